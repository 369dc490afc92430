// Selection + stage dates → the day before which each unit should end, and the units no date has room for.
// What is needed early comes first in the line, so a stage takes the longest beginning of the line that ends
// before it. A unit that comes too late for one stage prepares for the next one it serves.
// @ts-check
import { nextFit } from "./fit.mjs";
import { held } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./select.mjs").Selection} Selection */

/**
 * The day before which units should end, where there is one; units that serve only stages they would come too
 * late for, with the last of these stages.
 * @typedef {{day: ReadonlyMap<number, number>, tooLate: ReadonlyMap<number, string>}} Deadlines
 */

/**
 * Give each unit the earliest stage it can be ready for, its own or that of a unit that needs it.
 * @param {readonly Unit[]} units @param {Selection} selection @param {Calendar} calendar @returns {Deadlines}
 */
export function deadlinesOf(units, selection, calendar) {
  /** @type {Map<number, number>} */
  const day = new Map();
  /** @type {Map<number, string>} */
  const tooLate = new Map();
  const line = selection.line.filter((number) => selection.taken.has(number));
  const days = numbersOf(line.flatMap((number) => units[number].stageDays.map(([stageDay]) => stageDay)));
  if (days.length === 0) return { day, tooLate };
  const wanted = wantedOf(units, line);
  const reach = reachOf(units, selection.base, line, days, wanted, calendar);
  /** @type {Set<number>} */
  const needed = new Set();
  for (let position = line.length - 1; position >= 0; position--) {
    const number = line[position];
    const unit = units[number];
    const isReady = unit.isUsefulLater || unit.stageDays.some(([own]) => position < held(reach, own));
    if (!isReady && (unit.kind === "mock" || !needed.has(number))) {
      tooLate.set(number, unit.stageDays[unit.stageDays.length - 1][1]);
      continue;
    }
    for (const other of unit.needs) needed.add(other);
    const ready = held(wanted, number).find((wish) => position < held(reach, wish));
    if (ready !== undefined) day.set(number, ready);
  }
  return { day, tooLate };
}

/** List the stage days of each unit and of the units that wait for it, the earliest first. @param {readonly Unit[]} units @param {readonly number[]} line */
function wantedOf(units, line) {
  const wanted = new Map(
    line.map((number) => [number, new Set(units[number].stageDays.map(([day]) => day))]),
  );
  for (const number of [...line].reverse()) {
    for (const other of units[number].needs) {
      for (const day of held(wanted, number)) wanted.get(other)?.add(day);
    }
  }
  return new Map([...wanted].map(([number, days]) => [number, numbersOf(days)]));
}

/**
 * Say for each stage day how far down the line units end before it and before all later ones.
 * @param {readonly Unit[]} units @param {readonly number[]} base @param {readonly number[]} line
 * @param {readonly number[]} days @param {ReadonlyMap<number, readonly number[]>} wanted @param {Calendar} calendar
 */
function reachOf(units, base, line, days, wanted, calendar) {
  const rank = new Map(line.map((number, position) => [number, position]));
  /** @type {Map<number, number>} */
  const reach = new Map();
  let leastOfLater = line.length;
  for (const day of [...days].reverse()) {
    const due = base.filter((number) => (wanted.get(number)?.[0] ?? Infinity) <= day);
    let least = 0;
    let most = line.length + 1;
    while (least + 1 < most) {
      const middle = Math.floor((least + most) / 2);
      const placed = nextFit(due.filter((number) => held(rank, number) < middle), units, calendar);
      if (placed !== null && [...placed.values()].every((index) => calendar.days[index].number < day)) {
        least = middle;
      } else {
        most = middle;
      }
    }
    leastOfLater = Math.min(leastOfLater, least);
    reach.set(day, leastOfLater);
  }
  return reach;
}

/** Each of them once, the least first. @param {Iterable<number>} numbers */
function numbersOf(numbers) {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
