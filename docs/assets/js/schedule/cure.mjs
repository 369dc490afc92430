// A plan without all its must tasks → how much is missing, and the smallest changes that would mend it.
// @ts-check
import { byText } from "./lists.mjs";
import { dayNumber, dayText, mostHours, mostWeeks, spanOf } from "./plan-settings.mjs";

/** @typedef {import("./types.mjs").Settings} Settings */
/** The minutes of must tasks that do not fit, and the stages some of them come too late for. @typedef {[number, ReadonlySet<string>]} Lack */
/** @typedef {(settings: Settings) => Lack} Missing */

/** Look for more hours, more weeks or later dates, given what is missing now. @param {Settings} settings @param {Lack} lack @param {Missing} missing @returns {import("./types.mjs").Cure} */
export function cureOf(settings, [minutes, stages], missing) {
  /** @param {Partial<Settings>} changes */
  const isCured = (changes) => missing({ ...settings, ...changes })[0] === 0;
  const halves = least(
    settings.hours_per_week * 2 + 1,
    2 * mostHours,
    (half) => isCured({ hours_per_week: half / 2 }),
  );
  const hasBothEnds = settings.start !== null && settings.onsite !== null;
  const weeks = hasBothEnds
    ? null
    : least(settings.weeks + 1, mostWeeks, (count) => isCured({ weeks: count }));
  const [first, end] = spanOf(settings);
  const onsite = hasBothEnds
    ? least(end + 1, first + 7 * mostWeeks, (day) => isCured({ onsite: dayText(day) }))
    : null;
  return {
    minutes_short: minutes,
    hours_per_week: halves === null ? null : halves / 2,
    weeks,
    onsite: onsite === null ? null : dayText(onsite),
    stages: Object.fromEntries(laterStages(settings, missing, stages)),
  };
}

/** Find the smallest number that is enough, given that larger ones are too. @param {number} first @param {number} last @param {(number: number) => boolean} isEnough */
function least(first, last, isEnough) {
  if (first > last || !isEnough(last)) return null;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (isEnough(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}

/**
 * Put off the stages that come too early, one after the other; nothing where that would not be enough.
 * @param {Settings} settings @param {Missing} missing @param {ReadonlySet<string>} stages
 * @returns {[string, string][]}
 */
function laterStages(settings, missing, stages) {
  const days = new Map(settings.stages);
  const dayOf = (/** @type {string} */ stage) => days.get(stage) ?? "";
  /** @type {[string, string][]} */
  const moved = [];
  const inOrder = [...stages].sort((one, other) => byText(dayOf(one), dayOf(other)) || byText(one, other));
  for (const stage of inOrder) {
    const day = least(dayNumber(dayOf(stage)) + 1, spanOf(settings)[1], (later) => {
      const changed = { ...settings, stages: new Map(days).set(stage, dayText(later)) };
      return !missing(changed)[1].has(stage);
    });
    if (day === null) return [];
    days.set(stage, dayText(day));
    moved.push([stage, dayText(day)]);
  }
  return missing({ ...settings, stages: days })[0] === 0 ? moved : [];
}
