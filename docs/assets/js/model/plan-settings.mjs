// A settings document → the settings a plan is made with, and back; dates → numbers that can be subtracted.
// @ts-check
import { byText, range } from "../lists.mjs";

/** @typedef {import("./types.mjs").Settings} Settings */
/** @typedef {import("./types.mjs").SettingsDocument} SettingsDocument */

/** @type {import("./types.mjs").Priority[]} */
export const priorities = ["must", "should", "could"];

const dayLength = 86_400_000;
const dayOfEpoch = 719_163; // January 1, 1970, counted from January 1 of the year 1

/** @param {SettingsDocument} document @param {import("./types.mjs").Shared} shared @returns {Settings} */
export function settingsOf(document, shared) {
  return {
    ...document,
    stages: sortedMap(document.stages),
    done: sortedMap(document.done),
    baseline: sortedMap(document.baseline),
    shared,
  };
}

/** Lists by id are sorted, so that equal settings are equal text. @param {Settings} settings @returns {SettingsDocument} */
export function settingsDocument(settings) {
  return {
    weeks: settings.weeks,
    length: settings.length,
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
    weak: [...settings.weak].sort(byText),
    recalls: settings.recalls,
    swaps: settings.swaps.map(({ out, into }) => ({ out, into })),
  };
}

/** Name tasks by the ids they have today. @param {Settings} settings @param {Record<string, string>} replaced @returns {Settings} */
export function renamed(settings, replaced) {
  const names = new Map(Object.entries(replaced));
  const now = (/** @type {string} */ name) => names.get(name) ?? name;
  return {
    ...settings,
    done: new Map([...settings.done].map(([name, day]) => [now(name), day])),
    skipped: settings.skipped.map(now),
    scores: settings.scores.map((score) => ({ ...score, task: now(score.task) })),
    swaps: settings.swaps.map(({ out, into }) => ({ out: now(out), into: now(into) })),
  };
}

/** Say whether days have dates, not only weekdays. @param {Pick<Settings, "start" | "onsite">} settings */
export function isDated(settings) {
  return settings.start !== null || settings.onsite !== null;
}

/** The numbers of the first day and of the day after the last one. @param {Pick<Settings, "weeks" | "length" | "start" | "onsite">} settings @returns {[number, number]} */
export function spanOf({ weeks, length, start, onsite }) {
  const days = length || 7 * weeks;
  if (start !== null && onsite !== null) return [dayNumber(start), dayNumber(onsite)];
  if (onsite !== null) return [dayNumber(onsite) - days, dayNumber(onsite)];
  const first = start === null ? 1 : dayNumber(start); // day 1 of the calendar was a Monday
  return [first, first + days];
}

/** The number of the first day that is not past. @param {Settings} settings */
export function beginOf(settings) {
  const [first] = spanOf(settings);
  return settings.today === null ? first : Math.max(first, dayNumber(settings.today));
}

/** The days to study on, past ones included; all days where none is of the chosen weekdays. @param {Settings} settings */
export function studyDaysOf(settings) {
  const days = range(...spanOf(settings));
  const chosen = days.filter((number) => settings.days.includes(weekdayOf(number, settings)));
  return chosen.length > 0 ? chosen : days;
}

/** @param {Settings} settings */
export function weekMinutesOf(settings) {
  return Math.round(settings.hours_per_week * 60);
}

/** @param {number} number @param {Settings} settings */
export function weekdayOf(number, settings) {
  return settings.shared.weekdays[(number + 6) % 7];
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
