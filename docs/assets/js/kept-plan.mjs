// What is saved as the reader's own plan → the plan, checked value by value; or nothing, as it came from a file.
// @ts-check
import { isMoment, never } from "./moment.mjs";
import { isId } from "./state.mjs";

/** @typedef {import("./model/types.mjs").Plan} Plan */
/**
 * A link with all settings, the plan made from it, the titles of what it names, and what it was made with: a number
 * for the rules of planning, a name for the state of the curriculum; and its name in calendars.
 * @typedef {{link: string, plan: Plan, titles: Record<string, string>, rules: number, curriculum: string, calendar?: string}} Kept
 */
/** When it was kept, the tasks for other pages, and what an undo brings back. @typedef {Kept & {at: string, tasks: string, before: Kept | null}} Mine */
/** @typedef {(value: any) => boolean} Test */

/** Plans kept before they named their rules were made by these. */
const firstRules = 1;
const mostTitle = 200;
/** What plans kept by older rules did not set. */
const unset = { length: null, weak: [], recalls: 3, swaps: [] };

/** @param {any} mine @returns {Mine | null} null where one value cannot be right */
export function keptPlan(mine) {
  const kept = keptOf(mine);
  if (kept === null) return null;
  const isListed = typeof mine.tasks === "string" && /^([a-z0-9-]+:[0-9]{1,4}( |$))*$/.test(mine.tasks);
  return {
    ...kept,
    at: isMoment(mine.at) ? mine.at : never,
    tasks: isListed ? mine.tasks : tasksOf(kept.plan),
    before: keptOf(mine.before),
  };
}

/** @param {any} kept @returns {Kept | null} */
export function keptOf(kept) {
  if (typeof kept?.link !== "string" || !isPlan(kept.plan)) return null;
  const { link, plan, rules, curriculum, calendar } = kept;
  return {
    link,
    plan: ofToday(plan),
    titles: titlesOf(kept.titles),
    rules: Number.isSafeInteger(rules) ? rules : firstRules,
    curriculum: typeof curriculum === "string" ? curriculum : "",
    ...(typeof calendar === "string" && calendar ? { calendar } : {}),
  };
}

/** Plans kept by older rules had one reason for each item, and no wishes. @param {any} plan @returns {Plan} */
function ofToday({ settings, weeks, left_out, done, warnings, minutes_short, choices }) {
  const item = (/** @type {any} */ planned) => ({ ...planned, here: planned.here ?? { code: "older" } });
  return {
    settings: { ...unset, ...settings },
    weeks: weeks.map((/** @type {any} */ week) => ({
      ...week,
      days: week.days.map((/** @type {any} */ day) => ({ ...day, items: day.items.map(item) })),
    })),
    left_out,
    done,
    warnings,
    minutes_short: minutes_short ?? 0,
    choices: choices ?? [],
  };
}

/** In order, for pages that do not load the planner. @param {Plan} plan */
export function tasksOf(plan) {
  const items = plan.weeks.flatMap((week) => week.days.flatMap((day) => day.items));
  return items.filter((item) => item.kind === "task").map(({ id, minutes }) => `${id}:${minutes}`).join(" ");
}

/**
 * A renamed task stands where its old name stood. What is no sound plan stays as it is.
 * @param {any} mine @param {(id: string) => string} nameOf today's name of an id
 */
export function renamedMine(mine, nameOf) {
  const kept = keptPlan(mine);
  if (kept === null) return mine;
  const { before, ...rest } = kept;
  const tasks = kept.tasks.split(" ").map((task) => {
    const [id, minutes] = task.split(":");
    return minutes === undefined ? task : `${nameOf(id)}:${minutes}`;
  });
  return {
    ...mine,
    ...renamedKept(rest, nameOf),
    tasks: tasks.join(" "),
    before: before && renamedKept(before, nameOf),
  };
}

/** @template {Kept} K @param {K} kept @param {(id: string) => string} nameOf @returns {K} */
function renamedKept(kept, nameOf) {
  const { plan, titles } = kept;
  const reason = (/** @type {any} */ why) => ({
    ...why,
    ...Object.fromEntries(
      ["task", "other", "stage", "phase"].filter((name) => isId(why[name])).map((
        name,
      ) => [name, nameOf(why[name])]),
    ),
  });
  const item = (/** @type {any} */ planned) => ({
    ...planned,
    id: nameOf(planned.id),
    why: reason(planned.why),
    here: reason(planned.here),
  });
  const { track } = plan.settings;
  return {
    ...kept,
    titles: {
      ...titles,
      ...Object.fromEntries(Object.entries(titles).map(([id, title]) => [nameOf(id), title])),
    },
    plan: {
      ...plan,
      settings: { ...plan.settings, track: track && nameOf(track) },
      weeks: plan.weeks.map((week) => ({
        ...week,
        days: week.days.map((day) => ({ ...day, items: day.items.map(item) })),
      })),
      left_out: plan.left_out.map((left) => ({ ...left, id: nameOf(left.id), reason: reason(left.reason) })),
      done: plan.done.map(nameOf),
      warnings: plan.warnings.map(reason),
      choices: plan.choices.map((choice) => ({
        ...choice,
        comes_in: choice.comes_in.map(nameOf),
        goes_out: choice.goes_out.map(nameOf),
      })),
    },
  };
}

