// Tasks and recalls on days → the plan: items with two reasons each, what is left out and why, what to know.
// @ts-check
import { count, held, leastBy, sortedBy, sum } from "../lists.mjs";
import { weakestMock } from "./mocks.mjs";
import { placeRecalls } from "./place.mjs";
import {
  dayNumber,
  dayText,
  isDated,
  priorities,
  settingsDocument,
  studyDaysOf,
  weekdayOf,
} from "../model/plan-settings.mjs";
import { core, tierNames } from "./pool.mjs";
import { last } from "./recall.mjs";

/** @typedef {import("./board.mjs").Board} Board */
/** @typedef {import("./place.mjs").Recall} Recall */
/** @typedef {import("../model/types.mjs").Settings} Settings */
/** @typedef {import("../model/types.mjs").Reason} Reason */
/** @typedef {import("../model/types.mjs").PlanDay} PlanDay */
/** @typedef {import("../model/types.mjs").PlanItem} PlanItem */
/** A day with its number. @typedef {[number, PlanDay]} Numbered */

const leastRecalls = 2; // of each task that was read

/** Write down a plan; `past` are days with dates. @param {Settings} settings @param {Board} board @param {readonly PlanDay[]} past @returns {import("../model/types.mjs").Plan} */
export function write(settings, board, past) {
  const { first, rooms } = board.calendar;
  const recalls = placeRecalls(board);
  const writer = new Writer(settings, board);
  const days = [...writer.pastDays(past), ...writer.days(recalls)];
  return {
    settings: settingsDocument(settings),
    weeks: rooms.map((_, week) => {
      const own = days.filter(([number]) => Math.floor((number - first) / 7) === week).map(([, day]) => day);
      const minutes = sum(own.flatMap((day) => day.items.map((item) => item.minutes)));
      return { number: week + 1, minutes, days: own };
    }),
    left_out: leftOut(board),
    done: board.pool.done.map((task) => task.id),
    warnings: writer.warnings(recalls),
    minutes_short: 0,
    choices: [],
  };
}

/** Turns units and recalls into items with their reasons. */
class Writer {
  /** @param {Settings} settings @param {Board} board */
  constructor(settings, board) {
    this.settings = settings;
    this.board = board;
    this.units = board.pool.units;
    this.calendar = board.calendar;
  }

  /** Keep past days as they were; without any, show what was done on them. @param {readonly PlanDay[]} past @returns {Numbered[]} */
  pastDays(past) {
    const days = past.length > 0
      ? past.map((day) => /** @type {Numbered} */ ([dayNumber(`${day.date}`), day]))
      : studyDaysOf(this.settings).map((number) => this.#day(number, this.#doneOn(number)));
    return days.filter(([number]) => number < this.calendar.begin);
  }

  /** Write the days to come: what was done, recalls, then tasks. @param {Recall[][]} recalls */
  days(recalls) {
    return this.calendar.numbers.map((number, index) =>
      this.#day(number, [
        ...this.#doneOn(number),
        ...recalls[index].map((recall) => recallItem(recall, number)),
        ...this.board.items[index].map((unit) => this.#task(unit, index)),
      ])
    );
  }

  /** Tell what a reader should know before they trust the plan. @param {Recall[][]} recalls */
  warnings(recalls) {
    const { settings: { start, onsite, weeks }, calendar: { first, end, numbers }, board, units } = this;
    /** @type {Reason[]} */
    const found = [];
    if (start && onsite && end - first !== 7 * weeks) {
      found.push({ code: "days-from-dates", days: end - first });
    }
    for (const [unit, index] of sortedBy(board.day, ([unit]) => [unit])) {
      for (const [day, stage] of units[unit].stageDays) {
        if (numbers[index] >= day) found.push({ code: "late", task: units[unit].id, stage });
      }
    }
    const recalled = [...board.day.keys()].map((unit) => units[unit]).filter((unit) => unit.isRecalled);
    const counts = new Map(recalled.map((unit) => [unit.id, 0]));
    for (const { id } of recalls.flat()) if (counts.has(id)) count(counts, id, 1);
    const rare = [...counts.values()].filter((times) => times < leastRecalls);
    const never = rare.filter((times) => times === 0).length;
    if (rare.length > 0) found.push({ code: "few-recalls", tasks: rare.length, never });
    return found;
  }

