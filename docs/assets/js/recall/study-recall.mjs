// <study-recall> → the cards of a task: a question, its answer folded, four grades by what one did; each can be taken back.
// @ts-check
import { create, StudyElement } from "../element.mjs";
import { withEntry } from "../log.mjs";
import { localDay } from "../today.mjs";
import { loadCues } from "./cues.mjs";
import { gradeKey, gradesOn, gradesText, gradeWords, nextCue, scoreOf } from "./grades.mjs";

/** @typedef {import("./cues.mjs").Cue} Cue */

/** What was pressed last: a plan drawn anew has new cards, and the reader goes on where they were. @type {{item: string, cue: string, isFresh: boolean} | null} */
let pressed = null;
/** A second tap within this time was meant for the card before. */
const doubleTap = 400;

export class StudyRecall extends StudyElement {
  /** @type {Cue[] | null} */
  #cues = null;
  #shown = "";
  #gradedAt = 0;

  get #item() {
    return this.getAttribute("task") ?? "";
  }

  get #title() {
    return this.getAttribute("data-title") ?? "";
  }

  get #day() {
    return localDay(this.store.clock());
  }

  get #grades() {
    return gradesOn(this.store.state.log, this.#item, this.#day);
  }

  get #ids() {
    return (this.#cues ?? []).map(({ id }) => id);
  }

  /** @override */
  async build() {
    const steps = this.getAttribute("steps");
    this.#cues = steps ? await loadCues(new URL(steps, document.baseURI), this.#item) : [];
    this.draw();
  }

  /** @override */
  draw() {
    if (this.#cues === null) return;
    if (this.#cues.length === 0) return this.#showWhole();
    const grades = this.#grades;
    const state = JSON.stringify([...grades]);
    if (state === this.#shown) return;
    this.#shown = state;
    const hadFocus = this.contains(document.activeElement);
    const last = pressed?.item === this.#item ? pressed.cue : "";
    const next = nextCue(this.#ids, grades);
    this.replaceChildren(
      ...(next === null
        ? [create("p", { tabindex: "-1" }, gradesText(this.#ids, grades))]
        : this.#card(next)),
    );
    if (last && grades.has(last)) this.append(this.#undo(last));
    this.#goOn("summary, [tabindex]", hadFocus);
  }

  /** The focus goes to what comes next, where a button that was pressed is gone. @param {string} where @param {boolean} hadFocus */
  #goOn(where, hadFocus = false) {
    const isNext = pressed?.item === this.#item && pressed.isFresh &&
      document.activeElement === document.body;
    if (!this.isConnected || (!hadFocus && !isNext)) return; // a plan may be drawn twice: the first cards are gone again
    if (pressed) pressed.isFresh = false;
    /** @type {HTMLElement | null} */ (this.querySelector(where))?.focus({ preventScroll: true });
  }

  /** A task without cues is recalled as a whole. */
  #showWhole() {
    const score = Number(this.getAttribute("score"));
    if (this.#shown === `${score}`) return;
    this.#shown = `${score}`;
    const how = "Say it from memory, aloud or on paper. Then look up what was missing.";
    const give = (/** @type {number} */ grade) => {
      pressed = { item: this.#item, cue: "", isFresh: true };
      this.#tell(grade);
    };
    this.replaceChildren(create("p", { class: "quiet" }, how), this.#buttons(give, score));
    this.#goOn(score > 0 ? "[aria-pressed=true]" : "button");
  }

  /** @param {string} id */
  #card(id) {
    const cues = this.#cues ?? [];
    const index = cues.findIndex((cue) => cue.id === id);
    const { ask, answer } = cues[index];
    const grades = this.#buttons((grade) => this.#give(id, grade));
    grades.hidden = true; // look at the answer first
    const fold = create("details", {}, create("summary", {}, "Answer"), ...answer);
    fold.addEventListener("toggle", () => grades.hidden = !fold.open && grades.hidden);
    return [
      create("p", { class: "recall-ask" }, create("small", {}, `${index + 1} of ${cues.length} `), ask),
      fold,
      grades,
    ];
  }

  /** @param {(grade: number) => void} give @param {number} given */
  #buttons(give, given = 0) {
    const buttons = gradeWords.map((words, index) => {
      const made = create("button", {
        type: "button",
        class: "md-button",
        "aria-label": `${words}: ${this.#title}`,
      }, words);
      made.disabled = this.store.isReadOnly;
      if (given > 0) made.setAttribute("aria-pressed", String(given === index + 1));
      made.addEventListener("click", () => give(index + 1));
      return made;
    });
    return create(
      "div",
      { class: "recall-grades", role: "group", "aria-label": "How did it go?" },
      ...buttons,
    );
  }

  /** Whoever placed the cards hears of their score, once all of them are graded or no longer are. @param {number} score */
  #tell(score) {
    this.dispatchEvent(new CustomEvent("study:grade", { bubbles: true, detail: score }));
  }

  /** @param {string} id @param {number} grade */
  #give(id, grade) {
    const now = this.store.clock().getTime();
    if (now - this.#gradedAt < doubleTap) return;
    this.#gradedAt = now;
    pressed = { item: this.#item, cue: id, isFresh: true };
    this.#write(id, { item: this.#item, cue: id, day: this.#day, grade });
  }

  /** @param {string} id */
  #undo(id) {
    const ask = this.#cues?.find((cue) => cue.id === id)?.ask ?? "";
    const made = create(
      "button",
      { type: "button", class: "study-link", "aria-label": `Undo: ${ask}` },
      "Undo",
    );
    made.addEventListener("click", () => {
      pressed = { item: this.#item, cue: "", isFresh: true };
      this.#write(id, null);
    });
    return create("p", {}, made);
  }

  /** @param {string} id @param {Record<string, unknown> | null} fields */
  #write(id, fields) {
    const before = scoreOf(this.#ids, this.#grades);
    const key = gradeKey(this.#item, id, this.#day);
    this.store.update((state) => withEntry(state, "recalls", key, fields, this.store.clock()));
    const score = scoreOf(this.#ids, this.#grades);
    if (score !== before) this.#tell(score || before); // the same one again takes it back
  }
}

customElements.get("study-recall") ?? customElements.define("study-recall", StudyRecall);
