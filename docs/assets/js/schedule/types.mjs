// What the planner reads and writes: the data of a curriculum, settings, plans. Types only, never loaded.
// @ts-check

/** @typedef {"must" | "should" | "could"} Priority */
/** @typedef {{id: string, title: string}} Named */

/**
 * A task of the curriculum; its priority and phase are places in their lists.
 * @typedef {{id: string, title: string, minutes: number, kind: string, priority: number, phase: number,
 *   track: string | null, types: string[], requires: string[], stages: string[], role: string}} Task
 */

/**
 * What studyplan/export/plan_data.py gives, and for a kept plan studyplan/export/plan_stamp.py.
 * @typedef {{plans: {weeks: number, hours: number}[], main: number | null, phases: Named[],
 *   stages: (Named & {group: string})[], tracks: Named[], types: Named[], tasks: Task[], removed: string[],
 *   replaced: Record<string, string>, rules?: number, fingerprint?: string, retired?: Named[]}} PlanData
 */

/** @typedef {{id: string, title: string, minutes: number, priority: Priority}} OwnTask */
/** @typedef {{task: string, date: string, score: number}} Score */

/**
 * Settings as they are kept and sent.
 * @typedef {{weeks: number, hours_per_week: number, track: string | null, days: string[], start: string | null,
 *   onsite: string | null, today: string | null, stages: Record<string, string>,
 *   done: Record<string, string | null>, baseline: Record<string, number>, own: OwnTask[], skipped: string[],
 *   scores: Score[]}} SettingsDocument
 */

/**
 * The same while a plan is made: an object would put ids of digits first.
 * @typedef {Omit<SettingsDocument, "stages" | "done" | "baseline"> & {stages: ReadonlyMap<string, string>,
 *   done: ReadonlyMap<string, string | null>, baseline: ReadonlyMap<string, number>}} Settings
 */

/** Why something is as it is: a code, with the values that a sentence about it needs. @typedef {{code: string} & Record<string, string | number>} Reason */
/** @typedef {{id: string, kind: "task" | "review", minutes: number, why: Reason}} PlanItem */
/** @typedef {{date: string | null, weekday: string, items: PlanItem[]}} PlanDay */
/** @typedef {{number: number, minutes: number, days: PlanDay[]}} PlanWeek */
/** @typedef {{id: string, priority: Priority, reason: Reason}} LeftOut */

/**
 * What is missing for the must tasks, and the smallest changes of which each would do.
 * @typedef {{minutes_short: number, hours_per_week: number | null, weeks: number | null, onsite: string | null,
 *   stages: Record<string, string>}} Cure
 */

/**
 * Tasks and reviews placed on days for given settings.
 * @typedef {{settings: SettingsDocument, weeks: PlanWeek[], left_out: LeftOut[], done: string[],
 *   warnings: Reason[], cure: Cure | null}} Plan
 */

export {};
