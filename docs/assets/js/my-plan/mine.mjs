// The saved State ↔ the plan the reader keeps: a link with all its settings, the plan made from it, the one before; or that it was dropped.
// @ts-check
import { withChoice } from "../choice.mjs";
import { linkOf } from "../schedule/settings.mjs";

/** @typedef {import("../state.mjs").State} State */
/** @typedef {import("../schedule/types.mjs").Plan} Plan */
/** @typedef {{link: string, plan: Plan, calendar?: string}} Kept with its name in calendars */
/** @typedef {Kept & {at: string, before: Kept | null}} Mine when it was kept, and what an undo brings back */

/** @param {State} state @returns {Mine | null} null too for what cannot be a plan: it came from a file, or newer code */
export function mineOf(state) {
  const mine = /** @type {any} */ (state.plan.mine);
  if (typeof mine?.at !== "string" || !isKept(mine)) return null;
  return {
    link: mine.link,
    plan: mine.plan,
    at: mine.at,
    before: isKept(mine.before) ? mine.before : null,
    ...named(nameIn(state)),
  };
}

/** @param {State} state @returns {{before: Kept | null} | null} what was kept last by a reader who keeps no plan any more */
export function droppedOf(state) {
  const mine = /** @type {any} */ (state.plan.mine);
  return mine?.dropped === true ? { before: isKept(mine.before) ? mine.before : null } : null;
}

/** That it was dropped is kept, so that an older copy in a file or another tab does not bring it back. @param {State} state @param {Date} now @returns {State} */
export function withoutMine(state, now) {
  const before = mineOf(state);
  const mine = {
    dropped: true,
    at: now.toISOString(),
    before: before && bare(before),
    ...named(nameIn(state)),
  };
  return { ...state, plan: { ...state.plan, mine } };
}

/** A changed plan keeps the name it has in calendars. @param {State} state @param {Kept} kept @param {Kept | null} before @param {Date} now @param {string} [calendar] the name of another one @returns {State} */
export function withMine(state, { link, plan }, before, now, calendar = nameIn(state)) {
  const items = plan.weeks.flatMap((week) => week.days.flatMap((day) => day.items));
  const tasks = items.filter((item) => item.kind === "task").map(({ id, minutes }) => `${id}:${minutes}`);
  const mine = {
    link,
    plan,
    tasks: tasks.join(" "), // in order, for pages that do not load the planner
    at: now.toISOString(),
    before: before && bare(before),
    ...named(calendar),
  };
  return { ...state, plan: { ...state.plan, mine } };
}

/**
 * What other pages follow is chosen with it: the track, and the plan on offer of as many weeks.
 * @param {State} state @param {Plan} plan @param {Kept | null} before @param {import("../schedule/types.mjs").PlanData} data @param {Date} now @param {string} [calendar] @returns {State}
 */
export function withPlan(state, plan, before, data, now, calendar) {
  const { weeks, track } = plan.settings;
  const isOffered = data.plans.some((offer) => offer.weeks === weeks);
  const chosen = withChoice(
    isOffered ? withChoice(state, "weeks", String(weeks)) : state,
    "track",
    track ?? "",
  );
  return withMine(chosen, { link: linkOf(plan.settings, data), plan }, before, now, calendar);
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

/** @param {Kept} kept @returns {Kept} */
function bare({ link, plan, calendar }) {
  return { link, plan, ...named(calendar) };
}

/** @param {any} kept @returns {boolean} */
function isKept(kept) {
  return typeof kept?.link === "string" && Array.isArray(kept.plan?.weeks) && kept.plan.weeks.every(isWeek) &&
    Array.isArray(kept.plan.left_out) && Array.isArray(kept.plan.done) &&
    Array.isArray(kept.plan.warnings) && typeof kept.plan.settings === "object" &&
    kept.plan.settings !== null;
}

/** @param {any} week */
function isWeek(week) {
  return Number.isInteger(week?.number) && Array.isArray(week.days) &&
    week.days.every((/** @type {any} */ day) => Array.isArray(day?.items));
}
