// The data of a curriculum + settings → a dated plan, the same as that of studyplan/planner, to the byte; a plan +
// what was done → the plan made anew. Steps: the tasks in the order of their worth, the calendar, what the hours
// reach to, a place for everything, and the plan with its reasons. No clock, no chance.
// @ts-check
import { calendarOf } from "./calendar.mjs";
import { choicesOf, missing } from "./choices.mjs";
import { count, held, sum } from "../lists.mjs";
import { place } from "./place.mjs";
import { renamed, settingsOf } from "../model/plan-settings.mjs";
import { poolOf } from "./pool.mjs";
import { select } from "./select.mjs";
import { write } from "./written.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Settings} Settings */
/** A task that stands on another day than before. @typedef {{id: string, before: string | null, after: string | null}} Move */
/** The plan made anew beside the one before; nothing counts until the reader takes it. @typedef {{before: Plan, after: Plan, moved: Move[], fell_out: string[], came_in: string[]}} Replan */

/**
 * Plan the days from `settings.today` on, or all of them; `past` are the days before, as they were.
 * Where hours are short the plan goes as far as they reach, and holds what the reader may wish for.
 * @param {PlanData} data @param {import("../model/types.mjs").SettingsDocument} settings
 * @param {readonly import("../model/types.mjs").PlanDay[]} past @returns {Plan}
 */
export function schedule(data, settings, past = []) {
  const asked = renamed(settingsOf(settings, data.settings), data.replaced);
  let wished = asked;
  /** @type {import("../model/types.mjs").Swap[]} */
  const dropped = [];
  while (true) {
    const pool = poolOf(data, wished);
    /** @type {Map<number, number>} */
    const done = new Map();
    for (const { day, minutes } of pool.done) if (day !== null) count(done, day, minutes);
    const { selection, board } = placed(pool, calendarOf(wished, done), wished);
    const lost = [...pool.swapped.keys()].filter((into) => !board.day.has(into));
    const gone = new Set([
      ...lost.map((into) => pool.units[into].id),
      ...pool.dropped.map((swap) => swap.into),
    ]);
    if (gone.size > 0) {
      dropped.push(...wished.swaps.filter((swap) => gone.has(swap.into)));
      wished = { ...wished, swaps: wished.swaps.filter((swap) => !gone.has(swap.into)) };
      continue;
    }
    const plan = write(asked, board, past);
    const told = dropped.map(({ out, into }) => ({ code: "swap-dropped", task: into, other: out }));
    return {
      ...plan,
      warnings: [...told, ...plan.warnings],
      minutes_short: sum(missing(pool, selection).map((unit) => pool.units[unit].minutes)),
      choices: choicesOf(pool, wished, selection, done),
    };
  }
}

/** Select and place; what finds no day is left out, that of least worth first. @param {import("./pool.mjs").Pool} pool @param {import("./calendar.mjs").Calendar} calendar @param {Settings} settings */
function placed(pool, calendar, settings) {
  /** @type {Set<number>} */
  const without = new Set();
  /** @type {number | null} */
  let limit = null;
  while (true) {
    const selection = select(pool, calendar, settings.recalls, without, limit);
    const { board, lost } = place(pool, selection, calendar, settings);
    const mocks = selection.taken.filter((unit) => pool.units[unit].isMock);
    const useless = uselessOf(board);
    const others = lost.filter((unit) => !mocks.includes(unit));
    if (others.length > 0) limit = selection.taken.length - others.length;
    else if (lost.length > 0) { for (const unit of mocks.slice(-lost.length)) without.add(unit); }
    else if (useless.length > 0) { for (const unit of useless) without.add(unit); }
    else return { selection, board };
  }
}

/** List tasks that come too late for all they serve, and that nothing in the plan needs. @param {import("./board.mjs").Board} board */
function uselessOf({ pool: { units }, calendar: { numbers }, selection: { due }, day }) {
  const needed = new Set([...day.keys()].flatMap((unit) => units[unit].needs));
  return [...due.keys()].filter((unit) =>
    !needed.has(unit) && numbers[held(day, unit)] >= Math.max(held(due, unit), units[unit].neededUntil)
  );
}

/**
 * Keep what is past or done, and spread the rest over the days left.
 * Tasks done without a day count for the day they were planned on, where that is past.
 * @param {PlanData} data @param {Plan} before a plan with dates
 * @param {Record<string, string | null>} done @param {string} today @returns {Replan}
 */
export function replan(data, before, done, today) {
  const planned = daysOfTasks(before);
  const allDone = Object.entries({ ...before.settings.done, ...done });
  const dated = new Map(allDone.map(([name, day]) => [name, day ?? pastDay(planned.get(name), today)]));
  const past = before.weeks.flatMap((week) => week.days)
    .filter((day) => day.date !== null && day.date < today)
    .map((day) => ({ // what was missed moves on
      ...day,
      items: day.items.filter((item) => item.kind === "review" || dated.has(item.id)),
    }));
  const after = schedule(data, { ...before.settings, done: Object.fromEntries(dated), today }, past);
  const now = daysOfTasks(after);
  const open = [...planned].filter(([name]) => !dated.has(name));
  return {
    before,
    after,
    moved: open.filter(([name, day]) => now.has(name) && now.get(name) !== day)
      .map(([name, day]) => ({ id: name, before: day, after: now.get(name) ?? null })),
    fell_out: open.map(([name]) => name).filter((name) => !now.has(name)),
    came_in: [...now.keys()].filter((name) => !planned.has(name) && !dated.has(name)),
  };
}

/** @param {Plan} plan */
function daysOfTasks(plan) {
  /** @type {Map<string, string | null>} */
  const days = new Map();
  for (const day of plan.weeks.flatMap((week) => week.days)) {
    for (const item of day.items) if (item.kind === "task") days.set(item.id, day.date);
  }
  return days;
}

/** @param {string | null | undefined} day @param {string} today @returns {string | null} */
function pastDay(day, today) {
  return day != null && day < today ? day : null;
}
