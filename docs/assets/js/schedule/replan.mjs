// A plan + what was done + today → the plan made anew, and what that changes.
// @ts-check
import { schedule } from "./scheduler.mjs";

/** @typedef {import("./types.mjs").Plan} Plan */
/** A task that stands on another day than before. @typedef {{id: string, before: string | null, after: string | null}} Move */
/** @typedef {{before: Plan, after: Plan, moved: Move[], fell_out: string[], came_in: string[]}} Replan */

/**
 * Keep what is past or done, and spread the rest over the days left; nothing counts until the reader takes it.
 * Tasks done without a day count for the day they were planned on, where that is past.
 * @param {import("./types.mjs").PlanData} data @param {Plan} before a plan with dates
 * @param {Record<string, string | null>} done @param {string} today @returns {Replan}
 */
export function replan(data, before, done, today) {
  const planned = daysOfTasks(before);
  const dated = new Map(
    Object.entries({ ...before.settings.done, ...done })
      .map(([name, day]) => [name, day ?? pastDay(planned.get(name), today)]),
  );
  const past = before.weeks.flatMap((week) => week.days)
    .filter((day) => day.date !== null && day.date < today)
    .map((day) => ({
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
