// What every page does: closes an open menu on Escape or a click elsewhere, keeps relative times fresh, copies links,
// keeps the switch of the language at the present address.
(() => {
  const language = document.documentElement.lang;
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  const units = [["day", 86400], ["hour", 3600], ["minute", 60]];

  function ago(instant) {
    const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
    for (const [unit, length] of units) {
      if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
    }
    return words.format(Math.min(seconds, 0), "second");
  }

  function refreshTimes(root) {
    for (const time of root.querySelectorAll("time[data-ago]")) time.textContent = ago(time.dateTime);
  }

  document.addEventListener("DOMContentLoaded", () => refreshTimes(document));
  document.addEventListener("htmx:load", (event) => refreshTimes(event.target));
  setInterval(() => refreshTimes(document), 5000);

  // on a phone the menu is a bar that may be wider than the screen
  const bar = document.querySelector(".dure-menu");
  const here = bar?.querySelector("[aria-current]");
  if (here) bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2;

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.dure-person[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.dure-person[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // the switch of the language leads to the present address, which a script may have changed since the page was made
  for (const kind of ["pointerdown", "click"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest("a[hreflang]");
      if (!link) return;
      const here = new URL(location.href);
      here.searchParams.set("lang", link.hreflang);
      link.href = here.href;
    });
  }

  // a button with data-copy copies that address, whole
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const says = button.textContent;
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = says; }, 1500);
  });
})();
