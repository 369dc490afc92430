// A weighed placement → its weeks after one swap of tasks or two, each spread over its days anew.
// @ts-check
import { fillWeeks } from "./days.mjs";
import { isLess } from "./evenness.mjs";
import { addTo } from "./lists.mjs";
import { isWithinCapacity } from "./loads.mjs";
import { helpfulSwaps, movable, swapsOfNeighbors } from "./swaps.mjs";

/** @typedef {import("./evenness.mjs").Weighed} Weighed */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./review.mjs").Days} Days */
/** @typedef {import("./swaps.mjs").Swap} Swap */
/** @typedef {import("./swaps.mjs").Ends} Ends */
/** @typedef {readonly (readonly number[])[]} Weeks */
/**
 * What the weeks of a placement hold.
 * - mocks: mock interviews by week, with the index of their day; closing: other units that keep their day
 * - busy: minutes of all that is not spread anew, by index of the day
 * @typedef {{tasks: Weeks, mocks: readonly ReadonlyMap<number, number>[],
 *   closing: ReadonlyMap<number, readonly number[]>, busy: readonly number[]}} Parts
 */

const mostSpread = 20; // weeks after one swap, and after two, so that planning stays fast

/** Yield the days after what should help most first, as if no review moved; those that break no rule. @param {Weighed} now @param {Bounds} bounds */
export function* respread(now, bounds) {
  const { units, calendar, dues } = bounds;
  const parts = partsOf(now, bounds);
  const late = lateIn(now.placement.days, bounds);
  const swaps = swapsOfNeighbors(parts.tasks, bounds);
  for (const weeks of [afterOne(swaps, now, parts, bounds), afterTwo(swaps, now, parts, bounds)]) {
    let left = mostSpread;
    for (const tasks of weeks) {
      const filled = tasks.map((week, number) => /** @type {const} */ ([week, parts.mocks[number]]));
      const days = fillWeeks(filled, dues, parts.busy, units, calendar);
      for (const [index, numbers] of days === null ? [] : parts.closing) {
        for (const number of numbers) addTo(days ?? new Map(), index, number);
      }
      if (days !== null && lateIn(days, bounds).every((number) => late.includes(number))) {
        if (isWithinCapacity(days, units, calendar)) yield days;
      }
      if (--left === 0) break;
    }
  }
}

/** @param {Weighed} now @param {Bounds} bounds @returns {Parts} */
function partsOf(now, bounds) {
  const { units, calendar, fixed } = bounds;
  /** @type {Map<number, number>[]} */
  const mocks = now.errors.map(() => new Map());
  /** @type {Map<number, number[]>} */
  const closing = new Map();
  const busy = [...now.loads];
  for (const [index, day] of now.placement.days) {
    for (const number of day) {
      const { kind, minutes } = units[number];
      if (fixed.has(number) && kind !== "mock") {
        addTo(closing, index, number);
        continue;
      }
      if (fixed.has(number)) mocks[calendar.days[index].week].set(number, index);
      busy[index] -= minutes;
    }
  }
  return { tasks: movable(now, bounds), mocks, closing, busy };
}

/** @param {readonly Ends[]} swaps @param {Weighed} now @param {Parts} parts @param {Bounds} bounds */
function* afterOne(swaps, now, parts, bounds) {
  for (const swap of helpfulSwaps(swaps, now)) {
    const after = weeksAfter(swap, parts.tasks, parts, bounds);
    if (after !== null) yield after;
  }
}

/** Swap at both ends of a week at once. @param {readonly Ends[]} swaps @param {Weighed} now @param {Parts} parts @param {Bounds} bounds */
function* afterTwo(swaps, now, parts, bounds) {
  const ranked = [];
  for (let week = 0; week < swaps.length - 1; week++) {
    for (const one of swaps[week].swaps.keys()) {
      for (const other of swaps[week + 1].swaps.keys()) {
        const rank = now.rankAfter([[week, one], [week + 1, other - one], [week + 2, -other]]);
        if (rank[0] < now.rank[0]) ranked.push([...rank, week, one, other]);
      }
    }
  }
  ranked.sort((one, other) => isLess(one, other) ? -1 : 1);
  for (const [, , , week, one, other] of ranked) {
    for (const swap of swaps[week].swaps.get(one) ?? []) {
      const between = weeksAfter(swap, parts.tasks, parts, bounds);
      if (between === null) continue;
      for (const nextSwap of swaps[week + 1].swaps.get(other) ?? []) {
        const after = weeksAfter(nextSwap, between, parts, bounds);
        if (after !== null) yield after;
      }
    }
  }
}

/** Swap, unless one of the tasks has moved before or a task would come before what it needs. @param {Swap} swap @param {Weeks} tasks @param {Parts} parts @param {Bounds} bounds */
function weeksAfter([week, , later, earlier], tasks, { mocks }, { needs }) {
  if (later !== null && !tasks[week].includes(later)) return null;
  if (earlier !== null && !tasks[week + 1].includes(earlier)) return null;
  const here = tasks[week].filter((number) => number !== later);
  const there = tasks[week + 1].filter((number) => number !== earlier);
  if (later !== null) there.unshift(later);
  if (earlier !== null) here.push(earlier);
  const then = new Set([...there, ...mocks[week + 1].keys()]);
  const isTooEarly = (/** @type {number} */ number) => needs[number].some((other) => then.has(other));
  if (here.some(isTooEarly) || [...mocks[week].keys()].some(isTooEarly)) return null;
  return tasks.map((numbers, at) => at === week ? here : at === week + 1 ? there : numbers);
}

/** The units that do not end before the day they should. @param {Days} days @param {Bounds} bounds */
function lateIn(days, { calendar, dues }) {
  return [...days].flatMap(([index, day]) =>
    day.filter((number) => calendar.days[index].number >= (dues.get(number) ?? calendar.end))
  );
}
