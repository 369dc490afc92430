// Two States → one: what a State is, and how two of them are joined.
// Pure: no page, no storage, no clock.
// @ts-check
import { isEmptyLog, mergeLogs } from "./log.mjs";
import { isMoment, isTextAfter, momentAfter, timeOf } from "./moment.mjs";
import { mergeStories } from "./stories.mjs";

/** @typedef {{done: boolean, at: string}} Mark a tick or the taking back of one, and when it was made */
/** @typedef {Record<string, Mark>} Marks by task id; always without a prototype, as ids come from files */
/** @typedef {import("./stories.mjs").Story} Story */
/** @typedef {{schema: number, curriculum: string, items: Marks, plan: Record<string, unknown>, stories?: Story[], log?: import("./log.mjs").Log}} State */

/** The version of the saved form that this code writes; it reads those before it too. */
export const schema = 2;

/** @param {string} curriculum @returns {State} */
export function emptyState(curriculum) {
  return { schema, curriculum, items: marksFrom([]), plan: {} };
}

/** @param {unknown} id @returns {id is string} */
export function isId(id) {
  return typeof id === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** A change is always later than what it changes. @param {State} state @param {string} id @param {boolean} done @param {Date} now @returns {State} */
export function withMark(state, id, done, now) {
  const before = state.items[id];
  const mark = { ...before, done, at: momentAfter(before?.at, now) };
  return { ...state, items: marksFrom([...Object.entries(state.items), [id, mark]]) };
}

/**
 * Joins two devices, tabs or files, whichever comes first: the newest mark, choice, plan, story and entry of the log wins, and of
 * two as old always the same one. What has no date is older than all that has.
 * @param {State} one @param {State} other @returns {State}
 */
export function mergeStates(one, other) {
  const items = marksFrom(joined(one.items, other.items, isNewer));
  const plan = mergePlans(one.plan, other.plan);
  const stories = mergeStories(one.stories ?? [], other.stories ?? []);
  const merged = { ...Object.fromEntries(joined(one, other, isTextAfter)), items, plan };
  const state = /** @type {State} */ (merged);
  const log = mergeLogs(one.log ?? {}, other.log ?? {});
  if (stories.length > 0) state.stories = stories;
  else delete state.stories;
  if (isEmptyLog(log)) delete state.log;
  else state.log = log;
  return state;
}

/** A plan of the reader's own says when it was kept; of choices, `chosen` does. @param {State["plan"]} one @param {State["plan"]} other */
function mergePlans(one, other) {
  const [dates, otherDates] = [datesOf(one), datesOf(other)];
  const chosen = joined(dates, otherDates, (date, than) => timeOf(date) > timeOf(than));
  const plan = Object.fromEntries(joined(one, other, (value, than, name) => {
    const [time, thanTime] = name === "mine"
      ? [value, than].map((/** @type {any} */ mine) => timeOf(mine?.at))
      : [timeOf(otherDates[name]), timeOf(dates[name])];
    return time === thanTime ? isTextAfter(value, than) : time > thanTime;
  }));
  delete plan.chosen;
  if (chosen.length > 0) plan.chosen = Object.fromEntries(chosen);
  return plan;
}

/** When each choice was made, where that is known. @param {State["plan"]} plan @returns {Record<string, string>} */
export function datesOf(plan) {
  const { chosen } = plan;
  const dates = typeof chosen === "object" && chosen !== null ? Object.entries(chosen) : [];
  const known = dates.filter(([name, date]) => Object.hasOwn(plan, name) && isMoment(date));
  return Object.fromEntries(known.map(([name, date]) => [name, new Date(date).toISOString()]));
}

/**
 * The entries of both; of a name that both have, the value that comes after the other.
 * @template T @param {Record<string, T>} one @param {Record<string, T>} other
 * @param {(value: T, than: T, name: string) => boolean} isAfter of the value of the other, and that of the one @returns {[string, T][]}
 */
function joined(one, other, isAfter) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].map((name) => {
    if (!Object.hasOwn(one, name)) return [name, other[name]];
    if (!Object.hasOwn(other, name)) return [name, one[name]];
    return [name, isAfter(other[name], one[name], name) ? other[name] : one[name]];
  });
}

/**
 * A renamed task keeps its tick: the mark under the old id counts for the new one when it is newer.
 * The old entry stays, so that a tab still showing the old page loses nothing either.
 * @param {Marks} marks @param {ReadonlyMap<string, string>} replaced @returns {Marks}
 */
export function applyReplaced(marks, replaced) {
  const items = marksFrom(Object.entries(marks));
  for (const oldId of replaced.keys()) {
    const newId = lastName(oldId, replaced);
    if (marks[oldId] && isNewer(marks[oldId], items[newId])) items[newId] = marks[oldId];
  }
  return items;
}

/** @param {Iterable<[string, Mark]>} entries @returns {Marks} */
export function marksFrom(entries) {
  /** @type {Marks} */
  const marks = Object.create(null);
  for (const [id, mark] of entries) marks[id] = mark;
  return marks;
}

/** Of two marks of one moment the tick is taken. @param {Mark} mark @param {Mark | undefined} than */
function isNewer(mark, than) {
  if (than === undefined) return true;
  const [time, thanTime] = [timeOf(mark.at), timeOf(than.at)];
  if (time !== thanTime) return time > thanTime;
  return mark.done === than.done ? isTextAfter(mark, than) : mark.done;
}

/** What an id is called today. @param {string} id @param {ReadonlyMap<string, string>} replaced */
export function lastName(id, replaced) {
  const seen = new Set([id]);
  let name = id;
  for (let next = replaced.get(name); next && !seen.has(next); next = replaced.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}
