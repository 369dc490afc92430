// Two States → what changes between them: counted before a file is added, taken back afterwards, or done again.
// @ts-check
import { datesOf, mergeStates } from "./state.mjs";
import { isWritten, listOf } from "./stories.mjs";

/** @typedef {import("./state.mjs").State} State */

/**
 * What merging would do, in the reader's terms.
 * @param {State} mine @param {State} incoming @param {ReadonlyMap<string, string>} replaced
 */
export function countChanges(mine, incoming, replaced) {
  const { items: merged, plan, stories = [] } = mergeStates(mine, incoming);
  const ids = Object.keys(incoming.items).filter((id) => !replaced.has(id)); // counted under the new id
  return {
    bringsPlan: isPlan(plan.mine) && !isSame(plan.mine, mine.plan.mine),
    dropsPlan: isPlan(mine.plan.mine) && !isPlan(plan.mine),
    ticks: ids.filter((id) => incoming.items[id].done).length,
    added: ids.filter((id) => !mine.items[id] && merged[id].done).length,
    changed: ids.filter((id) => mine.items[id] && mine.items[id].done !== merged[id].done).length,
    stories:
      stories.filter((story, index) => isWritten(story) && !isSame(story, mine.stories?.[index])).length,
  };
}

/**
 * Takes back what turned `before` into `after`, and leaves alone what the reader has changed since.
 * @param {State} state @param {{before: State, after: State}} change @returns {State}
 */
export function revertState(state, { before, after }) {
  return redoState(state, { before: after, after: before });
}

/**
 * Does again what turned `before` into `after`, where another tab has written without it; what was changed since stays.
 * @param {State} state @param {{before: State, after: State}} change @returns {State}
 */
export function redoState(state, { before, after }) {
  const stories = listOf(redone(...storiesOf(state, before, after)));
  const { stories: _, ...rest } = redone(state, before, after);
  return /** @type {State} */ ({
    ...rest,
    items: redone(state.items, before.items, after.items),
    plan: {
      ...redone(state.plan, before.plan, after.plan),
      ...datesAfter(state.plan, before.plan, after.plan),
    },
    ...(stories.length > 0 && { stories }),
  });
}

/** @param {State[]} states @returns {[any, any, any]} */
function storiesOf(...states) {
  return /** @type {[any, any, any]} */ (states.map(({ stories = [] }) => stories));
}

/** @param {State["plan"][]} plans */
function datesAfter(...plans) {
  const [now, before, after] = plans.map(datesOf);
  const chosen = redone(now, before, after);
  return Object.keys(chosen).length > 0 ? { chosen: { ...chosen } } : {};
}

/** @template {Record<string, any>} T @param {T} now @param {T} before @param {T} after @returns {T} */
function redone(now, before, after) {
  /** @type {Record<string, any>} */
  const entries = Object.assign(Object.create(null), now);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[key], after[key]) || !isSame(now[key], before[key])) continue;
    if (Object.hasOwn(after, key)) entries[key] = after[key];
    else delete entries[key];
  }
  return /** @type {T} */ (entries);
}

/** @param {any} mine what is saved as the reader's own plan, which may be that they dropped it */
function isPlan(mine) {
  return mine !== undefined && mine?.dropped !== true;
}

/** @param {unknown} one @param {unknown} other */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
