// <study-tick> around a disabled checkbox → a box that remembers whether its task is done.
// @ts-check
import { choice } from "./choice.mjs";
import { StudyElement } from "./element.mjs";
import { isId } from "./state.mjs";

export class StudyTick extends StudyElement {
  get #task() {
    return this.getAttribute("task") ?? "";
  }

  get #box() {
    return this.querySelector("input");
  }

  /** @override */
  build() {
    this.addEventListener("change", () => this.store.mark(this.#task, this.#box?.checked === true));
  }

  /** @override */
  draw() {
    if (!this.#box || !isId(this.#task)) return;
    this.#box.disabled = this.store.isReadOnly; // a tick that cannot be kept should not be asked for
    this.#box.checked = this.store.isDone(this.#task);
    this.toggleAttribute("done", this.#box.checked);
    const chosen = choice(this.store.state, "track");
    const track = this.getAttribute("track") ?? chosen;
    const isPlanned = this.closest("study-plan, [mine]") !== null; // a plan of the reader's own has its own track
    const isOther = !isPlanned && chosen !== "" && track !== chosen;
    this.closest("li")?.toggleAttribute("data-other-track", isOther);
  }
}
