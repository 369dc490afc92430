// Logs of what a reader did → checked, changed, merged: scores, notes, recalls and more, by section and key.
// Pure: no page, no storage, no clock.
// @ts-check
import { isMoment, isTextAfter, momentAfter, timeOf } from "./moment.mjs";

/** What was written and when; `dropped` says that it was taken back. @typedef {Record<string, any> & {at: string, dropped?: boolean}} Entry */
/** By key; without a prototype, as keys come from files. @typedef {Record<string, Entry>} Entries */
/**
 * Entries by section. Every section is merged entry by entry, known or not, so that older code carries what newer code
 * adds. Known: `practice`, `notes`, `recalls`, `mocks`, `debriefs`, `asked`, `chips`.
 * @typedef {Record<string, Entries>} Log
 */
/** @typedef {(value: any) => boolean} Test */

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isId = (/** @type {any} */ value) => typeof value === "string" && idForm.test(value);
const isText = (/** @type {any} */ value) => typeof value === "string";
const isScore = (/** @type {any} */ value) => Number.isInteger(value) && value >= 1 && value <= 4;
const isCount = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0 && value <= 1e6;
const isRows = (/** @type {any} */ value) =>
  isRecord(value) && Object.entries(value).every(([row, score]) => isId(row) && isScore(score));
const isDay = (/** @type {any} */ value) =>
  isText(value) && value.length === 10 && isMoment(`${value}T00:00:00Z`);
const isSide = (/** @type {any} */ value) => value === "own" || value === "partner";

/**
 * What a field holds where it is there, as studyplan/wishes/log.py has it. Fields that have no form are carried.
 * @type {Record<string, Test>}
 */
const forms = {
  question: isId,
  item: isId,
  cue: isId,
  script: isId,
  stage: isId,
  theme: isId,
  day: isDay,
  rows: isRows,
  grade: isScore,
  seconds: isCount,
  story: isCount,
  by: isSide,
  text: isText,
  change: isText,
  dropped: (value) => typeof value === "boolean",
};

/** @param {unknown} log @returns {string | null} what is damaged, if anything */
export function damagedEntry(log) {
  if (!isRecord(log)) return "log";
  for (const [section, entries] of Object.entries(log)) {
    if (!isId(section) || !isRecord(entries)) return section;
    const found = Object.entries(entries).find(([key, entry]) => !isId(key) || !isEntry(entry));
    if (found) return `${section} ${found[0]}`;
  }
  return null;
}

/** @param {unknown} entry */
function isEntry(entry) {
  if (!isRecord(entry) || !isMoment(entry.at)) return false;
  return Object.entries(forms).every(([field, isGood]) =>
    !Object.hasOwn(entry, field) || isGood(entry[field])
  );
}

/**
 * A sound log as it is used: nothing is later than now, and renamed questions and stages have today's names.
 * @param {Log} log @param {(entry: Entry) => Entry} dated @param {(id: string) => string} nameOf @returns {Log}
 */
export function readLog(log, dated, nameOf) {
  const named = (/** @type {Entry} */ entry) => {
    const changed = ["question", "item", "script", "stage", "theme"]
      .filter((field) => isId(entry[field]) && nameOf(entry[field]) !== entry[field])
      .map((field) => [field, nameOf(entry[field])]);
    return changed.length > 0 ? { ...entry, ...Object.fromEntries(changed) } : entry;
  };
  return bare(
    Object.entries(log).map(([section, entries]) => [
      section,
      bare(Object.entries(entries).map(([key, entry]) => [key, named(dated(entry))])),
    ]),
  );
}

/** The newest of each entry wins, and of two as old always the same one. @param {Log} one @param {Log} other @returns {Log} */
export function mergeLogs(one, other) {
  const sections = namesOf(one, other).map((section) => {
    const [mine, theirs] = [one[section] ?? {}, other[section] ?? {}];
    const keys = namesOf(mine, theirs);
    const entries = bare(keys.map((key) => [key, newest(own(mine, key), own(theirs, key))]));
    return /** @type {[string, Entries]} */ ([section, entries]);
  });
  return bare(sections.filter(([, entries]) => Object.keys(entries).length > 0));
}

/** @param {Log | undefined} log @param {string} section @returns {[string, Entry][]} what was not taken back, in the order of keys */
export function entriesIn(log, section) {
  const entries = Object.entries(log?.[section] ?? {}).filter(([, entry]) => entry.dropped !== true);
  return entries.sort(([one], [other]) => one < other ? -1 : 1);
}

/** @param {Log | undefined} log @param {string} section @param {string} key @returns {Entry | null} */
export function entryOf(log, section, key) {
  const entry = own(log?.[section] ?? {}, key);
  return entry === undefined || entry.dropped === true ? null : entry;
}

/**
 * A change is always later than what it changes. Nothing in place of fields takes the entry back.
 * @template {{log?: Log}} S
 * @param {S} state @param {string} section @param {string} key @param {Record<string, any> | null} fields @param {Date} now @returns {S}
 */
export function withEntry(state, section, key, fields, now) {
  const entries = state.log?.[section] ?? {};
  const at = momentAfter(own(entries, key)?.at, now);
  const entry = fields === null ? { dropped: true, at } : { ...fields, at };
  const changed = bare([...Object.entries(entries), [key, entry]]);
  return { ...state, log: bare([...Object.entries(state.log ?? {}), [section, changed]]) };
}

/** @param {Log} log */
export function isEmptyLog(log) {
  return Object.values(log).every((entries) => Object.keys(entries).length === 0);
}

/** @param {Entry | undefined} one @param {Entry | undefined} other @returns {Entry} */
function newest(one, other) {
  if (one === undefined || other === undefined) return /** @type {Entry} */ (one ?? other);
  const [time, otherTime] = [timeOf(one.at), timeOf(other.at)];
  const isOther = time === otherTime ? isTextAfter(other, one) : otherTime > time;
  return isOther ? other : one;
}

/** @template V @param {Record<string, V>} entries @param {string} key @returns {V | undefined} */
function own(entries, key) {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** @param {object} one @param {object} other */
function namesOf(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** @template V @param {Iterable<[string, V]>} entries @returns {Record<string, V>} */
function bare(entries) {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
