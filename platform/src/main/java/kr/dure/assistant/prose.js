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

  // Days, times, ids and numbers in their full length, so that a 5 isn't found within 1,250, BK-5 or 2026-10-05.
  const WHOLE = [
    /\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?|(?:\d{4}년\s?)?\d{1,2}월(?:\s?\d{1,2}일)?/,
    /(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:\d{1,2},?\s)?\d{4}/,
    /(?:[a-z]|\d+(?![cdkm]?m[23](?![a-z0-9]))[-_.#]?[a-z]+[-_.#]?\d|\d{4,}[-_.#][a-z])[a-z0-9]*(?:[-_/.#][a-z0-9]+)*/,
    /\d+(?:,\d{3})*(?:\.\d+)?/,
  ].map((pattern) => pattern.source).join("|");

  /** Where the parts stand in a text, each whole; the last comes first. */
  function places(text, parts) {
    const literal = parts.filter((part) => /[^\d.,]/.test(part)).sort((one, other) => other.length - one.length)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&") + "(?![a-z0-9]|[-_/.#:][a-z0-9])");
    const whole = new RegExp([...literal, WHOLE].join("|"), "gi");
    return [...text.matchAll(whole)].filter((found) => parts.includes(found[0])).reverse();
  }

  /** Underlines each of the parts wherever the text has it. */
  function mark(element, parts, title) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      for (const place of places(node.data, parts)) {
        const found = node.splitText(place.index);
        found.splitText(place[0].length);
        const mark = document.createElement("mark");
        mark.title = title;
        found.replaceWith(mark);
        mark.append(found);
      }
    }
  }

  return { show, mark };
})();
