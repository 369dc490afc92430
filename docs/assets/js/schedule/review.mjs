// Days of tasks → days of their reviews: for each the study day nearest to the ideal one that has room.
// @ts-check
import { reviewDays, reviewMinutes } from "./gaps.mjs";
import { addTo, countLess, sortedBy, zeros } from "./lists.mjs";
import { dayNumber } from "./plan-settings.mjs";
import { isReviewed, reviewKey } from "./select.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {ReadonlyMap<number, readonly number[]>} Days */
/** Days with what was scored on them, by task. @typedef {ReadonlyMap<string, readonly [number, number][]>} Scores */
/** One recall of a task; ideal is the day it should be on. @typedef {{id: string, number: number, minutes: number, learned: number, neededUntil: number, ideal: number}} Review */

/** What days and weeks hold so far. */
class Load {
  /** @param {Days} days @param {Pool} pool @param {Calendar} calendar */
  constructor(days, pool, calendar) {
    this.calendar = calendar;
    this.days = calendar.days.map((day) => day.taken);
    this.longest = zeros(calendar.days.length);
    for (const [index, numbers] of days) {
      for (const number of numbers) {
        const { minutes } = pool.units[number];
        this.days[index] += minutes;
        this.longest[index] = Math.max(this.longest[index], minutes);
      }
    }
    this.left = calendar.rooms();
    for (const [index, day] of calendar.days.entries()) this.left[day.week] -= this.days[index];
  }

  /** Put minutes on a day, if it has room. @param {number} index @param {number} minutes */
  add(index, minutes) {
    const { week } = this.calendar.days[index];
    const longest = Math.max(this.longest[index], minutes);
    if (this.left[week] < minutes || !this.calendar.holds(this.days[index] + minutes, longest)) return false;
    this.left[week] -= minutes;
    this.days[index] += minutes;
    this.longest[index] = longest;
    return true;
  }
}

/**
 * The reviews of each day; two of one task on one day become one.
 * @param {Days} days @param {Pool} pool @param {ReadonlySet<string>} reached @param {Calendar} calendar
 * @param {Scores} scores
 */
export function placeReviews(days, pool, reached, calendar, scores) {
  const load = new Load(days, pool, calendar);
  const numbers = calendar.days.map((day) => day.number);
  /** @type {Map<number, Review[]>} */
  const placed = new Map();
  const seen = new Set();
  for (const review of wishedReviews(days, pool, reached, calendar, scores)) {
    for (const index of nearest(numbers, review)) {
      const key = reviewKey(review.id, index);
      if (seen.has(key)) break;
      if (load.add(index, review.minutes)) {
        seen.add(key);
        addTo(placed, index, review);
        break;
      }
    }
  }
  return placed;
}

/**
 * List the reviews the hours reach to, the earliest first.
 * @param {Days} days @param {Pool} pool @param {ReadonlySet<string>} reached @param {Calendar} calendar
 * @param {Scores} scores
 */
function wishedReviews(days, pool, reached, calendar, scores) {
  const subjects = [...pool.learned];
  for (const [index, numbers] of sortedBy(days, ([day]) => day)) {
    for (const unit of numbers.map((number) => pool.units[number]).filter(isReviewed)) {
      const { id, minutes, neededUntil } = unit;
      subjects.push({ id, minutes, day: calendar.days[index].number, neededUntil });
    }
  }
  /** @type {Review[]} */
  const wished = [];
  for (const { id, minutes, day, neededUntil } of subjects) {
    for (const [number, ideal] of reviewDays(day, neededUntil, scores.get(id))) {
      if (ideal >= calendar.begin && reached.has(reviewKey(id, number))) {
        wished.push({ id, number, minutes: reviewMinutes(minutes), learned: day, neededUntil, ideal });
      }
    }
  }
  return sortedBy(wished, (review) => review.ideal);
}

/** Yield the study days after learning and before the need, those nearest to the ideal first. @param {readonly number[]} numbers @param {Review} review */
function* nearest(numbers, { learned, neededUntil, ideal }) {
  const first = countLess(numbers, learned + 1);
  const last = countLess(numbers, neededUntil) - 1;
  let later = countLess(numbers, ideal, first, Math.max(first, last + 1));
  let earlier = later - 1;
  while (earlier >= first || later <= last) {
    const isEarlierNearer = later > last ||
      (earlier >= first && ideal - numbers[earlier] <= numbers[later] - ideal);
    yield isEarlierNearer ? earlier-- : later++;
  }
}

/** Collect the days and scores of each task. @param {import("./types.mjs").Settings} settings @returns {Scores} */
export function scoresByTask(settings) {
  /** @type {Map<string, [number, number][]>} */
  const scores = new Map();
  for (const { task, date, score } of settings.scores) addTo(scores, task, [dayNumber(date), score]);
  return scores;
}
