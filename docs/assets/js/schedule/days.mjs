// The tasks of each week → its days: even, types mixed, mock interviews where they are meant to be.
// @ts-check
import { addTo, held, sortedBy, sum, zeros } from "./lists.mjs";
import { allNeeds } from "./order.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Days} Days */

/** Tasks in the order of study, and mock interviews with the day each is meant for. @typedef {readonly [tasks: readonly number[], mocks: ReadonlyMap<number, number>]} Week */
/**
 * What one week brings.
 * - days: indexes of its open days
 * - isMixed: whether types should alternate; at first, a type may be met in one piece
 * @typedef {{days: readonly number[], tasks: readonly number[], mocks: ReadonlyMap<number, number>,
 *   dues: ReadonlyMap<number, number>, busy: readonly number[], isMixed: boolean}} WeekTasks
 */

const lookAhead = 12; // tasks that could be next and are compared, so that large plans stay fast

/**
 * The units of each day in order; nothing where a rule would be broken.
 * - dues: the days before which units should end; busy: minutes of reviews and of what was done, by index of the day
 * - instead: days for the weeks that break a rule
 * @param {readonly Week[]} weeks @param {ReadonlyMap<number, number>} dues @param {readonly number[]} busy
 * @param {readonly Unit[]} units @param {Calendar} calendar @param {readonly Days[]} [instead]
 */
export function fillWeeks(weeks, dues, busy, units, calendar, instead) {
  /** @type {Map<number, number[]>} */
  const days = new Map();
  let lastType = "";
  for (const [number, [tasks, mocks]] of weeks.entries()) {
    const openDays = calendar.openDays.filter((index) => calendar.days[index].week === number);
    const week = { days: openDays, tasks, mocks, dues, busy, isMixed: number > 0 };
    const filling = new Filling(week, units, calendar, lastType);
    const filled = openDays.map((day, place) => /** @type {const} */ ([day, filling.day(place)]));
    if (filling.isUnfinished && instead === undefined) return null;
    for (const [index, day] of (filling.isUnfinished && instead?.[number]) || filled) {
      if (day.length === 0) continue;
      days.set(index, [...day]);
      lastType = units[day[day.length - 1]].type;
    }
  }
  return days;
}

/** What is left to place while a week is filled, day after day. */
class Filling {
  /** @type {Map<number, number[]>} */
  #waiting = new Map();

