// Two States → what changes between them: counted before a file is added, and taken back afterwards.
// @ts-check
import { mergeStates } from "./state.mjs";
import { isWritten, listOf } from "./stories.mjs";

/** @typedef {import("./state.mjs").State} State */

/**
 * What merging would do, in the reader's terms.
 * @param {State} mine @param {State} incoming @param {ReadonlyMap<string, string>} replaced
 */
export function countChanges(mine, incoming, replaced) {
  const { items: merged, plan, stories = [] } = mergeStates(mine, incoming);
  const ids = Object.keys(incoming.items).filter((id) => !replaced.has(id)); // counted under the new id
  const others = stories.filter((story, index) =>
    isWritten(incoming.stories?.[index]) && !isSame(story, incoming.stories?.[index])
  );
  return {
    older: ids.filter((id) => incoming.items[id].done !== merged[id].done).length,
    olderStories: others.length,
    leavesPlan: isPlan(incoming.plan.mine) && !isSame(plan.mine, incoming.plan.mine),
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
  const [now, old, joined] = [state, before, after].map(({ stories = [] }) => stories);
  const stories = listOf(revertEntries(now, old, joined));
  return {
    ...revertEntries(state, before, after),
    items: revertEntries(state.items, before.items, after.items),
    plan: revertEntries(state.plan, before.plan, after.plan),
    ...(stories.length > 0 && { stories }),
  };
}

/** @template {Record<string, any>} T @param {T} now @param {T} before @param {T} after @returns {T} */
function revertEntries(now, before, after) {
  /** @type {Record<string, any>} */
  const reverted = Object.assign(Object.create(null), now);
  for (const key of Object.keys(after)) {
    if (isSame(before[key], after[key]) || !isSame(now[key], after[key])) continue;
    if (Object.hasOwn(before, key)) reverted[key] = before[key];
    else delete reverted[key];
  }
  return /** @type {T} */ (reverted);
}

/** @param {any} mine what is saved as the reader's own plan, which may be that they dropped it */
function isPlan(mine) {
  return mine !== undefined && mine?.dropped !== true;
}

/** @param {unknown} one @param {unknown} other */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
