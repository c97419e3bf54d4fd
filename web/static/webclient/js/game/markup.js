/*
 * Server text to page nodes. The server sends HTML of three tags (span, br, a) with everything
 * else escaped. Nothing is trusted to have been: any other tag is shown as the text it is, and
 * of the three only colours, game commands and web links survive.
 */
window.Markup = (function () {
    "use strict";
    const STYLE = /^((bg)?color-\d{3}|underline|blink|inverse|strikethrough)$/;
    const COMMAND = /^Evennia\.msg\("text",\["([^]*?)"\],\{\}\);return false;$/;

    const span = function (source) {
        const copy = document.createElement("span");
        copy.className = [...source.classList].filter((name) => STYLE.test(name)).join(" ");
        copy.style.color = source.style.color;
        copy.style.backgroundColor = source.style.backgroundColor;
        return copy;
    };

    const command = function (line) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "command";
        button.dataset.command = line;
        return button;
    };

    const link = function (source) {
        const call = COMMAND.exec(source.getAttribute("onclick") || "");
        if (call) {
            return command(call[1]);
        }
        if (!/^https?:\/\//i.test(source.getAttribute("href") || "")) {
            return document.createElement("span");
        }
        const copy = document.createElement("a");
        copy.href = source.href;
        copy.target = "_blank";
        copy.rel = "noopener noreferrer";
        return copy;
    };

    const ALLOWED = { SPAN: span, A: link, BR: () => document.createElement("br") };

    const copyInto = function (target, source) {
        for (const node of source.childNodes) {
            const make = ALLOWED[node.nodeName];
            if (make) {
                const copy = make(node);
                copyInto(copy, node);
                target.append(copy);
            } else {
                target.append(node.outerHTML || node.textContent);
            }
        }
    };

    // Give the nodes for server HTML. A template's content is inert: nothing loads or runs.
    const nodes = function (html) {
        const template = document.createElement("template");
        template.innerHTML = String(html);
        const fragment = document.createDocumentFragment();
        copyInto(fragment, template.content);
        return fragment;
    };

    return { nodes: nodes };
})();
