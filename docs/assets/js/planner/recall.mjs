// The day something was learned + the day it is needed → the days to recall it, at growing gaps.
// @ts-check
import { sortedBy } from "../lists.mjs";

/** A day and a score on it. @typedef {readonly [number, number]} DayScore */
/** The number and the ideal day of a recall. @typedef {[number, number]} RecallDay */

/** The number of the recall just before the interview; those before it are 1, 2 and 3. */
export const last = 4;

/** Where hours are short, the first one and the last one come before those between. */
export const inOrderOfUse = [1, last, 2, 3];

export const good = 3; // the lowest score that counts as known
const enoughGoodDays = 3;
const firstWithin = 7;

/**
 * All recalls after about 10, 20 and 40 percent of the days left, the earliest first.
 * A poor score halves the next gap; three good days leave only the last recall.
 * @param {number} learned @param {number} needed @param {Iterable<DayScore>} scores @returns {RecallDay[]}
 */
export function recallDays(learned, needed, scores = []) {
  const left = needed - learned;
  const gaps = [1, 2, 4].map((tenths) => Math.max(1, Math.floor((2 * tenths * left + 10) / 20)));
  gaps[0] = Math.min(firstWithin, gaps[0]);
  const answered = sortedBy(scores, (one) => one);
  let day = answered.at(-1)?.[0] ?? learned;
  /** @type {RecallDay[]} */
  const found = [];
  if (new Set(answered.filter(([, score]) => score >= good).map(([on]) => on)).size < enoughGoodDays) {
    const isPoor = answered.length > 0 && answered[answered.length - 1][1] < good;
    const first = Math.min(answered.length, isPoor ? 2 : 3);
    for (let number = first; number < 3; number++) {
      day += isPoor && number === first ? Math.max(1, Math.floor(gaps[number] / 2)) : gaps[number];
      if (day < needed) found.push([number + 1, day]);
    }
  }
  const before = found.at(-1)?.[1] ?? day;
  const end = needed - (before >= needed - 2 ? 1 : 2);
  if (end > before) found.push([last, end]);
  return found;
}

/** The recalls of most use among those that are not past. @param {number} learned @param {number} needed @param {number} today @param {readonly DayScore[]} scores @param {number} most */
export function recallsAhead(learned, needed, today, scores, most) {
  const ahead = recallDays(learned, needed, scores).filter(([, day]) => day >= today);
  const chosen = sortedBy(ahead, ([number]) => [inOrderOfUse.indexOf(number)]).slice(0, most);
  return sortedBy(chosen, ([, day]) => [day]);
}

/** How long a recall takes: five minutes for each fifty of the task begun. @param {number} minutes */
export function recallMinutes(minutes) {
  return Math.floor((minutes + 49) / 50) * 5;
}
