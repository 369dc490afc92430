// Units in order → a day for each: the proof that a plan exists, and the plan to fall back on.
// @ts-check
import { largest } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */

const lookAhead = 12; // units that do not fit and are passed over on a day, so that large plans stay fast

/**
 * Give each unit the first day that takes it, never going back; nothing where the days run out.
 * Nothing moves to a later day when days grow longer or a unit is taken out, so what fits once fits ever after.
 * A unit longer than a week keeps a whole week free, as a longer week would give it room.
 * @param {Iterable<number>} sequence @param {readonly Unit[]} units @param {Calendar} calendar
 */
export function nextFit(sequence, units, calendar) {
  const filling = new Filling(units, calendar);
  /** @type {Map<number, number>} */
  const placed = new Map();
  for (const number of sequence) {
    while (!filling.add(number)) if (!filling.goOn()) return null;
    placed.set(number, filling.day);
  }
  return placed;
}

/**
 * Fill one day after the other with whatever fits, in order; nothing where the days run out.
 * This wastes less than never going back, but longer days may lead it astray.
 * @param {readonly number[]} sequence @param {readonly Unit[]} units @param {Calendar} calendar
 */
export function firstFit(sequence, units, calendar) {
  const filling = new Filling(units, calendar);
  /** @type {Map<number, number>} */
  const placed = new Map();
  const unplaced = new Set(sequence);
  let waiting = sequence;
  while (waiting.length > 0) {
    /** @type {number[]} */
    const left = [];
    let passed = 0;
    for (const [place, number] of waiting.entries()) {
      if (units[number].after.some((other) => unplaced.has(other))) {
        left.push(number);
      } else if (filling.add(number)) {
        placed.set(number, filling.day);
        unplaced.delete(number);
      } else {
        left.push(number);
        passed++;
        if (passed >= lookAhead) {
          left.push(...waiting.slice(place + 1));
          break;
        }
      }
    }
    waiting = left;
    if (waiting.length > 0 && !filling.goOn()) return null;
  }
  return placed;
}

/** The day that is being filled, and its week. */
class Filling {
  #at = -1;
  #week = -1;
  #load = 0;
  #longest = 0;
  #hasMock = false;

  /** @param {readonly Unit[]} units @param {Calendar} calendar */
  constructor(units, calendar) {
    this.units = units;
    this.days = calendar.days;
    this.openDays = calendar.openDays;
    this.rooms = calendar.rooms();
    this.longestRoom = largest(this.rooms);
    this.share = calendar.minutes(1);
    this.left = [...this.rooms];
    for (const day of calendar.days) this.left[day.week] -= day.taken;
    this.isOver = !this.goOn();
  }

  /** The index of the day. */
  get day() {
    return this.openDays[this.#at];
  }

  /** Turn to the next open day; say whether there is one. */
  goOn() {
    if (this.#at + 1 >= this.openDays.length) return false;
    this.#at++;
    const { week, taken } = this.days[this.day];
    this.#week = week;
    this.#load = taken;
    this.#longest = 0;
    this.#hasMock = false;
    return true;
  }

  /** Put a unit on the day; say whether it has room. @param {number} number */
  add(number) {
    if (this.isOver) return false;
    const { minutes, kind } = this.units[number];
    const week = this.#week;
    if (minutes > this.longestRoom) {
      if (this.left[week] < this.rooms[week]) return false;
      this.left[week] = 0;
      return true;
    }
    if (this.left[week] < minutes || (this.#hasMock && kind === "mock")) return false;
    const longest = Math.max(this.#longest, minutes);
    if (this.#load + minutes - longest > this.share) return false;
    this.left[week] -= minutes;
    this.#load += minutes;
    this.#longest = longest;
    this.#hasMock ||= kind === "mock";
    return true;
  }
}
