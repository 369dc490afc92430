// Units for which no even plan is found → days filled one after the other, then each week spread over its days.
// @ts-check
import { fillWeek } from "./days.mjs";
import { closingOf, needsAmong } from "./draft.mjs";
import { nextFit } from "./fit.mjs";
import { addTo, largest, range, sortedBy, sum } from "./lists.mjs";
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
  const openDays = without(days, kept);
  /** @type {Map<number, number[]>} */
  const even = new Map();
  let lastType = "";
  for (const week of range(calendar.weeks)) {
    const now = [...openDays].filter(([index]) => calendar.days[index].week === week)
      .sort(([one], [other]) => one - other);
    const numbers = now.flatMap(([, day]) => day);
    const tasks = numbers.filter((number) => units[number].kind !== "mock");
    const mocks = new Map(
      now.flatMap(([index, day]) =>
        day.filter((number) => units[number].kind === "mock").map((number) => [number, index])
      ),
    );
    const places = calendar.openDays.filter((index) => calendar.days[index].week === week);
    const weekTasks = { days: places, tasks, mocks, dues: deadlines.day, busy, isMixed: week > 0 };
    const spread = fillWeek(weekTasks, units, calendar, lastType);
    for (const [index, day] of spread ?? now) if (day.length > 0) even.set(index, day);
    lastType = units[even.get(largest(even.keys()))?.at(-1) ?? -1]?.type ?? "";
  }
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
