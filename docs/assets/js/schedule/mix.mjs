// Days of tasks → the same days with as few tasks of one type side by side as their order allows.
// From week 2 on: at first, a type may be met in one piece.
// @ts-check
import { addTo, held, largest, sortedBy, sum } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {readonly (readonly number[])[]} NeedsList */

const mostCompared = 7; // days of up to so many tasks are searched for the best order, longer ones step by step
const mostDifference = 15; // minutes by which swapped tasks may differ, so that days stay even

/**
 * Order the tasks of each day, then swap tasks between days of a week where that helps. `needs` names for each
 * unit those planned that it waits for; `fixed` units keep their day.
 * @param {ReadonlyMap<number, readonly number[]>} days @param {readonly Unit[]} units @param {Calendar} calendar
 * @param {NeedsList} needs @param {ReadonlySet<number>} fixed @param {readonly number[]} busy
 */
export function mixedDays(days, units, calendar, needs, fixed, busy) {
  const mixing = new Mixing(days, units, calendar, needs, fixed, busy);
  const indexes = [...mixing.days.keys()];
  for (const index of indexes) mixing.order(index);
  for (const index of indexes) mixing.swap(index);
  for (const index of indexes) mixing.order(index); // a swap may have changed the type the day before ends with
  return mixing.days;
}

/**
 * Order the tasks of one day; `lastType` is that of the task before them.
 * @param {readonly number[]} day @param {readonly string[]} types @param {NeedsList} needs @param {string} lastType
 */
function mixed(day, types, needs, lastType) {
  if (clashes(day, types, lastType) === 0) return day;
  const waits = new Map(day.map((number) => [number, needs[number].filter((other) => day.includes(other))]));
  return (day.length <= mostCompared ? searched : stepwise)(day, types, waits, lastType);
}

/** Count tasks that follow one of the same type. @param {readonly number[]} day @param {readonly string[]} types @param {string} lastType */
function clashes(day, types, lastType) {
  let count = 0;
  for (const number of day) {
    if (types[number] === lastType && lastType !== "") count++;
    lastType = types[number];
  }
  return count;
}

/** Days while they are mixed. */
class Mixing {
  /** @type {Map<number, number>} */
  #dayOf = new Map();
  /** @type {Map<number, number[]>} */
  #waiting = new Map();

