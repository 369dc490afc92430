// The reader's own plan + what they did + today → what today is for them: one name, and the days that go with it.
// Pure: no page, no storage, no clock.
// @ts-check
import { dayNumber } from "../model/plan-settings.mjs";
import { standingOf } from "../my-plan/standing.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/**
 * `first-visit`: nothing is kept yet · `unplanned`: ticks without a plan of one's own · `undated`: a plan without days ·
 * `before`: it has not begun · `today`: tasks are open today · `done`: all of today is done · `rest`: nothing is planned
 * today · `behind`: tasks of earlier days are open · `eve`, `day`, `after`: of a stage or the interview · `over` ·
 * `older`: the plan was made from another curriculum.
 * @typedef {"first-visit" | "unplanned" | "undated" | "before" | "today" | "done" | "rest" | "behind" | "eve" | "day" |
 *   "after" | "over" | "older"} Name
 */
/** `stage` is empty for the interview itself; `daysLeft` until the interview, where it has a date; `week` of the plan, from 1. @typedef {{name: Name, stage: string, daysLeft: number | null, week: number, minutesBehind: number, minutesLeft: number}} Situation */
/**
 * Whether anything was ever ticked or scored, what is done, which stages were looked back at, and the fingerprint of
 * the curriculum where it is known.
 * @typedef {{hasBegun: boolean, isDone: (id: string) => boolean, isDebriefed: (stage: string) => boolean,
 *   curriculum: string}} Progress
 */

/** So many days after a stage one still remembers what was asked. */
const afterDays = 2;

/** @param {{plan: Plan, curriculum: string} | null} kept @param {Progress} progress @param {string} today as "2027-01-04" @returns {Situation} */
export function situation(kept, progress, today) {
  const none = { stage: "", daysLeft: null, week: 0, minutesBehind: 0, minutesLeft: 0 };
  if (kept === null) return { ...none, name: progress.hasBegun ? "unplanned" : "first-visit" };
  const { plan } = kept;
  const { onsite } = plan.settings;
  const standing = standingOf(plan, progress.isDone, today);
  const now = dayNumber(today);
  const found = {
    daysLeft: onsite === null ? null : dayNumber(onsite) - now,
    week: standing.phase === "before" ? 0 : standing.week,
    minutesBehind: standing.minutesBehind,
    minutesLeft: standing.minutesLeft,
  };
  const dates = datesOf(plan);
  const stageIn = (/** @type {number} */ days) => dates.find(({ day }) => day - now === days)?.stage;
  const past = dates.filter(({ stage, day }) =>
    now > day && now - day <= afterDays && !progress.isDebriefed(stage)
  ).at(-1);
  const near = /** @type {[Name, string | undefined][]} */ ([
    ["day", stageIn(0)],
    ["eve", stageIn(1)],
    ["after", past?.stage],
  ]).find(([, stage]) => stage !== undefined);
  if (near) return { ...found, name: near[0], stage: near[1] ?? "" };
  return { ...found, name: nameOf(plan, kept.curriculum, progress, standing), stage: "" };
}

/**
 * @param {Plan} plan @param {string} curriculum @param {Progress} progress @param {ReturnType<typeof standingOf>} standing
 * @returns {Name}
 */
function nameOf(plan, curriculum, progress, { phase, today, minutesBehind, minutesLeft }) {
  const days = plan.weeks.flatMap((week) => week.days);
  if (phase === "over") return "over";
  if (curriculum !== "" && progress.curriculum !== "" && curriculum !== progress.curriculum) return "older";
  if (phase === "undated" || days.length === 0) return "undated";
  if (phase === "before") return "before";
  if (minutesBehind > 0) return "behind";
  if (minutesLeft > 0) return "today";
  return today !== null && today.items.some(({ kind }) => kind === "task") ? "done" : "rest";
}

/** Stages with a date of their own, then the interview, in the order of their days. @param {Plan} plan */
function datesOf({ settings: { stages, onsite } }) {
  const dates = Object.entries(stages).map(([stage, day]) => ({ stage, day: dayNumber(day) }));
  const all = onsite === null ? dates : [...dates, { stage: "", day: dayNumber(onsite) }];
  return all.sort((one, other) => one.day - other.day);
}
