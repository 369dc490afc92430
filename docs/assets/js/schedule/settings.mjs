// Words of a link → settings of a plan, and every word that makes no sense; settings → the words that give them.
// A link names a setting as the command does: `weeks=5&start=2027-01-04&stage=recruiter=2027-01-20`.
// @ts-check
import { isId } from "../state.mjs";
import { nearest } from "./near.mjs";
import { dayNumber, dayText, highestScore, mostWeeks, settingsDocument, weekdays } from "./plan-settings.mjs";
import * as values from "./setting-values.mjs";

/** @typedef {import("./types.mjs").PlanData} PlanData */
/** @typedef {import("./types.mjs").SettingsDocument} SettingsDocument */
/** A setting that makes no sense, why, and the nearest value that does. @typedef {{name: string, value: string, reason: string, nearest: string | null}} SettingFlaw */
/** @typedef {ReadonlyMap<string, readonly string[]> | Readonly<Record<string, readonly string[]>>} Given */

/** The names of all settings; those after `today` may be given several times. */
export const settingNames = [
  "weeks",
  "hours",
  "track",
  "days",
  "start",
  "onsite",
  "today",
  "stage",
  "done",
  "skip",
  "baseline",
  "own",
  "score",
];

/**
 * Read settings by name; what is not given, or makes no sense, is as the pack's main plan has it.
 * @param {Given} given @param {PlanData} data @returns {{settings: SettingsDocument, flaws: SettingFlaw[]}}
 */
export function readSettings(given, data) {
  const reader = new Reader(given, data);
  const { taskIds } = reader;
  const weeks = reader.one("weeks", values.whole(1, mostWeeks), mainWeeks(data));
  const settings = {
    weeks,
    hours_per_week: reader.one("hours", values.halves, offeredHours(data, weeks)),
    track: reader.one("track", values.known(idsOf(data.tracks), "track"), null),
    days: reader.one("days", values.days, weekdays),
    start: reader.one("start", values.date, null),
    onsite: reader.one("onsite", values.date, null),
    today: reader.one("today", values.date, null),
    stages: new Map(
      reader.each("stage", values.pair(values.known(idsOf(data.stages), "stage"), values.date)),
    ),
    done: new Map(reader.each("done", values.done(taskIds))),
    skipped: reader.each("skip", values.known(taskIds, "task")),
    baseline: new Map(
      reader.each(
        "baseline",
        values.pair(values.known(idsOf(data.types), "question type"), values.whole(1, highestScore)),
      ),
    ),
    own: reader.each("own", values.own([...taskIds, ...data.removed])),
    scores: reader.each("score", values.score(taskIds)),
  };
  reader.checkNames();
  reader.checkDates(settings);
  return { settings: settingsDocument(sound(settings, reader)), flaws: reader.flaws };
}

/** Tell a flaw in one line. @param {SettingFlaw} flaw */
export function flawText({ name, value, reason, nearest }) {
  const cure = nearest === null ? "" : ` The nearest is \`${nearest}\`.`;
  return `\`${name}\` is \`${value}\`: ${reason}.${cure}`;
}

/** The query that gives these settings again, without what is so anyway. @param {SettingsDocument} settings @param {PlanData} data */
export function linkOf(settings, data) {
  const { start, onsite } = settings;
  const isFromDates = start !== null && onsite !== null;
  const weeks = isFromDates ? mainWeeks(data) : settings.weeks;
  const query = new URLSearchParams();
  if (weeks !== mainWeeks(data)) query.append("weeks", `${weeks}`);
  if (settings.hours_per_week !== offeredHours(data, weeks)) {
    query.append("hours", `${settings.hours_per_week}`);
  }
  if (settings.track !== null) query.append("track", settings.track);
  if (settings.days.length < weekdays.length) query.append("days", settings.days.join(","));
  if (start !== null) query.append("start", start);
  if (onsite !== null) query.append("onsite", onsite);
  if (settings.today !== null) query.append("today", settings.today);
  for (const [stage, day] of Object.entries(settings.stages)) query.append("stage", `${stage}=${day}`);
  for (const [task, day] of Object.entries(settings.done)) {
    query.append("done", day === null ? task : `${task}=${day}`);
  }
  for (const task of settings.skipped) query.append("skip", task);
  for (const [type, score] of Object.entries(settings.baseline)) query.append("baseline", `${type}=${score}`);
  for (const { id, minutes, priority, title } of settings.own) {
    query.append("own", `${id}:${minutes}:${priority}:${title}`);
  }
  for (const { task, date, score } of settings.scores) query.append("score", `${task}=${date}:${score}`);
  return query.toString();
}

/** Reads one setting after the other and keeps the flaws. */
class Reader {
  /** @type {SettingFlaw[]} */
  flaws = [];

