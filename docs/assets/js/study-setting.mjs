// <study-setting> around a disabled <select> → a choice that is remembered, such as the reader's track.
// @ts-check
import { choice, ownPlan, withChoice } from "./choice.mjs";
import { StudyElement } from "./element.mjs";

export class StudySetting extends StudyElement {
  get #name() {
    return this.getAttribute("name") ?? "";
  }

  get #select() {
    return this.querySelector("select");
  }

  /** @override */
  build() {
    this.addEventListener("change", () => {
      const value = this.#select?.value ?? "";
      this.store.update((state) => withChoice(state, this.#name, value));
    });
  }

  /** @override */
  draw() {
    const select = this.#select;
    if (!select) return;
    this.hidden = this.#name === "weeks" && ownPlan(this.store.state) !== null; // a plan of one's own has its length
    select.disabled = this.store.isReadOnly;
    const chosen = choice(this.store.state, this.#name);
    const isOffered = [...select.options].some((option) => option.value === chosen);
    if (isOffered) select.value = chosen;
    else select.selectedIndex = 0; // nothing chosen yet, or a choice the curriculum no longer has
  }
}
