// Two States → what adding one to the other would change, counted before it is done.
// @ts-check
import { isSame } from "./redo.mjs";
import { mergeStates } from "./state.mjs";
import { isWritten } from "./stories.mjs";

/** @typedef {import("./state.mjs").State} State */

/**
 * What merging would do, in the reader's terms.
 * @param {State} mine @param {State} incoming @param {ReadonlyMap<string, string>} replaced
 */
export function countChanges(mine, incoming, replaced) {
  const { items: merged, plan, stories = [], log = {} } = mergeStates(mine, incoming);
  const ids = Object.keys(incoming.items).filter((id) => !replaced.has(id)); // counted under the new id
  const others = stories.filter((story, index) =>
    isWritten(incoming.stories?.[index]) && !isSame(story, incoming.stories?.[index])
  );
  const entries = entriesOf(log);
  return {
    records: entries.filter(([section, key, entry]) => !isSame(entry, mine.log?.[section]?.[key])).length,
    olderRecords:
      entriesOf(incoming.log ?? {}).filter(([section, key, entry]) => !isSame(entry, log[section][key]))
        .length,
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

/** @param {import("./log.mjs").Log} log @returns {[string, string, object][]} */
function entriesOf(log) {
  return Object.entries(log).flatMap(([section, entries]) =>
    Object.entries(entries).map((
      [key, entry],
    ) => /** @type {[string, string, object]} */ ([section, key, entry]))
  );
}

/** @param {any} mine what is saved as the reader's own plan, which may be that they dropped it */
function isPlan(mine) {
  return mine !== undefined && mine?.dropped !== true;
}
