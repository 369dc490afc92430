// A weighed placement → tasks to do in another week, alone or in exchange for one of it, for evener weeks.
// @ts-check
import { isLess } from "./evenness.mjs";
import { addTo, held, range } from "./lists.mjs";

/** @typedef {import("./evenness.mjs").Weighed} Weighed */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./moves.mjs").Change} Change */
/** Two weeks, a task to do in the later one and a task to do in the earlier one; either may be none. @typedef {readonly [week: number, other: number, later: number | null, earlier: number | null]} Swap */
/** The swaps of two weeks by the minutes the earlier gains. @typedef {{week: number, other: number, swaps: ReadonlyMap<number, readonly Swap[]>}} Ends */

const lookAround = 20; // tasks on each side of a week's end that may move, so that phases keep their order
const mostChoices = 12; // of their days a pair has at most

/** Yield what should help most first: for each pair of tasks of neighboring weeks, the choices of their days. @param {Weighed} now @param {Bounds} bounds @returns {Generator<Iterable<Change>>} */
export function* nearSwaps(now, bounds) {
  for (const swap of helpfulSwaps(swapsOfNeighbors(movable(now, bounds), bounds), now)) {
    yield choices(swap, now, bounds);
  }
}

/** Yield the same for other weeks, and tasks whose phase reaches from one to the other. @param {Weighed} now @param {Bounds} bounds @returns {Generator<Iterable<Change>>} */
export function* farSwaps(now, bounds) {
  const { units, calendar } = bounds;
  const weeks = movable(now, bounds);
  /** @type {Map<number, {first: number, last: number}>} */
  const reach = new Map();
  for (const [index, day] of now.placement.days) {
    const { week } = calendar.days[index];
    for (const number of day) {
      const { first, last } = reach.get(units[number].phase) ?? { first: week, last: week };
      reach.set(units[number].phase, { first: Math.min(first, week), last: Math.max(last, week) });
    }
  }
  const going = (/** @type {number} */ week, /** @type {number} */ to) =>
    weeks[week].filter((number) => {
      const { first, last } = held(reach, units[number].phase);
      return first <= to && to <= last;
    });
  const found = weeks.flatMap((_, week) =>
    range(weeks.length).slice(week + 2).map((other) =>
      endsOf(week, other, going(week, other), going(other, week), bounds)
    )
  );
  for (const swap of helpfulSwaps(found, now)) yield choices(swap, now, bounds);
}

/** The tasks of each week that may move, in their order. @param {Weighed} now @param {Bounds} bounds */
export function movable({ placement, errors }, { calendar, fixed }) {
  /** @type {number[][]} */
  const weeks = errors.map(() => []);
  for (const [index, { week }] of calendar.days.entries()) {
    for (const number of placement.days.get(index) ?? []) if (!fixed.has(number)) weeks[week].push(number);
  }
  return weeks;
}

/** The swaps of each week with the next one, those near its end first. @param {readonly (readonly number[])[]} weeks @param {Bounds} bounds */
export function swapsOfNeighbors(weeks, bounds) {
  return weeks.slice(1).map((there, week) => endsOf(week, week + 1, weeks[week], there, bounds));
}

/** Yield those that make weeks evener if no review moves, the best first. @param {readonly Ends[]} found @param {Weighed} now */
export function* helpfulSwaps(found, now) {
  const ranked = [];
  for (const [place, { week, other, swaps }] of found.entries()) {
    for (const change of swaps.keys()) {
      const rank = now.rankAfter([[week, change], [other, -change]]);
      if (isLess(rank, now.rank)) ranked.push([...rank, place, change]);
    }
  }
  ranked.sort((one, other) => isLess(one, other) ? -1 : 1);
  for (const [, , , place, change] of ranked) yield* found[place].swaps.get(change) ?? [];
}

/** @param {number} week @param {number} other @param {readonly number[]} here @param {readonly number[]} there @param {Bounds} bounds @returns {Ends} */
function endsOf(week, other, here, there, { units }) {
  const minutesOf = (/** @type {number | null} */ number) => number === null ? 0 : units[number].minutes;
  /** @type {Map<number, Swap[]>} */
  const swaps = new Map();
  for (const later of [...here.slice(-lookAround).reverse(), null]) {
    for (const earlier of [...there.slice(0, lookAround), null]) {
      const change = minutesOf(earlier) - minutesOf(later);
      if (change !== 0) addTo(swaps, change, /** @type {Swap} */ ([week, other, later, earlier]));
    }
  }
  return { week, other, swaps };
}

/** Yield days for both. @param {Swap} swap @param {Weighed} now @param {Bounds} bounds @returns {Generator<Change>} */
function* choices([week, other, later, earlier], now, bounds) {
  const earlierPlaces = earlier === null ? [null] : daysOf(week, later, now, bounds);
  const laterPlaces = later === null ? [null] : daysOf(other, earlier, now, bounds);
  let left = mostChoices;
  for (const laterPlace of laterPlaces) {
    for (const earlierPlace of earlierPlaces) {
      /** @type {Map<number, number>} */
      const change = new Map();
      if (later !== null && laterPlace !== null) change.set(later, laterPlace);
      if (earlier !== null && earlierPlace !== null) change.set(earlier, earlierPlace);
      yield change;
      if (--left === 0) return;
    }
  }
}

/** The day of a task first, then the emptiest. @param {number} week @param {number | null} task @param {Weighed} now @param {Bounds} bounds */
function daysOf(week, task, { placement, loads }, { calendar }) {
  const isFirst = (/** @type {number} */ index) =>
    task !== null && (placement.days.get(index) ?? []).includes(task) ? 1 : 0;
  return calendar.openDays.filter((index) => calendar.days[index].week === week)
    .sort((one, other) => isFirst(other) - isFirst(one) || loads[one] - loads[other]);
}
