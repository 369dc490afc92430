// <study-filter> with disabled selects → a list of questions narrowed to stage, track, difficulty and origin.
// @ts-check
import { heldIn, showSettings, takeAddress } from "./address.mjs";
import { create, StudyElement } from "./element.mjs";

/** A heading with `data-stage="recruiter hm-phone"` and so on, and what stands below it. @typedef {Element[]} Group */

export class StudyFilter extends StudyElement {
  #count = create("p", { class: "quiet", role: "status" });

  get #selects() {
    return [...this.querySelectorAll("select")];
  }

  get #names() {
    return this.#selects.map((select) => select.name);
  }

  /** @override */
  build() {
    this.#choose(takeAddress(this.#names).settings);
    for (const select of this.#selects) select.disabled = false;
    const all = create("button", { type: "button", class: "study-link" }, "Show all");
    all.addEventListener("click", () => {
      for (const select of this.#selects) select.value = "";
      this.#apply();
    });
    this.append(this.#count, all);
    this.hidden = false;
    this.addEventListener("change", () => this.#apply());
    this.#narrow();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("click", this.#follow);
    addEventListener("hashchange", this.#read);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("click", this.#follow);
    removeEventListener("hashchange", this.#read);
  }

  /** Another link to this page with a choice of its own. */
  #read = () => {
    const { settings } = heldIn(location, this.#names);
    if (!settings) return;
    this.#choose(settings);
    this.#narrow();
  };

  /** @param {string} settings */
  #choose(settings) {
    const wanted = new URLSearchParams(settings);
    for (const select of this.#selects) {
      const value = wanted.get(select.name) ?? "";
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  /** A link to a question that is filtered away shows all of them again. @param {MouseEvent} event */
  #follow = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href*='#']") : null;
    const target = link instanceof HTMLAnchorElement ? document.getElementById(link.hash.slice(1)) : null;
    if (!target?.hidden) return;
    for (const select of this.#selects) select.value = "";
    this.#apply();
    target.scrollIntoView();
  };

  #apply() {
    this.#narrow();
    const chosen = this.#selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
    showSettings(this.#names, new URLSearchParams(chosen).toString()); // so that what is shown can be kept as a link
  }

  #narrow() {
    const groups = questionGroups(this.closest("article") ?? document.body);
    const shown = groups.filter(([heading]) => this.#selects.every((select) => fits(heading, select)));
    for (const group of groups) {
      for (const part of group) part.toggleAttribute("hidden", !shown.includes(group));
    }
    const isNarrowed = this.#selects.some((select) => select.value);
    this.querySelector(".study-link")?.toggleAttribute("hidden", !isNarrowed);
    this.#count.textContent = shown.length === 0
      ? "No question fits. Choose less, or show all."
      : isNarrowed
      ? `${shown.length} of ${groups.length} questions`
      : "";
  }
}

/** @param {Element} page @returns {Group[]} */
function questionGroups(page) {
  return [...page.querySelectorAll("h3.question")].map((heading) => {
    const group = [heading];
    for (
      let next = heading.nextElementSibling;
      next && !/^H[1-3]$/.test(next.tagName);
      next = next.nextElementSibling
    ) {
      group.push(next);
    }
    return group;
  });
}

/** What says nothing fits everything: a question without a track is for every track. @param {Element} heading @param {HTMLSelectElement} select */
function fits(heading, { name, value }) {
  const held = heading.getAttribute(`data-${name}`);
  return value === "" || held === null || held.split(" ").includes(value);
}
