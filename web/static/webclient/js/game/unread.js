/*
 * Counts in the tab's title what came while the player was looking elsewhere.
 */
plugin_handler.add("unread", (function () {
    "use strict";
    const title = document.title;
    let unread = 0;

    const show = function () {
        document.title = unread ? "(" + unread + ") " + title : title;
    };

    const onText = function () {
        if (document.hidden) {
            unread += 1;
            show();
        }
        return false;
    };

    const init = function () {
        document.addEventListener("visibilitychange", function () {
            unread = 0;
            show();
        });
    };

    return { init: init, onText: onText };
})());