  /**
   * @param {ReadonlyMap<number, readonly number[]>} days @param {readonly Unit[]} units
   * @param {Calendar} calendar @param {NeedsList} needs @param {ReadonlySet<number>} fixed
   * @param {readonly number[]} busy
   */
  constructor(days, units, calendar, needs, fixed, busy) {
    this.days = new Map(sortedBy(days, ([index]) => index));
    this.units = units;
    this.types = units.map((unit) => unit.type);
    this.calendar = calendar;
    this.needs = needs;
    this.fixed = fixed;
    this.busy = busy;
    for (const [index, day] of this.days) for (const number of day) this.#dayOf.set(number, index);
    for (const [number, others] of needs.entries()) {
      for (const other of others) addTo(this.#waiting, other, number);
    }
  }

  /** @param {number} index */
  order(index) {
    if (this.#weekOf(index) > 0) {
      this.days.set(index, mixed(held(this.days, index), this.types, this.needs, this.#lastType(index)));
    }
  }

  /** Exchange a task of a day that still clashes with the first one of its week that mends it. @param {number} index */
  swap(index) {
    const week = this.#weekOf(index);
    if (week === 0 || clashes(held(this.days, index), this.types, this.#lastType(index)) === 0) return;
    for (const other of this.days.keys()) {
      if (other === index || this.#weekOf(other) !== week) continue;
      const first = Math.min(index, other);
      const second = Math.max(index, other);
      for (const one of held(this.days, first)) {
        for (const two of held(this.days, second)) {
          if (this.#maySwap(one, two, first, second) && this.#isBetter(one, two, first, second)) return;
        }
      }
    }
  }

  /** @param {number} index */
  #weekOf(index) {
    return this.calendar.days[index].week;
  }

  /** @param {number} index */
  #lastType(index) {
    let type = "";
    for (const [other, day] of this.days) {
      if (other >= index) break;
      type = this.types[day[day.length - 1]];
    }
    return type;
  }

  /** @param {number} one @param {number} two @param {number} first @param {number} second */
  #maySwap(one, two, first, second) {
    if (this.fixed.has(one) || this.fixed.has(two) || this.types[one] === this.types[two]) return false;
    const needs = this.needs[two];
    return Math.abs(this.units[two].minutes - this.units[one].minutes) <= mostDifference &&
      !needs.includes(one) &&
      (this.#waiting.get(one) ?? []).every((other) => held(this.#dayOf, other) >= second) &&
      needs.every((other) => held(this.#dayOf, other) <= first) &&
      this.#holds(first, one, two) &&
      this.#holds(second, two, one);
  }

  /** @param {number} index @param {number} out @param {number} into */
  #holds(index, out, into) {
    const numbers = [...held(this.days, index).filter((number) => number !== out), into];
    const minutes = numbers.map((number) => this.units[number].minutes);
    return this.calendar.holds(this.busy[index] + sum(minutes), largest(minutes));
  }

  /** Swap, and take the swap back unless the week has fewer clashes. @param {number} one @param {number} two @param {number} first @param {number} second */
  #isBetter(one, two, first, second) {
    const before = this.#clashesFrom(first);
    const [firstDay, secondDay] = [held(this.days, first), held(this.days, second)];
    this.days.set(first, firstDay.map((number) => number === one ? two : number));
    this.days.set(second, secondDay.map((number) => number === two ? one : number));
    for (const index of [first, second]) {
      this.days.set(index, this.#sound(held(this.days, index)));
      this.order(index);
    }
    if (this.#clashesFrom(first) < before) {
      this.#dayOf.set(one, second).set(two, first);
      return true;
    }
    this.days.set(first, firstDay).set(second, secondDay);
    return false;
  }

  /** Put tasks after what they wait for on the same day. @param {readonly number[]} day */
  #sound(day) {
    /** @type {number[]} */
    const ordered = [];
    while (ordered.length < day.length) {
      const left = day.filter((number) => !ordered.includes(number));
      const next = left.find((number) => !this.needs[number].some((other) => left.includes(other)));
      ordered.push(next ?? left[0]);
    }
    return ordered;
  }

  /** Count clashes from a day to the end of its week, and into the next one. @param {number} index */
  #clashesFrom(index) {
    const week = this.#weekOf(index);
    let lastType = this.#lastType(index);
    let count = 0;
    for (const [other, day] of this.days) {
      if (other < index) continue;
      if (this.#weekOf(other) > week) return count + clashes(day.slice(0, 1), this.types, lastType);
      count += clashes(day, this.types, lastType);
      lastType = this.types[day[day.length - 1]];
    }
    return count;
  }
}

/**
 * Try orders, those near the given one first, and stop at one without a clash.
 * @param {readonly number[]} day @param {readonly string[]} types
 * @param {ReadonlyMap<number, readonly number[]>} waits @param {string} lastType
 */
function searched(day, types, waits, lastType) {
  let best = day;
  let fewest = clashes(day, types, lastType);
  /** @type {(chosen: readonly number[], last: string, count: number) => void} */
  const extend = (chosen, last, count) => {
    if (count >= fewest) return;
    if (chosen.length === day.length) {
      best = chosen;
      fewest = count;
      return;
    }
    for (const number of day) {
      if (!chosen.includes(number) && held(waits, number).every((other) => chosen.includes(other))) {
        extend([...chosen, number], types[number], count + (types[number] === last && last !== "" ? 1 : 0));
      }
    }
  };
  extend([], lastType, 0);
  return best;
}

/**
 * Take a task of another type each time, of the type of which most is left.
 * @param {readonly number[]} day @param {readonly string[]} types
 * @param {ReadonlyMap<number, readonly number[]>} waits @param {string} lastType
 */
function stepwise(day, types, waits, lastType) {
  const left = [...day];
  /** @type {number[]} */
  const ordered = [];
  while (left.length > 0) {
    const ready = left.filter((number) => !held(waits, number).some((other) => left.includes(other)));
    const others = ready.filter((number) => types[number] !== lastType || types[number] === "");
    const count = (/** @type {number} */ one) => left.filter((other) => types[other] === types[one]).length;
    const chosen = sortedBy(others.length > 0 ? others : ready, (number) => -count(number))[0];
    left.splice(left.indexOf(chosen), 1);
    ordered.push(chosen);
    lastType = types[chosen];
  }
  return ordered;
}
