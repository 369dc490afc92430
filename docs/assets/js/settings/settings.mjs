// Words of a link → settings of a plan, and every word that makes no sense; settings → the words that give them.
// A link names a setting as the command does: `weeks=5&start=2027-01-04&stage=recruiter=2027-01-20`.
// @ts-check
import { dayNumber, dayText, settingsDocument } from "../model/plan-settings.mjs";
import { isId } from "../state.mjs";
import * as values from "./setting-values.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Settings} Settings */
/** @typedef {import("../model/types.mjs").SettingsDocument} SettingsDocument */
/** A setting that makes no sense, why, and the nearest value that does. @typedef {{name: string, value: string, reason: string, nearest: string | null}} SettingFlaw */
/** @typedef {ReadonlyMap<string, readonly string[]> | Readonly<Record<string, readonly string[]>>} Given */

/**
 * Read settings by name; what is not given, or makes no sense, is as the pack's main plan has it.
 * @param {Given} given @param {PlanData} data @returns {{settings: SettingsDocument, flaws: SettingFlaw[]}}
 */
export function readSettings(given, data) {
  const reader = new Reader(given, data);
  const { taskIds } = reader;
  const { shared, weekdays, bounds } = reader;
  const main = lengthOf(mainOffer(data));
  const length = reader.one(
    "length",
    values.whole(...bounds("length")),
    main <= shared.few_days ? main : null,
  );
  const weeks = reader.one("weeks", values.whole(...bounds("weeks")), null);
  const lasts = weeks === null ? { weeks: Math.ceil((length ?? main) / 7), length } : { weeks, length: null };
  const offer = offerOf(data, lasts);
  const type = values.known(idsOf(data.types), "question type");
  const task = values.known(taskIds, "task");
  const settings = {
    ...lasts,
    hours_per_week: reader.one("hours", values.halves(...bounds("hours")), offer?.hours ?? 8),
    track: reader.one("track", values.known(idsOf(data.tracks), "track"), null),
    days: reader.one("days", values.days(weekdays), offer?.days ?? weekdays),
    start: reader.one("start", values.date, null),
    onsite: reader.one("onsite", values.date, null),
    today: reader.one("today", values.date, null),
    stages: new Map(
      reader.each("stage", values.pair(values.known(idsOf(data.stages), "stage"), values.date)),
    ),
    done: new Map(reader.each("done", values.done(taskIds))),
    skipped: reader.each("skip", task),
    baseline: new Map(reader.each("baseline", values.pair(type, values.whole(...bounds("baseline"))))),
    own: reader.each("own", values.own([...taskIds, ...data.removed], bounds("own"))),
    scores: reader.each("score", values.score(taskIds, bounds("score"))),
    weak: reader.each("weak", type),
    recalls: reader.one("recalls", values.whole(...bounds("recalls")), shared.recalls),
    swaps: reader.each("swap", values.pair(task, task)).map(([out, into]) => ({ out, into })),
    shared,
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
  const { start, onsite, length, weeks } = settings;
  const main = mainOffer(data);
  const isFromDates = start !== null && onsite !== null;
  const offer = isFromDates ? main : offerOf(data, settings);
  const query = new URLSearchParams();
  if (!isFromDates && (length ?? 7 * weeks) !== lengthOf(main)) {
    query.append(length === null ? "weeks" : "length", `${length ?? weeks}`);
  }
  if (settings.hours_per_week !== (offer?.hours ?? 8)) query.append("hours", `${settings.hours_per_week}`);
  if (settings.track !== null) query.append("track", settings.track);
  const days = settings.days.join(",");
  if (days !== (offer?.days ?? data.settings.weekdays).join(",")) query.append("days", days);
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
  for (const type of settings.weak) query.append("weak", type);
  if (settings.recalls !== data.settings.recalls) query.append("recalls", `${settings.recalls}`);
  for (const { out, into } of settings.swaps) query.append("swap", `${out}=${into}`);
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
    this.shared = data.settings;
    this.weekdays = this.shared.weekdays;
  }

  /** The least and the most of a setting. @param {string} name @returns {[number, number]} */
  bounds = (name) => {
    const { least = 0, most = 0 } = this.shared.settings[name];
    return [least, most];
  };

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
    const names = Object.keys(this.shared.settings);
    const reason = `there is no such setting, only ${values.listed(names, 99)}`;
    for (const [name, words] of this.given) {
      if (names.includes(name)) continue;
      this.flaws.push({ name, value: words[words.length - 1], reason, nearest: null });
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
      const [first, end] = [dayNumber(start), dayNumber(onsite)];
      const [, mostWeeks] = this.bounds("weeks");
      if (end <= first) {
        const reason = `it must be 1 to ${7 * mostWeeks} days after the start on ${start}`;
        this.flaws.push({ name: "onsite", value: onsite, reason, nearest: dayText(first + 1) });
      } else if (end > first + 7 * mostWeeks) { // nobody moves an interview; one begins later
        const reason = `a plan has at most ${mostWeeks} weeks before the on-site on ${onsite}`;
        this.flaws.push({ name: "start", value: start, reason, nearest: dayText(end - 7 * mostWeeks) });
      }
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

/** Drop what a flaw elsewhere has made senseless, so that there is a plan all the same. @param {Settings} settings @param {Reader} reader @returns {Settings} */
function sound(settings, { knownIds, bounds }) {
  const [from, until] = [settings.start, settings.onsite];
  const days = from !== null && until !== null ? dayNumber(until) - dayNumber(from) : 1;
  const isFar = days > 7 * bounds("weeks")[1] || (until !== null && from === values.lastDay);
  const start = isFar ? null : from;
  const onsite = days < 1 && start !== null ? null : until;
  const isDated = start !== null || onsite !== null;
  const sure = new Set([...knownIds, ...idsOf(settings.own)]);
  return {
    ...settings,
    ...(start !== null && onsite !== null ? { weeks: Math.ceil(days / 7), length: null } : {}),
    start,
    onsite,
    today: isDated ? settings.today : null,
    stages: isDated ? settings.stages : new Map(),
    done: new Map([...settings.done].filter(([name]) => sure.has(name))),
    skipped: settings.skipped.filter((name) => sure.has(name)),
    scores: settings.scores.filter((score) => sure.has(score.task)),
    swaps: settings.swaps.filter((swap) => sure.has(swap.out) && sure.has(swap.into)),
  };
}

/** The plan to offer first. @param {PlanData} data */
function mainOffer({ plans, main }) {
  return plans.find((plan) => plan.id === main) ?? null;
}

/** The first plan on offer of that length, or else the main one. @param {PlanData} data @param {{weeks: number, length: number | null}} lasts */
function offerOf(data, { weeks, length }) {
  return data.plans.find((plan) => lengthOf(plan) === (length || 7 * weeks)) ?? mainOffer(data);
}

/** In days. @param {import("../model/types.mjs").Offer | null} offer */
function lengthOf(offer) {
  return offer === null ? 28 : offer.length ?? 7 * (offer.weeks ?? 1);
}

/** @param {readonly {id: string}[]} items */
function idsOf(items) {
  return items.map((item) => item.id);
}
