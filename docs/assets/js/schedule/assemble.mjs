// Placement → plan: dated days whose items say why they are there, what is left out, what to know.
// @ts-check
import { studyDays, weekdayOf } from "./calendar.mjs";
import { last } from "./gaps.mjs";
import { addTo, held, largest, range, sortedBy, sum } from "./lists.mjs";
import { mockWindows } from "./mocks.mjs";
import { dayNumber, dayText, isDated, priorities, settingsDocument } from "./plan-settings.mjs";
import { isReviewed } from "./select.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./deadlines.mjs").Deadlines} Deadlines */
/** @typedef {import("./loads.mjs").Placement} Placement */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Review} Review */
/** @typedef {import("./select.mjs").Selection} Selection */
/** @typedef {import("./types.mjs").PlanDay} PlanDay */
/** @typedef {import("./types.mjs").PlanItem} PlanItem */
/** @typedef {import("./types.mjs").Reason} Reason */
/** @typedef {import("./types.mjs").Settings} Settings */
/** A day with its number. @typedef {[number, PlanDay]} NumberedDay */

const leastReviews = 2; // how often what was read should come back

/**
 * Write down a plan.
 * @param {Settings} settings @param {Calendar} calendar @param {Pool} pool @param {Selection} selection
 * @param {Deadlines} deadlines @param {Placement} placement @param {readonly PlanDay[]} past
 * @returns {import("./types.mjs").Plan}
 */
export function assemble(settings, calendar, pool, selection, deadlines, placement, past) {
  const writer = new Writer(settings, calendar, pool, deadlines, placement);
  const days = [...writer.pastDays(past), ...writer.days()];
  const weeks = range(calendar.weeks).map((week) => {
    const own = days.filter(([number]) => calendar.weekOf(number) === week).map(([, day]) => day);
    const minutes = sum(own.flatMap((day) => day.items.map((item) => item.minutes)));
    return { number: week + 1, minutes, days: own };
  });
  return {
    settings: settingsDocument(settings),
    weeks,
    left_out: leftOut(pool, selection, deadlines),
    done: pool.done.map((task) => task.id),
    warnings: writer.warnings(selection),
    cure: null,
  };
}

/** Turns units and reviews into items with their reasons. */
class Writer {
  /** @type {Map<number, number>} */
  #dayOf = new Map();
  /** @type {Map<number, PlanItem[]>} */
  #doneOn = new Map();

