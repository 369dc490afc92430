// Draft + minutes that are taken anyway → what each week can take of the tasks in order.
// @ts-check
import { range, sum, zeros } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */

/**
 * Count study days and minutes of each week; `busy` are the minutes of reviews on each day.
 * Days that bring nothing new lend their minutes to the open days of their week, unless `isStrict`: then the
 * open days surely hold what the week is given.
 * @param {import("./draft.mjs").Draft} draft @param {readonly import("./pool.mjs").Unit[]} units
 * @param {Calendar} calendar @param {readonly number[]} busy @param {boolean} isStrict
 * @returns {import("./weeks.mjs").WeekRoom[]}
 */
export function weekRooms(draft, units, calendar, busy, isStrict) {
  const days = zeros(calendar.weeks);
  const openDays = zeros(calendar.weeks);
  const other = zeros(calendar.weeks);
  const otherOpen = zeros(calendar.weeks);
  for (const [index, { week, isOpen }] of calendar.days.entries()) {
    days[week]++;
    other[week] += busy[index];
    if (isOpen) {
      openDays[week]++;
      otherOpen[week] += busy[index];
    }
  }
  for (const [mock, index] of draft.mocks) {
    const { week } = calendar.days[index];
    other[week] += units[mock].minutes;
    otherOpen[week] += units[mock].minutes;
  }
  const last = calendar.days.at(-1);
  if (last) {
    const closing = sum(draft.closing.map((number) => units[number].minutes));
    other[last.week] += closing;
    if (last.isOpen) otherOpen[last.week] += closing;
  }
  const rooms = calendar.rooms();
  const leastEnds = isStrict ? draft.safeLeastEnds : draft.leastEnds;
  return range(calendar.weeks).map((week) => {
    let most = openDays[week] > 0 ? rooms[week] - other[week] : 0;
    if (isStrict) most = Math.min(most, calendar.minutes(openDays[week]) - otherOpen[week]);
    return {
      days: days[week],
      other: other[week],
      most: Math.max(0, most),
      leastEnd: leastEnds[week],
      mostEnd: draft.mostEnds[week],
    };
  });
}
