// The written rows of all tasks → rows by id, to be moved to their day, with a word on why they are there.
// @ts-check
import { create } from "../element.mjs";
import { ownRow } from "../own-row.mjs";
import { StudyRecall } from "../recall/study-recall.mjs";
import { duration } from "./words.mjs";

/** How a review went is null before its day, and 0 until the reader says it. @typedef {{id: string, title: string, minutes: number, why: string, score: number | null}} Review */
/** With the day of a recall, or the task another one takes the place of. @typedef {(action: string, id: string, more: string | null) => void} Act */

export class Rows {
  /** @type {Map<string, HTMLLIElement>} */
  #items = new Map();

  /** @param {Element} pool the list as it was written @param {Act} act what a button of a row asks for */
  constructor(pool, act) {
    this.pool = pool;
    this.act = act;
    for (const tick of pool.querySelectorAll("study-tick")) {
      const item = tick.closest("li");
      if (item) this.#items.set(tick.getAttribute("task") ?? "", item);
    }
  }

  /**
   * The row itself, moved from wherever it was: one markup and one box for a task.
   * @param {string} id @param {string} title @param {number} minutes @param {string} why @param {[string, string][]} actions
   */
  task(id, title, minutes, why, actions) {
    const item = this.#items.get(id) ?? ownRowWithReason(id, title, minutes);
    this.#items.set(id, item);
    const buttons = actions.map(([action, words]) => this.#button(action, id, words, title));
    const told = create(
      "div",
      { class: "why" },
      create("p", {}, why),
      create("p", { class: "row-actions" }, ...buttons),
    );
    item.querySelector(".why")?.remove();
    item.querySelector("details")?.append(told);
    return item;
  }

  /**
   * Lets the reader choose a task of the plan that this one is to take the place of.
   * @param {string} id @param {string} title @param {string[]} planned @param {(id: string) => string} titleOf
   */
  offerSwap(id, title, planned, titleOf) {
    const words = "Take it in place of";
    const choice = create(
      "select",
      { "aria-label": `${words}: ${title}` },
      create("option", { value: "" }, `${words} …`),
      ...planned.map((other) => create("option", { value: other }, titleOf(other))),
    );
    choice.addEventListener("change", (event) => {
      event.stopPropagation(); // it is no part of the form
      if (choice.value !== "") this.act("swap", id, choice.value);
    });
    this.#items.get(id)?.querySelector(".row-actions")?.append(" ", choice);
  }

  /**
   * The reviews of a day in one row. They have no box: each asks how well it went, once its day has come.
   * @param {Review[]} reviews @param {string | null} date @param {boolean} isOpen
   */
  reviews(reviews, date, isOpen) {
    const minutes = reviews.reduce((sum, review) => sum + review.minutes, 0);
    const fold = create(
      "details",
      { class: "steps" },
      create("summary", {}, "What to recall, and why it is here"),
    );
    fold.append(create("ul", {}, ...reviews.map((review) => this.#review(review, date))));
    fold.open = isOpen;
    const name = reviews.length === 1
      ? "Recall what you learned"
      : `Recall ${reviews.length} things you learned`;
    const line = create(
      "p",
      { class: "task" },
      create("strong", {}, name),
      create("span", {}, duration(minutes)),
    );
    return create("li", {}, line, fold);
  }

  /** @param {Review} review @param {string | null} date */
  #review({ id, title, why, score }, date) {
    const steps = this.#items.get(id)?.querySelector(".task > a")?.getAttribute("href");
    const item = create(
      "li",
      {},
      steps ? create("a", { href: steps }, title) : create("bdi", {}, title),
      create("p", { class: "why" }, why),
    );
    if (score === null) return item;
    const cards = new StudyRecall();
    for (const [name, value] of Object.entries({ task: id, steps, score: `${score}`, "data-title": title })) {
      if (value) cards.setAttribute(name, value);
    }
    cards.grade = (grade) => this.act(`grade-${grade}`, id, date);
    item.append(cards);
    return item;
  }

  /** Puts back what a new plan does not show. */
  gather() {
    for (const item of this.#items.values()) this.pool.append(item);
  }

  /** @param {string} action @param {string} id @param {string} words @param {string} title */
  #button(action, id, words, title) {
    const button = create("button", { type: "button", "aria-label": `${words}: ${title}` }, words);
    button.addEventListener("click", () => this.act(action, id, null));
    return button;
  }
}

/** @param {string} id @param {string} title @param {number} minutes */
function ownRowWithReason(id, title, minutes) {
  const item = ownRow(id, title, minutes);
  item.append(create("details", { class: "steps" }, create("summary", {}, "Why it is here")));
  return item;
}
