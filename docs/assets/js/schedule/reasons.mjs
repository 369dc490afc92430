// A reason of a kept plan → whether today's words can tell it: its code, and all that the sentence about it needs.
// @ts-check

/** @typedef {import("./types.mjs").Reason} Reason */

/** @typedef {(value: unknown) => boolean} Test */

const roles = ["screen", "first-phone", "later-phone", "onsite", "loop", "repeat"];
const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isNumber = (/** @type {unknown} */ value) => typeof value === "number";
const isRole = (/** @type {unknown} */ value) => roles.some((role) => role === value);

/** What the sentence of each code needs. @type {Record<string, Record<string, Test>>} */
const needs = {
  done: {},
  mock: { role: isRole, first: isNumber, last: isNumber },
  "mock-moved": { role: isRole, first: isNumber, last: isNumber },
  repeat: { task: isText, days: isNumber },
  stage: { stage: isText, days: isNumber },
  own: { priority: isText },
  closing: {},
  needed: { task: isText, priority: isText },
  phase: { phase: isText, priority: isText },
  review: { number: isNumber, days: isNumber, off: isNumber },
  "last-review": { days: isNumber, off: isNumber },
};
/** @type {typeof needs} */
const needsOfLeftOut = {
  skipped: {},
  "stage-over": { stage: isText },
  stage: { stage: isText },
  known: {},
  "no-room": {},
  "too-long": { minutes: isNumber, room: isNumber },
  requires: { task: isText },
  weeks: { weeks: isNumber },
  hours: {},
};
/** @type {typeof needs} */
const needsOfWarning = {
  "weeks-from-dates": { weeks: isNumber },
  late: { task: isText, stage: isText },
  slack: { minutes: isNumber },
  "few-reviews": { tasks: isNumber, never: isNumber },
};

/** What stands for a reason that a plan was kept with and that nobody words any more. @type {Reason} */
export const olderReason = { code: "older" };

/** @param {Reason} reason @param {"item" | "left-out" | "warning"} of */
export function isTold(reason, of) {
  const known = { item: needs, "left-out": needsOfLeftOut, warning: needsOfWarning }[of];
  if (!Object.hasOwn(known, reason.code)) return false;
  return Object.entries(known[reason.code]).every(([name, test]) => test(reason[name]));
}
