// The cues of a task, and how each went on a day → the cue that is next, and one score for the planner once all are graded.
// Pure: no page, no storage, no clock.
// @ts-check
import { entriesIn } from "../log.mjs";

/** @typedef {import("../log.mjs").Log} Log */

/** What each grade is called, from 1 to 4: by what one did, and without a day, so that nobody grades by the day. */
export const gradeWords = ["Forgot", "Hardly", "With effort", "At once"];

/** The grades of a day by cue. @param {Log | undefined} log @param {string} item the task @param {string} day as "2027-01-04" @returns {Map<string, number>} */
export function gradesOn(log, item, day) {
  const found = entriesIn(log, "recalls").filter(([, entry]) => entry.item === item && entry.day === day);
  return new Map(found.flatMap(([, { cue, grade }]) => cue && grade ? [[cue, grade]] : []));
}

/** @param {readonly string[]} cues in their order @param {ReadonlyMap<string, number>} grades @returns {string | null} null once all are graded */
export function nextCue(cues, grades) {
  return cues.find((cue) => !grades.has(cue)) ?? null;
}

/** What the planner takes: the mean, rounded down, so that one forgotten cue of two counts. @param {readonly string[]} cues @param {ReadonlyMap<string, number>} grades @returns {number} 0 until all are graded */
export function scoreOf(cues, grades) {
  if (cues.length === 0 || nextCue(cues, grades) !== null) return 0;
  const all = cues.map((cue) => grades.get(cue) ?? 0);
  return Math.floor(all.reduce((sum, one) => sum + one, 0) / all.length);
}

/** @param {readonly string[]} cues @param {ReadonlyMap<string, number>} grades such as "2 of 3 remembered" */
export function gradesText(cues, grades) {
  const good = cues.filter((cue) => (grades.get(cue) ?? 0) > 2).length;
  return `${good} of ${cues.length} remembered.`;
}

/** The key of a grade in the log: one a day. @param {string} item @param {string} cue @param {string} day */
export function gradeKey(item, cue, day) {
  return `${item}-cue-${cue}-on-${day}`;
}
