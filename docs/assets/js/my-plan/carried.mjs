// A kept plan + the curriculum of today → the same days and items under today's ids, and the titles of what is gone.
// @ts-check
import { carriedSettings, givenOf } from "../settings/carried-settings.mjs";
import { isTold, olderReason } from "./reasons.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").Reason} Reason */
/** @typedef {import("./given.mjs").Given} Given */
/** @typedef {import("../kept-plan.mjs").Mine} Mine */
/**
 * What a kept plan is told of the time since: titles of what is gone (null where nobody knows one), settings that do
 * not work any more, and whether the curriculum or the rules of planning are others now.
 * @typedef {{gone: (string | null)[], lost: string[], isNewCurriculum: boolean, hasNewRules: boolean}} News
 */

/** @param {Mine} mine @param {PlanData} data @returns {{given: Given, plan: Plan, news: News}} */
export function carriedPlan(mine, data) {
  const { plan, titles } = mine;
  const { given, settings, gone, lost } = carriedSettings(givenOf(plan.settings), data);
  const own = new Set(settings.own.map(({ id }) => id));
  const tasks = new Map(data.tasks.map((task) => [task.id, task]));
  const isThere = (/** @type {{id: string}} */ { id }) => tasks.has(id) || own.has(id);
  const known = {
    words: data.words,
    tasks: new Set([...tasks.keys(), ...own]),
    stages: new Set(["", ...data.stages.map(({ id }) => id)]),
    phases: new Set(["", ...data.phases.map(({ id }) => id)]),
  };
  const planned = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  const missing = planned.filter((item) => item.kind === "task" && !isThere(item)).map(({ id }) => id);
  const weeks = plan.weeks.map((week) => {
    const days = week.days.map((day) => ({
      ...day,
      items: day.items.filter(isThere).map(({ id, kind, minutes, why, here }) => ({
        id,
        kind,
        minutes: kind === "task" ? tasks.get(id)?.minutes ?? minutes : minutes,
        ...reasons(why, here, known),
      })),
    }));
    const minutes = days.flatMap((day) => day.items).reduce((sum, item) => sum + item.minutes, 0);
    return { ...week, days, minutes };
  });
  const all = new Map([...Object.entries(titles), ...titlesOf(data.retired ?? [])]);
  return {
    given,
    plan: {
      settings,
      weeks,
      left_out: plan.left_out.filter(isThere).map((left) => ({
        ...left,
        reason: told(left.reason, "left_out", known),
      })),
      done: plan.done.filter((id) => isThere({ id })),
      warnings: plan.warnings.filter((reason) => told(reason, "warnings", known) === reason),
      minutes_short: plan.minutes_short,
      choices: plan.choices.filter(({ code, comes_in, goes_out }) =>
        Object.hasOwn(data.words.choices, code) &&
        [...comes_in, ...goes_out].every((id) => known.tasks.has(id))
      ),
    },
    news: {
      gone: [...new Set([...missing, ...gone])].map((id) => all.get(id) ?? null),
      lost,
      isNewCurriculum: isOther(mine.curriculum, data.fingerprint),
      hasNewRules: data.rules !== undefined && mine.rules !== data.rules,
    },
  };
}

/** @param {News} news */
export function isNews({ gone, lost, isNewCurriculum, hasNewRules }) {
  return gone.length > 0 || lost.length > 0 || isNewCurriculum || hasNewRules;
}

/** The titles of all that a plan names, for a day on which some of it is gone. @param {Plan} plan @param {PlanData} data @returns {Record<string, string>} */
export function titlesIn({ settings, weeks, left_out, done }, data) {
  const items = weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  const ids = new Set([
    ...[...items, ...left_out].map(({ id }) => id),
    ...[...done, ...settings.skipped, ...settings.scores.map(({ task }) => task)],
    ...[settings.stages, settings.baseline, settings.done].flatMap((values) => Object.keys(values)),
    ...(settings.track === null ? [] : [settings.track]),
  ]);
  const named = [data.tasks, data.tracks, data.stages, data.types].flat();
  return Object.fromEntries(titlesOf(named.filter(({ id }) => ids.has(id))));
}

/** @param {import("../model/types.mjs").Named[]} items @returns {[string, string][]} */
function titlesOf(items) {
  return items.map(({ id, title }) => [id, title]);
}

/** @param {string} kept @param {string | undefined} now */
function isOther(kept, now) {
  return kept !== "" && now !== undefined && kept !== now;
}

/** One sentence is made of both: where one cannot be told, the other says nothing. @param {Reason} why @param {Reason} here @param {Known} known */
function reasons(why, here, known) {
  const found = [told(why, "why", known), told(here, "here", known)];
  return found.every(({ code }) => code !== olderReason.code)
    ? { why, here }
    : { why: olderReason, here: olderReason };
}

/** @typedef {{words: import("../model/types.mjs").Sentences, tasks: Set<string>, stages: Set<string>, phases: Set<string>}} Known */

/** @param {Reason} reason @param {Parameters<typeof isTold>[1]} group @param {Known} known @returns {Reason} */
function told(reason, group, { words, tasks, stages, phases }) {
  const isKnown = isTold(reason, group, words) &&
    [reason.task, reason.other].every((task) => task === undefined || tasks.has(`${task}`)) &&
    (reason.stage === undefined || stages.has(`${reason.stage}`)) &&
    (reason.phase === undefined || phases.has(`${reason.phase}`));
  return isKnown ? reason : olderReason;
}
