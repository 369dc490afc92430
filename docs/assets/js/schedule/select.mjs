// Pool + calendar → the tasks and reviews the hours reach to, and why the others are out.
// Tasks and reviews stand in one line: must tasks, their reviews, then each should and could task with its
// reviews. The plan takes the longest beginning of that line that fits, so more hours never remove a task.
// @ts-check
import { firstFit, nextFit } from "./fit.mjs";
import { last, reviewDays, reviewMinutes } from "./gaps.mjs";
import { held, largest, range, sortedBy, sum } from "./lists.mjs";
import { needsFirst } from "./order.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./types.mjs").Reason} Reason */

/** A task, or a review of the task with that id. @typedef {{id: string, unit: number, minutes: number, mayUseSlack: boolean, review: number}} Entry */

/**
 * What a plan takes; units are named by their place in the pool.
 * - line: all units that count, in the order in which hours go to them
 * - base: all units, by phase and in the order of the curriculum: in this order they are proved to fit
 * - reviews: keys of the reviews that the hours reach to
 * - urgency: for each unit its priority, or the higher one of a unit that needs it
 * - slackMinutes: minutes of must tasks and their reviews that use hours meant to stay free
 * - proof: a day for each unit, to fall back on
 * @typedef {{line: number[], base: number[], taken: ReadonlySet<number>, reviews: ReadonlySet<string>,
 *   leftOut: ReadonlyMap<number, Reason>, urgency: number[], slackMinutes: number,
 *   proof: ReadonlyMap<number, number>}} Selection
 */

const reviewOrder = [1, last, 2, 3]; // where hours are short, everything comes back once before anything twice
const slackReviews = reviewOrder.slice(0, 2); // what is read once and never again is soon gone
const leastWeekMinutes = 60;
const hourStepMinutes = 30;
const mostTries = 8; // how many tasks fewer are tried where not all fit
const fullLoopWeeks = 5; // a rehearsal of the whole interview day needs a plan of at least so many weeks

/** Take the longest beginning of the line that the hours reach to. @param {Pool} pool @param {Calendar} calendar @returns {Selection} */
export function select(pool, calendar) {
  const { units } = pool;
  const base = baseOf(units);
  const urgency = urgencyOf(units, base);
  const byUrgency = sortedBy(units.keys(), (number) => urgency[number]);
  const tooEarly = barred(units, base, calendar.weeks < fullLoopWeeks ? fullLoops(units) : []);
  const line = needsFirst(byUrgency, (number) => units[number].needs).filter((number) =>
    !tooEarly.has(number)
  );
  const room = largest(calendar.rooms());
  const tooLong = barred(units, base, line.filter((number) => units[number].minutes > room));
  const entries = entriesOf(pool, line, urgency, calendar);
  const [count, proof] = reachOf(entries, units, base, calendar);
  const reached = entries.slice(0, count);
  const inReach = new Set(reached.filter((entry) => entry.review === 0).map((entry) => entry.unit));
  /** @type {Map<number, Reason>} */
  const leftOut = new Map();
  for (const [number, unit] of units.entries()) {
    if (tooEarly.has(number)) {
      leftOut.set(number, tooEarly.get(number) ?? { code: "weeks", weeks: fullLoopWeeks });
    } else if (tooLong.has(number)) {
      leftOut.set(number, tooLong.get(number) ?? { code: "too-long", minutes: unit.minutes, room });
    } else if (!inReach.has(number)) {
      leftOut.set(number, { code: urgency[number] === 0 ? "no-room" : unit.isKnown ? "known" : "hours" });
    }
  }
  const mustMinutes = sum(reached.filter((entry) => entry.mayUseSlack).map((entry) => entry.minutes));
  return {
    line,
    base,
    taken: new Set([...inReach].filter((number) => !tooLong.has(number))),
    reviews: new Set(
      reached.filter((entry) => entry.review > 0).map((entry) => reviewKey(entry.id, entry.review)),
    ),
    leftOut,
    urgency,
    slackMinutes: Math.max(0, mustMinutes - Math.max(0, calendar.budget())),
    proof,
  };
}

/** What one only reads is lost unless it comes back. @param {Unit} unit */
export function isReviewed(unit) {
  return unit.kind === "read" && !unit.isKnown;
}

/** @param {string} id of a task @param {number} number of its review */
export function reviewKey(id, number) {
  return `${id} ${number}`;
}

/** Order by phase and place in the curriculum; a mock follows what it needs, so that mocks are apart. @param {readonly Unit[]} units */
function baseOf(units) {
  const byPhase = sortedBy(units.keys(), (number) => units[number].phase);
  const ordered = needsFirst(byPhase, (number) => units[number].after);
  const mocks = ordered.filter((number) => units[number].kind === "mock");
  /** @type {Set<number>} */
  const base = new Set();
  for (const number of ordered) {
    base.add(number);
    for (const mock of mocks) {
      const isTime = units[mock].phase <= units[number].phase;
      if (isTime && !base.has(mock) && units[mock].after.every((other) => base.has(other))) base.add(mock);
    }
  }
  return [...base];
}

/** Give each unit its priority, or the higher one of a unit that waits for it. @param {readonly Unit[]} units @param {readonly number[]} base */
function urgencyOf(units, base) {
  const urgency = units.map((unit) => unit.priority);
  for (const number of [...base].reverse()) {
    for (const other of units[number].needs) urgency[other] = Math.min(urgency[other], urgency[number]);
  }
  return urgency;
}

