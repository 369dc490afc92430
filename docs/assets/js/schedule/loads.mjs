// Units and reviews on days → what days and weeks hold: whether it fits, and how even it is.
// @ts-check
import { largest, sum, zeros } from "./lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Days} Days */
/** @typedef {import("./review.mjs").Review} Review */
/** Units and reviews by index of the day. @typedef {{days: Days, reviews: ReadonlyMap<number, readonly Review[]>}} Placement */

const evenEnough = 100; // weeks that differ by no more than such a part of a week need no further work
const fewMinutes = 5; // nor do those that differ by these

/** Whether all days and weeks hold their units and what was done on them. @param {Days} days @param {readonly Unit[]} units @param {Calendar} calendar */
export function isWithinCapacity(days, units, calendar) {
  const rooms = calendar.rooms();
  for (const [index, numbers] of days) {
    const minutes = numbers.map((number) => units[number].minutes);
    const { week, taken } = calendar.days[index];
    rooms[week] -= sum(minutes);
    if (!calendar.holds(taken + sum(minutes), largest(minutes))) return false;
  }
  for (const day of calendar.days) rooms[day.week] -= day.taken;
  return rooms.every((room) => room >= 0);
}

/** The minutes of each study day, with reviews and what was done on it. @param {Placement} placement @param {readonly Unit[]} units @param {Calendar} calendar */
export function minutesByDay(placement, units, calendar) {
  return calendar.days.map(({ taken }, index) => {
    let minutes = taken + reviewMinutesOn(placement, index);
    for (const number of placement.days.get(index) ?? []) minutes += units[number].minutes;
    return minutes;
  });
}

/** @param {Placement} placement @param {number} index */
export function reviewMinutesOn(placement, index) {
  let minutes = 0;
  for (const review of placement.reviews.get(index) ?? []) minutes += review.minutes;
  return minutes;
}

/** How far each week is above its even part; in minutes times study days, so that all are whole. @param {readonly number[]} loads @param {Calendar} calendar */
export function weekErrors(loads, calendar) {
  const errors = zeros(calendar.weeks);
  const whole = sum(loads);
  for (const [index, { week }] of calendar.days.entries()) {
    errors[week] += loads[index] * loads.length - whole;
  }
  return errors;
}

/** What lies between the week that is most above its even part and the one most below. @param {readonly number[]} errors */
export function unevenness(errors) {
  return largest(errors) + largest(errors.map((error) => -error));
}

/** Whether no reader would feel the difference. @param {readonly number[]} errors @param {Calendar} calendar */
export function isEvenEnough(errors, calendar) {
  const minutes = Math.max(fewMinutes * evenEnough, calendar.weekMinutes);
  return unevenness(errors) * evenEnough <= minutes * calendar.days.length;
}
