// A set that is answered, or a filter that nothing fits → what is shown in place of a question.
// @ts-check
import { create } from "../element.mjs";
import { button } from "./controls.mjs";
import { shown } from "./summaries.mjs";

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./history.mjs").Practice} Practice */

/** @param {() => void} showAll */
export function nothingFits(showAll) {
  const words = "No other question fits. Choose less, or come back tomorrow.";
  return [create("h2", { tabindex: "-1" }, words), create("p", {}, button("Show all", showAll))];
}

/**
 * What came of a set: its lowest scores first, and a box for its task.
 * @param {PracticeData} data @param {string} set @param {readonly Practice[]} practices @param {() => void} next @param {() => void} again
 */
export function setEnd(data, set, practices, next, again) {
  const { title, questions } = data.sets[set];
  const latest = new Map(practices.map((one) => [one.question, one.score]));
  const lines = questions.flatMap((id) => {
    const type = data.types.find((one) => one.id === data.questions.find((found) => found.id === id)?.type);
    return type ? [{ title: type.title, score: latest.get(id) ?? null }] : [];
  }).sort((one, other) => (one.score ?? 5) - (other.score ?? 5));
  const box = create("input", { type: "checkbox", disabled: "" });
  const tick = create(/** @type {any} */ ("study-tick"), { task: set }, box);
  return [
    create("p", { class: "quiet" }, title),
    create("h2", { tabindex: "-1" }, lines.length === 1 ? "Answered" : `All ${lines.length} answered`),
    create("ul", {}, ...lines.map(scoreLine)),
    create(
      "p",
      { class: "quiet" },
      "The lowest come first. One score each gives an order, no more: give the first ones your best hours.",
    ),
    create("p", { class: "practiced" }, create("label", {}, tick, " The task is done")),
    create(
      "p",
      { class: "practice-actions" },
      button("Next question", next, true),
      button("Answer them again", again),
    ),
  ];
}

/** @param {{title: string, score: number | null}} line */
function scoreLine({ title, score }) {
  return create("li", {}, `${title}: ${score === null ? "not scored" : shown(score)}`);
}
