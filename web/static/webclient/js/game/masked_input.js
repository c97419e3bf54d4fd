/*
 * Hides what is typed while the server asks for a password: it sends ["echo", [false], {}]
 * before and ["echo", [true], {}] after. A new connection always starts unhidden.
 */
plugin_handler.add("masked_input", (function () {
    "use strict";

    const mask = function (hidden) {
        const field = document.getElementById("inputfield");
        field.type = hidden ? "password" : "text";
        document.getElementById("inputlabel").textContent = hidden ? "Password" : "Command";
    };

    const onUnknownCmd = function (command, args) {
        if (command !== "echo") {
            return false;
        }
        mask(args[0] === false);
        return true;
    };

    return {
        init: function () {},
        onUnknownCmd: onUnknownCmd,
        onConnectionClose: () => mask(false),
        isMasked: () => document.getElementById("inputfield").type === "password",
    };
})());
