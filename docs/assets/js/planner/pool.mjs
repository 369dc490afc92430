// Data + settings → the tasks a plan may take, in the order of their worth, with what decides their place.
// @ts-check
import { held, sortedBy } from "../lists.mjs";
import { needsFirst } from "../model/order.mjs";
import { dayNumber, priorities } from "../model/plan-settings.mjs";
import { StageDays } from "../model/preparation.mjs";
import { good } from "./recall.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Settings} Settings */
/** @typedef {import("../model/types.mjs").Task} Task */
/** @typedef {import("../model/types.mjs").Reason} Reason */

/**
 * A task as the planner sees it; other units are named by their place in the pool.
 * - type: the first question type: two tasks of one type should not stand next to each other
 * - needs: units without which it cannot be done: taken with it
 * - after: units that come before it where both are taken, its needs among them
 * - stageDays: of its stages within the plan, the earliest first; neededUntil: the day of the last stage
 * - rehearses: what a mock interview stands for; empty for all other tasks
 * - isMock: a day has at most one; isRecalled: what one only takes in comes back, as it is lost otherwise
 * @typedef {{id: string, minutes: number, kind: string, priority: number, phase: number, types: string[],
 *   type: string, needs: number[], after: number[], stageDays: import("../model/preparation.mjs").StageDay[],
 *   neededUntil: number, stages: number, rehearses: string, when: string, isKnown: boolean, worth: number,
 *   isMock: boolean, isRecalled: boolean}} Unit
 */
/** A task that was done, and the day, where it is known. @typedef {{id: string, minutes: number, day: number | null, neededUntil: number, isRecalled: boolean}} Done */
/** What was read on a known day and comes back. @typedef {{task: Done, day: number}} Learned */

/**
 * What may be planned, what is out before planning starts, and what was done.
 * - line: all units, those of most worth first, each after what it needs
 * - tiers: of each unit: its own, or the higher one of a unit that needs it; neededBy: that unit
 * - swapped: for units the reader chose, the one they stand in for; dropped: swaps that mean nothing here
 * @typedef {{phases: string[], units: Unit[], line: number[], tiers: number[], neededBy: Map<number, number>,
 *   swapped: Map<number, number>, dropped: import("../model/types.mjs").Swap[],
 *   leftOut: import("../model/types.mjs").LeftOut[], done: Done[], learned: Learned[],
 *   scores: Map<string, import("./recall.mjs").DayScore[]>}} Pool
 */

/** What comes in first, and goes out last. */
export const tierNames = ["core", ...priorities];
export const [core, must, should, could] = [0, 1, 2, 3];

/** What a task of each kind gives, beside one for each stage it serves, up to four. @type {Record<string, number>} */
const worths = { mock: 8, practice: 6, write: 5, own: 5, review: 4, read: 3 };
const mostStages = 4;
/** A task that names no stage helps a little with all of them. */
const stagesOfAll = 2;

/** Collect the tasks for everybody, those of the chosen track and the reader's own. @param {PlanData} data @param {Settings} settings @returns {Pool} */
export function poolOf(data, settings) {
  const days = new StageDays(data, settings);
  const tasks = tasksOf(data, settings);
  const out = outOf(tasks, settings, days);
  const units = unitsOf(tasks.filter(({ id }) => !out.has(id) && !settings.done.has(id)), settings, days);
  const index = new Map(units.map((unit, number) => [unit.id, number]));
  const goals = data.core.filter((name) => index.has(name)).map((name) => held(index, name))
    .filter((number) => !units[number].isKnown);
  const isSound = (/** @type {import("../model/types.mjs").Swap} */ swap) =>
    index.has(swap.out) && index.has(swap.into);
  const swaps = settings.swaps.filter(isSound).map((swap) => [held(index, swap.out), held(index, swap.into)]);
  const keys = keysOf(units, goals, swaps, settings.weak.length > 0);
  const { tiers, neededBy } = raised(units, keys.map((key) => key[0]));
  const wished = sortedBy(units.keys(), (number) => [tiers[number], ...keys[number].slice(1)]);
  const done = tasks.filter((task) => settings.done.has(task.id)).map((task) => {
    const day = held(settings.done, task.id);
    return {
      id: task.id,
      minutes: task.minutes,
      day: day === null ? null : dayNumber(day),
      neededUntil: days.neededUntil(task.stages),
      isRecalled: task.kind === "read" && !isKnownTask(task, settings),
    };
  });
  return {
    phases: data.phases.map((phase) => phase.id),
    units,
    line: needsFirst(wished, (number) => units[number].needs),
    tiers,
    neededBy,
    swapped: new Map(swaps.map(([gone, into]) => [into, gone])),
    dropped: settings.swaps.filter((swap) => !isSound(swap)),
    leftOut: tasks.filter((task) => out.has(task.id)).map((task) => (
      { id: task.id, priority: priorities[task.priority], reason: held(out, task.id) }
    )),
    done,
    learned: done.flatMap((task) => task.isRecalled && task.day !== null ? [{ task, day: task.day }] : []),
    scores: new Map(settings.scores.map(({ task }) => [
      task,
      settings.scores.filter((one) => one.task === task).map((one) => [dayNumber(one.date), one.score]),
    ])),
  };
}

