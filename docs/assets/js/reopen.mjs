// A page left with folds open → the same folds open when the reader comes back, so that their place is where it was.
// @ts-check
import { followPages } from "./material.mjs";

/** Remember what is open on each page, and open it again after "Back" or "Forward" only: recall comes before reading. */
export function keepFolds() {
  /** @type {Map<string, Set<number>>} */
  const open = new Map();
  let here = location.pathname;
  let isReturn = false;
  addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    const folds = open.get(here) ?? new Set();
    folds[target.open ? "add" : "delete"](foldsOf().indexOf(target));
    open.set(here, folds);
  }, true);
  addEventListener("popstate", () => isReturn = location.pathname !== here);
  followPages(() => {
    here = location.pathname;
    const folds = foldsOf();
    if (isReturn) { for (const place of open.get(here) ?? []) folds[place]?.setAttribute("open", ""); }
    isReturn = false;
  });
}

function foldsOf() {
  return [...document.querySelectorAll(".md-content details")];
}
