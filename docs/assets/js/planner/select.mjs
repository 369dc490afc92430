// Pool + calendar → what the hours reach to, by worth, and the day before which each task has to be done.
// Tasks and recalls stand in one line, those of most worth first; the plan takes the longest beginning that fits.
// The line does not depend on the hours, so more hours never take anything out.
// @ts-check
import { closingOf, openMinutes } from "./calendar.mjs";
import { count, held, largest, range, sum } from "../lists.mjs";
import { core, could, must, should } from "./pool.mjs";
import { inOrderOfUse, recallDays, recallMinutes } from "./recall.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("../model/types.mjs").Reason} Reason */

/**
 * What a plan takes: units in the order of the line, how many recalls each task gets, the day before which a unit
 * has to be done, and why others are out.
 * @typedef {{taken: number[], recalls: Map<string, number>, due: Map<number, number>,
 *   out: Map<number, Reason>}} Selection
 */
/**
 * One thing in line: a unit with its first recalls, or one more recall of a task; of its minutes, days that bring
 * something new have to hold the open ones.
 * @typedef {{unit: number | null, id: string, recalls: number, minutes: number, openMinutes: number}} Entry
 */
/** A task that comes back, the minutes of a recall, and how many there may be. @typedef {[string, number, number]} Subject */

/** A rehearsal of the whole interview day needs a plan of at least so many weeks. */
const loopWeeks = 5;

/**
 * Take the longest beginning of the line that fits, with no more than `limit` tasks.
 * Each task that was read brings `floor` recalls with it; what is left out knows how many minutes more would do.
 * @param {Pool} pool @param {Calendar} calendar @param {number} floor @param {ReadonlySet<number>} without
 * @param {number | null} limit @returns {Selection}
 */
export function select(pool, calendar, floor, without = new Set(), limit = null) {
  const out = impossible(pool, calendar, without);
  /** @type {number[]} */
  const taken = [];
  /** @type {Map<string, number>} */
  const recalls = new Map();
  let [left, leftOpen, isFull] = [calendar.budget, openMinutes(calendar, calendar.end), false];
  for (const entry of entries(pool, calendar, floor, pool.line.filter((unit) => !out.has(unit)))) {
    left -= entry.minutes;
    leftOpen -= entry.openMinutes;
    isFull ||= Math.min(left, leftOpen) < 0 || (entry.unit !== null && taken.length === limit);
    if (!isFull) {
      count(recalls, entry.id, entry.recalls);
      if (entry.unit !== null) taken.push(entry.unit);
    } else if (entry.unit !== null) {
      out.set(entry.unit, { code: "hours", minutes: Math.max(-left, -leftOpen, entry.minutes) });
    }
  }
  const { due, late } = dueOf(pool, taken, calendar);
  for (const [unit, stage] of late) out.set(unit, { code: "stage", stage });
  return { taken: taken.filter((unit) => !late.has(unit)), recalls, due, out };
}

/** Say what has no room at any hours, and what needs that. @param {Pool} pool @param {Calendar} calendar @param {ReadonlySet<number>} without */
function impossible({ units, line }, { rooms, opened }, without) {
  const room = largest(rooms, 0);
  const mockDays = Math.max(1, Math.floor(2 * opened.length / 3)); // one a day, and something has to come before
  const crowded = new Set([...without, ...line.filter((unit) => units[unit].isMock).slice(mockDays)]);
  /** @type {Map<number, Reason>} */
  const out = new Map();
  for (const number of line) {
    const unit = units[number];
    const missing = unit.needs.find((other) => out.has(other));
    if (missing !== undefined) {
      out.set(number, { code: "requires", task: units[missing].id });
    } else if (unit.minutes > room && unit.when !== "eve") {
      out.set(number, { code: "too-long", minutes: unit.minutes, room });
    } else if (unit.rehearses === "loop" && rooms.length < loopWeeks) {
      out.set(number, { code: "weeks", weeks: loopWeeks });
    } else if (crowded.has(number) || (unit.when !== "eve" && opened.length === 0)) {
      out.set(number, { code: "days" });
    }
  }
  return out;
}

/** Yield tasks with their first recalls, and behind each group of tiers the further recalls, by turns. @param {Pool} pool @param {Calendar} calendar @param {number} floor @param {number[]} line @returns {Generator<Entry>} */
function* entries(pool, calendar, floor, line) {
  const { begin, isStudy } = calendar;
  const hasClosing = closingOf(calendar).length > 0;
  const isEveStudy = isStudy.at(-1) ?? false;
  let subjects = pool.learned.map(({ task, day }) => {
    const days = recallDays(day, task.neededUntil, pool.scores.get(task.id));
    const most = days.filter(([, ideal]) => ideal >= begin).length;
    return /** @type {Subject} */ ([task.id, recallMinutes(task.minutes), most]);
  });
  yield* more(subjects, range(0, floor));
  for (const tiers of [[core, must], [should], [could]]) {
    for (const number of line.filter((unit) => tiers.includes(pool.tiers[unit]))) {
      const unit = pool.units[number];
      const cost = recallMinutes(unit.minutes);
      const most = unit.isRecalled ? recallDays(begin, unit.neededUntil).length : 0;
      subjects.push([unit.id, cost, most]);
      const recalls = Math.min(floor, most);
      const isEve = unit.when === "eve";
      yield {
        unit: number,
        id: unit.id,
        recalls,
        minutes: (isEve && !isEveStudy ? 0 : unit.minutes) + cost * recalls,
        // the last recall of each comes when nothing new does
        openMinutes: isEve || (unit.when === "last-week" && hasClosing)
          ? 0
          : unit.minutes + cost * Math.max(0, recalls - 1),
      };
    }
    yield* more(subjects, range(floor, inOrderOfUse.length));
    subjects = [];
  }
}

/** @param {Subject[]} subjects @param {number[]} counts @returns {Generator<Entry>} */
function* more(subjects, counts) {
  for (const number of counts) {
    for (const [id, minutes, most] of subjects) {
      if (number < most) yield { unit: null, id, recalls: 1, minutes, openMinutes: 0 };
    }
  }
}

/** Give units the earliest of their stage days that hours reach to; tell what is late for all it serves. @param {Pool} pool @param {number[]} taken @param {Calendar} calendar */
function dueOf({ units }, taken, calendar) {
  const wanted = new Map(taken.map((unit) => [unit, new Set(units[unit].stageDays.map(([day]) => day))]));
  for (const unit of taken.toReversed()) {
    for (const other of units[unit].needs) for (const day of held(wanted, unit)) held(wanted, other).add(day);
  }
  /** @type {Map<number, number>} */
  const due = new Map();
  const days = new Set([...wanted.values()].flatMap((some) => [...some]));
  for (const day of [...days].sort((one, other) => one - other)) {
    let left = openMinutes(calendar, day, 0) - sum([...due.keys()].map((unit) => units[unit].minutes));
    for (const unit of taken) {
      if (!held(wanted, unit).has(day) || due.has(unit)) continue;
      left -= units[unit].minutes;
      if (left < 0) break;
      due.set(unit, day);
    }
  }
  /** @type {Set<number>} */
  const serves = new Set();
  /** @type {Map<number, string>} */
  const late = new Map();
  for (const unit of taken.toReversed()) {
    if (due.has(unit) || units[unit].neededUntil >= calendar.end || serves.has(unit)) {
      for (const other of units[unit].needs) serves.add(other);
    } else {
      late.set(unit, units[unit].stageDays.at(-1)?.[1] ?? "");
    }
  }
  return { due, late };
}
