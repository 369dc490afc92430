// The data of a curriculum + settings → a dated plan, the same as that of studyplan/schedule, to the byte.
// Steps: the calendar of study days, the pool of tasks, the selection the hours reach to, the deadlines that
// stages set, a place for everything, and the plan with its reasons. No clock, no chance.
// @ts-check
import { assemble } from "./assemble.mjs";
import { beginOf, calendarOf } from "./calendar.mjs";
import { cureOf } from "./cure.mjs";
import { deadlinesOf } from "./deadlines.mjs";
import { place } from "./placement.mjs";
import { settingsOf } from "./plan-settings.mjs";
import { poolOf } from "./pool.mjs";
import { scoresByTask } from "./review.mjs";
import { select } from "./select.mjs";

/** @typedef {import("./types.mjs").PlanData} PlanData */
/** @typedef {import("./types.mjs").Settings} Settings */

/**
 * Plan the days from `settings.today` on, or all of them; `past` are the days before, as they were.
 * Where must tasks do not fit, the plan goes as far as it can and holds a cure.
 * @param {PlanData} data @param {import("./types.mjs").SettingsDocument} settings
 * @param {readonly import("./types.mjs").PlanDay[]} past @returns {import("./types.mjs").Plan}
 */
export function schedule(data, settings, past = []) {
  const chosen = choose(data, renamed(data, settingsOf(settings)));
  const { calendar, pool, selection, deadlines } = chosen;
  const placement = place(pool, selection, deadlines, calendar, scoresByTask(chosen.settings));
  const plan = assemble(chosen.settings, calendar, pool, selection, deadlines, placement, past);
  const lack = missing(chosen);
  if (lack[0] === 0) return plan;
  return { ...plan, cure: cureOf(chosen.settings, lack, (changed) => missing(choose(data, changed))) };
}

/** Name tasks by the ids they have today. @param {PlanData} data @param {Settings} settings @returns {Settings} */
function renamed(data, settings) {
  const replaced = new Map(Object.entries(data.replaced));
  const now = (/** @type {string} */ name) => replaced.get(name) ?? name;
  return {
    ...settings,
    done: new Map([...settings.done].map(([name, day]) => [now(name), day])),
    skipped: settings.skipped.map(now),
    scores: settings.scores.map((score) => ({ ...score, task: now(score.task) })),
  };
}

/** All that is decided before anything is placed. @param {PlanData} data @param {Settings} settings */
function choose(data, settings) {
  const pool = poolOf(data, settings, beginOf(settings));
  /** @type {Map<number, number>} */
  const taken = new Map();
  for (const { day, minutes } of pool.done) {
    if (day !== null) taken.set(day, (taken.get(day) ?? 0) + minutes);
  }
  const calendar = calendarOf(settings, taken);
  const selection = select(pool, calendar);
  return { settings, calendar, pool, selection, deadlines: deadlinesOf(pool.units, selection, calendar) };
}

/** The minutes of must tasks that do not fit, and the stages some of them are too late for. @param {ReturnType<typeof choose>} chosen @returns {import("./cure.mjs").Lack} */
function missing({ calendar, pool, selection, deadlines }) {
  let minutes = 0;
  /** @type {Set<string>} */
  const stages = new Set();
  for (const number of selection.line) {
    const unit = pool.units[number];
    if (selection.urgency[number] > 0) continue;
    const ready = deadlines.day.get(number) ?? calendar.end;
    const isTooLate = deadlines.tooLate.has(number);
    const missed = unit.stageDays.filter(([day]) => day < ready || isTooLate);
    if (!selection.taken.has(number)) {
      minutes += unit.minutes;
    } else if (missed.length > 0) {
      minutes += unit.minutes;
      for (const [, stage] of missed) stages.add(stage);
    }
  }
  return [minutes, stages];
}
