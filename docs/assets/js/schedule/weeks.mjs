// Minutes of tasks in order + room of weeks → how many tasks are done by each week's end, as even as can be.
// At the lowest level at which the tasks fit, every week can end between that level and the level less the
// longest task. The ends it can have stand next to each other, so whichever is chosen the next week finds one.
// @ts-check
import { countLess, countUpTo, largest, runningSums, sum } from "./lists.mjs";

/**
 * What one week can take: its study days, which decide what it gets of an even level; minutes of reviews and
 * mock interviews it has anyway; minutes of tasks that its open days can take beside them; tasks that must,
 * and that may, be done by its end.
 * @typedef {{days: number, other: number, most: number, leastEnd: number, mostEnd: number}} WeekRoom
 */

/**
 * The number of tasks done by the end of each week; nothing where they do not fit.
 * @param {readonly number[]} minutes @param {readonly WeekRoom[]} weeks @param {number} weekMinutes
 * @param {number} daysPerWeek
 */
export function weekEnds(minutes, weeks, weekMinutes, daysPerWeek) {
  const sums = runningSums(minutes);
  const days = Math.max(1, sum(weeks.map((week) => week.days)));
  const whole = sums[sums.length - 1] + sum(weeks.map((week) => week.other));
  let least = Math.floor(whole * daysPerWeek / days);
  let most = weekMinutes;
  if (latestEnds(sums, weeks, topsOf(weeks, most, daysPerWeek)) === null) return null;
  while (least < most) {
    const level = Math.floor((least + most) / 2);
    if (latestEnds(sums, weeks, topsOf(weeks, level, daysPerWeek)) === null) least = level + 1;
    else most = level;
  }
  const tops = topsOf(weeks, most, daysPerWeek);
  const latest = latestEnds(sums, weeks, tops);
  if (latest === null) return null;
  const even = runningSums(weeks.map((week) => Math.floor(whole * week.days / days) - week.other));
  return chosenEnds(sums, weeks, tops, latest, largest(minutes), even);
}

/**
 * The first week that asks for more tasks by its end than fit, and how many do fit.
 * @param {readonly number[]} minutes @param {readonly WeekRoom[]} weeks @param {number} weekMinutes
 * @param {number} daysPerWeek @returns {[number, number] | null}
 */
export function tooEarlyWeek(minutes, weeks, weekMinutes, daysPerWeek) {
  const sums = runningSums(minutes);
  const tops = topsOf(weeks, weekMinutes, daysPerWeek);
  let end = 0;
  for (const [place, week] of weeks.entries()) {
    end = Math.min(countUpTo(sums, sums[end] + tops[place]) - 1, week.mostEnd);
    if (end < week.leastEnd) return [place, end];
  }
  return null;
}

/** The most minutes of tasks each week takes at a level, given in minutes per full week. @param {readonly WeekRoom[]} weeks @param {number} level @param {number} daysPerWeek */
function topsOf(weeks, level, daysPerWeek) {
  return weeks.map(({ days, other, most }) =>
    Math.max(0, Math.min(Math.floor(level * days / daysPerWeek) - other, most))
  );
}

/** Fill each week as far as it goes. @param {readonly number[]} sums @param {readonly WeekRoom[]} weeks @param {readonly number[]} tops */
function latestEnds(sums, weeks, tops) {
  const ends = [];
  let end = 0;
  for (const [place, week] of weeks.entries()) {
    end = Math.min(countUpTo(sums, sums[end] + tops[place]) - 1, week.mostEnd);
    if (end < week.leastEnd) return null;
    ends.push(end);
  }
  return end === sums.length - 1 ? ends : null;
}

/**
 * Fill each week only to the level less the longest task.
 * @param {readonly number[]} sums @param {readonly WeekRoom[]} weeks @param {readonly number[]} tops
 * @param {readonly number[]} latest @param {number} longest
 */
function earliestEnds(sums, weeks, tops, latest, longest) {
  let end = 0;
  return weeks.map((week, place) => {
    const filled = countLess(sums, sums[end] + tops[place] - longest);
    end = Math.min(Math.max(end, filled, week.leastEnd), latest[place]);
    return end;
  });
}

/**
 * Walk back from the last week and choose, of the ends each may have, the one nearest to even.
 * @param {readonly number[]} sums @param {readonly WeekRoom[]} weeks @param {readonly number[]} tops
 * @param {readonly number[]} latest @param {number} longest @param {readonly number[]} even
 */
function chosenEnds(sums, weeks, tops, latest, longest, even) {
  const earliest = earliestEnds(sums, weeks, tops, latest, longest);
  let end = sums.length - 1;
  const ends = [end];
  for (let place = weeks.length - 1; place > 0; place--) {
    let least = Math.max(countLess(sums, sums[end] - tops[place]), weeks[place - 1].leastEnd);
    let most = Math.min(latest[place - 1], end);
    const fuller = Math.max(least, earliest[place - 1]);
    const emptier = Math.min(most, countUpTo(sums, sums[end] - tops[place] + longest) - 1);
    if (fuller <= emptier) [least, most] = [fuller, emptier];
    let wish = countLess(sums, even[place]);
    if (wish > 0 && wish < sums.length && even[place] - sums[wish - 1] <= sums[wish] - even[place]) wish--;
    end = Math.min(Math.max(wish, least), most);
    ends.push(end);
  }
  return ends.reverse();
}