/** @param {any} titles @returns {Record<string, string>} */
function titlesOf(titles) {
  const entries = isRecord(titles) ? Object.entries(titles) : [];
  return Object.fromEntries(entries.filter(([id, title]) => isId(id) && text(mostTitle)(title)));
}

/** @type {Test} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @type {Test} */
const isDay = (value) => /^2[01]\d\d-/.test(value) && isMoment(`${value}T00:00:00Z`);
/** @type {Test} */
const isHours = (value) =>
  Number.isInteger(value * 2) && typeof value === "number" && value >= 1 && value <= 40;
/** @type {Test} */
const isReason = (value) =>
  isRecord(value) && text(60)(value.code) &&
  Object.values(value).every((part) =>
    Number.isSafeInteger(part) || (typeof part === "string" && part.length <= 200)
  );
const isPriority = among("must", "should", "could");
const isWeekday = among("mon", "tue", "wed", "thu", "fri", "sat", "sun");
const isOwn = record({ id: isId, title: text(mostTitle), minutes: whole(1, 480), priority: isPriority });
const isSettings = record({
  weeks: whole(1, 20),
  length: optional(orNull(whole(1, 6))),
  hours_per_week: isHours,
  track: orNull(isId),
  days: list(isWeekday, 7),
  start: orNull(isDay),
  onsite: orNull(isDay),
  today: orNull(isDay),
  stages: valuesById(isDay),
  done: valuesById(orNull(isDay)),
  baseline: valuesById(whole(1, 4)),
  own: list(isOwn, 500),
  skipped: list(isId, 5000),
  scores: list(record({ task: isId, date: isDay, score: whole(1, 4) }), 5000),
  weak: optional(list(isId, 5000)),
  recalls: optional(whole(0, 4)),
  swaps: optional(list(record({ out: isId, into: isId }), 500)),
});
const isItem = record({
  id: isId,
  kind: among("task", "review"),
  minutes: whole(0, 1440),
  why: isReason,
  here: optional(isReason),
});
const isChoice = record({
  code: text(60),
  changes: (value) =>
    isRecord(value) && Object.values(value).every((part) => typeof part === "string" && part.length <= 200),
  comes_in: list(isId, 5000),
  goes_out: list(isId, 5000),
  recalls: whole(-100_000, 100_000),
});
const isPlanDay = record({ date: orNull(isDay), weekday: isWeekday, items: list(isItem, 500) });
const isWeek = record({ number: whole(1, 20), minutes: whole(0, 10_080), days: list(isPlanDay, 7) });
const isPlan = record({
  settings: isSettings,
  weeks: list(isWeek, 20),
  left_out: list(record({ id: isId, priority: isPriority, reason: isReason }), 5000),
  done: list(isId, 5000),
  warnings: list(isReason, 500),
  cure: optional(orNull(isRecord)),
  minutes_short: optional(whole(0, 1_000_000)),
  choices: optional(list(isChoice, 50)),
});

/** @param {Record<string, Test>} tests @returns {Test} */
function record(tests) {
  return (value) => isRecord(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
}

/** @param {Test} test @param {number} most @returns {Test} */
function list(test, most) {
  return (value) => Array.isArray(value) && value.length <= most && value.every(test);
}

/** @param {Test} test @returns {Test} */
function valuesById(test) {
  return (value) => isRecord(value) && Object.entries(value).every(([id, part]) => isId(id) && test(part));
}

/** @param {Test} test @returns {Test} */
function orNull(test) {
  return (value) => value === null || test(value);
}

/** Plans kept by older rules do not have it. @param {Test} test @returns {Test} */
function optional(test) {
  return (value) => value === undefined || test(value);
}

/** @param {number} least @param {number} most @returns {Test} */
function whole(least, most) {
  return (value) => Number.isInteger(value) && value >= least && value <= most;
}

/** @param {number} most @returns {Test} */
function text(most) {
  return (value) => typeof value === "string" && value.trim() !== "" && value.length <= most;
}

/** @param {string[]} words @returns {Test} */
function among(...words) {
  return (value) => words.includes(value);
}