  /** @param {Given} given @param {PlanData} data */
  constructor(given, data) {
    const entries = given instanceof Map ? [...given] : Object.entries(given);
    /** @type {Map<string, readonly string[]>} */
    this.given = new Map(entries.filter(([, words]) => words.length > 0));
    this.knownIds = [...idsOf(data.tasks), ...Object.keys(data.replaced)];
    this.taskIds = [...this.knownIds, ...this.#ownIds()];
  }

  /** @template T @param {string} name @param {values.Read<T>} read @param {T | null} otherwise @returns {T} */
  one(name, read, otherwise) {
    const value = this.given.get(name)?.at(-1);
    const found = value === undefined ? null : this.#read(name, value, read);
    return /** @type {T} */ (found ?? otherwise);
  }

  /** @template T @param {string} name @param {values.Read<T>} read @returns {T[]} */
  each(name, read) {
    const found = (this.given.get(name) ?? []).map((value) => this.#read(name, value, read));
    return found.filter((value) => value !== null);
  }

  checkNames() {
    const reason = `there is no such setting, only ${values.listed(settingNames, 99)}`;
    for (const [name, words] of this.given) {
      if (settingNames.includes(name)) continue;
      this.flaws.push({ name, value: words[words.length - 1], reason, nearest: nearest(name, settingNames) });
    }
  }

  /** @param {{start: string | null, onsite: string | null, today: string | null, stages: Map<string, string>}} dates */
  checkDates({ start, onsite, today, stages }) {
    if (this.flaws.some((flaw) => ["weeks", "start", "onsite", "today"].includes(flaw.name))) return;
    if (start === values.lastDay && onsite !== null) {
      const reason = "no day is left after it for the on-site interview";
      const near = dayText(dayNumber(start) - 1);
      this.flaws.push({ name: "start", value: start, reason, nearest: near });
    } else if (start !== null && onsite !== null) {
      const near = nearestEnd(start, onsite);
      const reason = `it must be 1 to ${7 * mostWeeks} days after the start on ${start}`;
      if (near !== onsite) this.flaws.push({ name: "onsite", value: onsite, reason, nearest: near });
    }
    if (today !== null && start === null && onsite === null) {
      const reason = "a plan without dates has no today; give `start` or `onsite` too";
      this.flaws.push({ name: "today", value: today, reason, nearest: null });
    }
    if (stages.size > 0 && start === null && onsite === null) {
      const reason = "a plan without dates has no day for a stage; give a first day as `start`," +
        " or the day of the on-site interview as `onsite`, too";
      this.flaws.push({ name: "stage", value: this.#firstSound("stage"), reason, nearest: null });
    }
  }

  /** @param {string} name of a setting with a value that makes sense by itself */
  #firstSound(name) {
    const flawed = this.flaws.filter((flaw) => flaw.name === name).map((flaw) => flaw.value);
    return this.given.get(name)?.find((value) => !flawed.includes(value)) ?? "";
  }

  #ownIds() {
    const names = (this.given.get("own") ?? []).map((value) => values.stripped(value.split(":")[0]));
    return names.filter(isId);
  }

  /** @template T @param {string} name @param {string} value @param {values.Read<T>} read @returns {T | null} */
  #read(name, value, read) {
    try {
      return read(value);
    } catch (flaw) {
      if (!(flaw instanceof values.FlawError)) throw flaw;
      this.flaws.push({ name, value, reason: flaw.message, nearest: flaw.nearest });
      return null;
    }
  }
}

/** Drop what a flaw elsewhere has made senseless, so that there is a plan all the same. @param {import("./types.mjs").Settings} settings @param {Reader} reader @returns {import("./types.mjs").Settings} */
function sound(settings, { knownIds }) {
  const start = settings.onsite !== null && settings.start === values.lastDay ? null : settings.start;
  const isEnd = start === null || settings.onsite === null ||
    nearestEnd(start, settings.onsite) === settings.onsite;
  const onsite = isEnd ? settings.onsite : null;
  const isBoth = start !== null && onsite !== null;
  const isDated = start !== null || onsite !== null;
  const sure = new Set([...knownIds, ...idsOf(settings.own)]);
  return {
    ...settings,
    weeks: isBoth ? Math.ceil((dayNumber(onsite) - dayNumber(start)) / 7) : settings.weeks,
    start,
    onsite,
    today: isDated ? settings.today : null,
    stages: isDated ? settings.stages : new Map(),
    done: new Map([...settings.done].filter(([name]) => sure.has(name))),
    skipped: settings.skipped.filter((name) => sure.has(name)),
    scores: settings.scores.filter((score) => sure.has(score.task)),
  };
}

/** @param {string} start @param {string} onsite */
function nearestEnd(start, onsite) {
  const first = dayNumber(start);
  return dayText(Math.min(Math.max(dayNumber(onsite), first + 1), first + 7 * mostWeeks));
}

/** @param {PlanData} data */
function mainWeeks(data) {
  return data.main ?? 4;
}

/** @param {PlanData} data @param {number} weeks */
function offeredHours({ plans, main }, weeks) {
  const offer = plans.find((plan) => plan.weeks === weeks) ?? plans.find((plan) => plan.weeks === main);
  return offer?.hours ?? 8;
}

/** @param {readonly {id: string}[]} items */
function idsOf(items) {
  return items.map((item) => item.id);
}
