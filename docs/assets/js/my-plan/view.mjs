// The plan on view and what is asked of it → the plan on view afterwards. Pure: no page, no storage, no clock.
// @ts-check
import { linkOf, readSettings, settingNames } from "../schedule/settings.mjs";
import { localDay } from "../today.mjs";
import { ownIds, withScore } from "./edits.mjs";
import { givenBy, put } from "./given.mjs";
import { makePlan } from "./made.mjs";

/** @typedef {import("../schedule/types.mjs").PlanData} PlanData */
/** @typedef {import("../schedule/types.mjs").Plan} Plan */
/** @typedef {import("../schedule/types.mjs").SettingsDocument} Settings */
/** @typedef {import("../schedule/settings.mjs").SettingFlaw} SettingFlaw */
/** @typedef {import("./given.mjs").Given} Given */
/** @typedef {import("./mine.mjs").Mine} Mine */
/** @typedef {{given: Given, plan: Plan, kept: string}} View with the name of the plan where it is the kept one */
/** @typedef {{view: View, given: Given, flaws: SettingFlaw[]}} Tried what is on view now, what was asked for, and why that cannot be */
/** @typedef {{data: PlanData, mine: Mine | null, items: import("../state.mjs").Marks, today: string}} Known */

/**
 * A link wins over the kept plan, which stays kept.
 * @param {string} link @param {Known} known @returns {Tried}
 */
export function openedView(link, known) {
  const given = new Map([...givenBy(link)].filter(([name]) => settingNames.includes(name)));
  const { data, mine, today } = known;
  if (given.size === 0 && mine) return { view: keptView(mine), given, flaws: [] };
  if (given.size === 0) given.set("start", [today]);
  const { settings, flaws } = readSettings(given, data);
  const isMine = mine !== null && addressOf(settings, data) === addressOf(mine.plan.settings, data);
  if (isMine && flaws.length === 0) return { view: keptView(mine), given, flaws };
  const good = flaws.length > 0 ? new Map() : given;
  return { view: { given: good, plan: made(settings, good, "", known).plan, kept: "" }, given, flaws };
}

/** @param {Mine} mine @returns {View} */
export function keptView(mine) {
  return { given: withoutProgress(givenBy(mine.link)), plan: mine.plan, kept: nameOf(mine) };
}

/**
 * Settings that make no sense change nothing; good ones make a plan.
 * @param {View} view @param {Given} given @param {Known} known @returns {Tried}
 */
export function triedView(view, given, known) {
  const { settings, flaws } = readSettings(given, known.data);
  if (flaws.length > 0) return { view, given, flaws };
  return { view: { ...view, given, plan: made(settings, given, view.kept, known).plan }, given, flaws };
}

/** How a review went moves nothing by itself. @param {View} view @param {string} id @param {string} date @param {number} score @param {PlanData} data @returns {View} */
export function scoredView(view, id, date, score, data) {
  const given = withScore(view.given, id, date, score);
  const { scores } = readSettings(given, data).settings;
  return { ...view, given, plan: { ...view.plan, settings: { ...view.plan.settings, scores } } };
}

/** What making the rest anew would change. @param {View} view @param {Known} known */
export function changeOf({ given, kept }, known) {
  return made(readSettings(given, known.data).settings, given, kept, known).change;
}

/** A poor recall stays poor: what it brought about may be in the plan already. @param {import("./made.mjs").Replan} change */
export function isSame({ before, after }) {
  return JSON.stringify(before.weeks) === JSON.stringify(after.weeks);
}

/** A plan as a link: without what was done, which is nobody else's. @param {Settings} settings @param {PlanData} data */
export function addressOf(settings, data) {
  const known = Object.fromEntries(Object.entries(settings.done).filter(([, day]) => day === null));
  return linkOf({ ...settings, done: known, today: null, scores: [] }, data);
}

/** Two plans of the same moment still differ. @param {Mine} mine */
export function nameOf({ at, link }) {
  return `${at} ${link}`;
}

/** @param {Settings} settings @param {Given} given @param {string} kept @param {Known} known */
function made(settings, given, kept, { data, mine, items, today }) {
  const ids = new Set([...data.tasks.map(({ id }) => id), ...ownIds(given)]);
  const marks = Object.entries(items).filter(([id, mark]) => mark.done && ids.has(id));
  const done = Object.fromEntries(marks.map(([id, mark]) => [id, localDay(new Date(mark.at))]));
  return makePlan(data, settings, kept ? mine?.plan ?? null : null, done, today);
}

/** What is done comes from the boxes, and today from the clock. @param {Given} given @returns {Given} */
function withoutProgress(given) {
  const rest = new Map(given);
  rest.delete("today");
  put(rest, "done", (given.get("done") ?? []).filter((value) => !value.includes("=")));
  return rest;
}
