// Mock interviews + calendar → the study day each is meant for, at most one a day.
// The places are those of plans of four, five and six weeks, continued to other lengths: the recruiter's call
// at the end of week 1, the phone calls in the middle, the on-site at the end, a weak one again after 2-4 days.
// @ts-check
import { held, largest, range } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** What comes before each mock, which stand after those they need. @typedef {ReadonlyMap<number, ReadonlySet<number>>} Prepared */

const repeatAfter = 2;
const loopBeforeEnd = [5, 4, 6]; // days before the interview to rehearse the whole day on, the best first
const firstDays = 4; // of the last week: what on-site mocks show can then still be mended
const shortestByWeeks = 4; // shorter plans place mocks by the share of their days
/** @type {Record<string, number>} */
const eighths = { screen: 2, "first-phone": 4, "later-phone": 5, onsite: 6 };

/** The first and last week of each kind of mock, counted from 1. @param {number} weeks @returns {Record<string, [number, number]>} */
export function mockWindows(weeks) {
  if (weeks < shortestByWeeks) {
    return Object.fromEntries([...Object.keys(eighths), "loop"].map((role) => [role, [1, weeks]]));
  }
  const laterPhone = Math.floor((4 * weeks + 3) / 6); // two thirds of the weeks, rounded
  return {
    screen: [1, 1],
    "first-phone": [Math.floor((weeks + 2) / 3), Math.floor(weeks / 2)],
    "later-phone": [Math.floor((weeks + 5) / 3), laterPhone],
    onsite: [laterPhone + 1, weeks],
    loop: [weeks, weeks],
  };
}

/**
 * The index of a study day for each mock; those that find none are missing. `earliest` is the index of the day
 * before which what prepares for it cannot be done.
 * @param {Prepared} prepared @param {readonly Unit[]} units @param {Calendar} calendar
 * @param {ReadonlyMap<number, number>} earliest @param {ReadonlyMap<number, number>} deadlines
 */
export function mockDays(prepared, units, calendar, earliest, deadlines) {
  const wishes = new Wishes([...prepared.keys()], units, calendar);
  const limits = limitsOf(prepared, calendar, deadlines);
  /** @type {Map<number, number>} */
  const placed = new Map();
  const taken = new Set();
  const rooms = calendar.rooms();
  for (const [number, needs] of prepared) {
    const unit = units[number];
    const after = largest(
      [...needs].filter((other) => placed.has(other)).map((other) => held(placed, other) + 1),
    );
    const ownWish = unit.rehearses === "repeat" ? wishes.repeat(after - 1) : wishes.day(number);
    const wish = Math.max(ownWish, after, earliest.get(number) ?? 0);
    const free = calendar.openDays.filter((index) =>
      index >= after && rooms[calendar.days[index].week] >= unit.minutes && !taken.has(index)
    );
    const early = free.filter((index) => calendar.days[index].number < held(limits, number));
    const inTime = early.length > 0 ? early : free;
    if (inTime.length > 0) {
      // the wished day, or the next free one, or the last free one before it
      const index = inTime.find((day) => day >= wish) ?? inTime[inTime.length - 1];
      placed.set(number, index);
      taken.add(index);
      rooms[calendar.days[index].week] -= unit.minutes;
    }
  }
  return placed;
}

/**
 * The day before which each mock must be, so that those that need it still find a day.
 * @param {Prepared} prepared @param {Calendar} calendar @param {ReadonlyMap<number, number>} deadlines
 */
function limitsOf(prepared, calendar, deadlines) {
  const mocks = [...prepared.keys()];
  const limits = new Map(mocks.map((number) => [number, deadlines.get(number) ?? calendar.end]));
  for (const number of mocks.reverse()) {
    const limit = held(limits, number);
    const before = calendar.days.findLast((day) => day.isOpen && day.number < limit);
    for (const other of held(prepared, number)) {
      const own = limits.get(other);
      if (before && own !== undefined) limits.set(other, Math.min(own, before.number));
    }
  }
  return limits;
}

/** Where each mock stands best, whatever else has to be done. */
class Wishes {
  /** @param {readonly number[]} order @param {readonly Unit[]} units @param {Calendar} calendar */
  constructor(order, units, calendar) {
    this.units = units;
    this.calendar = calendar;
    this.open = calendar.openDays;
    this.windows = mockWindows(calendar.weeks);
    const hasLoop = order.some((number) => units[number].rehearses === "loop");
    this.loopDay = hasLoop ? this.#bestLoopDay() : null;
    const onsite = order.filter((number) => units[number].rehearses === "onsite");
    const days = this.#onsiteDays(onsite.length);
    this.onsite = new Map(onsite.map((number, place) => [number, days[place]]));
  }

  /** @param {number} number */
  day(number) {
    const role = this.units[number].rehearses;
    if (role === "onsite") return held(this.onsite, number);
    if (role === "loop") return this.loopDay ?? 0;
    if (this.calendar.weeks < shortestByWeeks) {
      return this.open[Math.max(0, Math.floor(this.open.length * eighths[role] / 8) - 1)] ?? 0;
    }
    const days = this.#days(this.windows[role][1], this.windows[role][1]);
    if (days.length === 0) return 0;
    return days[role === "later-phone" ? Math.floor((days.length - 1) / 2) : days.length - 1];
  }

  /** The first open day at least two days after another mock. @param {number} after -1 where there is none */
  repeat(after) {
    const { days } = this.calendar;
    const least = (days.at(after)?.number ?? 0) + repeatAfter;
    return this.open.find((day) => days[day].number >= least) ?? after + 1;
  }

  /** Spread mocks evenly over their weeks, before a rehearsal of the whole day if there is one. @param {number} count */
  #onsiteDays(count) {
    const { calendar } = this;
    const [first, last] = this.windows.onsite;
    const wide = calendar.weeks < shortestByWeeks
      ? this.open.slice(Math.floor(this.open.length * eighths.onsite / 8))
      : this.#days(first, last);
    let until = calendar.first + 7 * (last - 1) + firstDays;
    if (this.loopDay !== null) until = Math.min(until, calendar.days[this.loopDay].number);
    const early = wide.filter((day) => calendar.days[day].number < until);
    const days = early.length > 0 ? early : wide.length > 0 ? wide : [0];
    return range(count).map((place) => days[Math.floor((2 * place + 1) * days.length / (2 * count))]);
  }

  /** @param {number} first @param {number} last */
  #days(first, last) {
    return this.open.filter((day) => {
      const { week } = this.calendar.days[day];
      return first - 1 <= week && week <= last - 1;
    });
  }

  #bestLoopDay() {
    const { days, end } = this.calendar;
    for (const before of loopBeforeEnd) {
      const found = this.open.find((day) => days[day].number === end - before);
      if (found !== undefined) return found;
    }
    return this.open.findLast((day) => days[day].number < end - Math.max(...loopBeforeEnd)) ?? null;
  }
}
