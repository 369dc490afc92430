// <study-print> → a button that prints the page or one part of it, and a switch for what is folded.
// @ts-check
import { create } from "./element.mjs";

/**
 * `data-label` is on the button; `data-scope` is the id of the part to print, a heading standing for what follows it.
 * `data-folds="folded"` or `"open"` says how folded answers print; the styles read it, so it holds without scripts.
 */
export class StudyPrint extends HTMLElement {
  get #scope() {
    return document.getElementById(this.dataset.scope ?? "");
  }

  connectedCallback() {
    if (this.firstChild) return;
    const label = this.dataset.label ?? "Print";
    // The words of a heading, without the link behind them.
    const part = this.#scope && isHeading(this.#scope) ? this.#scope.firstChild?.textContent?.trim() : "";
    const name = part ? `${label}: ${part}` : label; // each button its own, where several are on a page
    const button = create("button", { type: "button", class: "study-link", "aria-label": name }, label);
    button.addEventListener("click", () => this.#print());
    this.append(button);
    if (this.dataset.folds) this.append(this.#switch());
  }

  #switch() {
    const box = create("input", { type: "checkbox" });
    box.checked = this.dataset.folds === "open";
    box.addEventListener("change", () => this.dataset.folds = box.checked ? "open" : "folded");
    return create("label", {}, box, " Print folded answers open");
  }

  #print() {
    const others = this.#scope ? othersThan(this.#scope) : [];
    for (const other of others) other.setAttribute("data-unprinted", "");
    addEventListener("afterprint", () => {
      for (const other of others) other.removeAttribute("data-unprinted");
    }, { once: true });
    print();
  }
}

/** Everything in the article that is neither the part nor around it. @param {Element} start */
function othersThan(start) {
  const kept = new Set(partsFrom(start));
  const others = [];
  for (let inner = start; inner.parentElement && !inner.matches("article"); inner = inner.parentElement) {
    kept.add(inner);
    others.push(...[...inner.parentElement.children].filter((other) => !kept.has(other)));
  }
  return others;
}

/** A heading reaches to the next one of its rank. @param {Element} start */
function partsFrom(start) {
  const parts = [start];
  if (!isHeading(start)) return parts;
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (isHeading(next) && next.tagName <= start.tagName) break;
    parts.push(next);
  }
  return parts;
}

/** @param {Element} element */
function isHeading(element) {
  return /^H\d$/.test(element.tagName);
}
