/*
 * Connects, says how the connection is, and comes back after a loss with growing, jittered
 * pauses. After a farewell from the game (quit, kicked, idle) it waits for the player's word.
 */
plugin_handler.add("reconnect", (function () {
    "use strict";
    const FIRST_PAUSE = 1, LONGEST_PAUSE = 30; // seconds
    const NORMAL_CLOSURE = 1000;
    const STATUS = { open: "Connected", lost: "Not connected", trying: "Connecting…" };
    let pause = FIRST_PAUSE;
    let attempt = null;
    let ticker = null;

    const show = function (state) {
        const status = document.getElementById("status");
        status.textContent = STATUS[state];
        status.dataset.state = state;
    };

    // Written only when it changes: it is an alert, which screen readers read out.
    const banner = function (text) {
        const place = document.getElementById("banner-text");
        if (place.textContent !== text) {
            place.textContent = text;
            document.getElementById("banner").hidden = text === "";
        }
    };

    const stopWaiting = function () {
        clearTimeout(attempt);
        clearInterval(ticker);
        attempt = null;
    };

    const connect = function () {
        stopWaiting();
        show("trying");
        Evennia.connect();
    };

    const tryLater = function () {
        stopWaiting();
        let seconds = Math.ceil(pause * (0.75 + Math.random() / 2));
        const tick = function () {
            document.getElementById("status").textContent = "Retry in " + seconds + " s";
            seconds -= 1;
        };
        show("lost");
        attempt = setTimeout(connect, seconds * 1000);
        tick();
        ticker = setInterval(tick, 1000);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    };

    const onOpen = function () {
        stopWaiting();
        pause = FIRST_PAUSE;
        banner("");
        show("open");
    };

    const onFailure = function () {
        banner("The game does not answer. Trying again; what you type stays in the line.");
        tryLater();
    };

    const onConnectionClose = function (args, cause) {
        if (cause.code === NORMAL_CLOSURE && cause.reason) {
            show("lost");
            banner("You have left the game.");
            return;
        }
        banner("The connection was lost. Connecting again; what you type stays in the line.");
        tryLater();
    };

    // A phone that wakes up or finds its network again need not wait for the pause to end.
    const wake = function () {
        if (attempt !== null && !document.hidden) {
            connect();
        }
    };

    const init = function () {
        Evennia.emitter.on("connection_open", onOpen);
        Evennia.emitter.on("connection_error", onFailure);
        document.getElementById("banner-button").addEventListener("click", connect);
        document.addEventListener("visibilitychange", wake);
        window.addEventListener("online", wake);
    };

    return { init: init, postInit: connect, onConnectionClose: onConnectionClose };
})());
