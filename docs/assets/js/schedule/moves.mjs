// Tasks on days + other days for some of them → the days after that, if no rule is broken.
// @ts-check
import { addTo, held } from "./lists.mjs";
import { isWithinCapacity } from "./loads.mjs";
import { needsFirst } from "./order.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Days} Days */
/**
 * What has to hold while tasks move; dues are the days before which units should end, fixed those that keep theirs.
 * @typedef {{units: readonly Unit[], calendar: Calendar,
 *   needs: readonly (readonly number[])[], dues: ReadonlyMap<number, number>, fixed: ReadonlySet<number>}} Bounds
 */
/** Units, and for each the index of the day it should go to. @typedef {ReadonlyMap<number, number>} Change */

/** Where the tasks on days may go. */
export class Moves {
  /** @type {Map<number, number>} */
  #dayOf = new Map();
  /** @type {Map<number, number[]>} */
  #waiting = new Map();
  #days;
  #bounds;

  /** @param {Days} days @param {Bounds} bounds */
  constructor(days, bounds) {
    this.#days = days;
    this.#bounds = bounds;
    for (const [index, day] of days) {
      for (const number of day) {
        this.#dayOf.set(number, index);
        for (const other of bounds.needs[number]) addTo(this.#waiting, other, number);
      }
    }
  }

  /** Give tasks their other days; null where a rule would be broken. @param {Change} change */
  daysAfter(change) {
    const { units, calendar } = this.#bounds;
    for (const [number, index] of change) if (!this.#mayBeOn(number, index, change)) return null;
    const days = new Map(this.#days);
    for (const [number, index] of change) {
      const before = held(this.#dayOf, number);
      days.set(before, held(days, before).filter((other) => other !== number));
      const day = days.get(index) ?? [];
      days.set(index, before < index ? [number, ...day] : [...day, number]); // next to where it came from
    }
    /** @type {Map<number, readonly number[]>} */
    const ordered = new Map();
    for (const index of calendar.days.keys()) {
      const day = days.get(index) ?? [];
      if (day.length > 0) ordered.set(index, this.#needsFirst(day));
    }
    return isWithinCapacity(ordered, units, calendar) ? ordered : null;
  }

  /** @param {number} number @param {number} index @param {Change} change */
  #mayBeOn(number, index, change) {
    const { calendar, needs, dues } = this.#bounds;
    const dayOf = (/** @type {number} */ other) => change.get(other) ?? held(this.#dayOf, other);
    return needs[number].every((other) => dayOf(other) <= index) &&
      (this.#waiting.get(number) ?? []).every((other) => index <= dayOf(other)) &&
      calendar.days[index].number < (dues.get(number) ?? calendar.end);
  }

  /** @param {readonly number[]} day */
  #needsFirst(day) {
    if (day.length < 2) return day;
    return needsFirst(day, (number) => this.#bounds.needs[number].filter((other) => day.includes(other)));
  }
}
