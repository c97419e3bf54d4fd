/*
 * The log and the prompt. Last of the plugins: it takes every text and drops every message
 * that no other plugin understood. New text scrolls into view unless the player scrolled back.
 */
plugin_handler.add("output", (function () {
    "use strict";
    const KEPT = 5000; // lines
    const NEAR = 40; // pixels from the end that still count as the end
    let log = null;
    let newer = null;
    let following = true; // the end is in view, and shall stay so
    let drawing = false;

    const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

    const toEnd = function () {
        log.scrollTop = log.scrollHeight;
        following = true;
        newer.hidden = true;
    };

    // Once a frame, however many lines came: scrolling makes the browser lay out the page.
    const followSoon = function () {
        if (!drawing) {
            drawing = true;
            requestAnimationFrame(function () {
                drawing = false;
                toEnd();
            });
        }
    };

    const append = function (content, kind) {
        const line = document.createElement("div");
        line.className = kind;
        line.append(content);
        log.append(line);
        while (log.childElementCount > KEPT) {
            log.firstElementChild.remove();
        }
        if (following) {
            followSoon();
        } else {
            newer.hidden = false;
        }
    };

    const onScroll = function () {
        following = drawing || atEnd();
        newer.hidden = newer.hidden || following;
    };

    // Evennia marks its own notices with a class and game text with a type, such as "say".
    const kindOf = function (kwargs) {
        const word = (value) => String(value || "").replace(/[^a-z0-9_-]/gi, "");
        return ["line", word(kwargs.cls) || "out", kwargs.type ? "type-" + word(kwargs.type) : ""]
            .join(" ").trim();
    };

    const onText = function (args, kwargs) {
        append(Markup.nodes(args[0]), kindOf(kwargs));
        return true;
    };

    const onPrompt = function (args) {
        document.getElementById("prompt").replaceChildren(Markup.nodes(args[0]));
        return true;
    };

    // A question in the prompt is shown with its answer; the game's own prompt ends in ">".
    const echo = function (line) {
        const prompt = document.getElementById("prompt").textContent.trim();
        const asked = prompt && !prompt.endsWith(">") ? prompt : ">";
        append(asked + " " + line, "line inp");
        toEnd();
    };

    const page = function (direction) {
        log.scrollBy({ top: direction * log.clientHeight * 0.9 });
    };

    const init = function () {
        log = document.getElementById("messagewindow");
        newer = document.getElementById("newer");
        newer.addEventListener("click", toEnd);
        log.addEventListener("scroll", onScroll);
        // Without this a keyboard that opens on a phone covers the last lines.
        new ResizeObserver(() => { if (following) { toEnd(); } }).observe(log);
    };

    return {
        init: init, onText: onText, onPrompt: onPrompt, onUnknownCmd: () => true,
        echo: echo, page: page,
    };
})());
