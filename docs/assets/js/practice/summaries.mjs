// Scores → what can honestly be said of them: dots while they are few, then a mean, and a change only beyond chance.
// Pure: no page, no storage, no clock.
// @ts-check
import { meanOf } from "./history.mjs";

/** @typedef {"" | "better" | "worse" | "same"} Trend empty where nothing can be said */
/** @typedef {{scores: number[], mean: number | null, trend: Trend}} Summary the latest scores, the earliest first */

/** With fewer scores, the right mean may lie half a point away. */
export const enough = 3;
/** Two means of three differ by as much in one of ten cases although nothing has changed. */
const beyondChance = 0.8;
const most = 6;

/** @param {readonly number[]} all the earliest first @returns {Summary} */
export function summaryOf(all) {
  const scores = all.slice(-most);
  return {
    scores,
    mean: scores.length < enough ? null : meanOf(scores),
    trend: trendOf(all),
  };
}

/** The first three beside the last three, where these are not the same ones. @param {readonly number[]} all @returns {Trend} */
function trendOf(all) {
  if (all.length < 2 * enough) return "";
  const change = (meanOf(all.slice(-enough)) ?? 0) - (meanOf(all.slice(0, enough)) ?? 0);
  if (Math.abs(change) < beyondChance - 1e-9) return "same";
  return change > 0 ? "better" : "worse";
}

/** @param {Summary} summary */
export function summaryText({ scores, mean, trend }) {
  if (scores.length === 0) return "not tried";
  if (mean === null) return `${scores.map(shown).join(", ")} (${scores.length} of ${enough})`;
  const change = { "": "", same: ", about the same", better: ", better", worse: ", worse" }[trend];
  return `${shown(mean)} (${scores.length} scores${change})`;
}

/** One digit after the point, and none where it would be 0. @param {number} score */
export function shown(score) {
  return (Math.round(score * 10 + 1e-9) / 10).toFixed(1).replace(/\.0$/, "");
}

/**
 * The row that looks weakest among those with enough scores.
 * @param {ReadonlyMap<string, readonly number[]>} scores by name, in their order
 * @returns {{name: string, summary: Summary} | null}
 */
export function weakestOf(scores) {
  /** @type {{name: string, summary: Summary} | null} */
  let found = null;
  for (const [name, all] of scores) {
    const summary = summaryOf(all);
    if (summary.mean !== null && summary.mean < (found?.summary.mean ?? Infinity) - 1e-9) {
      found = { name, summary };
    }
  }
  return found;
}
