/*
 * The connection evennia.js talks through: one web socket to the game that served the page.
 * Evennia's own falls back to long polling and never comes back; this one reports every loss
 * ("connection_close") and failed attempt ("connection_error"), and reconnect.js tries again.
 */
window.GameConnection = function () {
    "use strict";
    const settings = document.body.dataset;
    const pageId = crypto.getRandomValues(new Uint32Array(2)).join("");
    let socket = null;

    const address = function () {
        const scheme = window.location.protocol === "https:" ? "wss://" : "ws://";
        const base = settings.websocketUrl
            || scheme + window.location.hostname + ":" + settings.websocketPort;
        // The Portal reads session, page and browser from this query.
        return base + "?" + settings.session + "&" + pageId + "&" + window.browser;
    };

    const isOpen = () => socket !== null && socket.readyState === WebSocket.OPEN;

    const connect = function () {
        if (socket && socket.readyState !== WebSocket.CLOSED) {
            return;
        }
        let opened = false;
        socket = new WebSocket(address(), ["v1.evennia.com"]);
        socket.onopen = function () {
            opened = true;
            Evennia.emit("connection_open", ["websocket"], {});
        };
        socket.onclose = function (event) {
            const cause = { code: event.code, reason: event.reason };
            Evennia.emit(opened ? "connection_close" : "connection_error", ["websocket"], cause);
        };
        socket.onmessage = function (event) {
            const [command, args, kwargs] = JSON.parse(event.data);
            Evennia.emit(command, args, kwargs);
        };
    };

    // The idle ping of webclient_gui.js comes whether there is a connection or not.
    const msg = function (data) {
        if (isOpen()) {
            socket.send(JSON.stringify(data));
        }
    };

    const close = function () {
        msg(["websocket_close", [], {}]);
    };

    return { connect: connect, msg: msg, close: close, isOpen: isOpen };
};

Evennia.debug = false;
Evennia.init({ connection: new window.GameConnection() });
