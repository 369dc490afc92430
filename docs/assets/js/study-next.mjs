// <study-next> around a list of task rows → only the first few that are still to do.
// @ts-check
import { chosenTasks } from "./choice.mjs";
import { StudyElement } from "./element.mjs";

export class StudyNext extends StudyElement {
  /** Ids of the rows on view. @type {ReadonlySet<string>} */
  #shown = new Set();

  /** @override */
  draw() {
    const tasks = [...chosenTasks(this, this.store.state).keys()];
    const rows = this.#rows();
    const open = tasks.filter((id) => !this.store.isDone(id) && rows.some((row) => row.id === id));
    const next = open.slice(0, Number(this.getAttribute("count")) || open.length);
    // A row that is ticked here stays until the next page view: it must not jump away under the finger.
    const ticked = [...this.#shown].filter((id) => this.store.isDone(id));
    this.#shown = new Set([...next, ...ticked]);
    for (const { id, item } of rows) item?.toggleAttribute("hidden", !this.#shown.has(id));
    const message = this.querySelector('[data-when="done"]');
    message?.toggleAttribute("hidden", !tasks.every((id) => this.store.isDone(id)));
    this.toggleAttribute("returning", this.store.hasTicks);
  }

  #rows() {
    const ticks = [...this.querySelectorAll("study-tick")];
    return ticks.map((tick) => ({ id: tick.getAttribute("task") ?? "", item: tick.closest("li") }));
  }
}
