// A page left with folds open → the same folds open when the reader comes back, so that their place is where it was.
// @ts-check
import { followPages } from "./material.mjs";

/** @type {Map<string, Set<number>>} */
const open = new Map();
let here = location.pathname;
let isReturn = false;
const foldsOf = () => [...document.querySelectorAll(".md-content details")];

/** Remember what is open on each page. */
export function keepFolds() {
  addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    const folds = open.get(here) ?? new Set();
    folds[target.open ? "add" : "delete"](foldsOf().indexOf(target));
    open.set(here, folds);
  }, true);
  addEventListener("popstate", () => isReturn = location.pathname !== here);
  followPages(reopen);
}

/**
 * Open it again after "Back" or "Forward" only: recall comes before reading.
 * A page that draws its folds itself asks for it when it has. @returns {boolean} whether the reader came back
 */
export function reopen() {
  here = location.pathname;
  if (!isReturn || document.querySelector("study-plan:not([settled])")) return false;
  const folds = foldsOf();
  open.get(here)?.forEach((place) => folds[place]?.setAttribute("open", ""));
  isReturn = false;
  return true;
}
