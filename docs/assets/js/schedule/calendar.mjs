// Settings → the study days still to plan, and how much each week can hold.
// @ts-check
import { range, sum, zeros } from "./lists.mjs";
import { dayNumber, spanOf, weekdays } from "./plan-settings.mjs";

/** @typedef {import("./types.mjs").Settings} Settings */
/**
 * A day the reader studies on; weeks count from 0 here, and `taken` are the minutes of what was already done.
 * @typedef {{number: number, week: number, isOpen: boolean, taken: number}} StudyDay
 */

const slackTenths = 1; // people underestimate their own tasks
const quietDays = 2; // before the interview, nothing new

/** The time of a plan: days before `begin` are past, `end` is the day of the interview. */
export class Calendar {
  /**
   * @param {number} first @param {number} begin @param {number} end @param {number} weeks
   * @param {number} weekMinutes @param {number} daysPerWeek @param {readonly StudyDay[]} days
   */
  constructor(first, begin, end, weeks, weekMinutes, daysPerWeek, days) {
    this.first = first;
    this.begin = begin;
    this.end = end;
    this.weeks = weeks;
    this.weekMinutes = weekMinutes;
    this.daysPerWeek = daysPerWeek;
    this.days = days;
    /** Indexes of the days that may bring something new. */
    this.openDays = range(days.length).filter((index) => days[index].isOpen);
  }

  /** @param {number} weekMinutes */
  withWeekMinutes(weekMinutes) {
    const { first, begin, end, weeks, daysPerWeek, days } = this;
    return new Calendar(first, begin, end, weeks, weekMinutes, daysPerWeek, days);
  }

  /** The minutes of so many study days. @param {number} days */
  minutes(days) {
    return Math.floor(this.weekMinutes * days / this.daysPerWeek);
  }

  /** The minutes that may be planned. */
  budget(slack = slackTenths) {
    const whole = this.weekMinutes * this.days.length * (10 - slack);
    return Math.floor(whole / (this.daysPerWeek * 10)) - sum(this.days.map((day) => day.taken));
  }

  /** The minutes of each week; past weeks have none. */
  rooms() {
    const counts = zeros(this.weeks);
    for (const day of this.days) counts[day.week]++;
    return counts.map((count) => this.minutes(count));
  }

  /** @param {number} number */
  weekOf(number) {
    return Math.floor((number - this.first) / 7);
  }

  /** Say whether a day may hold a load: no task is begun once its even share of the week is full. @param {number} load @param {number} longest */
  holds(load, longest) {
    return (load - longest) * this.daysPerWeek <= this.weekMinutes;
  }
}

/** @param {Settings} settings @param {ReadonlyMap<number, number>} taken minutes of what was done, by day */
export function calendarOf(settings, taken) {
  const [first, end] = spanOf(settings);
  const begin = beginOf(settings);
  const days = studyDays(settings).filter((number) => number >= begin).map((number) => ({
    number,
    week: Math.floor((number - first) / 7),
    isOpen: number < end - quietDays,
    taken: taken.get(number) ?? 0,
  }));
  const weeks = Math.floor((end - first + 6) / 7);
  return new Calendar(first, begin, end, weeks, settings.hours_per_week * 60, settings.days.length, days);
}

/** The first day that is not past. @param {Settings} settings */
export function beginOf(settings) {
  const [first] = spanOf(settings);
  return settings.today === null ? first : Math.max(first, dayNumber(settings.today));
}

/** All days the reader studies on, past ones included. @param {Settings} settings */
export function studyDays(settings) {
  const [first, end] = spanOf(settings);
  const days = [];
  for (let number = first; number < end; number++) {
    if (settings.days.includes(weekdayOf(number))) days.push(number);
  }
  return days;
}

/** Day 1 of the calendar was a Monday. @param {number} number */
export function weekdayOf(number) {
  return weekdays[(number + 6) % 7];
}
