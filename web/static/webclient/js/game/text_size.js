/*
 * Larger and smaller text, remembered by the browser; and telling the server how many
 * characters fit on a line, so that maps and tables are made to fit.
 */
plugin_handler.add("text_size", (function () {
    "use strict";
    const SIZES = [12, 13, 14, 15, 16, 18, 20, 24, 28]; // pixels
    const STORE = "game.text-size";
    const NARROWEST = 30, WIDEST = 120; // characters
    const SETTLED = 300; // milliseconds without a change
    let size = SIZES.indexOf(15);
    let columns = 0;
    let settling = null;

    const measure = function () {
        const log = document.getElementById("messagewindow");
        const ruler = document.createElement("span");
        ruler.textContent = "0".repeat(100);
        ruler.className = "ruler";
        ruler.ariaHidden = "true";
        document.body.append(ruler); // not into the log: that is read out
        const style = getComputedStyle(log);
        const room = log.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const fit = Math.floor(room / (ruler.getBoundingClientRect().width / 100));
        ruler.remove();
        return Math.max(NARROWEST, Math.min(WIDEST, fit));
    };

    const tell = function () {
        const now = measure();
        if (now !== columns && Evennia.isConnected()) {
            columns = now;
            Evennia.msg("client_options", [], { screenwidth: now });
        }
    };

    const tellWhenSettled = function () {
        clearTimeout(settling);
        settling = setTimeout(tell, SETTLED);
    };

    const apply = function (index) {
        size = Math.max(0, Math.min(SIZES.length - 1, index));
        document.documentElement.style.setProperty("--text-size", SIZES[size] + "px");
        localStorage.setItem(STORE, String(size));
        tellWhenSettled();
    };

    const init = function () {
        apply(Number(localStorage.getItem(STORE) ?? size));
        document.getElementById("smaller").addEventListener("click", () => apply(size - 1));
        document.getElementById("larger").addEventListener("click", () => apply(size + 1));
        window.addEventListener("resize", tellWhenSettled);
    };

    return {
        init: init,
        onText: function () {
            if (columns === 0) {
                tell();
            }
            return false;
        },
        onConnectionClose: () => { columns = 0; },
    };
})());
