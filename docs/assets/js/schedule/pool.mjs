// Data + settings → the tasks a plan may take, each with what decides its place.
// @ts-check
import { good } from "./gaps.mjs";
import { held, range } from "./lists.mjs";
import { needsFirst } from "./order.mjs";
import { dayNumber, priorities } from "./plan-settings.mjs";
import { StageDays } from "./stages.mjs";

/** @typedef {import("./types.mjs").PlanData} PlanData */
/** @typedef {import("./types.mjs").Settings} Settings */
/** @typedef {import("./types.mjs").Task} Task */

/**
 * A task as the planner sees it; other units are named by their place in the pool.
 * - place: where it stands among all candidates, in the order of the curriculum
 * - type: the first question type it names: two tasks of one type should not stand next to each other
 * - needs, after: units without which it cannot be done; units before it where both are planned
 * - stageDays: stages it prepares for within the plan; isUsefulLater: it serves a later one, or none at all
 * - rehearses: what a mock interview stands for; isKnown: it only teaches what the reader knows already
 * @typedef {{id: string, place: number, minutes: number, kind: string, priority: number, phase: number,
 *   type: string, needs: number[], after: number[], stageDays: import("./stages.mjs").StageDay[],
 *   isUsefulLater: boolean, neededUntil: number, rehearses: string, isKnown: boolean}} Unit
 */
/** A task done on a day, to be recalled on later ones. @typedef {{id: string, minutes: number, day: number, neededUntil: number}} Learned */
/** @typedef {{id: string, minutes: number, day: number | null}} Done */
/** @typedef {[number, import("./types.mjs").LeftOut]} LeftOutAt with the place among all candidates */

/**
 * What may be planned, what is out before planning starts, and what was done.
 * @typedef {{phases: string[], units: Unit[], leftOut: LeftOutAt[], learned: Learned[], done: Done[]}} Pool
 */

/** Collect the core tasks, those of the chosen track and the reader's own. @param {PlanData} data @param {Settings} settings @param {number} begin @returns {Pool} */
export function poolOf(data, settings, begin) {
  const days = new StageDays(data, settings, begin);
  const tasks = candidates(data, settings);
  const done = tasks.filter((task) => settings.done.has(task.id));
  const isSkipped = new Set(settings.skipped);
  const skipped = tasks.filter((task) => isSkipped.has(task.id) && !settings.done.has(task.id));
  const open = tasks.filter((task) => !settings.done.has(task.id) && !isSkipped.has(task.id));
  const over = overTasks(open, days);
  const place = new Map(tasks.map((task, number) => [task.id, number]));
  /** @type {(task: Task, reason: import("./types.mjs").Reason) => LeftOutAt} */
  const leftOut = (task, reason) => [
    held(place, task.id),
    { id: task.id, priority: priorities[task.priority], reason },
  ];
  return {
    phases: data.phases.map((phase) => phase.id),
    units: unitsOf(settings, open.filter((task) => !over.has(task.id)), place, days),
    leftOut: [
      ...skipped.map((task) => leftOut(task, { code: "skipped" })),
      ...open.filter((task) => over.has(task.id)).map((task) =>
        leftOut(task, { code: "stage-over", stage: held(over, task.id) })
      ),
    ],
    learned: done.flatMap((task) => {
      const day = held(settings.done, task.id);
      if (day === null || !returns(task, settings)) return [];
      const neededUntil = days.neededUntil(task.stages);
      return [{ id: task.id, minutes: task.minutes, day: dayNumber(day), neededUntil }];
    }),
    done: done.map((task) => {
      const day = held(settings.done, task.id);
      return { id: task.id, minutes: task.minutes, day: day === null ? null : dayNumber(day) };
    }),
  };
}

/** @param {PlanData} data @param {Settings} settings @returns {Task[]} */
function candidates(data, settings) {
  const known = new Set([...data.tasks.map((task) => task.id), ...data.removed]);
  return [
    ...data.tasks.filter((task) => task.track === null || task.track === settings.track),
    ...settings.own.filter((task) => !known.has(task.id)).map((task) => {
      const priority = priorities.indexOf(task.priority);
      // a task of the reader's own stands early if it is a must, late if it is a could
      const phase = Math.floor(Math.max(0, data.phases.length - 1) * priority / 2);
      return {
        ...task,
        priority,
        phase,
        kind: "own",
        track: null,
        types: [],
        requires: [],
        stages: [],
        role: "",
      };
    }),
  ];
}

/** Find tasks whose stages are all over, unless a later task still needs what they teach. @param {Task[]} tasks @param {StageDays} days */
function overTasks(tasks, days) {
  const requires = requiresOf(tasks);
  /** @type {Map<string, string>} */
  const over = new Map();
  /** @type {Set<number>} */
  const needed = new Set();
  for (const number of needsFirst(range(tasks.length), (task) => requires[task]).reverse()) {
    const task = tasks[number];
    const stage = days.over(task.stages);
    if (stage !== null && (task.kind === "mock" || !needed.has(number))) over.set(task.id, stage);
    else for (const other of requires[number]) needed.add(other);
  }
  return over;
}

/** @param {Settings} settings @param {Task[]} tasks @param {ReadonlyMap<string, number>} place @param {StageDays} days @returns {Unit[]} */
function unitsOf(settings, tasks, place, days) {
  const isKnown = tasks.map((task) => isKnownTask(task, settings));
  const requires = requiresOf(tasks);
  return tasks.map((task, number) => {
    const after = [...new Set(requires[number])];
    return {
      id: task.id,
      place: held(place, task.id),
      minutes: task.minutes,
      kind: task.kind,
      priority: isKnown[number] ? 2 : task.priority,
      phase: task.phase,
      type: task.types[0] ?? "",
      needs: after.filter((other) => !isKnown[other]),
      after,
      stageDays: days.within(task.stages),
      isUsefulLater: days.servesLater(task.stages),
      neededUntil: days.neededUntil(task.stages),
      rehearses: task.role,
      isKnown: isKnown[number],
    };
  });
}

/** Name what each task requires by its place among these. @param {Task[]} tasks */
function requiresOf(tasks) {
  const index = new Map(tasks.map((task, number) => [task.id, number]));
  return tasks.map((task) =>
    task.requires.filter((name) => index.has(name)).map((name) => held(index, name))
  );
}

/** Say whether a task is of the kind that is recalled. @param {Task} task @param {Settings} settings */
function returns(task, settings) {
  return task.kind === "read" && !isKnownTask(task, settings);
}

/** Say whether a task reads up on question types that the reader answers well already. @param {Task} task @param {Settings} settings */
function isKnownTask(task, settings) {
  if (task.kind !== "read" || task.types.length === 0) return false;
  return task.types.every((name) => (settings.baseline.get(name) ?? 0) >= good);
}
