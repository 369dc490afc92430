// Why a question comes next, and how an answer went → one plain sentence each.
// Pure: no page, no storage, no clock.
// @ts-check
import { shown, summaryText } from "./summaries.mjs";

/** @typedef {import("./choose.mjs").Why} Why */

/**
 * @param {Why} why @param {string} [typeTitle] @param {{title: string} | null} [weakest] its weakest row, where there are scores enough
 */
export function whyText({ type, seen, days }, typeTitle = "", weakest = null) {
  const first = {
    untried: `${typeTitle}: not tried yet`,
    weakest: weakest ? `Weakest row: ${weakest.title}` : `${typeTitle}: it needs practice most`,
    only: weakest ? `Weakest row: ${weakest.title}` : "",
  }[type];
  const second =
    { due: `due again, last seen ${ago(days)}`, new: "a new question", old: `not seen for ${counted(days)}` }[
      seen
    ];
  const words = [first, second].filter(Boolean).join("; ");
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

/** How this time compares with the last one, and when the question returns. @param {number | null} before @param {number | null} now @param {number | null} days */
export function afterText(before, now, days) {
  const scores = now === null
    ? ""
    : before === null
    ? `Today ${shown(now)}.`
    : `Last time ${shown(before)}, today ${shown(now)}.`;
  const next = days === null
    ? "It does not come back before the interview."
    : `It comes back ${inDays(days)}.`;
  return [scores, next].filter(Boolean).join(" ");
}

/** @param {string} title @param {import("./summaries.mjs").Summary} summary */
export function rowText(title, summary) {
  return `${title}: ${summaryText(summary)}`;
}

/** @param {number} days */
function inDays(days) {
  return days === 1 ? "tomorrow" : `in ${counted(days)}`;
}

/** @param {number} days */
function ago(days) {
  return days === 0 ? "today" : days === 1 ? "yesterday" : `${counted(days)} ago`;
}

/** @param {number} days */
function counted(days) {
  return days === 1 ? "one day" : `${days} days`;
}
