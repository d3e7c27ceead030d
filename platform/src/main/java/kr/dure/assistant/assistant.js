// The conversation: sends a turn, shows its events as they come, replays earlier turns.
(() => {
  const main = document.querySelector("main.talk");
  const words = main.dataset;
  const thread = document.getElementById("thread");
  const form = document.getElementById("say");
  const input = document.getElementById("text");
  const send = document.getElementById("send");
  const stop = document.getElementById("stop");
  const csrf = { [document.querySelector("meta[name=_csrf_header]").content]: document.querySelector("meta[name=_csrf]").content };
  const part = { "X-Requested-With": "XMLHttpRequest" };
  const refusals = { 404: words.gone, 409: words.busy, 422: words.long, 429: words.often };
  const UNSENT = "dure-unsent";
  let conversation = words.conversation ?? "";
  let kept = conversation !== ""; // a conversation is kept once its first answer is whole
  let current = null;

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function button(text, action, className = "btn btn-sm btn-ghost") {
    const made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  function nearEnd() {
    return document.documentElement.scrollHeight - window.scrollY - window.innerHeight < 160;
  }

  function follow() {
    window.scrollTo({ top: document.documentElement.scrollHeight });
  }

  /** One turn on the page. */
  class Turn {
    constructor(said) {
      this.said = said;
      document.getElementById("empty")?.remove();
      const mine = element("article", "talk-mine");
      mine.append(element("span", "visually-hidden", words.you + ": "), document.createTextNode(said));
      this.box = element("article", "talk-answer");
      this.box.setAttribute("aria-busy", "true");
      thread.append(mine, this.box);
      this.restart();
    }

    restart() {
      this.text = "";
      this.parts = [];
      this.prose = element("div", "talk-prose");
      this.wait = element("p", "talk-wait", words.waiting);
      this.extra = element("div", "talk-extra");
      this.notices = element("div", "talk-notices");
      this.box.replaceChildren(element("span", "visually-hidden", words.answer + ": "), this.notices, this.wait, this.prose, this.extra);
    }

    apply(event) {
      const end = nearEnd();
      if (event.type !== "notice") this.wait.remove();
      switch (event.type) {
        case "piece": this.text += event.text; this.draw(); break;
        case "card": this.extra.append(Cards.render(event.card)); break;
        case "citations": this.extra.append(sources(event.citations)); break;
        case "choices": this.extra.append(choices(event.choices)); break;
        case "notice": this.note(event); break;
        case "unconfirmed": this.parts = event.parts; break;
        case "restarted": this.restart(); break;
        case "over": this.over(event.how); break;
      }
      if (end) follow();
    }

    draw() {
      if (this.drawing) return;
      this.drawing = requestAnimationFrame(() => {
        this.drawing = null;
        const end = nearEnd();
        Prose.show(this.prose, this.text);
        Prose.mark(this.prose, this.parts, words.unconfirmed);
        if (end) follow();
      });
    }

    note(event) {
      const kind = event.notice.toLowerCase();
      if (kind === "safety") {
        this.box.classList.add("talk-safety");
        this.notices.append(element("span", "badge talk-danger", words.safety));
      } else if (kind === "basic") {
        const line = element("p", "talk-note talk-note-basic");
        line.append(element("span", "badge talk-mode", words.basic), document.createTextNode(" " + event.text));
        this.notices.append(line);
      } else {
        const place = kind === "untimed" ? this.notices : this.extra;
        place.append(element("p", "talk-note talk-note-" + kind, event.text));
      }
    }

    over(how) {
      if (this.drawing) { cancelAnimationFrame(this.drawing); this.drawing = null; }
      this.wait.remove();
      Prose.show(this.prose, this.text);
      if (this.parts.length) {
        Prose.mark(this.prose, this.parts, words.unconfirmed);
        const note = element("p", "talk-note talk-note-unconfirmed");
        note.append(element("strong", "", words.unconfirmed + ": "), document.createTextNode(this.parts.join(", ") + ". " + words.unconfirmedNote));
        this.extra.append(note);
      }
      if (how === "INTERRUPTED" && !this.extra.querySelector(".talk-note-interrupted")) {
        this.extra.append(element("p", "talk-note talk-note-interrupted", words.stopped));
      }
      this.tools();
      this.box.setAttribute("aria-busy", "false");
    }

    tools() {
      const row = element("div", "talk-tools no-print");
      const copy = button(words.copy, async () => {
        await navigator.clipboard.writeText(this.plain());
        copy.textContent = words.copied;
        setTimeout(() => { copy.textContent = words.copy; }, 1500);
      });
      row.append(copy, button(words.retry, () => say(this.said)));
      this.box.append(row);
    }

    plain() {
      const tables = [...this.box.querySelectorAll("table")].map((table) =>
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent).join("\t")).join("\n"));
      return [this.prose.innerText, ...tables].join("\n\n").trim();
    }
  }

  function sources(citations) {
    const box = element("details", "talk-sources");
    box.append(element("summary", "", words.sources + " " + citations.length));
    const list = element("div", "talk-chips");
    for (const citation of citations) {
      const chip = element(citation.href ? "a" : "span", "talk-chip", citation.id);
      if (citation.href) chip.href = citation.href;
      chip.title = citation.type + (citation.owner ? " · " + citation.owner : "");
      list.append(chip);
    }
    box.append(list);
    return box;
  }

  function choices(offered) {
    const box = element("div", "talk-choices");
    for (const choice of offered) box.append(button(choice.says, () => say(choice.sends), "btn talk-choice"));
    return box;
  }

  function working(on) {
    send.hidden = on;
    stop.hidden = !on;
  }

  async function say(text) {
    const said = text.trim();
    if (!said || current) return;
    const turn = new Turn(said);
    current = { id: null, turn };
    working(true);
    if (input.value.trim() === said) { input.value = ""; grow(); }
    follow();
    const body = new URLSearchParams({ text: said, conversation });
    let answer;
    let begun;
    try {
      answer = await fetch(words.base + "/turns", { method: "POST", body, headers: { ...csrf, ...part } });
      if (answer.ok) begun = await answer.json();
    } catch {
      // the server can't be reached, which is told below
    }
    if (isOut(answer)) { leadOn(said, false); return; }
    if (!begun) { fail(turn, answer?.status); return; }
    conversation = begun.conversation;
    history.replaceState(null, "", words.base + "/" + conversation);
    listen(turn, begun.turn);
  }

  function listen(turn, id) {
    const source = new EventSource(words.base + "/turns/" + id + "/events");
    current = { id, turn };
    let failures = 0;
    source.addEventListener("message", (message) => {
      failures = 0;
      const event = JSON.parse(message.data);
      if (event.type === "over") {
        source.close();
        if (event.how === "DONE") kept = true;
        if (!kept) beginAnew();
        done(turn, event.how);
      } else {
        turn.apply(event);
      }
    });
    source.addEventListener("error", () => {
      if (++failures < 4 && source.readyState !== EventSource.CLOSED) return;
      source.close();
      lost(turn);
    });
  }

  /** An EventSource doesn't say why it failed: asks what is left of the conversation. */
  async function lost(turn) {
    const answer = await fetch(words.base + "/" + conversation + "/turns", { headers: part }).catch(() => null);
    if (isOut(answer)) { leadOn(turn.said, true); return; }
    const left = answer?.ok ? await answer.json().catch(() => null) : null;
    fail(turn, left?.length === 0 ? 404 : answer?.status);
  }

  /** Says why a question has no answer, and puts it back into the box. */
  function fail(turn, status) {
    if (status === 404) beginAnew();
    if (!input.value) { input.value = turn.said; grow(); }
    turn.apply({ type: "notice", notice: "FAILED", text: refusals[status] ?? words.lost });
    done(turn, "FAILED");
  }

  /** The next question begins a new conversation. */
  function beginAnew() {
    conversation = "";
    kept = false;
    history.replaceState(null, "", words.base);
  }

  /** Whether the session has ended; then no token of this page is good any more. */
  function isOut(answer) {
    return answer?.status === 401 || answer?.status === 403;
  }

  /** Loads the page anew, by way of the log-in if nobody is logged in, and hands it the question and what is typed. */
  function leadOn(said, taken) {
    sessionStorage.setItem(UNSENT, JSON.stringify({ who: words.who, said, taken, typed: input.value }));
    location.replace(kept ? words.base + "/" + conversation : words.base);
  }

  /** Puts back what was handed over, for the same person only; without a question that the server took and still shows. */
  function putBack(last) {
    const unsent = JSON.parse(sessionStorage.getItem(UNSENT));
    sessionStorage.removeItem(UNSENT);
    if (unsent?.who !== words.who) return;
    const said = unsent.taken && unsent.said === last ? "" : unsent.said;
    input.value = [said, unsent.typed].filter(Boolean).join("\n");
    grow();
  }

  function done(turn, how) {
    turn.apply({ type: "over", how });
    current = null;
    working(false);
    if (matchMedia("(pointer: fine)").matches) input.focus();
  }

  function grow() {
    input.style.height = "auto";
    input.style.height = Math.min(input.scrollHeight + 2, 180) + "px";
  }

  // Enter sends once. While a syllable is being composed, Enter first ends the composition: it is sent after that.
  let composing = false;
  let pending = false;
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => {
    composing = false;
    if (pending) {
      pending = false;
      setTimeout(() => say(input.value), 0);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (event.isComposing || composing) pending = true;
    else say(input.value);
  });
  input.addEventListener("input", grow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(input.value);
  });
  stop.addEventListener("click", async () => {
    if (!current?.id) return;
    const answer = await fetch(words.base + "/turns/" + current.id + "/stop", { method: "POST", headers: { ...csrf, ...part } }).catch(() => null);
    if (current && isOut(answer)) leadOn(current.turn.said, true);
  });
  for (const example of document.querySelectorAll("[data-say]")) {
    example.addEventListener("click", () => say(example.dataset.say));
  }
  document.addEventListener("click", (event) => {
    const past = document.querySelector(".talk-past[open]");
    if (past && !past.contains(event.target)) past.open = false;
  });

  async function replay() {
    const answer = await fetch(words.base + "/" + conversation + "/turns");
    if (!answer.ok) return null;
    const turns = await answer.json();
    kept = turns.some((past) => !past.running);
    if (!turns.length) beginAnew();
    for (const past of turns) {
      const turn = new Turn(past.said);
      if (past.running) {
        working(true);
        listen(turn, past.running);
        continue;
      }
      for (const event of past.events) turn.apply(event);
      turn.apply({ type: "over", how: "DONE" });
    }
    follow();
    return turns.at(-1)?.said;
  }

  grow();
  if (conversation) replay().catch(() => null).then(putBack);
  else putBack(null);
  if (input.value || matchMedia("(pointer: fine)").matches) input.focus();
})();
