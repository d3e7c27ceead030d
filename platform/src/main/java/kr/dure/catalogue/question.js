// The form of a question: days appear when they are wanted, and a field for a thing suggests what it may be.
(() => {
  for (const period of document.querySelectorAll("[data-period]")) {
    const days = period.parentElement.querySelector("[data-days]");
    const show = () => {
      days.hidden = period.value !== "days";
      for (const day of days.querySelectorAll("input")) day.disabled = days.hidden;
    };
    period.addEventListener("change", show);
    show();
  }

  class Suggestions {
    constructor(input) {
      this.input = input;
      this.list = document.getElementById(input.getAttribute("aria-controls"));
      this.waiting = 0;
      this.asked = 0;
      input.addEventListener("input", () => { clearTimeout(this.waiting); this.waiting = setTimeout(() => this.look(), 250); });
      input.addEventListener("keydown", (event) => this.key(event));
      input.addEventListener("blur", () => { clearTimeout(this.waiting); this.asked++; this.close(); });
      // before the field loses the focus
      this.list.addEventListener("mousedown", (event) => {
        event.preventDefault();
        const option = event.target.closest("[role=option]");
        if (option) this.take(option);
      });
    }

    get options() { return [...this.list.querySelectorAll("[role=option]")]; }

    async look() {
      const turn = ++this.asked;
      const text = this.input.value.trim();
      if (text.length < 2) { this.close(); return; }
      const answer = await fetch(this.input.dataset.suggestions + "&text=" + encodeURIComponent(text), { headers: { "X-Requested-With": "XMLHttpRequest", "HX-Request": "true" } });
      if (turn !== this.asked) return;
      if (answer.status === 401) { location.reload(); return; }
      if (!answer.ok) { this.close(); return; }
      const found = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.list.replaceChildren(...found.querySelectorAll("[role=option]"));
      if (this.options.length === 0) { this.close(); return; }
      this.list.hidden = false;
      this.input.setAttribute("aria-expanded", "true");
    }

    close() {
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.input.removeAttribute("aria-activedescendant");
    }

    mark(option) {
      for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    take(option) {
      this.input.value = option.dataset.value;
      this.close();
    }

    key(event) {
      if (this.list.hidden || event.isComposing) return;
      const options = this.options;
      const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown") this.mark(options[(at + 1) % options.length]);
      else if (event.key === "ArrowUp") this.mark(options[(at - 1 + options.length) % options.length]);
      else if (event.key === "Enter" && at >= 0) this.take(options[at]);
      else if (event.key === "Escape") this.close();
      else return;
      event.preventDefault();
    }
  }

  for (const input of document.querySelectorAll("[data-suggestions]")) new Suggestions(input);
})();