  /** @param {Settings} settings @param {Calendar} calendar @param {Pool} pool @param {Deadlines} deadlines @param {Placement} placement */
  constructor(settings, calendar, pool, deadlines, placement) {
    this.settings = settings;
    this.isDated = isDated(settings);
    this.calendar = calendar;
    this.pool = pool;
    this.deadlines = deadlines;
    this.placement = placement;
    for (const [index, day] of placement.days) for (const number of day) this.#dayOf.set(number, index);
    for (const { id, minutes, day } of pool.done) {
      if (day !== null) addTo(this.#doneOn, day, { id, kind: "task", minutes, why: { code: "done" } });
    }
    this.windows = mockWindows(calendar.weeks);
    this.mockFor = mockFor(pool.units, this.#dayOf);
  }

  /** Keep past days as they were; without any, show what was done on them. @param {readonly PlanDay[]} past @returns {NumberedDay[]} */
  pastDays(past) {
    const { begin } = this.calendar;
    if (past.length > 0) {
      return past.map((day) => /** @type {NumberedDay} */ ([dayNumber(day.date ?? ""), day]))
        .filter(([number]) => number < begin);
    }
    return studyDays(this.settings).filter((number) => number < begin)
      .map((number) => this.#day(number, this.#done(number)));
  }

  /** Write the days to come: what was done, reviews, then tasks. */
  days() {
    const { days, reviews } = this.placement;
    return this.calendar.days.map(({ number }, index) =>
      this.#day(number, [
        ...this.#done(number),
        ...(reviews.get(index) ?? []).map((review) => this.#review(review, number)),
        ...(days.get(index) ?? []).map((unit) => this.#task(unit, index)),
      ])
    );
  }

  /** Tell what a reader should know before they trust the plan. @param {Selection} selection */
  warnings(selection) {
    /** @type {Reason[]} */
    const found = [];
    if (this.calendar.weeks !== this.settings.weeks) {
      found.push({ code: "weeks-from-dates", weeks: this.calendar.weeks });
    }
    for (const [number, index] of sortedBy(this.#dayOf, ([unit]) => unit)) {
      const unit = this.pool.units[number];
      for (const [day, stage] of unit.stageDays) {
        if (this.calendar.days[index].number >= day) found.push({ code: "late", task: unit.id, stage });
      }
    }
    if (selection.slackMinutes > 0) found.push({ code: "slack", minutes: selection.slackMinutes });
    const counts = this.#reviewCounts();
    const tasks = counts.filter((count) => count < leastReviews).length;
    const never = counts.filter((count) => count === 0).length;
    if (tasks > 0) found.push({ code: "few-reviews", tasks, never });
    return found;
  }

  #reviewCounts() {
    const counts = new Map(
      [...this.#dayOf.keys()].map((number) => this.pool.units[number]).filter(isReviewed)
        .map((unit) => [unit.id, 0]),
    );
    for (const review of [...this.placement.reviews.values()].flat()) {
      const count = counts.get(review.id);
      if (count !== undefined) counts.set(review.id, count + 1);
    }
    return [...counts.values()];
  }

  /** @param {number} number @param {PlanItem[]} items @returns {NumberedDay} */
  #day(number, items) {
    return [number, { date: this.isDated ? dayText(number) : null, weekday: weekdayOf(number), items }];
  }

  /** @param {number} number */
  #done(number) {
    return this.#doneOn.get(number) ?? [];
  }

  /** @param {Review} review @param {number} number @returns {PlanItem} */
  #review(review, number) {
    const off = number - review.ideal;
    /** @type {Reason} */
    const why = review.number === last
      ? { code: "last-review", days: review.neededUntil - number, off }
      : { code: "review", number: review.number, days: number - review.learned, off };
    return { id: review.id, kind: "review", minutes: review.minutes, why };
  }

  /** @param {number} number @param {number} index @returns {PlanItem} */
  #task(number, index) {
    const { id, minutes } = this.pool.units[number];
    return { id, kind: "task", minutes, why: this.#why(number, index) };
  }

  /** @param {number} number @param {number} index @returns {Reason} */
  #why(number, index) {
    const { units, phases } = this.pool;
    const unit = units[number];
    const priority = priorities[unit.priority];
    const today = this.calendar.days[index];
    if (unit.kind === "mock") return this.#whyMock(unit, index);
    const due = this.deadlines.day.get(number);
    const dueStage = unit.stageDays.find(([day]) => day === due);
    if (dueStage) return { code: "stage", stage: dueStage[1], days: dueStage[0] - today.number };
    if (unit.kind === "own") return { code: "own", priority };
    if (!today.isOpen) return { code: "closing" };
    const mock = this.mockFor.get(number);
    if (mock !== undefined) return { code: "needed", task: units[mock].id, priority };
    return { code: "phase", phase: phases[unit.phase] ?? "", priority };
  }

  /** @param {Unit} unit @param {number} index @returns {Reason} */
  #whyMock(unit, index) {
    const { days } = this.calendar;
    const before = unit.after.filter((other) => this.#dayOf.has(other));
    const mocks = before.filter((other) => this.pool.units[other].kind === "mock");
    if (unit.rehearses === "repeat" && mocks.length > 0) {
      const latest = sortedBy(mocks, (other) => -held(this.#dayOf, other))[0];
      const lastBefore = largest(before.map((other) => held(this.#dayOf, other)));
      const gap = days[index].number - days[lastBefore].number;
      return { code: "repeat", task: this.pool.units[latest].id, days: gap };
    }
    const [first, lastWeek] = this.windows[unit.rehearses] ?? [1, this.calendar.weeks];
    const week = days[index].week + 1;
    const code = first <= week && week <= lastWeek ? "mock" : "mock-moved";
    return { code, role: unit.rehearses, first, last: lastWeek };
  }
}

/** Name for each unit the earliest mock interview that needs it, directly or not. @param {readonly Unit[]} units @param {ReadonlyMap<number, number>} dayOf */
function mockFor(units, dayOf) {
  /** @type {Map<number, number>} */
  const found = new Map();
  const mocks = [...dayOf.keys()].filter((number) => units[number].kind === "mock");
  for (const mock of sortedBy(mocks, (number) => held(dayOf, number))) {
    const waiting = [mock];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const other of units[next].after) {
        if (dayOf.has(other) && !found.has(other)) {
          found.set(other, mock);
          waiting.push(other);
        }
      }
    }
  }
  return found;
}

/** List must tasks first, each priority in the order of the curriculum. @param {Pool} pool @param {Selection} selection @param {Deadlines} deadlines */
function leftOut(pool, selection, deadlines) {
  const rows = [...pool.leftOut];
  for (const [number, unit] of pool.units.entries()) {
    const stage = deadlines.tooLate.get(number);
    const reason = stage === undefined ? selection.leftOut.get(number) : { code: "stage", stage };
    if (reason) rows.push([unit.place, { id: unit.id, priority: priorities[unit.priority], reason }]);
  }
  const inOrder = sortedBy(rows, ([place]) => place);
  return sortedBy(inOrder, ([, row]) => priorities.indexOf(row.priority)).map(([, row]) => row);
}