/** @param {readonly Unit[]} units */
function fullLoops(units) {
  return range(units.length).filter((number) =>
    units[number].rehearses === "loop" && units[number].priority > 0
  );
}

/** Add the units that wait for barred ones; those have a reason already. @param {readonly Unit[]} units @param {readonly number[]} base @param {readonly number[]} atFirst */
function barred(units, base, atFirst) {
  /** @type {Map<number, Reason | null>} */
  const found = new Map(atFirst.map((number) => [number, null]));
  if (found.size > 0) {
    for (const number of base) {
      const blocking = units[number].needs.find((other) => found.has(other));
      if (blocking !== undefined && !found.has(number)) {
        found.set(number, { code: "requires", task: units[blocking].id });
      }
    }
  }
  return found;
}

/** @param {Pool} pool @param {readonly number[]} line @param {readonly number[]} urgency @param {Calendar} calendar */
function entriesOf({ units, learned }, line, urgency, calendar) {
  /** @type {(number: number, mayUseSlack: boolean) => Entry} */
  const entry = (number, mayUseSlack) => ({
    id: units[number].id,
    unit: number,
    minutes: units[number].minutes,
    mayUseSlack,
    review: 0,
  });
  const must = line.filter((number) => urgency[number] === 0);
  const recalled = must.map((number) => units[number]).filter(isReviewed);
  const entries = must.map((number) => entry(number, true));
  entries.push(...reviewEntries([...learned, ...recalled], calendar, slackReviews));
  for (const number of line) {
    if (urgency[number] > 0) {
      entries.push(entry(number, false), ...reviewEntries([units[number]].filter(isReviewed), calendar));
    }
  }
  return entries;
}

/** @param {readonly {id: string, minutes: number, neededUntil: number}[]} subjects @param {Calendar} calendar @param {readonly number[]} mayUseSlack @returns {Entry[]} */
function reviewEntries(subjects, calendar, mayUseSlack = []) {
  const numbers = new Map(
    subjects.map(({ id, neededUntil }) => [
      id,
      new Set(reviewDays(calendar.begin, neededUntil).map(([number]) => number)),
    ]),
  );
  return reviewOrder.flatMap((review) =>
    subjects.filter(({ id }) => held(numbers, id).has(review)).map(({ id, minutes }) => ({
      id,
      unit: -1,
      minutes: reviewMinutes(minutes),
      mayUseSlack: mayUseSlack.includes(review),
      review,
    }))
  );
}

/**
 * Count the entries that the budget reaches to and that are proved to fit, with the proof.
 * @param {readonly Entry[]} entries @param {readonly Unit[]} units @param {readonly number[]} base
 * @param {Calendar} calendar @returns {[number, ReadonlyMap<number, number>]}
 */
function reachOf(entries, units, base, calendar) {
  const most = affordable(entries, calendar);
  const whole = nextFit(tasksOf(entries.slice(0, most), base), units, calendar);
  if (whole !== null) return [most, whole];
  let least = 0;
  /** @type {Map<number, number>} */
  let proof = new Map();
  let tooMany = most;
  while (least + 1 < tooMany) {
    const middle = Math.floor((least + tooMany) / 2);
    const placed = nextFit(tasksOf(entries.slice(0, middle), base), units, calendar);
    if (placed === null) {
      tooMany = middle;
    } else {
      least = middle;
      proof = placed;
    }
  }
  return reachByFirstFit(entries, units, base, calendar, [least, proof]);
}

/**
 * Try to place more, with the hours given and with fewer: what fits into fewer hours fits these too.
 * @param {readonly Entry[]} entries @param {readonly Unit[]} units @param {readonly number[]} base
 * @param {Calendar} calendar @param {[number, ReadonlyMap<number, number>]} best
 */
function reachByFirstFit(entries, units, base, calendar, best) {
  for (let minutes = calendar.weekMinutes; minutes >= leastWeekMinutes; minutes -= hourStepMinutes) {
    const shorter = calendar.withWeekMinutes(minutes);
    const room = largest(shorter.rooms());
    const most = affordable(entries, shorter);
    if (most <= best[0]) break;
    const enough = Math.max(best[0], most - mostTries);
    for (let count = most; count > enough; count--) {
      const tasks = tasksOf(entries.slice(0, count), base);
      if (tasks.every((number) => units[number].minutes <= room)) {
        const placed = firstFit(tasks, units, shorter);
        if (placed !== null) {
          best = [count, placed];
          break;
        }
      }
    }
  }
  return best;
}

/**
 * Count the entries that the budget reaches to.
 * In a plan made anew, must tasks and two reviews of each may use the slack: lost days are what it is for.
 * @param {readonly Entry[]} entries @param {Calendar} calendar
 */
function affordable(entries, calendar) {
  const budget = calendar.budget();
  const mustBudget = calendar.begin > calendar.first ? calendar.budget(0) : budget;
  let spent = 0;
  for (const [count, entry] of entries.entries()) {
    spent += entry.minutes;
    if (spent > (entry.mayUseSlack ? mustBudget : budget)) return count;
  }
  return entries.length;
}

/** @param {readonly Entry[]} entries @param {readonly number[]} base */
function tasksOf(entries, base) {
  const chosen = new Set(entries.map((entry) => entry.unit));
  return base.filter((number) => chosen.has(number));
}
