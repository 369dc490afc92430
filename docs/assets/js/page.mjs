// The page's <meta name="studyplan"> → the one Store behind all its elements.
// @ts-check
import { isId } from "./state.mjs";
import { openStorage, Store } from "./store.mjs";

/** @typedef {import("./store.mjs").Settings} Settings */
/** @typedef {import("./store.mjs").Tick} Tick */

/** @type {Map<string, Store>} */
const stores = new Map();

/**
 * Asked anew at every change, as instant navigation may bring a page of another curriculum.
 * @returns {Store | null} null on a page that names no curriculum, such as 404.html
 */
export function pageStore() {
  const meta = /** @type {HTMLElement | null} */ (document.querySelector('meta[name="studyplan"]'));
  const { site, curriculum, replaced } = meta?.dataset ?? {};
  if (!site || !curriculum) return null;
  const name = `${site}:${curriculum}`;
  const store = stores.get(name) ?? openStore({ site, curriculum, replaced: readReplaced(replaced) });
  stores.set(name, store);
  return store;
}

/** The one event by which elements hear of each other. @param {Tick} tick */
export function sendChange(tick) {
  document.dispatchEvent(new CustomEvent("study:change", { bubbles: true, detail: tick }));
}

/** @returns {ReadonlyMap<string, string>} new ids by old id; a Map, as an object would also know "constructor" */
function readReplaced(text = "{}") {
  try {
    return new Map(Object.entries(JSON.parse(text)).filter(([, newId]) => isId(newId)));
  } catch {
    return new Map(); // ticks under old ids stay saved until the page is repaired
  }
}

/** @param {Settings} settings */
function openStore(settings) {
  const name = `studyplan:${settings.site}:${settings.curriculum}`;
  const store = new Store(settings, openStorage(globalThis), sendChange, undefined, aloneAs(name));
  addEventListener("storage", (event) => {
    if (event.key !== store.key && event.key !== null) return;
    if (event.newValue === null) store.forget(); // another tab has removed everything
    else store.reload();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) store.reload(); // back from the browser's memory, where no events arrive
  });
  return store;
}

/** Browsers without locks, and pages that may not have any, go on without. @param {string} name @returns {import("./store.mjs").Alone} */
function aloneAs(name) {
  const { locks } = globalThis.navigator;
  return (act) => locks ? void locks.request(name, act).catch(act) : act();
}