  /** @param {number} number @param {PlanItem[]} items @returns {Numbered} */
  #day(number, items) {
    const date = isDated(this.settings) ? dayText(number) : null;
    return [number, { date, weekday: weekdayOf(number, this.settings), items }];
  }

  /** @param {number} number @returns {PlanItem[]} */
  #doneOn(number) {
    return this.board.pool.done.filter((task) => task.day === number).map(({ id, minutes }) => (
      { id, kind: "task", minutes, why: { code: "done" }, here: { code: "done" } }
    ));
  }

  /** @param {number} number @param {number} index @returns {PlanItem} */
  #task(number, index) {
    const { id, minutes } = this.units[number];
    return { id, kind: "task", minutes, why: this.#why(number), here: this.#here(number, index) };
  }

  /** Say why a task is in the plan at all. @param {number} number @returns {Reason} */
  #why(number) {
    const { swapped, tiers, neededBy } = this.board.pool;
    const unit = this.units[number];
    const tier = tierNames[unit.priority];
    if (swapped.has(number)) return { code: "chosen", other: this.units[held(swapped, number)].id };
    if (tiers[number] === core) return { code: "core" };
    if (neededBy.has(number)) return { code: "needed", task: this.units[held(neededBy, number)].id };
    if (unit.rehearses === "repeat" && this.settings.weak.length > 0) return { code: "weak" };
    if (unit.kind === "own") return { code: "own", tier };
    if (unit.isKnown) return { code: "known" };
    return unit.stages > 0 ? { code: "stages", tier, stages: unit.stages } : { code: "general", tier };
  }

  /** Say why a task is on its day. @param {number} number @param {number} index @returns {Reason} */
  #here(number, index) {
    const { units, calendar, board } = this;
    const unit = units[number];
    if (unit.when) return { code: unit.when };
    if (unit.isMock) return this.#hereMock(number, index);
    const due = board.selection.due.get(number);
    const found = unit.stageDays.find(([on]) => on === due);
    if (found !== undefined) {
      return { code: "stage", stage: found[1], days: found[0] - calendar.numbers[index] };
    }
    if (!calendar.opened.includes(index)) return { code: "closing" };
    const mocks = held(board.behind, number).filter((other) => units[other].isMock);
    if (mocks.length > 0) {
      const first = leastBy(mocks, (other) => [held(board.day, other)]);
      return { code: "for-mock", task: units[first].id };
    }
    return { code: "turn", phase: board.pool.phases[unit.phase] ?? "" };
  }

  /** @param {number} number @param {number} index @returns {Reason} */
  #hereMock(number, index) {
    const { units, calendar: { numbers }, board } = this;
    const mocks = [...board.day].filter(([other, day]) =>
      other !== number && units[other].isMock && day < index
    ).map(([other]) => other);
    if (units[number].rehearses === "repeat" && mocks.length > 0) {
      const weakest = weakestMock(board.pool, number, mocks, this.settings);
      const days = numbers[index] - numbers[held(board.day, weakest)];
      return { code: "repeat", task: units[weakest].id, days };
    }
    return { code: `mock-${units[number].rehearses}` };
  }
}

/** @param {Recall} recall @param {number} number @returns {PlanItem} */
function recallItem({ id, minutes, ideal, number: which, learned, needed }, number) {
  const off = number - ideal;
  const kind = off === 0 ? "on" : off > 0 ? "late" : "early";
  const isLast = which === last;
  return {
    id,
    kind: "review",
    minutes,
    why: isLast ? { code: "last-recall" } : { code: "recall", number: which },
    here: {
      code: isLast ? `before-need-${kind}` : `since-${kind}`,
      days: isLast ? needed - number : number - learned,
      off: Math.abs(off),
    },
  };
}

/** List what is left out: that of most worth first, and last what no plan could hold. @param {Board} board @returns {import("../model/types.mjs").LeftOut[]} */
function leftOut({ pool, selection: { out } }) {
  const rows = pool.line.filter((number) => out.has(number)).map((number) => {
    const unit = pool.units[number];
    const reason = unit.isKnown ? { code: "known" } : held(out, number);
    return { id: unit.id, priority: priorities[Math.max(0, unit.priority - 1)], reason };
  });
  return [...rows, ...pool.leftOut];
}
