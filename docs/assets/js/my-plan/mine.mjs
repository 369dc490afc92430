// The saved State ↔ the plan the reader keeps: a link with all its settings, the plan made from it, the one before; or that it was dropped.
// @ts-check
import { withChoice } from "../choice.mjs";
import { keptOf, keptPlan, tasksOf } from "../kept-plan.mjs";
import { linkOf } from "../settings/settings.mjs";
import { titlesIn } from "./carried.mjs";

/** @typedef {import("../state.mjs").State} State */
/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../kept-plan.mjs").Kept} Kept */
/** @typedef {import("../kept-plan.mjs").Mine} Mine */

/** @param {State} state @returns {Mine | null} null too for what cannot be a plan: it came from a file, or newer code */
export function mineOf(state) {
  return keptPlan(state.plan.mine);
}

/** @param {State} state @returns {{before: Kept | null} | null} what was kept last by a reader who keeps no plan any more */
export function droppedOf(state) {
  const mine = /** @type {any} */ (state.plan.mine);
  return mine?.dropped === true ? { before: keptOf(mine.before) } : null;
}

/** A plan was kept and cannot be shown; its link may be there to make it anew. @param {State} state @returns {{link: string | null} | null} */
export function damagedOf(state) {
  const mine = /** @type {any} */ (state.plan.mine);
  if (mine === undefined || mineOf(state) || droppedOf(state)) return null;
  return { link: typeof mine?.link === "string" ? mine.link : null };
}

/** That it was dropped is kept, so that an older copy in a file or another tab does not bring it back. @param {State} state @param {Date} now @returns {State} */
export function withoutMine(state, now) {
  const before = bare(mineOf(state));
  const mine = { dropped: true, at: now.toISOString(), before, ...named(nameIn(state)) };
  return { ...state, plan: { ...state.plan, mine } };
}

/** A changed plan keeps the name it has in calendars. @param {State} state @param {Kept} kept @param {Kept | null} before @param {Date} now @param {string} [calendar] the name of another one @returns {State} */
export function withMine(state, kept, before, now, calendar = nameIn(state)) {
  const mine = {
    ...bare(kept),
    tasks: tasksOf(kept.plan),
    at: now.toISOString(),
    before: bare(before),
    ...named(calendar),
  };
  return { ...state, plan: { ...state.plan, mine } };
}

/**
 * What other pages follow is chosen with it: the track, and the plan on offer of the same length.
 * @param {State} state @param {Plan} plan @param {Kept | null} before @param {PlanData} data @param {Date} now @param {string} [calendar] @returns {State}
 */
export function withPlan(state, plan, before, data, now, calendar) {
  const { weeks, length, track } = plan.settings;
  const offer = data.plans.find((one) => one.weeks === (length ? null : weeks) && one.length === length);
  // as macros/plans.py names it: by its weeks, as before plans had ids, else by its id
  const name = offer?.id === `${weeks}-weeks` ? `${weeks}` : offer?.id;
  const chosen = withChoice(
    name === undefined ? state : withChoice(state, "weeks", name, now),
    "track",
    track ?? "",
    now,
  );
  return withMine(chosen, { ...stamped(plan, data), titles: titlesIn(plan, data) }, before, now, calendar);
}

/** The name in calendars of what is kept, or was kept last. @param {State} state */
function nameIn(state) {
  const { calendar } = /** @type {any} */ (state.plan.mine) ?? {};
  return typeof calendar === "string" ? calendar : "";
}

/** @param {string | undefined} calendar */
function named(calendar) {
  return calendar ? { calendar } : {};
}

/** How a recall went moves nothing: it stays the plan that was kept, of the rules it was made by. @param {State} state @param {import("../model/types.mjs").Score[]} scores @param {Mine} mine @param {PlanData} data @param {Date} now @returns {State} */
export function withScores(state, scores, mine, data, now) {
  const plan = { ...mine.plan, settings: { ...mine.plan.settings, scores } };
  return withMine(state, { ...mine, link: linkOf(plan.settings, data), plan }, mine.before, now);
}

/** @param {Plan} plan @param {PlanData} data */
function stamped(plan, data) {
  return {
    link: linkOf(plan.settings, data),
    plan,
    rules: data.rules ?? 1,
    curriculum: data.fingerprint ?? "",
  };
}

/** @template {Kept | null} K @param {K} kept @returns {K extends null ? Kept | null : Kept} */
function bare(kept) {
  if (kept === null) return /** @type {any} */ (null);
  const { link, plan, titles, rules, curriculum, calendar } = kept;
  return /** @type {any} */ ({ link, plan, titles, rules, curriculum, ...named(calendar) });
}
