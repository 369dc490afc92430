// What was practiced → one's scores by type and row, in words.
// @ts-check
import { create } from "../element.mjs";
import { practicesOf, rowScores } from "./rows.mjs";
import { summaryOf, summaryText } from "./summaries.mjs";

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./history.mjs").Practice} Practice */

/** A list of types, each with its rows; nothing is said of what was not tried but that. @param {PracticeData} data @param {readonly Practice[]} practices */
export function scoreList(data, practices) {
  const types = data.types.filter(({ rows }) => rows.length > 0).map(({ id, title }) => {
    const scores = practicesOf(data, id, practices).flatMap(({ score }) => score ?? []);
    const rows = [...rowScores(data, id, practices)].filter(([, all]) => all.length > 0).map(([row, all]) =>
      create("li", {}, `${row}: ${summaryText(summaryOf(all))}`)
    );
    const parts = rows.length > 0 ? [create("ul", {}, ...rows)] : [];
    return create("li", {}, create("strong", {}, title), `: ${summaryText(summaryOf(scores))}`, ...parts);
  });
  return create("ul", {}, ...types);
}
