// A look at something and how it went → the day of the next look. One rule for recall cards and questions.
// Pure: days are numbers, nothing asks a clock.
// @ts-check
import { dayNumber } from "../model/plan-settings.mjs";

/** A look on a day; the grade is 1 forgot, 2 hardly, 3 with effort, 4 at once. @typedef {{day: number, grade: number}} Look */
/** @typedef {{day: number, gap: number}} Next */

/** Without an interview in sight, looks are spread over so many days. */
const daysWithoutEnd = 42;
/** So many days before the end nothing returns any more. */
const quiet = 2;

/**
 * Gaps widen with good grades, a miss returns soon, and the last look is two days before the end.
 * A better grade never returns sooner, and nothing returns on the same day.
 * @param {number} day of the look @param {number} gap in days that led to it; 0 for what was just learned
 * @param {number} grade 1 to 4; 3 for what was just learned @param {number} end the day of the interview
 * @returns {Next | null} null where there is no room for another look
 */
export function nextLook(day, gap, grade, end) {
  const left = end - day;
  const last = end - quiet;
  const first = left < 14 ? 1 : left < 28 ? 2 : 3;
  const gaps = [
    1,
    Math.floor((gap + 1) / 2) || 1,
    Math.max(first, 2 * gap + 1),
    Math.max(first + 1, 3 * gap + 1),
  ];
  const next = gaps[grade - 1];
  const wanted = day + next;
  const isStub = wanted > last || last - wanted < Math.floor(next / 3); // no stub before the last look
  const on = isStub ? last : wanted;
  return on > day ? { day: on, gap: next } : null;
}

/**
 * Where all looks so far lead. Of several on one day the last one counts.
 * @param {readonly Look[]} looks in their order, the first one of the day something was learned @param {number} end
 * @returns {Next | null}
 */
export function lookAfter(looks, end) {
  const days = [...new Map(looks.map((look) => [look.day, look])).values()];
  /** @type {Next | null} */
  let next = null;
  let gap = 0;
  for (const { day, grade } of days) {
    next = nextLook(day, gap, grade, end);
    gap = next?.gap ?? gap;
  }
  return next;
}

/** The day looks are spread until: that of the interview, where there is one to come. @param {{settings: {onsite: string | null}} | null} plan @param {string} today */
export function endOf(plan, today) {
  const onsite = plan?.settings.onsite ?? null;
  return onsite !== null && onsite >= today ? dayNumber(onsite) : dayNumber(today) + daysWithoutEnd;
}
