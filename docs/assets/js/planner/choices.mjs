// A plan without all its musts → what the reader may wish for, and what comes in and goes out by each wish.
// @ts-check
import { calendarOf } from "./calendar.mjs";
import { sum } from "../lists.mjs";
import { spanOf, weekMinutesOf } from "../model/plan-settings.mjs";
import { must } from "./pool.mjs";
import { select } from "./select.mjs";

/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./select.mjs").Selection} Selection */
/** @typedef {import("../model/types.mjs").Settings} Settings */
/** @typedef {Partial<Pick<Settings, "recalls" | "days" | "hours_per_week">>} Changes */

const halfHour = 30;

/** What a link or a command calls the settings that a wish changes. @type {Record<string, string>} */
const names = { recalls: "recalls", days: "days", hours_per_week: "hours" };

/** List the core and must tasks that hours or days are short for. @param {Pool} pool @param {Selection} selection */
export function missing({ tiers }, { out }) {
  return [...out].filter(([unit, { code }]) =>
    tiers[unit] <= must && ["hours", "days", "stage"].includes(code)
  )
    .map(([unit]) => unit);
}

/** Offer fewer recalls, one more study day, more hours; never another day of the interview. @param {Pool} pool @param {Settings} settings @param {Selection} now @param {ReadonlyMap<number, number>} done @returns {import("../model/types.mjs").Choice[]} */
export function choicesOf(pool, settings, now, done) {
  if (missing(pool, now).length === 0) return [];
  const tried = (/** @type {Changes} */ changes) => {
    const changed = { ...settings, ...changes };
    return select(pool, calendarOf(changed, done), changed.recalls);
  };
  /** @type {Map<number, Selection>} */
  const known = new Map();
  const at = (/** @type {number} */ hours_per_week) => {
    const found = known.get(hours_per_week) ?? tried({ hours_per_week });
    known.set(hours_per_week, found);
    return found;
  };
  const { weekdays, few_days } = settings.shared;
  const mostHours = settings.shared.settings.hours.most ?? 0;
  /** @type {[string, Changes][]} */
  const wishes = [1, 0].filter((recalls) => recalls < settings.recalls)
    .map((recalls) => [`recalls-${recalls}`, { recalls }]);
  const rest = weekdays.find((day) => !settings.days.includes(day));
  const [first, end] = spanOf(settings);
  if (rest !== undefined && end - first > few_days) {
    const days = weekdays.filter((day) => day === rest || settings.days.includes(day));
    const even = Math.floor(weekMinutesOf(settings) * days.length / (days.length - 1));
    wishes.push(["day", { days, hours_per_week: Math.floor(Math.min(mostHours * 60, even) / halfHour) / 2 }]);
  }
  const hours = new Map([
    [leastHours(settings, mostHours, (more) => at(more).taken.length > now.taken.length), "hours"],
    [leastHours(settings, mostHours, (more) => missing(pool, at(more)).length === 0), "all-musts"],
  ]);
  for (const [least, code] of hours) if (least !== null) wishes.push([code, { hours_per_week: least }]);
  return wishes.map(([code, changes]) => choiceOf(pool, code, changes, now, tried(changes)))
    .filter((choice) => choice.comes_in.length > 0);
}

/** @param {Pool} pool @param {string} code @param {Changes} changes @param {Selection} now @param {Selection} after */
function choiceOf({ units }, code, changes, now, after) {
  const without = (/** @type {number[]} */ some, /** @type {number[]} */ others) => {
    const isOther = new Set(others);
    return some.filter((unit) => !isOther.has(unit)).map((unit) => units[unit].id);
  };
  return {
    code,
    changes: Object.fromEntries(Object.entries(changes).map(([name, value]) => [names[name], `${value}`])),
    comes_in: without(after.taken, now.taken),
    goes_out: without(now.taken, after.taken),
    recalls: sum(after.recalls.values()) - sum(now.recalls.values()),
  };
}

/** Find the fewest hours that are enough; more hours never take anything out, so halving finds them. @param {Settings} settings @param {number} mostHours @param {(hours: number) => boolean} isEnough */
function leastHours(settings, mostHours, isEnough) {
  const most = mostHours * 60 / halfHour + 1;
  let [low, high] = [Math.floor(weekMinutesOf(settings) / halfHour) + 1, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle / 2)) high = middle;
    else low = middle + 1;
  }
  return low === most ? null : low / 2;
}
