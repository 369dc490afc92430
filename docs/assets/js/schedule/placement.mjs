// Selection + deadlines + calendar → a day for every task and review.
// Tasks and reviews depend on each other: the first round places tasks as if nothing came back, and each
// further round leaves the room that the reviews of the round before took. The evenest round counts.
// @ts-check
import { balanced } from "./balance.mjs";
import { fillWeeks } from "./days.mjs";
import { closingOf, draftOf, mocksOf, needsAmong } from "./draft.mjs";
import { exchanged } from "./exchange.mjs";
import { oneByOne } from "./fallback.mjs";
import { addTo, range, sortedBy, sum } from "./lists.mjs";
import {
  isEvenEnough,
  isWithinCapacity,
  minutesByDay,
  reviewMinutesOn,
  unevenness,
  weekErrors,
} from "./loads.mjs";
import { mixedDays } from "./mix.mjs";
import { placeReviews } from "./review.mjs";
import { weekRooms } from "./rooms.mjs";
import { tooEarlyWeek, weekEnds } from "./weeks.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./deadlines.mjs").Deadlines} Deadlines */
/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {import("./review.mjs").Days} Days */
/** @typedef {import("./select.mjs").Selection} Selection */
/** @typedef {import("./loads.mjs").Placement} Placement */

const mostRounds = 4;
const mostDrafts = 20;

/**
 * Place everything evenly; where that breaks a rule, one unit after the other, which always fits.
 * @param {import("./pool.mjs").Pool} pool @param {Selection} selection @param {Deadlines} deadlines
 * @param {Calendar} calendar @param {import("./review.mjs").Scores} scores @returns {Placement}
 */
export function place(pool, selection, deadlines, calendar, scores) {
  const { units } = pool;
  const taken = selection.base.filter((number) =>
    selection.taken.has(number) && !deadlines.tooLate.has(number)
  );
  /** @type {(days: Days) => Placement} */
  const withReviews = (days) => ({
    days,
    reviews: placeReviews(days, pool, selection.reviews, calendar, scores),
  });
  const draft = possibleDraft(taken, units, deadlines, calendar);
  const rounds = draft === null ? [] : roundsOf(draft, units, calendar, withReviews);
  if (rounds.length === 0) {
    rounds.push(withReviews(oneByOne(taken, units, selection.proof, deadlines, calendar)));
  }
  const [evenest] = sortedBy(rounds, (placement) => unevenness(errorsOf(placement, units, calendar)));
  return exchanged(evenest, boundsOf(taken, units, deadlines, calendar), withReviews);
}

/** @param {readonly number[]} taken @param {readonly Unit[]} units @param {Deadlines} deadlines @param {Calendar} calendar */
function boundsOf(taken, units, { day: dues }, calendar) {
  const needs = needsAmong(taken, units);
  const mocks = taken.filter((number) => units[number].kind === "mock");
  const fixed = new Set([...mocks, ...closingOf(taken, units, needs, dues, calendar)]);
  return { units, calendar, needs, dues, fixed };
}

/**
 * Put off mock interviews by a week where their preparation does not fit before them.
 * @param {readonly number[]} taken @param {readonly Unit[]} units @param {Deadlines} deadlines
 * @param {Calendar} calendar
 */
function possibleDraft(taken, units, deadlines, calendar) {
  /** @type {Map<number, number>} */
  const notBefore = new Map();
  const takenMinutes = calendar.days.map((day) => day.taken);
  for (let count = 0; count < mostDrafts; count++) {
    const draft = draftOf(taken, units, deadlines.day, calendar, notBefore);
    if (draft === null) return null;
    const rooms = weekRooms(draft, units, calendar, takenMinutes, false);
    const minutes = draft.order.map((number) => units[number].minutes);
    const failure = tooEarlyWeek(minutes, rooms, calendar.weekMinutes, calendar.daysPerWeek);
    if (failure === null) return draft;
    const [week, fitting] = failure;
    const later = calendar.days.findIndex((day) => day.isOpen && day.week > week);
    const mocks = [...mocksOf(draft, week, calendar).keys()].filter((mock) =>
      (draft.ready.get(mock) ?? 0) > fitting
    );
    if (later < 0 || mocks.length === 0) return draft;
    for (const mock of mocks) notBefore.set(mock, later);
  }
  return null;
}

/**
 * @param {Draft} draft @param {readonly Unit[]} units @param {Calendar} calendar
 * @param {(days: Days) => Placement} withReviews
 */
function roundsOf(draft, units, calendar, withReviews) {
  /** @type {Placement[]} */
  const rounds = [];
  let busy = calendar.days.map((day) => day.taken);
  while (rounds.length < mostRounds) {
    let days = evenly(draft, units, calendar, busy, false);
    if (days === null || days.size === 0) days = evenly(draft, units, calendar, busy, true);
    if (days === null) break;
    const placement = withReviews(days);
    rounds.push(placement);
    const nowBusy = calendar.days.map((day, index) => day.taken + reviewMinutesOn(placement, index));
    const isSame = nowBusy.every((minutes, index) => minutes === busy[index]);
    if (isSame || isEvenEnough(errorsOf(placement, units, calendar), calendar)) break;
    busy = nowBusy;
  }
  return rounds;
}

/**
 * Cut the order into weeks, then each week into days.
 * @param {Draft} draft @param {readonly Unit[]} units @param {Calendar} calendar @param {readonly number[]} busy
 * @param {boolean} isStrict @returns {Days | null}
 */
function evenly(draft, units, calendar, busy, isStrict) {
  const rooms = weekRooms(draft, units, calendar, busy, isStrict);
  const minutes = draft.order.map((number) => units[number].minutes);
  const ends = weekEnds(minutes, rooms, calendar.weekMinutes, calendar.daysPerWeek);
  if (ends === null) return null;
  const mocks = range(calendar.weeks).map((week) => mocksOf(draft, week, calendar));
  const whole = sum(minutes) + sum(rooms.map((room) => room.other));
  const studyDays = Math.max(1, calendar.days.length);
  const weeks = balanced(ends.map((end, week) => draft.order.slice(ends[week - 1] ?? 0, end)), {
    goals: rooms.map((room) => Math.floor(whole * room.days / studyDays) - room.other),
    most: rooms.map((room) => room.most),
    mocks,
    minutes: units.map((unit) => unit.minutes),
    needs: draft.needs,
    fixed: draft.dues,
  });
  const filled = weeks.map((tasks, week) => /** @type {const} */ ([tasks, mocks[week]]));
  const days = fillWeeks(filled, draft.dues, busy, units, calendar);
  if (days === null) return null;
  for (const number of draft.closing) addTo(days, calendar.days.length - 1, number);
  if (!isWithinCapacity(days, units, calendar)) return null;
  const fixed = new Set([...draft.mocks.keys(), ...draft.dues.keys(), ...draft.closing]);
  return mixedDays(days, units, calendar, draft.needs, fixed, busy);
}

/** @param {Placement} placement @param {readonly Unit[]} units @param {Calendar} calendar */
function errorsOf(placement, units, calendar) {
  return weekErrors(minutesByDay(placement, units, calendar), calendar);
}
