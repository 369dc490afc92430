// Two States → one: what a State is, and how two of them are joined.
// Pure: no page, no storage, no clock.
// @ts-check
import { mergeStories } from "./stories.mjs";

/** @typedef {{done: boolean, at: string}} Mark a tick or the taking back of one, and when it was made */
/** @typedef {Record<string, Mark>} Marks by task id; always without a prototype, as ids come from files */
/** @typedef {import("./stories.mjs").Story} Story */
/** @typedef {{schema: number, curriculum: string, items: Marks, plan: Record<string, unknown>, stories?: Story[]}} State */

/** The version of the saved form that this code reads and writes. */
export const schema = 1;

/** @param {string} curriculum @returns {State} */
export function emptyState(curriculum) {
  return { schema, curriculum, items: marksFrom([]), plan: {} };
}

/** @param {unknown} id @returns {id is string} */
export function isId(id) {
  return typeof id === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** @param {State} state @param {string} id @param {boolean} done @param {Date} now @returns {State} */
export function withMark(state, id, done, now) {
  const mark = { ...state.items[id], done, at: now.toISOString() };
  return { ...state, items: marksFrom([...Object.entries(state.items), [id, mark]]) };
}

/**
 * Joins two devices, tabs or files: the newest mark and story wins, the incoming one when both are as old.
 * Everything else has no date, so the base keeps what it has and only its gaps are filled.
 * @param {State} base @param {State} incoming @returns {State}
 */
export function mergeStates(base, incoming) {
  const items = marksFrom(Object.entries(base.items));
  for (const [id, mark] of Object.entries(incoming.items)) {
    if (!isNewer(items[id], mark)) items[id] = mark;
  }
  const stories = mergeStories(base.stories ?? [], incoming.stories ?? []);
  const plan = { ...incoming.plan, ...base.plan, ...newerPlan(base.plan, incoming.plan) };
  const merged = { ...incoming, ...base, items, plan };
  return stories.length > 0 ? { ...merged, stories } : merged;
}

/**
 * A plan of the reader's own says when it was kept; the track and the weeks that other pages follow come with it.
 * @param {Record<string, any>} base @param {Record<string, any>} incoming
 */
function newerPlan(base, incoming) {
  const [mine, other] = [base, incoming].map((plan) => Date.parse(plan.mine?.at));
  if (!incoming.mine || mine >= other) return {};
  const { track, weeks } = incoming;
  const followed = Object.entries({ track, weeks }).filter(([, value]) => typeof value === "string");
  return { ...(incoming.mine.dropped === true ? {} : Object.fromEntries(followed)), mine: incoming.mine };
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

/** @param {Mark | undefined} mark @param {Mark | undefined} other */
function isNewer(mark, other) {
  return mark !== undefined && (other === undefined || Date.parse(mark.at) > Date.parse(other.at));
}

/** @param {string} id @param {ReadonlyMap<string, string>} replaced */
function lastName(id, replaced) {
  const seen = new Set([id]);
  let name = id;
  for (let next = replaced.get(name); next && !seen.has(next); next = replaced.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}
