// Tasks on days + a change between two weeks → the days after it, if no rule is broken.
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
/** A task to do a week later and one to do a week earlier; either may be none. @typedef {{week: number, later: number | null, earlier: number | null}} Change */

/** Where the tasks on days may go. */
export class Moves {
  /** @type {Map<number, number>} */
  #dayOf = new Map();
  /** @type {Map<number, number[]>} */
  #waiting = new Map();
  #days;
  #loads;
  #bounds;

  /** @param {Days} days @param {readonly number[]} loads @param {Bounds} bounds */
  constructor(days, loads, bounds) {
    this.#days = days;
    this.#loads = loads;
    this.#bounds = bounds;
    for (const [index, day] of days) {
      for (const number of day) {
        this.#dayOf.set(number, index);
        for (const other of bounds.needs[number]) addTo(this.#waiting, other, number);
      }
    }
  }

  /** Give each task the day of the other, or the emptiest one; null where a rule would be broken. @param {Change} change */
  daysAfter({ week, later, earlier }) {
    const { units, calendar, needs } = this.#bounds;
    if (later !== null && earlier !== null && needs[earlier].includes(later)) return null;
    const days = new Map(this.#days);
    for (const number of [later, earlier]) {
      if (number === null) continue;
      const index = held(this.#dayOf, number);
      days.set(index, held(days, index).filter((other) => other !== number));
    }
    if (later !== null) {
      const place = this.#place(later, earlier, week + 1);
      if (place === null) return null;
      days.set(place, [later, ...days.get(place) ?? []]); // next to where it came from
    }
    if (earlier !== null) {
      const place = this.#place(earlier, later, week);
      if (place === null) return null;
      days.set(place, [...days.get(place) ?? [], earlier]);
    }
    /** @type {Map<number, readonly number[]>} */
    const ordered = new Map();
    for (const index of calendar.days.keys()) {
      const day = days.get(index) ?? [];
      if (day.length > 0) ordered.set(index, this.#needsFirst(day));
    }
    return isWithinCapacity(ordered, units, calendar) ? ordered : null;
  }

  /** @param {number} number @param {number | null} other @param {number} week */
  #place(number, other, week) {
    const { openDays, days } = this.#bounds.calendar;
    const places = other === null
      ? openDays.filter((index) => days[index].week === week)
      : [held(this.#dayOf, other)];
    let best = null;
    for (const index of places) {
      if (this.#mayBeOn(number, index) && (best === null || this.#loads[index] < this.#loads[best])) {
        best = index;
      }
    }
    return best;
  }

  /** @param {number} number @param {number} index */
  #mayBeOn(number, index) {
    const { calendar, needs, dues } = this.#bounds;
    return needs[number].every((other) => held(this.#dayOf, other) <= index) &&
      (this.#waiting.get(number) ?? []).every((other) => index <= held(this.#dayOf, other)) &&
      calendar.days[index].number < (dues.get(number) ?? calendar.end);
  }

  /** @param {readonly number[]} day */
  #needsFirst(day) {
    if (day.length < 2) return day;
    return needsFirst(day, (number) => this.#bounds.needs[number].filter((other) => day.includes(other)));
  }
}
