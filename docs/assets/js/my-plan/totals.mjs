// Planned items → how many tasks and reviews they are and how long each kind takes; the one count behind every number.
// @ts-check
import { counted, duration } from "./words.mjs";

/** @typedef {{tasks: number, taskMinutes: number, recalls: number, recallMinutes: number}} Totals */

/** @param {Iterable<{kind: string, minutes: number}>} items @returns {Totals} */
export function totalsOf(items) {
  const totals = { tasks: 0, taskMinutes: 0, recalls: 0, recallMinutes: 0 };
  for (const { kind, minutes } of items) {
    if (kind === "task") {
      totals.tasks += 1;
      totals.taskMinutes += minutes;
    } else {
      totals.recalls += 1;
      totals.recallMinutes += minutes;
    }
  }
  return totals;
}

/** The items of these weeks. @param {readonly {days: readonly {items: readonly any[]}[]}[]} weeks */
export function itemsOf(weeks) {
  return weeks.flatMap((week) => week.days.flatMap((day) => day.items));
}

/** @param {Totals} totals as "12 tasks, 6 h 30 min · 2 reviews, 10 min" */
export function totalsText({ tasks, taskMinutes, recalls, recallMinutes }) {
  const words = `${counted(tasks, "task")}, ${duration(taskMinutes)}`;
  return recalls > 0 ? `${words} · ${counted(recalls, "review")}, ${duration(recallMinutes)}` : words;
}
