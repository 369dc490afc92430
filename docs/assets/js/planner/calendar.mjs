// Settings → the study days left, and the one ledger that knows when a day or a week is full.
// @ts-check
import { largest, range, sum } from "../lists.mjs";
import { beginOf, spanOf, studyDaysOf, weekMinutesOf } from "../model/plan-settings.mjs";

/** Tenths of all hours that stay free in every plan, because people underestimate their own tasks. */
const freeTenths = 1;

/** Minutes that a day may be counted on to run over, as the task begun last is ended. */
const over = 15;

/**
 * The days left; they are named by their place in these lists, and the last one is the eve of the interview.
 * - weeks: the week of each day, counted from 0
 * - shares: the minutes of each day: its even part of a week; an eve that is no study day has none
 * - opened: days that may bring something new
 * - rooms: the minutes that are left of each week; budget: the minutes that may be planned
 * @typedef {{first: number, begin: number, end: number, numbers: number[], weeks: number[], shares: number[],
 *   isStudy: boolean[], opened: number[], rooms: number[], budget: number}} Calendar
 */

/** List the days that are not past. @param {import("../model/types.mjs").Settings} settings @param {ReadonlyMap<number, number>} done minutes of what was done already, by day @returns {Calendar} */
export function calendarOf(settings, done) {
  const [first, end] = spanOf(settings);
  const begin = beginOf(settings);
  const allDays = studyDaysOf(settings);
  const isLong = end - first > settings.shared.few_days;
  const perWeek = isLong ? settings.days.length : allDays.length;
  const minutes = weekMinutesOf(settings);
  const quietDays = isLong ? 2 : Math.min(1, end - first - 1);
  // whoever has no other days takes what fits
  const quiet = allDays[0] >= end - quietDays ? end : end - quietDays;
  const left = allDays.filter((day) => day >= begin);
  const isLeft = new Set(left);
  const numbers = begin >= end || isLeft.has(end - 1) ? left : [...left, end - 1];
  const weekOf = (/** @type {number} */ day) => Math.floor((day - first) / 7);
  const counts = new Array(Math.floor((end - first + 6) / 7)).fill(0);
  for (const day of left) counts[weekOf(day)]++;
  const rooms = counts.map((days) => Math.floor(minutes * days / perWeek));
  const taken = new Map(left.map((day) => [day, done.get(day) ?? 0]));
  const whole = sum(rooms);
  for (const [day, gone] of taken) rooms[weekOf(day)] = Math.max(0, rooms[weekOf(day)] - gone);
  const share = Math.floor(minutes / perWeek);
  return {
    first,
    begin,
    end,
    numbers,
    weeks: numbers.map(weekOf),
    shares: numbers.map((day) => isLeft.has(day) ? Math.max(0, share - (taken.get(day) ?? 0)) : 0),
    isStudy: numbers.map((day) => isLeft.has(day)),
    opened: [...numbers.keys()].filter((index) => isLeft.has(numbers[index]) && numbers[index] < quiet),
    rooms,
    budget: Math.floor(whole * (10 - freeTenths) / 10) - sum(taken.values()),
  };
}

/** What the days that bring something new hold until a day, each week no more than its room. @param {Calendar} calendar @param {number} before @param {number} more minutes that each day may run over */
export function openMinutes({ numbers, weeks, shares, opened, rooms }, before, more = over) {
  const held = new Array(rooms.length).fill(0);
  for (const index of opened) if (numbers[index] < before) held[weeks[index]] += shares[index] + more;
  return sum(rooms.map((room, week) => Math.min(room, held[week])));
}

/** The study days between the last one that brings something new and the eve. @param {Calendar} calendar */
export function closingOf({ numbers, isStudy, opened }) {
  return range((opened.at(-1) ?? -1) + 1, numbers.length - 1).filter((index) => isStudy[index]);
}

/** What days and weeks hold. Nothing is begun on a day whose share is full; a week is never over its room. */
export class Ledger {
  /** @param {Calendar} calendar */
  constructor(calendar) {
    this.calendar = calendar;
    /** @type {number[][]} */
    this.begun = calendar.numbers.map(() => []);
    /** @type {number[]} */
    this.days = calendar.numbers.map(() => 0);
    /** @type {number[]} */
    this.weeks = calendar.rooms.map(() => 0);
  }

  /** Write minutes down on a day. @param {number} index @param {number} minutes */
  add(index, minutes) {
    this.begun[index].push(minutes);
    this.#count(index, minutes);
  }

  /** Strike minutes off a day. @param {number} index @param {number} minutes */
  remove(index, minutes) {
    this.begun[index].splice(this.begun[index].indexOf(minutes), 1);
    this.#count(index, -minutes);
  }

  /** Say whether there is room: if the longest thing comes last, it is begun before the day is full. @param {number} index @param {number} minutes */
  holds(index, minutes) {
    const { shares, rooms, weeks } = this.calendar;
    const before = this.days[index] + minutes - Math.max(largest(this.begun[index], 0), minutes);
    const week = weeks[index];
    return before < shares[index] && this.weeks[week] + minutes <= rooms[week];
  }

  /** @param {number} index @param {number} minutes */
  #count(index, minutes) {
    this.days[index] += minutes;
    // an eve that is no study day asks for time beyond the week's
    if (this.calendar.isStudy[index]) this.weeks[this.calendar.weeks[index]] += minutes;
  }
}
