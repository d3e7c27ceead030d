// Limited Markdown of an answer: paragraphs, lists, bold, code. Everything else stays text.
const Prose = (() => {
  const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  const escape = (text) => text.replace(/[&<>"']/g, (sign) => escapes[sign]);
  const inline = (text) => escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");

  function html(text) {
    const out = [];
    let list = null;
    let lines = [];
    const close = () => {
      if (lines.length) out.push("<p>" + lines.join("<br>") + "</p>");
      if (list) out.push("</" + list + ">");
      lines = [];
      list = null;
    };
    for (const line of text.split("\n")) {
      const item = line.match(/^\s*(?:([-*•])|\d{1,2}[.)])\s+(.*)$/);
      if (item) {
        const kind = item[1] ? "ul" : "ol";
        if (list !== kind) { close(); out.push("<" + kind + ">"); list = kind; }
        out.push("<li>" + inline(item[2]) + "</li>");
      } else if (!line.trim()) {
        close();
      } else {
        if (list) close();
        lines.push(inline(line.replace(/^#{1,6}\s+/, "")));
      }
    }
    close();
    return out.join("");
  }

  function show(element, text) {
    element.innerHTML = DOMPurify.sanitize(html(text), {
      ALLOWED_TAGS: ["p", "br", "ul", "ol", "li", "strong", "code"], ALLOWED_ATTR: [],
    });
  }

  /** Underlines each of the parts wherever the text has it. */
  function mark(element, parts, title) {
    for (const part of parts) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) if (walker.currentNode.parentElement.tagName !== "MARK") nodes.push(walker.currentNode);
      for (const node of nodes) {
        const at = node.data.indexOf(part);
        if (at < 0) continue;
        const found = node.splitText(at);
        found.splitText(part.length);
        const mark = document.createElement("mark");
        mark.title = title;
        found.replaceWith(mark);
        mark.append(found);
      }
    }
  }

  return { show, mark };
})();
