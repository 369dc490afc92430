// A plan, what is done and today → the recalls that wait for the reader, and how long they take.
// Pure: no page, no storage, no clock.
// @ts-check

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {{tasks: string[], minutes: number}} Due */

/**
 * Only of a task that was done is there something to recall, and of each once, however often it was missed.
 * @param {Plan} plan @param {(id: string) => boolean} isDone @param {string} today @returns {Due}
 */
export function recallsDue(plan, isDone, today) {
  const { scores } = plan.settings;
  const done = new Set(plan.done);
  /** @type {Map<string, number>} */
  const due = new Map();
  for (const { date, items } of plan.weeks.flatMap((week) => week.days)) {
    if (date === null || date > today) continue;
    for (const { id, kind, minutes } of items) {
      const isScored = scores.some((score) => score.task === id && score.date >= date);
      if (kind === "review" && !isScored && (isDone(id) || done.has(id))) due.set(id, minutes);
    }
  }
  return { tasks: [...due.keys()], minutes: [...due.values()].reduce((sum, one) => sum + one, 0) };
}
