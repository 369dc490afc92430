// Tasks that come and go on days: what each day holds, and how far each task may move.
// A task weighs on its own day and, by its recalls, on later ones: its print. So recalls need no placing meanwhile.
// @ts-check
import { Ledger } from "./calendar.mjs";
import { countLess, held } from "../lists.mjs";
import { isApart } from "./mocks.mjs";
import { recallMinutes, recallsAhead } from "./recall.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./select.mjs").Selection} Selection */
/** Days with the minutes on them. @typedef {[number, number][]} Print */
/** A unit and the day it goes to. @typedef {readonly [number, number]} Change */

/** The days of all tasks while they are placed. */
export class Board {
  /** @type {Map<number, Print>} */
  #prints = new Map();

  /** @param {Pool} pool @param {Selection} selection @param {Calendar} calendar */
  constructor(pool, selection, calendar) {
    this.pool = pool;
    this.selection = selection;
    this.calendar = calendar;
    this.ledger = new Ledger(calendar);
    /** @type {number[][]} */
    this.items = calendar.numbers.map(() => []);
    /** @type {Map<number, number>} */
    this.day = new Map();
    this.mocks = selection.taken.filter((unit) => pool.units[unit].isMock);
    /** @type {Map<number, number[]>} */
    this.before = new Map(selection.taken.map((unit) => [unit, []]));
    /** @type {Map<number, number[]>} */
    this.behind = new Map(selection.taken.map((unit) => [unit, []]));
    for (const unit of selection.taken) {
      for (const other of pool.units[unit].after) {
        if (!this.behind.has(other)) continue;
        held(this.before, unit).push(other);
        held(this.behind, other).push(unit);
      }
    }
    for (const { task, day } of pool.learned) {
      const scores = pool.scores.get(task.id) ?? [];
      for (const [index, minutes] of this.#recalls(task, day, scores)) this.ledger.add(index, minutes);
    }
  }

  /** The days that a unit weighs on if it stands on a day. @param {number} unit @param {number} index */
  printOf(unit, index) {
    const key = unit * this.items.length + index;
    let found = this.#prints.get(key);
    if (found === undefined) {
      const task = this.pool.units[unit];
      found = [[index, task.minutes]];
      if (task.isRecalled) found.push(...this.#recalls(task, this.calendar.numbers[index], []));
      this.#prints.set(key, found);
    }
    return found;
  }

  /** @param {{id: string, minutes: number, neededUntil: number}} task @param {number} learned @param {readonly import("./recall.mjs").DayScore[]} scores */
  #recalls({ id, minutes, neededUntil }, learned, scores) {
    const most = this.selection.recalls.get(id) ?? 0;
    /** @type {Print} */
    const found = [];
    for (const [, ideal] of recallsAhead(learned, neededUntil, this.calendar.begin, scores, most)) {
      const index = nearest(this.calendar, ideal, learned, neededUntil).next().value;
      if (index !== undefined) found.push([index, recallMinutes(minutes)]);
    }
    return found;
  }

  /** Put a unit on a day. @param {number} unit @param {number} index */
  put(unit, index) {
    this.items[index].push(unit);
    this.day.set(unit, index);
    for (const [day, minutes] of this.printOf(unit, index)) this.ledger.add(day, minutes);
  }

  /** Take a unit off its day. @param {number} unit */
  take(unit) {
    const index = held(this.day, unit);
    this.day.delete(unit);
    this.items[index].splice(this.items[index].indexOf(unit), 1);
    for (const [day, minutes] of this.printOf(unit, index)) this.ledger.remove(day, minutes);
  }

  /** Say whether a day has room for a unit; mocks stand on different days. @param {number} unit @param {number} index */
  fits(unit, index) {
    const { units } = this.pool;
    if (units[unit].isMock && this.items[index].some((other) => units[other].isMock)) return false;
    return this.ledger.holds(index, units[unit].minutes);
  }

  /** Move units to other days, or leave everything as it was where there is no room. @param {readonly Change[]} changes */
  exchange(changes) {
    const old = changes.map(([unit]) => /** @type {Change} */ ([unit, held(this.day, unit)]));
    for (const [unit] of changes) this.take(unit);
    for (const [place, [unit, index]] of changes.entries()) {
      if (!this.fits(unit, index)) {
        for (const [done] of changes.slice(0, place)) this.take(done);
        for (const [back, day] of old) this.put(back, day);
        return false;
      }
      this.put(unit, index);
    }
    return true;
  }

  /** The first and the last day a unit may stand on, between what it waits for and what waits for it. @param {number} unit @returns {[number, number]} */
  window(unit) {
    let [low, high] = [0, this.calendar.numbers.length - 1];
    for (const other of held(this.before, unit)) low = Math.max(low, this.day.get(other) ?? low);
    for (const other of held(this.behind, unit)) high = Math.min(high, this.day.get(other) ?? high);
    const due = this.selection.due.get(unit) ?? this.calendar.end;
    return [low, Math.min(high, countLess(this.calendar.numbers, due) - 1)];
  }

  /** Say whether another mock stands on a neighboring day. @param {number} unit @param {number} index */
  isNearAnotherMock(unit, index) {
    const others = this.mocks.filter((other) => other !== unit && this.day.has(other));
    return !isApart(this.calendar, index, others.map((other) => held(this.day, other)));
  }
}

/** Yield the study days after learning and before the need, those nearest to the ideal first. @param {Calendar} calendar @param {number} ideal @param {number} learned @param {number} needed @returns {Generator<number, undefined>} */
export function* nearest({ numbers, isStudy }, ideal, learned, needed) {
  const first = countLess(numbers, learned + 1);
  const last = countLess(numbers, needed) - 1;
  let later = Math.max(first, countLess(numbers, ideal));
  let earlier = Math.min(last, later - 1);
  while (earlier >= first || later <= last) {
    const isEarlier = later > last ||
      (earlier >= first && ideal - numbers[earlier] <= numbers[later] - ideal);
    const index = isEarlier ? earlier-- : later++;
    if (isStudy[index]) yield index;
  }
}
