// A score sheet and what was scored → rows to choose a sentence from; the number follows from it.
// @ts-check
import { create } from "../element.mjs";

/** @typedef {import("./data.mjs").Row} Row */

/** @param {readonly Row[]} rows @param {(row: string, score: number) => void} choose */
export function scoreSheet(rows, choose) {
  const sheet = create("div", { class: "score-sheet" }, ...rows.map(rowOf));
  sheet.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio") {
      choose(target.dataset.row ?? "", Number(target.value));
    }
  });
  return sheet;
}

/** Shows what is kept, without a word to anybody. @param {Element} sheet @param {Record<string, number>} scores */
export function showScores(sheet, scores) {
  for (const box of radiosIn(sheet)) box.checked = scores[box.dataset.row ?? ""] === Number(box.value);
}

/**
 * The box a digit means: of the row the reader is in, else of the first one without a score, else none.
 * @param {Element} sheet @param {number} score
 */
export function boxFor(sheet, score) {
  const here = document.activeElement?.closest("fieldset");
  const rows = [...sheet.querySelectorAll("fieldset")];
  const row = here && rows.includes(here) ? here : rows.find((one) => !one.querySelector(":checked"));
  return row ? radiosIn(row).find(({ value }) => Number(value) === score) ?? null : null;
}

/** @param {Row} row */
function rowOf({ id, title, anchors }) {
  const labels = anchors.map((anchor, index) => {
    const box = create("input", {
      type: "radio",
      name: `score-${id}`,
      value: `${index + 1}`,
      "data-row": id,
    });
    return create("label", {}, box, create("b", {}, `${index + 1}`), " ", create("span", {}, anchor));
  });
  return create("fieldset", {}, create("legend", {}, title), ...labels);
}

/** @param {Element} sheet */
function radiosIn(sheet) {
  return /** @type {HTMLInputElement[]} */ ([...sheet.querySelectorAll("input[type=radio]")]);
}
