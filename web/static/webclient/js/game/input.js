/*
 * The command line: Enter sends, up and down walk through what was sent before, and typing
 * anywhere goes to it. What holds a password is shown as dots and not remembered.
 */
plugin_handler.add("input", (function () {
    "use strict";
    const REMEMBERED = 200; // lines
    const STORE = "game.history";
    const NEW_PASSWORD = /^\s*(password\s+)\S/i;
    // Only at the door: in the game the same words may mean something else.
    const LOGIN = /^\s*((connect|conn|con|create|new)\s+("[^"]+"|\S+)\s+)\S/i;
    const DOTS = "••••••••"; // as many for every password
    let lines = [];
    let position = 0;  // lines.length: not in the history
    let draft = "";
    let atDoor = true;
    let field = null;

    const remember = function (line) {
        if (line.trim() && line !== lines[lines.length - 1]) {
            lines = lines.concat(line).slice(-REMEMBERED);
            sessionStorage.setItem(STORE, JSON.stringify(lines));
        }
    };

    const shown = function (line) {
        const secret = NEW_PASSWORD.exec(line) || (atDoor && LOGIN.exec(line));
        return secret ? secret[1] + DOTS : line;
    };

    const send = function (line) {
        const visible = plugins["masked_input"].isMasked() ? (line && DOTS) : shown(line);
        if (visible === line) {
            remember(line);
        }
        plugins["output"].echo(visible);
        position = lines.length;
        plugin_handler.onSend(line);
    };

    // Without a connection the line is kept: nothing typed is lost.
    const submit = function (event) {
        event.preventDefault();
        field.focus();
        if (Evennia.isConnected()) {
            send(field.value);
            field.value = "";
        }
    };

    const walk = function (step) {
        if (position === lines.length) {
            draft = field.value;
        }
        position = Math.max(0, Math.min(lines.length, position + step));
        field.value = position === lines.length ? draft : lines[position];
        field.setSelectionRange(field.value.length, field.value.length);
    };

    const inField = function (event) {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step && !plugins["masked_input"].isMasked()) {
            walk(step);
            event.preventDefault();
        }
    };

    const isTyping = (event) => event.key.length === 1 && event.key !== " "
        && !event.ctrlKey && !event.altKey && !event.metaKey;

    // Buttons and links keep their keys; so does a screen reader's own reading of the text.
    const elsewhere = function (event) {
        const at = document.activeElement;
        if (isTyping(event) && (at === document.body || at.id === "messagewindow")) {
            field.focus();
        }
    };

    const onKeydown = function (event) {
        if (event.key === "PageUp" || event.key === "PageDown") {
            plugins["output"].page(event.key === "PageUp" ? -1 : 1);
            event.preventDefault();
        } else if (document.activeElement === field) {
            inField(event);
        } else {
            elsewhere(event);
        }
        return true;
    };

    const init = function () {
        field = document.getElementById("inputfield");
        lines = JSON.parse(sessionStorage.getItem(STORE) || "[]");
        position = lines.length;
        document.getElementById("inputform").addEventListener("submit", submit);
        document.getElementById("messagewindow").addEventListener("click", function (event) {
            const command = event.target.closest("button.command");
            if (command && Evennia.isConnected()) {
                send(command.dataset.command);
                field.focus();
            }
        });
        field.focus();
    };

    return {
        init: init, onKeydown: onKeydown,
        onLoggedIn: () => { atDoor = false; },
        onConnectionClose: () => { atDoor = true; },
    };
})());
