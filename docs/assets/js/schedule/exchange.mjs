// A placement → one with evener weeks, by giving a few tasks other days at a time.
// Moved tasks take their reviews along, so each change is judged by what the weeks hold with reviews placed anew.
// @ts-check
import { Weighed } from "./evenness.mjs";
import { sum } from "./lists.mjs";
import { isEvenEnough } from "./loads.mjs";
import { mixedDays } from "./mix.mjs";
import { Moves } from "./moves.mjs";
import { respread } from "./respread.mjs";
import { shifts } from "./shifts.mjs";
import { farSwaps, nearSwaps } from "./swaps.mjs";

/** @typedef {import("./loads.mjs").Placement} Placement */
/** @typedef {import("./moves.mjs").Bounds} Bounds */
/** @typedef {import("./review.mjs").Days} Days */

const mostTried = 144; // changes, divided by the weeks: in longer plans each takes longer
const mostTasks = 400; // in larger plans none, so that planning stays fast

/**
 * Change what makes the weeks evener until they are even enough or nothing helps.
 * @param {Placement} placement @param {Bounds} bounds @param {(days: Days) => Placement} withReviews
 */
export function exchanged(placement, bounds, withReviews) {
  let now = new Weighed(placement, bounds.units, bounds.calendar);
  const tasks = sum([...placement.days.values()].map((day) => day.length));
  let tries = tasks <= mostTasks ? Math.floor(mostTried / bounds.calendar.weeks) : 0;
  while (tries > 0 && !isEvenEnough(now.errors, bounds.calendar)) {
    let better = null;
    for (const days of changedDays(now, bounds)) {
      better = betterThan(now, days, bounds, withReviews);
      if (--tries === 0 || better !== null) break;
    }
    if (better === null) break;
    now = better;
  }
  return now.placement;
}

/** Yield the days after each change that should help and that breaks no rule. @param {Weighed} now @param {Bounds} bounds */
function* changedDays(now, bounds) {
  const moves = new Moves(now.placement.days, bounds);
  for (const changes of [nearSwaps, shifts, farSwaps]) {
    for (const choices of changes(now, bounds)) {
      for (const change of choices) {
        const days = moves.daysAfter(change);
        if (days === null) continue;
        yield days;
        break;
      }
    }
  }
  yield* respread(now, bounds);
}

/** These days with their types mixed, weighed; null unless that is better. @param {Weighed} now @param {Days} days @param {Bounds} bounds @param {(days: Days) => Placement} withReviews */
function betterThan(now, days, { units, calendar, needs, dues, fixed }, withReviews) {
  if (!new Weighed(withReviews(days), units, calendar).isBetterThan(now)) return null; // before types need mixing
  const taken = calendar.days.map((day) => day.taken);
  const mixed = mixedDays(days, units, calendar, needs, new Set([...fixed, ...dues.keys()]), taken);
  const changed = new Weighed(withReviews(mixed), units, calendar);
  return changed.isBetterThan(now) ? changed : null;
}
