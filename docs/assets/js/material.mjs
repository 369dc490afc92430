// Material's own signals and gaps → what our modules need. The only module that knows the theme.
// @ts-check
import { create } from "./element.mjs";

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

/** On a phone the menu and the search open by labels that only a finger can reach: put buttons in their place. */
export function reachMenus() {
  for (const [name, words] of [["__drawer", "Menu"], ["__search", "Search"]]) {
    const label = document.querySelector(`label.md-header__button[for=${name}]`);
    if (!label) continue;
    // The theme shows and hides it by its class and its `for`.
    const attributes = { type: "button", class: label.className, for: name, "aria-label": words };
    const button = create("button", attributes, ...label.childNodes);
    button.addEventListener("click", () => document.getElementById(name)?.click());
    label.replaceWith(button);
  }
}

/**
 * Letters, commas and dots of the theme lead to other pages and to the search, with nothing to switch that off:
 * who dictates, or misses a field, leaves the page. In a field they are letters, in the open search they type on.
 */
export function quietLetters() {
  document.addEventListener("keydown", (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    const isField = target instanceof HTMLElement &&
      (target.isContentEditable || target.matches("input, textarea, select") || target.closest(".md-search"));
    // The theme listens on the window, behind everything in the page.
    if (key.length === 1 && !ctrlKey && !metaKey && !isField) event.stopPropagation();
  });
}

/** Under which keys the theme keeps what a reader chose of it, such as dark or light. */
export function themeKeys() {
  const { __md_scope: scope } = /** @type {{__md_scope?: URL}} */ (globalThis);
  return scope ? ["__palette", "__tabs", "__announce"].map((name) => `${scope.pathname}.${name}`) : [];
}

/** A table or drawing wider than the page scrolls; without a stop for the keyboard only a finger could scroll it. */
export function reachWide() {
  // The theme wraps tables when it draws the page: look after that.
  requestAnimationFrame(() => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap, .drawing")) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
    }
  });
}
