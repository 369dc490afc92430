// A plan + what is done + today → where the reader stands: the week, today's items, the minutes left and behind.
// @ts-check

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanDay} PlanDay */

/**
 * @param {Plan} plan @param {(id: string) => boolean} isDone @param {string} today
 * @returns {{phase: "undated" | "before" | "during" | "eve" | "over", week: number, today: PlanDay | null, next: PlanDay | null, minutesLeft: number, minutesBehind: number}}
 */
export function standingOf(plan, isDone, today) {
  const days = plan.weeks.flatMap((week) => week.days);
  const dated = days.filter((day) => day.date !== null);
  const now = dated.find((day) => day.date === today) ?? null;
  const next = dated.find((day) => (day.date ?? "") > today && day.items.length > 0) ?? null;
  const past = dated.filter((day) => (day.date ?? "") < today);
  const begun = past.length || now ? "during" : "before";
  // the day before the interview has its task, study day or not
  const isStudy = (/** @type {PlanDay} */ { weekday }) => plan.settings.days.includes(weekday);
  const studied = dated.some(isStudy) ? dated.filter(isStudy) : dated;
  const isOver = studied.every((day) => past.includes(day));
  const ended = (plan.settings.onsite ?? "") < today ? "over" : "eve"; // no study day is left, the interview may be
  const phase = dated.length === 0 ? "undated" : isOver ? ended : begun;
  const current = plan.weeks.find(({ days }) => days.some((day) => (day.date ?? "") >= today));
  const week = (phase === "eve" ? plan.weeks.at(-1) : current)?.number ?? 0;
  return {
    phase,
    week,
    today: now,
    next,
    minutesLeft: openMinutes(now ? [now] : [], isDone),
    minutesBehind: openMinutes(past, isDone),
  };
}

/** Reviews have no box to tick: only tasks are owed. @param {readonly PlanDay[]} days @param {(id: string) => boolean} isDone */
function openMinutes(days, isDone) {
  const tasks = days.flatMap((day) => day.items).filter((item) => item.kind === "task" && !isDone(item.id));
  return tasks.reduce((sum, item) => sum + item.minutes, 0);
}
