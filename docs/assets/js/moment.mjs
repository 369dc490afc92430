// Values with and without a moment → which of two comes later, the same one whichever is asked first.
// @ts-check

/** Before every moment that was ever saved. */
export const never = "1970-01-01T00:00:00.000Z";
const pattern = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** @param {unknown} value @returns {value is string} such as "2026-03-01T12:00:00.000Z" */
export function isMoment(value) {
  const day = typeof value === "string" ? pattern.exec(value)?.[1] : undefined;
  if (day === undefined || day < "0001") return false; // other readers begin with the year 1
  const time = Date.parse(`${day}T00:00:00Z`);
  // Some browsers read February 30 as March 2, so the day has to come back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** @param {unknown} moment @returns {number} milliseconds; what is no moment is before all others */
export function timeOf(moment) {
  return isMoment(moment) ? Date.parse(moment) : 0;
}

/** A moment after another one, where the clock has not gone on. @param {unknown} moment @param {Date} now */
export function momentAfter(moment, now) {
  return new Date(Math.max(now.getTime(), isMoment(moment) ? timeOf(moment) + 1 : 0)).toISOString();
}

/** An order of values that have no moment, or the same one. @param {unknown} value @param {unknown} than */
export function isTextAfter(value, than) {
  return sortedText(value) > sortedText(than);
}

/** A value as text, whatever the order of its names. @param {unknown} value */
export function sortedText(value) {
  return JSON.stringify(
    value,
    (_, part) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one < other ? -1 : 1))
        : part,
  ) ?? "";
}
