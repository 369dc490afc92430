// When an answer began and was paused → the time it has taken. Counted from the clock, never from ticks.
// Pure: moments are milliseconds, nothing asks a clock.
// @ts-check

/**
 * `began` is when it went on last, `null` while it is paused; `spent` what was counted before that.
 * @typedef {{began: number | null, spent: number}} Clock
 */

/** @type {Clock} */
export const stopped = { began: null, spent: 0 };

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function goOn({ began, spent }, now) {
  return { began: began ?? now, spent };
}

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function pause(clock, now) {
  return { began: null, spent: spentOf(clock, now) };
}

/** In milliseconds; a clock that was set back takes nothing away. @param {Clock} clock @param {number} now */
export function spentOf({ began, spent }, now) {
  return spent + (began === null ? 0 : Math.max(0, now - began));
}

/** What is left, and then how much over. @param {number} spent @param {number} whole both in milliseconds */
export function clockText(spent, whole) {
  const left = Math.ceil((whole - spent) / 1000);
  const seconds = Math.abs(left);
  const words = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${
    String(seconds % 60).padStart(2, "0")
  }`;
  return left >= 0 ? words : `${words} over`;
}

/**
 * What to announce between two looks at a clock: half, one minute, the end; nothing else, and nothing twice.
 * @param {number} before @param {number} now spent, in milliseconds @param {number} whole
 */
export function announced(before, now, whole) {
  const minute = 60_000;
  /** @type {[number, string][]} */
  const marks = [
    [whole / 2, "Half of the time is over."],
    [whole > 2 * minute ? whole - minute : -1, "One minute left."],
    [whole, "Time is up. Finish your sentence."],
  ];
  return marks.findLast(([at]) => at > before && at <= now)?.[1] ?? "";
}

/** @param {unknown} value what was kept of a clock @returns {Clock | null} */
export function clockFrom(value) {
  const { began, spent } = /** @type {any} */ (value) ?? {};
  const isSound = (began === null || Number.isFinite(began)) && Number.isFinite(spent) && spent >= 0;
  return isSound ? { began, spent } : null;
}
