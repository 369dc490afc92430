// Units for which no even plan is found → days filled one after the other, then each week spread over its days.
// @ts-check
import { fillWeeks } from "./days.mjs";
import { closingOf, needsAmong } from "./draft.mjs";
import { nextFit } from "./fit.mjs";
import { addTo, range, sortedBy, sum } from "./lists.mjs";
import { isWithinCapacity } from "./loads.mjs";
import { mixedDays } from "./mix.mjs";
import { needsFirst } from "./order.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./deadlines.mjs").Deadlines} Deadlines */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Days} Days */

/**
 * Do what has a date first, if that fits too, else follow the way that was proved to fit.
 * @param {readonly number[]} taken @param {readonly Unit[]} units @param {ReadonlyMap<number, number>} proof
 * @param {Deadlines} deadlines @param {Calendar} calendar
 */
export function oneByOne(taken, units, proof, deadlines, calendar) {
  const isTaken = new Set(taken);
  const needs = needsAmong(taken, units);
  const dueFirst = sortedBy(taken, (number) => deadlines.day.get(number) ?? calendar.end);
  const placed = nextFit(needsFirst(dueFirst, (number) => needs[number]), units, calendar);
  /** @type {Map<number, number[]>} */
  const days = new Map();
  for (const [number, day] of placed ?? proof) if (isTaken.has(number)) addTo(days, day, number);
  const closing = closingOf(taken, units, needs, deadlines.day, calendar);
  const closed = withClosing(days, closing, units, calendar);
  const even = withEvenWeeks(closed, closing, units, deadlines, calendar);
  return mixedDays(even, units, calendar, needs, isTaken, calendar.days.map((day) => day.taken));
}

/** Put what is for the day before on the last day, if that holds it. @param {Days} days @param {readonly number[]} closing @param {readonly Unit[]} units @param {Calendar} calendar @returns {Days} */
function withClosing(days, closing, units, calendar) {
  const closed = without(days, closing);
  for (const number of closing) addTo(closed, calendar.days.length - 1, number);
  return isWithinCapacity(closed, units, calendar) ? closed : days;
}

/**
 * Spread the tasks of each week over its days, where no rule is broken by it.
 * @param {Days} days @param {readonly number[]} closing @param {readonly Unit[]} units @param {Deadlines} deadlines
 * @param {Calendar} calendar @returns {Days}
 */
function withEvenWeeks(days, closing, units, deadlines, calendar) {
  const last = calendar.days.length - 1;
  const kept = (days.get(last) ?? []).filter((number) => closing.includes(number));
  const busy = calendar.days.map((day) => day.taken);
  if (kept.length > 0) busy[last] += sum(kept.map((number) => units[number].minutes));
  const rest = without(days, kept);
  const now = range(calendar.weeks).map((week) =>
    new Map(
      [...rest].filter(([index]) => calendar.days[index].week === week)
        .sort(([one], [other]) => one - other),
    )
  );
  const weeks = now.map((week) => {
    const placed = [...week].flatMap(([index, day]) =>
      day.map((number) => /** @type {const} */ ([number, index]))
    );
    const isMock = (/** @type {number} */ number) => units[number].kind === "mock";
    const tasks = placed.map(([number]) => number).filter((number) => !isMock(number));
    return /** @type {const} */ ([tasks, new Map(placed.filter(([number]) => isMock(number)))]);
  });
  const even = fillWeeks(weeks, deadlines.day, busy, units, calendar, now) ?? new Map();
  for (const number of kept) addTo(even, last, number);
  return isWithinCapacity(even, units, calendar) ? even : days;
}

/** @param {Days} days @param {readonly number[]} numbers */
function without(days, numbers) {
  /** @type {Map<number, number[]>} */
  const rest = new Map();
  for (const [index, day] of days) {
    const left = day.filter((number) => !numbers.includes(number));
    if (left.length > 0) rest.set(index, left);
  }
  return rest;
}
