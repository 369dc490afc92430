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

/** A table wider than the page scrolls; without a stop for the keyboard only a finger could scroll it. */
export function reachTables() {
  // The theme wraps tables when it draws the page: look after that.
  requestAnimationFrame(() => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
    }
  });
}
