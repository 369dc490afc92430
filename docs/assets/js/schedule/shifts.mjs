// A weighed placement → tasks to do on another day of their week, so that reviews fall into emptier weeks.
// @ts-check
import { isLess } from "./evenness.mjs";
import { addTo } from "./lists.mjs";

/** @typedef {import("./evenness.mjs").Weighed} Weighed */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./moves.mjs").Change} Change */
/** @typedef {import("./review.mjs").Review} Review */

/**
 * Yield what should help most first: a task and its day, if reviews have room on the days they wish.
 * @param {Weighed} now @param {Bounds} bounds @returns {Generator<Iterable<Change>>}
 */
export function* shifts(now, { units, calendar, fixed }) {
  const { days, openDays } = calendar;
  const numbers = days.map((day) => day.number);
  /** @type {Map<string, {at: number, review: Review}[]>} */
  const reviews = new Map();
  for (const [at, placed] of now.placement.reviews) {
    for (const review of placed) addTo(reviews, review.id, { at, review });
  }
  const ranked = [];
  for (const [index, tasks] of now.placement.days) {
    const places = openDays.filter((place) => place !== index && days[place].week === days[index].week);
    for (const task of tasks) {
      const moved = fixed.has(task) ? undefined : reviews.get(units[task].id);
      if (moved === undefined) continue;
      for (const place of places) {
        /** @type {[week: number, minutes: number][]} */
        const minutes = [];
        for (const { at, review } of moved) {
          const wished = review.ideal + numbers[place] - numbers[index];
          minutes.push([days[at].week, -review.minutes], [
            days[nearest(numbers, wished)].week,
            review.minutes,
          ]);
        }
        const rank = now.rankAfter(minutes);
        if (isLess(rank, now.rank)) ranked.push([...rank, task, place]);
      }
    }
  }
  ranked.sort((one, other) => isLess(one, other) ? -1 : 1);
  for (const [, , , task, place] of ranked) yield [new Map([[task, place]])];
}

/** The study day nearest to a day, the earlier of two. @param {readonly number[]} numbers @param {number} wished */
function nearest(numbers, wished) {
  const later = numbers.findIndex((number) => number >= wished);
  if (later < 0) return numbers.length - 1;
  return later > 0 && wished - numbers[later - 1] <= numbers[later] - wished ? later - 1 : later;
}