  /** @param {WeekTasks} week @param {readonly Unit[]} units @param {Calendar} calendar @param {string} lastType */
  constructor(week, units, calendar, lastType) {
    this.week = week;
    this.units = units;
    this.calendar = calendar;
    this.share = calendar.minutes(1);
    this.lastType = lastType;
    this.tasks = [...week.tasks];
    this.mocks = sortedBy(week.mocks.keys(), (number) => held(week.mocks, number));
    const all = [...this.tasks, ...this.mocks];
    this.unplaced = new Set(all);
    this.needs = new Map(
      all.map((number) => [number, units[number].after.filter((other) => this.unplaced.has(other))]),
    );
    this.missing = new Map([...this.needs].map(([number, needs]) => [number, needs.length]));
    for (const [number, needs] of this.needs) for (const other of needs) addTo(this.#waiting, other, number);
    this.due = new Map(all.map((number) => [number, this.#duePlace(number)]));
    this.hasDues = [...this.due.values()].some((place) => place < week.days.length);
    this.minutesDue = zeros(week.days.length + 1);
    for (const [number, place] of this.due) this.minutesDue[place] += units[number].minutes;
  }

  get isUnfinished() {
    return this.unplaced.size > 0;
  }

  /** Choose units for one day until it has its even part of what is left. @param {number} place */
  day(place) {
    let load = this.week.busy[this.week.days[place]];
    let longest = 0;
    let hasMock = false;
    const goal = this.#goal(place);
    /** @type {number[]} */
    const chosen = [];
    for (;;) {
      const number = this.#next(place, load, longest, goal, hasMock);
      if (number === null) return chosen;
      const { kind, minutes } = this.units[number];
      hasMock ||= kind === "mock";
      load += minutes;
      longest = Math.max(longest, minutes);
      this.#take(number);
      chosen.push(number);
    }
  }

  /** Count the days of this week that lie before the unit's date. @param {number} number */
  #duePlace(number) {
    const { days, dues } = this.week;
    const due = dues.get(number) ?? Infinity;
    return days.filter((day) => this.calendar.days[day].number < due).length;
  }

  /** An even part of what is due, as a fraction; an early date may ask for more than the week. @param {number} place @returns {[number, number]} */
  #goal(place) {
    const { days, busy } = this.week;
    /** @type {[number, number]} */
    let best = [0, 1];
    let total = sum(this.minutesDue.slice(0, place + 1));
    for (let until = place + 1; until <= days.length; until++) {
      total += this.minutesDue[until] + busy[days[until - 1]];
      if (total * best[1] > best[0] * (until - place)) best = [total, until - place];
    }
    return best;
  }

  /**
   * Choose a mock interview that is due, else the task that fits this place best.
   * @param {number} place @param {number} load @param {number} longest @param {[number, number]} goal
   * @param {boolean} hasMock
   */
  #next(place, load, longest, goal, hasMock) {
    /** @type {Set<number>} */
    let pressing = new Set();
    if (!hasMock) {
      for (const number of this.#wantedMocks(place)) {
        if (this.missing.get(number) === 0 && this.#holds(number, load, longest)) return number;
        if (pressing.size === 0) pressing = allNeeds(number, (unit) => held(this.needs, unit));
      }
    }
    const mustGoOn = this.#mustGoOn(place);
    let leastRank = Infinity;
    let best = null;
    let ready = 0;
    for (const number of this.tasks) {
      if (this.missing.get(number) !== 0) continue;
      ready++;
      if (ready > lookAhead) break;
      const { minutes, type } = this.units[number];
      const isPressing = pressing.has(number);
      const fits = (2 * load + minutes) * goal[1] <= 2 * goal[0];
      if (!(fits || mustGoOn || isPressing) || !this.#holds(number, load, longest)) continue;
      const isClash = this.week.isMixed && type !== "" && type === this.lastType;
      const rank = (isPressing ? 0 : 4) + (held(this.due, number) > place + 1 ? 2 : 0) + (isClash ? 1 : 0);
      if (rank < leastRank) [leastRank, best] = [rank, number];
      if (pressing.size === 0 && !this.hasDues && !isClash) break; // those after it cannot be better
    }
    return best;
  }

  /** The mocks meant for this day or earlier, or all where each day left needs one. @param {number} place */
  #wantedMocks(place) {
    const { days, mocks } = this.week;
    if (this.mocks.length >= days.length - place) return this.mocks;
    return this.mocks.filter((number) => held(mocks, number) <= days[place]);
  }

  /** Say whether the days after this one might not hold what is left. @param {number} place */
  #mustGoOn(place) {
    const { days, busy } = this.week;
    let total = sum(this.minutesDue.slice(0, place + 1));
    for (let until = place + 1; until <= days.length; until++) {
      total += this.minutesDue[until];
      if (until > place + 1) total += busy[days[until - 1]];
      if (total > this.calendar.minutes(until - place - 1)) return true;
    }
    return false;
  }

  /** @param {number} number @param {number} load @param {number} longest */
  #holds(number, load, longest) {
    const { minutes } = this.units[number];
    return load + minutes - Math.max(minutes, longest) <= this.share;
  }

  /** @param {number} number */
  #take(number) {
    const unit = this.units[number];
    const list = unit.kind === "mock" ? this.mocks : this.tasks;
    list.splice(list.indexOf(number), 1);
    this.unplaced.delete(number);
    for (const other of this.#waiting.get(number) ?? []) {
      this.missing.set(other, held(this.missing, other) - 1);
    }
    this.minutesDue[held(this.due, number)] -= unit.minutes;
    this.lastType = unit.type;
  }
}
