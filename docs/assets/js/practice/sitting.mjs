// One question being practiced → its steps: read, answer against the clock, compare. What it holds outlives a reload.
// Pure: moments are milliseconds, nothing asks a clock.
// @ts-check
import { clockFrom, goOn, pause, spentOf, stopped } from "./clock.mjs";
import { isId } from "../state.mjs";

/** @typedef {import("./clock.mjs").Clock} Clock */
/**
 * `set` is the task whose questions are practiced as one set, if any; `entry` the key in the log once it is compared.
 * @typedef {{question: string, set: string, step: "read" | "answer" | "compare", clock: Clock, entry: string}} Sitting
 */

/** In milliseconds: three hours. */
const longest = 10_800_000;

/** @param {string} question @param {string} set @returns {Sitting} */
export function sittingOf(question, set) {
  return { question, set, step: "read", clock: stopped, entry: "" };
}

/** @param {Sitting} sitting @param {number} now @returns {Sitting} */
export function begun(sitting, now) {
  return { ...sitting, step: "answer", clock: goOn(sitting.clock, now) };
}

/** @param {Sitting} sitting @param {number} now @returns {Sitting} */
export function paused(sitting, now) {
  return { ...sitting, clock: pause(sitting.clock, now) };
}

/** What was spent away from the page goes off the clock. @param {Sitting} sitting @param {number} away @returns {Sitting} */
export function without(sitting, away) {
  const { began, spent } = sitting.clock;
  return { ...sitting, clock: { began: began === null ? null : began + away, spent } };
}

/** The answer is over: from now on it counts as practiced. @param {Sitting} sitting @param {number} now @returns {Sitting} */
export function compared(sitting, now) {
  const entry = sitting.entry || `${sitting.question}-m${Math.max(0, Math.floor(now)).toString(36)}`;
  return { ...paused(sitting, now), step: "compare", entry };
}

/** The same question once more, in less time. @param {Sitting} sitting @param {number} now @returns {Sitting} */
export function again(sitting, now) {
  return begun({ ...sittingOf(sitting.question, sitting.set) }, now);
}

/** What the log has of a sitting that was just compared. @param {Sitting} sitting @param {string} day as "2027-01-04" @param {number} now */
export function fieldsOf({ question, set, clock }, day, now) {
  const seconds = Math.min(1e6, Math.max(0, Math.round(spentOf(clock, now) / 1000)));
  return { question, day, rows: {}, by: "own", ...(seconds > 0 && { seconds }), ...(set && { set }) };
}

/** An answer that nobody has gone on with for so long is over. @param {Sitting} sitting @param {number} now */
export function isStale({ clock: { began } }, now) {
  return began !== null && Math.abs(now - began) > longest;
}

/** @param {unknown} value what was kept @returns {Sitting | null} null where it cannot be right */
export function sittingFrom(value) {
  const { question, set, step, entry, clock } = /** @type {any} */ (value) ?? {};
  const kept = clockFrom(clock);
  const isSound = isId(question) && (set === "" || isId(set)) &&
    ["read", "answer", "compare"].includes(step) &&
    (entry === "" ? step !== "compare" : isId(entry));
  return isSound && kept ? { question, set, step, entry, clock: kept } : null;
}
