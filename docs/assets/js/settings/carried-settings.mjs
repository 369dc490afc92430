// Settings that were kept, or that a link brings → the same under today's ids, without what the curriculum has no more.
// Typed words are another thing: `settings.mjs` tells what is wrong with them and changes nothing.
// @ts-check
import { isId } from "../state.mjs";
import { readSettings } from "./settings.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").SettingsDocument} SettingsDocument */
/** @typedef {Map<string, string[]>} Given */
/** What was left out: ids of what is gone, and the names of other settings that do not work any more. @typedef {{gone: string[], lost: string[]}} Dropped */

/** Where a value names an item: it begins with the id. */
const named = ["skip", "done", "score", "stage", "baseline", "track", "weak", "swap"];
/** A dropped value can make another one senseless, but not for ever. */
const mostRounds = 20;

/** Whatever was kept can be read; nothing in it is in the way of a new wish. @param {Given} given @param {PlanData} data @returns {{given: Given, settings: SettingsDocument} & Dropped} */
export function carriedSettings(given, data) {
  let carried = renamed(given, data);
  /** @type {Set<string>} */
  const gone = new Set();
  /** @type {Set<string>} */
  const lost = new Set();
  for (let round = 0; round < mostRounds; round += 1) {
    const { settings, flaws } = readSettings(carried, data);
    if (flaws.length === 0) return { given: carried, settings, gone: [...gone], lost: [...lost] };
    for (const { name, value } of flaws) {
      const id = idOf(name, value);
      if (id !== null && isGone(id, data)) gone.add(id);
      else lost.add(name);
    }
    carried = without(
      carried,
      (name, value) => flaws.some((flaw) => flaw.name === name && flaw.value === value),
    );
  }
  return {
    given: new Map(),
    settings: readSettings({}, data).settings,
    gone: [...gone],
    lost: [...given.keys()],
  };
}

/** A link that somebody kept or sent may name what is gone since; what was never there is left for its reader to mend. @param {Given} given @param {PlanData} data @param {Record<string, string>} titles of what was once there @returns {{given: Given, gone: string[]}} */
export function followedLink(given, data, titles) {
  const link = renamed(given, data);
  const retired = new Set([...(data.retired ?? []).map(({ id }) => id), ...Object.keys(titles)]);
  /** @type {Set<string>} */
  const gone = new Set();
  const rest = without(link, (name, value) => {
    const id = idOf(name, value);
    if (id === null || !retired.has(id) || !isGone(id, data)) return false;
    gone.add(id);
    return true;
  });
  return { given: rest, gone: [...gone] };
}

/** All settings by name, those too that are so anyway: what the curriculum offers may change. @param {SettingsDocument} settings @returns {Given} */
export function givenOf(settings) {
  const { start, onsite, today, track } = settings;
  /** @type {[string, string[]][]} */
  const all = [
    ["weeks", settings.length === null ? [`${settings.weeks}`] : []],
    ["length", settings.length === null ? [] : [`${settings.length}`]],
    ["hours", [`${settings.hours_per_week}`]],
    ["track", track === null ? [] : [track]],
    ["days", [settings.days.join(",")]],
    ["start", start === null ? [] : [start]],
    ["onsite", onsite === null ? [] : [onsite]],
    ["today", today === null ? [] : [today]],
    ["stage", Object.entries(settings.stages).map(([id, day]) => `${id}=${day}`)],
    ["done", Object.entries(settings.done).map(([id, day]) => day === null ? id : `${id}=${day}`)],
    ["skip", settings.skipped],
    ["baseline", Object.entries(settings.baseline).map(([id, score]) => `${id}=${score}`)],
    ["own", settings.own.map(({ id, minutes, priority, title }) => `${id}:${minutes}:${priority}:${title}`)],
    ["score", settings.scores.map(({ task, date, score }) => `${task}=${date}:${score}`)],
    ["weak", settings.weak],
    ["recalls", [`${settings.recalls}`]],
    ["swap", settings.swaps.map(({ out, into }) => `${out}=${into}`)],
  ];
  return new Map(all.filter(([, values]) => values.length > 0));
}

/** @param {Given} given @param {PlanData} data @returns {Given} */
function renamed(given, data) {
  const entries = [...given].map(([name, values]) => {
    const now = values.map((value) => {
      const id = idOf(name, value);
      const today = id !== null && Object.hasOwn(data.replaced, id) ? data.replaced[id] : null;
      return today === null ? value : value.replace(/** @type {string} */ (id), today);
    });
    return /** @type {[string, string[]]} */ ([name, named.includes(name) ? [...new Set(now)] : now]);
  });
  return new Map(entries);
}

/** @param {Given} given @param {(name: string, value: string) => boolean} isDropped @returns {Given} */
function without(given, isDropped) {
  const entries = [...given].map((
    [name, values],
  ) => /** @type {[string, string[]]} */ ([name, values.filter((value) => !isDropped(name, value))]));
  return new Map(entries.filter(([, values]) => values.length > 0));
}

/** @param {string} name @param {string} value */
function idOf(name, value) {
  const id = named.includes(name) ? value.split("=")[0].trim() : null;
  return isId(id) ? id : null;
}

/** @param {string} id @param {PlanData} data */
function isGone(id, { tasks, tracks, stages, types }) {
  return ![tasks, tracks, stages, types].some((items) => items.some((item) => item.id === id));
}
