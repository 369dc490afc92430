// Saved text or a chosen file → a State, or the flaw that makes it unusable.
// @ts-check
import { renamedMine } from "./kept-plan.mjs";
import { damagedEntry, readLog } from "./log.mjs";
import { isMoment } from "./moment.mjs";
import { applyReplaced, datesOf, isId, lastName, marksFrom, schema } from "./state.mjs";
import { damagedStory } from "./stories.mjs";

/** @typedef {import("./state.mjs").State} State */
/** @typedef {import("./state.mjs").Mark} Mark */
/** @typedef {import("./state.mjs").Story} Story */
/** @typedef {"unreadable" | "too-large" | "not-json" | "not-progress" | "newer" | "other-curriculum" | "damaged-entry"} FlawKind */
/** @typedef {{flaw: FlawKind, name?: string, state?: undefined}} Flawed with the name of the entry or curriculum at fault */
/** @typedef {{state: State, flaw?: undefined}} Parsed */
/** @typedef {{curriculum: string, replaced: ReadonlyMap<string, string>, now: Date}} Expected */

const mostBytes = 2 * 1024 * 1024;
const mostItems = 5000;
/** How many lists and objects may lie in each other, as studyplan/load/progress.py has it. */
const mostDepth = 32;
const dayLength = 86_400_000;

/**
 * Files have limits, storage has none: what was saved here must stay readable however much it has grown.
 * @param {Blob} file @param {Expected} expected @returns {Promise<Parsed | Flawed>}
 */
export async function parseFile(file, expected) {
  if (file.size > mostBytes) return { flaw: "too-large" };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { flaw: "unreadable" };
  const text = textOf(bytes);
  const parsed = text === null ? { flaw: /** @type {const} */ ("not-json") } : parseState(text, expected);
  const isTooLong = parsed.state && isLong(parsed.state);
  return isTooLong ? { flaw: "too-large" } : parsed;
}

/**
 * All or nothing, so that one bad entry never gets half a file in.
 * @param {string} text @param {Expected} expected @returns {Parsed | Flawed}
 */
export function parseState(text, expected) {
  if (depthOf(text) > mostDepth) return { flaw: "not-progress" };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { flaw: "not-json" };
  }
  if (!isRecord(value) || !Number.isInteger(value.schema) || value.schema < 1) {
    return { flaw: "not-progress" };
  }
  if (value.schema > schema) return { flaw: "newer" };
  const { curriculum, items, plan = {} } = value;
  if (typeof curriculum !== "string" || !isRecord(items) || !isRecord(plan)) return { flaw: "not-progress" };
  if (curriculum !== expected.curriculum) return { flaw: "other-curriculum", name: curriculum };
  const entries = Object.entries(items);
  const damaged = entries.find(([id, mark]) => !isId(id) || !isMark(mark));
  if (damaged) return { flaw: "damaged-entry", name: damaged[0] };
  const badStory = damagedStory(value.stories === undefined ? [] : value.stories, isMoment);
  if (badStory) return { flaw: "damaged-entry", name: badStory };
  const badEntry = damagedEntry(value.log === undefined ? {} : value.log);
  if (badEntry !== null) return { flaw: "damaged-entry", name: badEntry };
  const marks = marksFrom(entries.map(([id, mark]) => [id, notLaterThan(mark, expected.now)]));
  const state = {
    ...value,
    schema,
    curriculum,
    items: applyReplaced(marks, expected.replaced),
    plan: renamedPlan(followed(notAhead(datedUntil(plan, expected.now), expected.now)), expected.replaced),
  };
  if (value.log) Object.assign(state, { log: logOf(value.log, expected) });
  if (value.stories) {
    Object.assign(state, {
      stories: value.stories.map((/** @type {Story} */ story) => notLaterThan(story, expected.now)),
    });
  }
  return { state };
}

/** @param {State} state */
function isLong({ items, log = {} }) {
  const logged = Object.values(log).reduce((sum, entries) => sum + Object.keys(entries).length, 0);
  return Object.keys(items).length > mostItems || logged > mostItems;
}

/** @param {import("./log.mjs").Log} log @param {Expected} expected */
function logOf(log, { now, replaced }) {
  return readLog(log, (entry) => notLaterThan(entry, now), (id) => lastName(id, replaced));
}

/** A letter that is not UTF-8 would be replaced without a word, and then be the newer one. @param {ArrayBuffer} bytes @returns {string | null} */
function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What lies too deep can be read but not be saved again. @param {string} text */
function depthOf(text) {
  let [depth, deepest, isText] = [0, 0, false];
  for (const [sign] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (sign === '"') isText = !isText;
    else if (!isText) {
      depth += /** @type {Record<string, number>} */ ({ "[": 1, "{": 1, "]": -1, "}": -1 })[sign] ?? 0;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {value is Mark} */
function isMark(value) {
  return isRecord(value) && typeof value.done === "boolean" && isMoment(value.at);
}

/**
 * A plan kept by a clock a day or more ahead says nothing of when: any other takes its place. A little ahead is now.
 * @param {Record<string, any>} plan @param {Date} now
 */
function notAhead(plan, now) {
  const ahead = Date.parse(plan.mine?.at) - now.getTime();
  if (!(ahead > 0)) return plan;
  const at = new Date(ahead < dayLength ? now.getTime() : 0).toISOString();
  return { ...plan, mine: { ...plan.mine, at } };
}

/**
 * The track and the weeks that other pages follow were chosen with the plan, where an older version did not say when.
 * @param {Record<string, any>} plan
 */
function followed(plan) {
  const { mine, chosen } = plan;
  if (!isMoment(mine?.at) || mine.dropped === true) return plan;
  const undated = ["track", "weeks"].filter((name) => typeof plan[name] === "string" && !chosen?.[name]);
  if (undated.length === 0) return plan;
  return { ...plan, chosen: { ...chosen, ...Object.fromEntries(undated.map((name) => [name, mine.at])) } };
}

/**
 * A device whose clock runs years ahead would otherwise win over every later tick.
 * @template {{at?: string}} Dated @param {Dated} dated @param {Date} now @returns {Dated}
 */
function notLaterThan(dated, now) {
  return Date.parse(dated.at ?? "") > now.getTime() ? { ...dated, at: now.toISOString() } : dated;
}

/** @param {State["plan"]} plan @param {Date} now */
function datedUntil(plan, now) {
  if (plan.chosen === undefined) return plan;
  const dates = Object.entries(datesOf(plan)).map(([name, at]) => [name, notLaterThan({ at }, now).at]);
  return { ...plan, chosen: Object.fromEntries(dates) };
}

/** @param {State["plan"]} plan @param {ReadonlyMap<string, string>} replaced */
function renamedPlan(plan, replaced) {
  if (replaced.size === 0) return plan;
  const nameOf = (/** @type {string} */ id) => lastName(id, replaced);
  const track = isId(plan.track) ? { track: nameOf(plan.track) } : {};
  const mine = plan.mine === undefined ? {} : { mine: renamedMine(plan.mine, nameOf) };
  return { ...plan, ...track, ...mine };
}