/** List the candidates; a task of the reader's own stands early if it is a must, late if it is a could. @param {PlanData} data @param {Settings} settings @returns {Task[]} */
function tasksOf(data, settings) {
  const known = new Set([...data.tasks.map((task) => task.id), ...data.removed]);
  const latest = Math.max(0, data.phases.length - 1);
  const own = settings.own.filter((task) => !known.has(task.id)).map((task) => {
    const priority = priorities.indexOf(task.priority);
    const phase = Math.floor(latest * priority / 2);
    const fields = { kind: "own", track: null, types: [], requires: [], after: [], stages: [] };
    return { ...task, ...fields, priority, phase, when: "", value: null, role: "" };
  });
  return [...data.tasks.filter(({ track }) => track === null || track === settings.track), ...own];
}

/** Say what is skipped, for after an interview, or over for all its stages and needed by no later task. @param {Task[]} tasks @param {Settings} settings @param {StageDays} days */
function outOf(tasks, settings, days) {
  /** @type {Map<string, Reason>} */
  const out = new Map();
  const requires = placesOf(tasks, (task) => task.requires);
  const isSkipped = new Set(settings.skipped);
  const order = needsFirst(tasks.keys(), (number) => requires[number]);
  /** @type {Set<number>} */
  const needed = new Set();
  for (const number of order.toReversed()) {
    const task = tasks[number];
    if (settings.done.has(task.id)) continue;
    const stage = days.over(task.stages);
    if (isSkipped.has(task.id)) out.set(task.id, { code: "skipped" });
    else if (task.when === "after") out.set(task.id, { code: "after" });
    else if (stage !== null && (task.kind === "mock" || !needed.has(number))) {
      out.set(task.id, { code: "stage-over", stage });
    } else for (const other of requires[number]) needed.add(other);
  }
  /** @type {Set<number>} */
  const gone = new Set();
  for (const number of order) {
    const { id } = tasks[number];
    const missing = requires[number].find((other) => gone.has(other));
    if (missing !== undefined && !out.has(id) && !settings.done.has(id)) {
      out.set(id, { code: "requires", task: tasks[missing].id });
    }
    // who skips a task can do without it
    if (out.has(id) && held(out, id).code !== "skipped") gone.add(number);
  }
  return out;
}

/** @param {Task[]} tasks @param {Settings} settings @param {StageDays} days @returns {Unit[]} */
function unitsOf(tasks, settings, days) {
  const isKnown = tasks.map((task) => isKnownTask(task, settings));
  const requires = placesOf(tasks, (task) => task.requires);
  const behind = placesOf(tasks, (task) => task.after);
  return tasks.map((task, number) => ({
    id: task.id,
    minutes: task.minutes,
    kind: task.kind,
    priority: isKnown[number] ? could : 1 + task.priority,
    phase: task.phase,
    types: task.types,
    type: task.types[0] ?? "",
    needs: [...new Set(requires[number])].filter((other) => !isKnown[other]),
    after: [...new Set([...requires[number], ...behind[number]])],
    stageDays: days.within(task.stages),
    neededUntil: days.neededUntil(task.stages),
    stages: task.stages.length,
    rehearses: task.role,
    when: task.when,
    isKnown: isKnown[number],
    worth: task.value || worths[task.kind] + Math.min(mostStages, task.stages.length || stagesOfAll),
    isMock: task.kind === "mock",
    isRecalled: task.kind === "read" && !isKnown[number],
  }));
}

/**
 * Give each unit its place in line: by tier, core goals as listed, mocks first, then by worth a minute.
 * Mocks lead their tier, so that they and what they need are dropped last.
 * @param {Unit[]} units @param {number[]} goals @param {number[][]} swaps @param {boolean} isWeak
 */
function keysOf(units, goals, swaps, isWeak) {
  const rank = new Map(goals.map((number, place) => [number, place]));
  const keys = units.map((unit, number) => {
    const tier = rank.has(number) ? core : unit.priority;
    const value = -Math.floor(1000 * unit.worth / unit.minutes);
    return [
      isWeak && unit.rehearses === "repeat" ? Math.min(tier, must) : tier,
      rank.get(number) ?? goals.length,
      unit.isMock ? 0 : 1,
      value,
      number,
    ];
  });
  for (const [gone, into] of swaps) [keys[gone], keys[into]] = [keys[into], keys[gone]];
  return keys;
}

/** Raise what a unit needs to its tier; tell which unit raised it. @param {Unit[]} units @param {number[]} tiers */
function raised(units, tiers) {
  /** @type {Map<number, number>} */
  const neededBy = new Map();
  for (const number of needsFirst(units.keys(), (unit) => units[unit].needs).reverse()) {
    for (const other of units[number].needs) {
      if (tiers[number] < tiers[other]) {
        tiers[other] = tiers[number];
        neededBy.set(other, number);
      }
    }
  }
  return { tiers, neededBy };
}

/** Name what each task names by its place among these. @param {Task[]} tasks @param {(task: Task) => string[]} names */
function placesOf(tasks, names) {
  const index = new Map(tasks.map((task, number) => [task.id, number]));
  return tasks.map((task) => names(task).filter((name) => index.has(name)).map((name) => held(index, name)));
}

/** Say whether a task reads up on question types that the reader answers well already. @param {Task} task @param {Settings} settings */
function isKnownTask(task, settings) {
  if (task.kind !== "read" || task.types.length === 0) return false;
  return task.types.every((name) => (settings.baseline.get(name) ?? 0) >= good);
}
