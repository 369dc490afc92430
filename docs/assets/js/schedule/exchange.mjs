// A placement → one with evener weeks, by doing single tasks a week earlier or later, or two in exchange.
// Moved tasks take their reviews along, so each change is judged by what the weeks hold with reviews placed anew.
// @ts-check
import { sum } from "./lists.mjs";
import { isEvenEnough, minutesByDay, unevenness, weekErrors } from "./loads.mjs";
import { mixedDays } from "./mix.mjs";
import { Moves } from "./moves.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./loads.mjs").Placement} Placement */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./moves.mjs").Change} Change */
/** @typedef {import("./review.mjs").Days} Days */

const lookAround = 20; // tasks on each side of a week's end that may move, so that phases keep their order
const mostTried = 12; // changes, and
const mostTasks = 400; // in plans of so many tasks at most, so that planning stays fast

/**
 * Change what makes the weeks evener until they are even enough or nothing helps.
 * @param {Placement} placement @param {Bounds} bounds @param {(days: Days) => Placement} withReviews
 */
export function exchanged(placement, bounds, withReviews) {
  let state = stateOf(placement, bounds);
  const tasks = sum([...placement.days.values()].map((day) => day.length));
  let tries = tasks <= mostTasks ? mostTried : 0;
  while (!isEvenEnough(state.errors, bounds.calendar)) {
    const better = firstBetter(state, bounds, withReviews, tries);
    if (better.state === null) break;
    state = better.state;
    tries -= better.tried;
  }
  return state.placement;
}

/** A placement and what its weeks hold. @typedef {{placement: Placement, loads: number[], errors: number[], rank: number[]}} State */

/** @param {Placement} placement @param {Bounds} bounds @returns {State} */
function stateOf(placement, { units, calendar }) {
  const loads = minutesByDay(placement, units, calendar);
  const errors = weekErrors(loads, calendar);
  return { placement, loads, errors, rank: rankOf(errors) };
}

/** @param {State} state @param {Bounds} bounds @param {(days: Days) => Placement} withReviews @param {number} tries */
function firstBetter(state, bounds, withReviews, tries) {
  let tried = 0;
  if (tries > 0) {
    for (const days of changedDays(state, bounds)) {
      tried++;
      const better = betterState(days, state, bounds, withReviews);
      if (better !== null) return { state: better, tried };
      if (tried === tries) break;
    }
  }
  return { state: null, tried };
}

/** The state with these days and their types mixed, unless that is no better. @param {Days} days @param {State} state @param {Bounds} bounds @param {(days: Days) => Placement} withReviews */
function betterState(days, state, bounds, withReviews) {
  const { units, calendar, needs, dues, fixed } = bounds;
  const unmixed = stateOf(withReviews(days), bounds);
  if (!isBetter(unmixed, state, calendar)) return null; // most changes fail before types need mixing
  const taken = calendar.days.map((day) => day.taken);
  const mixed = mixedDays(days, units, calendar, needs, new Set([...fixed, ...dues.keys()]), taken);
  const changed = stateOf(withReviews(mixed), bounds);
  return isBetter(changed, state, calendar) ? changed : null;
}

/** Whether weeks are evener and no review is lost or further from its day. @param {State} one @param {State} other @param {Calendar} calendar */
function isBetter(one, other, calendar) {
  if (!isLess(one.rank, other.rank)) return false;
  const [reviews, missed] = recallsOf(one, calendar);
  const [otherReviews, otherMissed] = recallsOf(other, calendar);
  return reviews >= otherReviews && missed <= otherMissed;
}

/** The number of reviews, and the days by which they miss their ideal ones. @param {State} state @param {Calendar} calendar */
function recallsOf({ placement }, calendar) {
  let count = 0;
  let missed = 0;
  for (const [index, reviews] of placement.reviews) {
    count += reviews.length;
    for (const { ideal } of reviews) missed += Math.abs(calendar.days[index].number - ideal);
  }
  return [count, missed];
}

/** Yield the days after each change that would help if no review moved and that breaks no rule. @param {State} state @param {Bounds} bounds */
function* changedDays(state, bounds) {
  const moves = new Moves(state.placement.days, state.loads, bounds);
  for (const change of changesOf(state, bounds)) {
    const days = moves.daysAfter(change);
    if (days !== null) yield days;
  }
}

/** Yield changes between neighboring weeks, the best first. @param {State} state @param {Bounds} bounds @returns {Generator<Change>} */
function* changesOf(state, bounds) {
  const minutesOf = (/** @type {number | null} */ number) =>
    number === null ? 0 : bounds.units[number].minutes;
  const weeks = movable(state, bounds);
  const sides = [];
  const ranked = [];
  for (let week = 0; week < weeks.length - 1; week++) {
    const laters = [...weeks[week].slice(-lookAround).reverse(), null];
    const earliers = [...weeks[week + 1].slice(0, lookAround), null];
    sides.push({ laters, earliers });
    const gains = new Set(earliers.map(minutesOf));
    const losses = new Set(laters.map(minutesOf));
    const changes = new Set([...gains].flatMap((gain) => [...losses].map((loss) => gain - loss)));
    for (const change of changes) {
      const errors = [...state.errors];
      errors[week] += change * state.loads.length;
      errors[week + 1] -= change * state.loads.length;
      const rank = rankOf(errors);
      if (isLess(rank, state.rank)) ranked.push([...rank, week, change]);
    }
  }
  ranked.sort((one, other) => isLess(one, other) ? -1 : 1);
  for (const [, , , week, change] of ranked) {
    for (const later of sides[week].laters) {
      for (const earlier of sides[week].earliers) {
        if (minutesOf(earlier) - minutesOf(later) === change) yield { week, later, earlier };
      }
    }
  }
}

/** The tasks of each week that may move, in their order. @param {State} state @param {Bounds} bounds */
function movable({ placement, errors }, { calendar, fixed }) {
  /** @type {number[][]} */
  const weeks = errors.map(() => []);
  for (const [index, { week }] of calendar.days.entries()) {
    for (const number of placement.days.get(index) ?? []) if (!fixed.has(number)) weeks[week].push(number);
  }
  return weeks;
}

/**
 * Rank by the week most and least above even, then by all weeks, then by the sums at their ends: the last
 * lets a difference wander from week to week until it meets its opposite.
 * @param {readonly number[]} errors
 */
function rankOf(errors) {
  let squares = 0;
  let sumSquares = 0;
  let whole = 0;
  for (const error of errors) {
    whole += error;
    squares += error * error;
    sumSquares += whole * whole;
  }
  return [unevenness(errors), squares, sumSquares];
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function isLess(one, other) {
  const place = one.findIndex((number, index) => number !== other[index]);
  return place >= 0 && one[place] < other[place];
}
