// Settings + what is done + today → a plan, or the kept plan made anew with what that changes.
// @ts-check
import { replan } from "../schedule/replan.mjs";
import { schedule } from "../schedule/scheduler.mjs";

/** @typedef {import("../schedule/types.mjs").PlanData} PlanData */
/** @typedef {import("../schedule/types.mjs").Plan} Plan */
/** @typedef {import("../schedule/types.mjs").SettingsDocument} Settings */
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

/** @param {Settings} settings @returns {string | null} null in a plan without dates */
export function firstDay({ start, onsite, weeks }) {
  if (start !== null || onsite === null) return start;
  return new Date(Date.parse(onsite) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Settings} settings @param {Done} done @param {string | null} today @returns {Settings} */
function withDone(settings, done, today) {
  return { ...settings, done: { ...settings.done, ...done }, today };
}

/** A plan without dates knows no days. @param {Done} done @returns {Done} */
function undated(done) {
  return Object.fromEntries(Object.keys(done).map((id) => [id, null]));
}
