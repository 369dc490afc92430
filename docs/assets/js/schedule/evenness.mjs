// A placement → how even its weeks are, and whether another one is better.
// @ts-check
import { minutesByDay, unevenness, weekErrors } from "./loads.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./loads.mjs").Placement} Placement */
/** @typedef {import("./pool.mjs").Unit} Unit */

/** A placement and what its weeks hold. */
export class Weighed {
  #calendar;

  /** @param {Placement} placement @param {readonly Unit[]} units @param {Calendar} calendar */
  constructor(placement, units, calendar) {
    this.placement = placement;
    this.loads = minutesByDay(placement, units, calendar);
    this.errors = weekErrors(this.loads, calendar);
    this.rank = rankOf(this.errors);
    this.#calendar = calendar;
  }

  /** Whether weeks are evener, no review is lost or further from its day, and no day is left empty. @param {Weighed} other */
  isBetterThan(other) {
    if (!isLess(this.rank, other.rank) || emptyDays(this.loads) > emptyDays(other.loads)) return false;
    const [reviews, missed] = this.recalls();
    const [otherReviews, otherMissed] = other.recalls();
    return reviews >= otherReviews && missed <= otherMissed;
  }

  /** The number of reviews, and the days by which they miss their ideal ones. */
  recalls() {
    let count = 0;
    let missed = 0;
    for (const [index, reviews] of this.placement.reviews) {
      count += reviews.length;
      for (const { ideal } of reviews) missed += Math.abs(this.#calendar.days[index].number - ideal);
    }
    return [count, missed];
  }

  /** The rank as if minutes were added to some weeks and taken from others. @param {readonly (readonly [week: number, minutes: number])[]} minutesOfWeeks */
  rankAfter(minutesOfWeeks) {
    const errors = [...this.errors];
    for (const [week, minutes] of minutesOfWeeks) errors[week] += minutes * this.loads.length;
    return rankOf(errors);
  }
}

/** @param {readonly number[]} loads */
function emptyDays(loads) {
  return loads.filter((load) => load === 0).length;
}

/** @param {readonly number[]} one @param {readonly number[]} other */
export function isLess(one, other) {
  const place = one.findIndex((number, index) => number !== other[index]);
  return place >= 0 && one[place] < other[place];
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
