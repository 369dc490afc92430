// A weighed placement → tasks to do a week later or earlier, or two in exchange, so that weeks become evener.
// @ts-check
import { isLess } from "./evenness.mjs";

/** @typedef {import("./evenness.mjs").Weighed} Weighed */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./moves.mjs").Change} Change */

const lookAround = 20; // tasks on each side of a week's end that may move, so that phases keep their order
const mostChoices = 12; // of their days a pair has at most

/**
 * Yield what should help most first: for each pair of tasks, the choices of their days. What should help is
 * known from the tasks alone, as if no review moved.
 * @param {Weighed} now @param {Bounds} bounds @returns {Generator<Iterable<Change>>}
 */
export function* swaps(now, bounds) {
  const minutesOf = (/** @type {number | null} */ number) =>
    number === null ? 0 : bounds.units[number].minutes;
  const weeks = movable(now, bounds);
  const sides = [];
  const ranked = [];
  for (let week = 0; week < weeks.length - 1; week++) {
    const laters = [...weeks[week].slice(-lookAround).reverse(), null];
    const earliers = [...weeks[week + 1].slice(0, lookAround), null];
    sides.push({ laters, earliers });
    const gains = new Set(earliers.map(minutesOf));
    const losses = new Set(laters.map(minutesOf));
    for (const change of new Set([...gains].flatMap((gain) => [...losses].map((loss) => gain - loss)))) {
      const rank = now.rankAfter([[week, change], [week + 1, -change]]);
      if (isLess(rank, now.rank)) ranked.push([...rank, week, change]);
    }
  }
  ranked.sort((one, other) => isLess(one, other) ? -1 : 1);
  for (const [, , , week, change] of ranked) {
    for (const later of sides[week].laters) {
      for (const earlier of sides[week].earliers) {
        if (minutesOf(earlier) - minutesOf(later) === change) {
          yield choices(week, later, earlier, now, bounds);
        }
      }
    }
  }
}

/** The tasks of each week that may move, in their order. @param {Weighed} now @param {Bounds} bounds */
function movable({ placement, errors }, { calendar, fixed }) {
  /** @type {number[][]} */
  const weeks = errors.map(() => []);
  for (const [index, { week }] of calendar.days.entries()) {
    for (const number of placement.days.get(index) ?? []) if (!fixed.has(number)) weeks[week].push(number);
  }
  return weeks;
}

/** Yield days for both. @param {number} week @param {number | null} later @param {number | null} earlier @param {Weighed} now @param {Bounds} bounds @returns {Generator<Change>} */
function* choices(week, later, earlier, now, { calendar }) {
  const places = (
    /** @type {number | null} */ number,
    /** @type {number | null} */ other,
    /** @type {number} */ to,
  ) => number === null ? [null] : daysOf(to, other, now, calendar);
  const earlierPlaces = places(earlier, later, week);
  let left = mostChoices;
  for (const laterPlace of places(later, earlier, week + 1)) {
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

/** The day of a task first, then the emptiest. @param {number} week @param {number | null} task @param {Weighed} now @param {import("./calendar.mjs").Calendar} calendar */
function daysOf(week, task, { placement, loads }, calendar) {
  const isFirst = (/** @type {number} */ index) =>
    task !== null && (placement.days.get(index) ?? []).includes(task) ? 1 : 0;
  return calendar.openDays.filter((index) => calendar.days[index].week === week)
    .sort((one, other) => isFirst(other) - isFirst(one) || loads[one] - loads[other]);
}
