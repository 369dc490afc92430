// A settings document → the settings a plan is made with, and back; dates → numbers that can be subtracted.
// @ts-check
import { byText } from "./lists.mjs";

/** @typedef {import("./types.mjs").Settings} Settings */
/** @typedef {import("./types.mjs").SettingsDocument} SettingsDocument */

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** @type {import("./types.mjs").Priority[]} */
export const priorities = ["must", "should", "could"];
export const mostWeeks = 16;
export const mostHours = 40;
export const highestScore = 4;

const dayLength = 86_400_000;
const dayOfEpoch = 719_163; // January 1, 1970, counted from January 1 of the year 1

/** @param {SettingsDocument} document @returns {Settings} */
export function settingsOf(document) {
  return {
    ...document,
    stages: sortedMap(document.stages),
    done: sortedMap(document.done),
    baseline: sortedMap(document.baseline),
  };
}

/** Lists by id are sorted, so that equal settings are equal text. @param {Settings} settings @returns {SettingsDocument} */
export function settingsDocument(settings) {
  return {
    weeks: settings.weeks,
    hours_per_week: settings.hours_per_week,
    track: settings.track,
    days: settings.days,
    start: settings.start,
    onsite: settings.onsite,
    today: settings.today,
    stages: sortedObject(settings.stages),
    done: sortedObject(settings.done),
    baseline: sortedObject(settings.baseline),
    own: settings.own.map(({ id, title, minutes, priority }) => ({ id, title, minutes, priority })),
    skipped: [...settings.skipped].sort(byText),
    scores: settings.scores
      .map(({ task, date, score }) => ({ task, date, score }))
      .sort((one, other) =>
        byText(one.task, other.task) || byText(one.date, other.date) || one.score - other.score
      ),
  };
}

/** Say whether days have dates, not only weekdays. @param {Settings} settings */
export function isDated(settings) {
  return settings.start !== null || settings.onsite !== null;
}

/** The numbers of the first day and of the day after the last one. @param {Settings} settings @returns {[number, number]} */
export function spanOf({ weeks, start, onsite }) {
  if (start !== null && onsite !== null) return [dayNumber(start), dayNumber(onsite)];
  if (onsite !== null) return [dayNumber(onsite) - 7 * weeks, dayNumber(onsite)];
  const first = start === null ? 1 : dayNumber(start); // day 1 of the calendar was a Monday
  return [first, first + 7 * weeks];
}

/** @param {string} day as "2027-01-04" */
export function dayNumber(day) {
  const [year, month, date] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / dayLength + dayOfEpoch;
}

/** @param {number} number */
export function dayText(number) {
  return new Date((number - dayOfEpoch) * dayLength).toISOString().slice(0, 10);
}

/** @template V @param {Record<string, V>} values @returns {Map<string, V>} */
function sortedMap(values) {
  return new Map(Object.entries(values).sort(([one], [other]) => byText(one, other)));
}

/** @template V @param {ReadonlyMap<string, V>} values @returns {Record<string, V>} */
function sortedObject(values) {
  return Object.fromEntries([...values].sort(([one], [other]) => byText(one, other)));
}
