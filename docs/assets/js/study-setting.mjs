// <study-setting> around a disabled <select> → a choice that is remembered, or what the reader's own plan says.
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
      this.store.update((state) => withChoice(state, this.#name, value, this.store.clock()));
    });
  }

  /** @override */
  draw() {
    this.#follow(ownPlan(this.store.state));
    const select = this.#select;
    if (!select) return;
    select.disabled = this.store.isReadOnly;
    const chosen = choice(this.store.state, this.#name);
    const isOffered = [...select.options].some((option) => option.value === chosen);
    if (isOffered) select.value = chosen;
    else select.selectedIndex = 0; // nothing chosen yet, or a choice the curriculum no longer has
  }

  /** A plan of the reader's own has its length and track: they are said in place of a choice. @param {ReturnType<typeof ownPlan>} own */
  #follow(own) {
    for (const part of this.querySelectorAll("[data-when]")) {
      part.toggleAttribute("hidden", (part.getAttribute("data-when") === "mine") !== (own !== null));
    }
    const words = this.querySelector('[data-when="mine"] span');
    if (!words) return;
    const track = own?.plan.settings.track ?? "";
    const title = [...this.#select?.options ?? []].find(({ value }) => value !== "" && value === track)?.text;
    words.textContent = title ? `Your plan has the track ${title}.` : "Your plan has no track.";
  }
}
