// The plan on view and what is asked of it → the plan on view afterwards. Pure: no page, no storage, no clock.
// @ts-check
import { carriedSettings, followedLink } from "../settings/carried-settings.mjs";
import { linkOf, readSettings } from "../settings/settings.mjs";
import { localDay } from "../today.mjs";
import { carriedPlan, isNews } from "./carried.mjs";
import { ownIds, withScore } from "./edits.mjs";
import { givenBy, put } from "./given.mjs";
import { compared, makePlan } from "./made.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").SettingsDocument} Settings */
/** @typedef {import("../settings/settings.mjs").SettingFlaw} SettingFlaw */
/** @typedef {import("./given.mjs").Given} Given */
/** @typedef {import("../kept-plan.mjs").Mine} Mine */
/** With the name of the plan, and what has changed since, where it is the kept one. @typedef {{given: Given, plan: Plan, kept: string, news: News | null}} View */
/** @typedef {import("./carried.mjs").News} News */
/** @typedef {{view: View, given: Given, flaws: SettingFlaw[], gone?: (string | null)[], change?: Replan | null}} Tried what is on view now, what was asked for, and why that cannot be */
/** @typedef {import("./made.mjs").Replan} Replan */
/** @typedef {{data: PlanData, mine: Mine | null, items: import("../state.mjs").Marks, today: string}} Known */

/**
 * A link wins over the kept plan, which stays kept.
 * @param {string} link @param {Known} known @returns {Tried}
 */
export function openedView(link, known) {
  const { data, mine, today } = known;
  const words = new Map([...givenBy(link)].filter(([name]) => Object.hasOwn(data.settings.settings, name)));
  const { given, gone } = followedLink(words, data, mine?.titles ?? {});
  const kept = mine && keptView(mine, data);
  if (words.size === 0 && kept) return { view: kept, given, flaws: [] };
  if (words.size === 0) given.set("start", [today]);
  const { settings, flaws } = readSettings(given, data);
  const isMine = kept !== null && addressOf(settings, data) === addressOf(kept.plan.settings, data);
  if (isMine && flaws.length === 0) return { view: kept, given, flaws };
  const good = flaws.length > 0 ? new Map() : given;
  const titles = new Map([...Object.entries(mine?.titles ?? {}), ...(data.retired ?? []).map(named)]);
  return {
    view: { given: good, plan: made(settings, good, "", known).plan, kept: "", news: null },
    given,
    flaws,
    gone: gone.map((id) => titles.get(id) ?? null),
  };
}

/** It shows the days that were kept, whatever a plan made today would be. @param {Mine} mine @param {PlanData} data @returns {View} */
export function keptView(mine, data) {
  const { given, plan, news } = carriedPlan(mine, data);
  return { given: withoutProgress(given), plan, kept: nameOf(mine), news: isNews(news) ? news : null };
}

/** What can be saved of a plan that was damaged: its settings. @param {string} link @param {Known} known @returns {View} */
export function mendedView(link, known) {
  const { given, settings } = carriedSettings(givenBy(link), known.data);
  return { given, plan: made(settings, given, "", known).plan, kept: "", news: null };
}

/**
 * Settings that make no sense change nothing; good ones make a plan.
 * @param {View} view @param {Given} given @param {Known} known @returns {Tried}
 */
export function triedView(view, given, known) {
  const { settings, flaws } = readSettings(given, known.data);
  if (flaws.length > 0) return { view, given, flaws };
  const { plan, change } = made(settings, given, view.kept, known);
  return {
    view: { ...view, given, plan, news: null },
    given,
    flaws,
    change: change ?? compared(view.plan, plan),
  };
}

/** How a review went moves nothing by itself. @param {View} view @param {string} id @param {string} date @param {number} score @param {PlanData} data @returns {View} */
export function scoredView(view, id, date, score, data) {
  const given = withScore(view.given, id, date, score);
  const { scores } = readSettings(given, data).settings;
  return { ...view, given, plan: { ...view.plan, settings: { ...view.plan.settings, scores } } };
}

/** What making the rest anew would change. @param {View} view @param {Known} known */
export function changeOf({ given, plan, kept }, known) {
  if (!kept) return null;
  const other = made(readSettings(given, known.data).settings, given, kept, known);
  return other.change ?? compared(plan, other.plan);
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
  return makePlan(data, settings, kept && mine ? carriedPlan(mine, data).plan : null, done, today);
}

/** @param {import("../model/types.mjs").Named} item @returns {[string, string]} */
function named({ id, title }) {
  return [id, title];
}

/** What is done comes from the boxes, and today from the clock. @param {Given} given @returns {Given} */
function withoutProgress(given) {
  const rest = new Map(given);
  rest.delete("today");
  put(rest, "done", (given.get("done") ?? []).filter((value) => !value.includes("=")));
  return rest;
}
