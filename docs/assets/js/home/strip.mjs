// A plan, what is done and today → weeks of seven days, each with its load and what became of it.
// Pure: no page, no storage, no clock.
// @ts-check
import { dayNumber, dayText } from "../model/plan-settings.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** `load` in percent of the fullest day; `isStage` for a day with a stage or the interview. @typedef {{date: string, minutes: number, load: number, state: "free" | "done" | "missed" | "ahead", isToday: boolean, isStage: boolean}} StripDay */

/**
 * Calendar weeks from Monday, from the first day to the interview or the last day.
 * @param {Plan} plan @param {(id: string) => boolean} isDone @param {string} today @returns {StripDay[][]} none where the plan has no dates
 */
export function stripOf(plan, isDone, today) {
  const { onsite, stages } = plan.settings;
  const days = plan.weeks.flatMap((week) => week.days).filter((day) => day.date !== null);
  const byDate = new Map(days.map((day) => [`${day.date}`, day]));
  const marks = new Set([...Object.values(stages), ...(onsite === null ? [] : [onsite])]);
  const dates = [...byDate.keys(), ...marks].sort();
  if (days.length === 0) return [];
  const most = Math.max(...days.map(minutesOf), 1);
  const first = monday(dayNumber(dates[0]));
  const last = dayNumber(dates[dates.length - 1]);
  const weeks = Math.floor((last - first) / 7) + 1;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const date = dayText(first + 7 * week + weekday);
      const items = byDate.get(date)?.items ?? [];
      const minutes = minutesOf({ items });
      const tasks = items.filter(({ kind }) => kind === "task");
      const open = tasks.some(({ id }) => !isDone(id));
      return {
        date,
        minutes,
        load: Math.round(100 * minutes / most),
        state: minutes === 0
          ? "free"
          : tasks.length > 0 && !open
          ? "done"
          : date < today && open
          ? "missed"
          : date < today
          ? "done"
          : "ahead",
        isToday: date === today,
        isStage: marks.has(date),
      };
    }));
}

/** What a reader who does not see the strip is told of it. @param {StripDay[][]} weeks */
export function stripText(weeks) {
  const days = weeks.flat();
  const count = (/** @type {string} */ state) => days.filter((day) => day.state === state).length;
  const parts = [[count("done"), "done"], [count("missed"), "missed"], [count("ahead"), "to come"]];
  const told = parts.filter(([number]) => number).map(([number, words]) => `${number} ${words}`);
  return `Study days: ${told.join(", ") || "none"}.`;
}

/** @param {{items: readonly {minutes: number}[]}} day */
function minutesOf({ items }) {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Day 1 of the calendar was a Monday. @param {number} day */
function monday(day) {
  return day - (day + 6) % 7;
}
