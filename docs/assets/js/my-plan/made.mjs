// Settings + what is done + today → a plan, or the kept plan made anew with what that changes.
// @ts-check
import { dayText, isDated, spanOf } from "../model/plan-settings.mjs";
import { replan, schedule } from "../planner/scheduler.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").SettingsDocument} Settings */
/** @typedef {Record<string, string | null>} Done the day each task was done; null where it is only known */
/** @typedef {ReturnType<typeof replan>} Replan */

/**
 * A plan that has begun keeps its past, so that new settings only change what is still to come.
 * @param {PlanData} data @param {Settings} settings @param {Plan | null} kept @param {Done} done @param {string} today
 * @returns {{plan: Plan, change: Replan | null}}
 */
export function makePlan(data, settings, kept, done, today) {
  const first = firstDay(settings);
  const hasBegun = first !== null && first < today;
  const given = withDone(settings, first === null ? undated(done) : done, hasBegun ? today : null);
  if (!hasBegun || kept === null || firstDay(kept.settings) !== first) {
    return { plan: schedule(data, given), change: null };
  }
  const before = { ...kept, settings: withDone(settings, {}, null) };
  const change = replan(data, before, done, today);
  return { plan: change.after, change };
}

/** What another plan for the same days changes, where none of it is past. @param {Plan} before @param {Plan} after @returns {Replan} */
export function compared(before, after) {
  const [old, now] = [before, after].map(placesOf);
  const done = new Set(after.done);
  const open = [...old].filter(([id]) => !done.has(id));
  return {
    before,
    after,
    moved: open.filter(([id, place]) => now.has(id) && now.get(id) !== place)
      .map(([id, place]) => ({ id, before: place, after: now.get(id) ?? null })),
    fell_out: open.map(([id]) => id).filter((id) => !now.has(id)),
    came_in: [...now.keys()].filter((id) => !old.has(id) && !done.has(id)),
  };
}

/** The day of each task; in a plan without dates its week and weekday. @param {Plan} plan */
function placesOf(plan) {
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const { number, days } of plan.weeks) {
    for (const { date, weekday, items } of days) {
      const place = date ?? `week ${number}, ${weekday[0].toUpperCase()}${weekday.slice(1)}`;
      for (const item of items) if (item.kind === "task") places.set(item.id, place);
    }
  }
  return places;
}

/** @param {Settings} settings @returns {string | null} null in a plan without dates */
export function firstDay(settings) {
  return isDated(settings) ? dayText(spanOf(settings)[0]) : null;
}

/** @param {Settings} settings @param {Done} done @param {string | null} today @returns {Settings} */
function withDone(settings, done, today) {
  return { ...settings, done: { ...settings.done, ...done }, today };
}

/** A plan without dates knows no days. @param {Done} done @returns {Done} */
function undated(done) {
  return Object.fromEntries(Object.keys(done).map((id) => [id, null]));
}
