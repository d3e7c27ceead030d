// Cards ask again every minute while somebody looks, and at the press of a button; what can't be reached says so.
(() => {
  const REFRESH = 60000;
  const refresh = () => {
    for (const card of document.querySelectorAll("[data-live]")) htmx.trigger(card, "refresh");
  };
  setInterval(() => { if (!document.hidden) refresh(); }, REFRESH);
  document.querySelector("[data-refresh]").addEventListener("click", refresh);

  function lost(event) {
    const card = event.target.closest("[data-live]");
    if (!card) return;
    card.classList.add("board-old");
    if (card.querySelector(".board-lost")) return;
    const note = document.createElement("p");
    note.className = "talk-note talk-note-failed board-lost";
    note.textContent = card.dataset.lost;
    card.querySelector(".board-wait")?.remove();
    card.append(note);
  }
  document.addEventListener("htmx:responseError", lost);
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:afterSwap", (event) => event.target.classList?.remove("board-old"));
})();
