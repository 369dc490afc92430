// Material's own signals and gaps → what our modules need. The only module that knows the theme.
// @ts-check

/**
 * Acts after each instant navigation. Material puts the new content in first and the new <head> afterwards,
 * and only then tells `document$`: elements that were connected meanwhile have still seen the old <meta>.
 * @param {() => void} act
 */
export function followPages(act) {
  const pages = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis).document$;
  let isFirst = true; // the stream starts with the page on screen
  pages?.subscribe(() => {
    if (!isFirst) act();
    isFirst = false;
  });
}

/** The search dialog comes without a name. */
export function nameSearch() {
  document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
}

/** On a phone the menu and the search open by labels that only a finger can reach: make buttons of them. */
export function reachMenus() {
  for (const [name, words] of [["__drawer", "Menu"], ["__search", "Search"]]) {
    const label =
      /** @type {HTMLElement | null} */ (document.querySelector(`.md-header__button[for=${name}]`));
    if (!label) continue;
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", words);
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }
}

/** A table wider than the page scrolls; without a stop for the keyboard only a finger could scroll it. */
export function reachTables() {
  // The theme wraps tables when it draws the page: look after that.
  requestAnimationFrame(() => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
    }
  });
}
