// Saved text or a chosen file → a State, or the flaw that makes it unusable.
// @ts-check
import { applyReplaced, isId, marksFrom, schema } from "./state.mjs";
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
const dayLength = 86_400_000;

/**
 * Files have limits, storage has none: what was saved here must stay readable however much it has grown.
 * @param {Blob} file @param {Expected} expected @returns {Promise<Parsed | Flawed>}
 */
export async function parseFile(file, expected) {
  if (file.size > mostBytes) return { flaw: "too-large" };
  const text = await file.text().catch(() => null);
  if (text === null) return { flaw: "unreadable" };
  const parsed = parseState(text, expected);
  const isTooLong = parsed.state && Object.keys(parsed.state.items).length > mostItems;
  return isTooLong ? { flaw: "too-large" } : parsed;
}

/**
 * All or nothing, so that one bad entry never gets half a file in.
 * @param {string} text @param {Expected} expected @returns {Parsed | Flawed}
 */
export function parseState(text, expected) {
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
  const badStory = damagedStory(value.stories ?? [], isMoment);
  if (badStory) return { flaw: "damaged-entry", name: badStory };
  const marks = marksFrom(entries.map(([id, mark]) => [id, notLaterThan(mark, expected.now)]));
  const state = {
    ...value,
    schema,
    curriculum,
    items: applyReplaced(marks, expected.replaced),
    plan: notAhead(plan, expected.now),
  };
  if (value.stories) {
    Object.assign(state, {
      stories: value.stories.map((/** @type {Story} */ story) => notLaterThan(story, expected.now)),
    });
  }
  return { state };
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {value is Mark} */
function isMark(value) {
  return isRecord(value) && typeof value.done === "boolean" && isMoment(value.at);
}

/** @param {unknown} value */
function isMoment(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) return false;
  const time = Date.parse(value);
  // Some browsers read February 30 as March 2, so the day has to come back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value.slice(0, 10);
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
 * A device whose clock runs years ahead would otherwise win over every later tick.
 * @template {{at?: string}} Dated @param {Dated} dated @param {Date} now @returns {Dated}
 */
function notLaterThan(dated, now) {
  return Date.parse(dated.at ?? "") > now.getTime() ? { ...dated, at: now.toISOString() } : dated;
}
