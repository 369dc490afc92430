// The log of a reader → what they practiced, in order, each with one score.
// Pure: no page, no storage, no clock.
// @ts-check
import { entriesIn } from "../log.mjs";
import { dayNumber } from "../model/plan-settings.mjs";

/** @typedef {import("../log.mjs").Log} Log */
/**
 * A question answered once: the mean of its rows, or none where it was only marked as practiced.
 * @typedef {{key: string, question: string, day: number, rows: Record<string, number>, score: number | null,
 *   by: "own" | "partner"}} Practice
 */

/** @param {Log | undefined} log @returns {Practice[]} the earliest first */
export function practicesIn(log) {
  const found = entriesIn(log, "practice").filter(([, { question, day }]) => question && day);
  return found.map(([key, { question, day, rows = {}, by = "own", at }]) => ({
    key,
    question,
    day: dayNumber(day),
    rows,
    score: meanOf(Object.values(rows)),
    by,
    at,
  })).sort((one, other) => one.day - other.day || (one.at < other.at ? -1 : 1))
    .map(({ at: _, ...practice }) => practice);
}

/** @param {readonly number[]} numbers @returns {number | null} null of none */
export function meanOf(numbers) {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** How an answer went, as recalls are graded. One that was not scored went as most do. @param {number | null} score */
export function gradeOf(score) {
  if (score === null) return 3;
  return score < 2 ? 1 : score < 2.75 ? 2 : score < 3.5 ? 3 : 4;
}
