// An element in the page → one that is drawn again whenever the reader's ticks change.
// @ts-check
import { pageStore } from "./page.mjs";

/** @typedef {import("./store.mjs").Store} Store */

/** As long as the page names no curriculum, the HTML stays as it was written. */
export class StudyElement extends HTMLElement {
  /** The reader's ticks: there before anything is built or drawn. */
  store = /** @type {Store} */ (/** @type {unknown} */ (null));
  #isBuilt = false;

  /** Runs again after each instant navigation, and when the element is moved. */
  connectedCallback() {
    document.addEventListener("study:change", this.#redraw);
    this.#redraw();
  }

  disconnectedCallback() {
    document.removeEventListener("study:change", this.#redraw);
  }

  /** Once in its life. */
  build() {}

  /** At every change. @param {import("./store.mjs").Tick} [_tick] the one it was, if it was a single tick by hand */
  draw(_tick) {}

  #redraw = (/** @type {any} */ event = null) => {
    const store = pageStore();
    if (!store) return;
    this.store = store;
    if (!this.#isBuilt) this.build();
    this.#isBuilt = true;
    this.draw(event?.detail);
  };
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function create(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
