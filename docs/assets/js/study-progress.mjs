// <study-progress> with "2 tasks, 45 min" → a thin bar and "1 of 2 · 25 min left".
// @ts-check
import { choiceTitle, chosenTasks, ownPlan } from "./choice.mjs";
import { create, StudyElement } from "./element.mjs";
import { readTasks, summarize, summaryText } from "./summary.mjs";

export class StudyProgress extends StudyElement {
  #bar = create("progress", { class: "study-bar" });
  #text = create("span", { class: "study-summary" });

  get #tasks() {
    return chosenTasks(this, this.store.state);
  }

  /** What the reader gets ready for, in place of a label and minutes. */
  get #goal() {
    const goal = this.getAttribute("ready");
    return goal === null ? null : `Ready for ${goal}`;
  }

  /** Whose tasks are counted, where those of several tracks stand in one list. */
  get #trackWords() {
    const { state } = this.store;
    const isOwn = this.hasAttribute("mine") && ownPlan(state) !== null;
    const written = readTasks(this.getAttribute("tasks"));
    if (isOwn || ![...written.values()].some(({ track }) => track !== "")) return "";
    const title = choiceTitle(state, "track");
    return title ? ` · with ${title}` : " · without a track";
  }

  /** @override */
  build() {
    if (this.#tasks.size === 0) return; // nothing to count: the written text says it better
    this.#bar.setAttribute("aria-label", `${this.#goal ?? this.getAttribute("label") ?? "Tasks"}: progress`);
    this.replaceChildren(this.#bar, " ", this.#text);
  }

  /** @override */
  draw() {
    const summary = summarize(this.#tasks, (id) => this.store.isDone(id));
    this.#bar.max = summary.total;
    this.#bar.value = summary.done;
    this.#text.textContent = this.#goal === null
      ? `${summaryText(summary)}${this.#trackWords}`
      : `${this.#goal}: ${summary.done} of ${summary.total}`;
  }
}
