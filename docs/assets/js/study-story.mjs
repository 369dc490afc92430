// <study-story> around a worksheet to print → the same worksheet to write on, kept like ticks and printed filled.
// @ts-check
import { create, StudyElement } from "./element.mjs";
import { withText } from "./stories.mjs";

/** Where to write: an element of the worksheet, the area on the screen, and its words on paper. */
/** @typedef {{place: HTMLElement, area: HTMLTextAreaElement, words: HTMLElement}} Entry */

const mostLetters = 4000;

export class StudyStory extends StudyElement {
  /** By field. @type {Map<string, Entry>} */
  #entries = new Map();

  get #number() {
    return Number(this.getAttribute("number"));
  }

  /** @override */
  build() {
    for (const place of this.querySelectorAll("[data-field]")) {
      if (!(place instanceof HTMLElement)) continue;
      const field = place.dataset.field ?? "";
      const name = `Story ${this.#number}: ${place.dataset.name ?? field}`;
      const rows = place.tagName === "DD" ? "3" : "1";
      const area = create("textarea", {
        "aria-label": name,
        rows,
        maxlength: String(mostLetters),
        dir: "auto",
      });
      const words = create("span", { class: "sheet-words", dir: "auto" }); // paper shows no more of an area than the screen
      area.addEventListener("input", () => this.#keep(field, area.value));
      place.append(area, words);
      this.#entries.set(field, { place, area, words });
    }
  }

  /** @override */
  draw() {
    const story = this.store.state.stories?.[this.#number - 1] ?? {};
    for (const [field, { place, area, words }] of this.#entries) {
      const text = story[field] ?? "";
      area.readOnly = this.store.isReadOnly;
      if (area.value !== text) area.value = text; // else the cursor would jump to the end
      words.textContent = text;
      place.toggleAttribute("data-written", text !== "");
    }
  }

  /** @param {string} field @param {string} text */
  #keep(field, text) {
    this.store.update((state) => ({
      ...state,
      stories: withText(state.stories ?? [], this.#number, field, text, this.store.clock()),
    }));
  }
}
