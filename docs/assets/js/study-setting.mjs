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
    const own = ownPlan(this.store.state);
    this.hidden = this.#name === "weeks" && own !== null; // a plan of one's own has its length
    this.#tell(own?.plan?.settings?.track ?? "", own !== null);
    select.disabled = this.store.isReadOnly;
    const chosen = choice(this.store.state, this.#name);
    const isOffered = [...select.options].some((option) => option.value === chosen);
    if (isOffered) select.value = chosen;
    else select.selectedIndex = 0; // nothing chosen yet, or a choice the curriculum no longer has
  }

  /** Where a plan of one's own is followed, its track is said in place of a choice. @param {string} track @param {boolean} isOwn */
  #tell(track, isOwn) {
    const line = this.querySelector('[data-when="mine"]');
    const words = line?.querySelector("span");
    if (!line || !words) return;
    line.toggleAttribute("hidden", !isOwn);
    this.querySelector("label")?.toggleAttribute("hidden", isOwn);
    const title = [...this.#select?.options ?? []].find(({ value }) => value !== "" && value === track)?.text;
    words.textContent = title ? `Your plan has the track ${title}.` : "Your plan has no track.";
  }
}
