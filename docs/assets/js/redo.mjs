// A change of the State → the same change taken back, or done again where another tab has written without it.
// @ts-check
import { isEmptyLog } from "./log.mjs";
import { sortedText } from "./moment.mjs";
import { datesOf } from "./state.mjs";
import { listOf } from "./stories.mjs";

/** @typedef {import("./state.mjs").State} State */
/** @typedef {import("./log.mjs").Log} Log */

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
  const { stories: _, log: __, ...rest } = redone(state, before, after);
  const log = redoneLog(state.log ?? {}, before.log ?? {}, after.log ?? {});
  return /** @type {State} */ ({
    ...rest,
    items: redone(state.items, before.items, after.items),
    plan: {
      ...redone(state.plan, before.plan, after.plan),
      ...datesAfter(state.plan, before.plan, after.plan),
    },
    ...(stories.length > 0 && { stories }),
    ...(!isEmptyLog(log) && { log }),
  });
}

/** @param {Log[]} logs @returns {Log} */
function redoneLog(...logs) {
  /** @type {Log} */
  const log = Object.create(null);
  for (const section of new Set(logs.flatMap(Object.keys))) {
    const [now, before, after] = logs.map((one) => one[section] ?? Object.create(null));
    const entries = redone(now, before, after);
    if (Object.keys(entries).length > 0) log[section] = entries;
  }
  return log;
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

/** @param {unknown} one @param {unknown} other */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other) || sortedText(one) === sortedText(other);
}
