// What the planner reads and writes: the data of a curriculum, settings, plans. Types only, never loaded.
// @ts-check

/** @typedef {"must" | "should" | "could"} Priority */
/** @typedef {{id: string, title: string}} Named */

/**
 * A task of the curriculum; its priority and phase are places in their lists.
 * @typedef {{id: string, title: string, minutes: number, kind: string, priority: number, phase: number,
 *   track: string | null, types: string[], requires: string[], after: string[], when: string,
 *   value: number | null, stages: string[], role: string}} Task
 */

/** A plan on offer; `length` counts days where there are no weeks, and then `hours` are those of all days. @typedef {{id: string, weeks: number | null, length: number | null, hours: number, days: string[]}} Offer */
/** How a setting is written, and its bounds. @typedef {{kind: string, of?: string, many?: boolean, least?: number, most?: number}} SettingForm */
/** What studyplan/model/plan_settings.yml holds. @typedef {{settings: Record<string, SettingForm>, recalls: number, few_days: number, weekdays: string[]}} Shared */
/** What studyplan/view/words.yml holds: sentences by group and code. @typedef {Record<string, Record<string, string>>} Sentences */

/**
 * What studyplan/export/plan_data.py gives, and plan_stamp.py with it to the page of a plan of one's own.
 * @typedef {{plans: Offer[], main: string | null, core: string[], phases: Named[],
 *   stages: (Named & {group: string})[], tracks: Named[], types: Named[], tasks: Task[], removed: string[],
 *   replaced: Record<string, string>, settings: Shared, words: Sentences, rules?: number, fingerprint?: string,
 *   retired?: Named[]}} PlanData
 */

/** @typedef {{id: string, title: string, minutes: number, priority: Priority}} OwnTask */
/** @typedef {{task: string, date: string, score: number}} Score */
/** A task the reader would rather have than another one. @typedef {{out: string, into: string}} Swap */

/**
 * Settings as they are kept and sent.
 * @typedef {{weeks: number, length: number | null, hours_per_week: number, track: string | null,
 *   days: string[], start: string | null, onsite: string | null, today: string | null,
 *   stages: Record<string, string>, done: Record<string, string | null>, baseline: Record<string, number>,
 *   own: OwnTask[], skipped: string[], scores: Score[], weak: string[], recalls: number,
 *   swaps: Swap[]}} SettingsDocument
 */

/**
 * The same while a plan is made, with the bounds of settings: an object would put ids of digits first.
 * @typedef {Omit<SettingsDocument, "stages" | "done" | "baseline"> & {stages: ReadonlyMap<string, string>,
 *   done: ReadonlyMap<string, string | null>, baseline: ReadonlyMap<string, number>, shared: Shared}} Settings
 */

/** Why something is as it is: a code, with the values that a sentence about it needs. @typedef {{code: string} & Record<string, string | number>} Reason */
/** A task to do or to recall: `why` it is in the plan at all, and on its day. @typedef {{id: string, kind: "task" | "review", minutes: number, why: Reason, here: Reason}} PlanItem */
/** @typedef {{date: string | null, weekday: string, items: PlanItem[]}} PlanDay */
/** @typedef {{number: number, minutes: number, days: PlanDay[]}} PlanWeek */
/** @typedef {{id: string, priority: Priority, reason: Reason}} LeftOut */

/**
 * What a reader may wish for: settings to change, as a link writes them, and what comes in and goes out by it.
 * @typedef {{code: string, changes: Record<string, string>, comes_in: string[], goes_out: string[],
 *   recalls: number}} Choice
 */

/**
 * Tasks and reviews placed on days for given settings; minutes are short for core and must tasks.
 * @typedef {{settings: SettingsDocument, weeks: PlanWeek[], left_out: LeftOut[], done: string[],
 *   warnings: Reason[], minutes_short: number, choices: Choice[]}} Plan
 */

export {};
