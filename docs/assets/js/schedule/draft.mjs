// Selection + calendar → the order of study, the day of each mock interview, what each week's end asks for.
// @ts-check
import { countLess, held, largest, runningSums, sortedBy, sum, zeros } from "./lists.mjs";
import { mockDays } from "./mocks.mjs";
import { allNeeds, pulled } from "./order.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Unit} Unit */
/** @typedef {ReadonlyMap<number, number>} Days */
/** For each unit taken, those taken that it waits for. @typedef {readonly (readonly number[])[]} NeedsList */

/**
 * What is decided before minutes are spread over weeks and days.
 * - order: units that are neither mock interviews nor closing ones, which stand on the last study day
 * - ready: for each mock interview, how many units of the order must be done before it
 * - mocks: the index of the study day each mock interview is meant for
 * - dues: the day before which a unit should end, where there is one
 * - leastEnds: how many units of the order must be done by the end of each week
 * - safeLeastEnds: the same, where no day before a date is trusted with more than its even share
 * - mostEnds: how many units of the order may be done by then
 * @typedef {{order: readonly number[], ready: Days, mocks: Days, closing: readonly number[], needs: NeedsList,
 *   dues: Days, leastEnds: readonly number[], safeLeastEnds: readonly number[], mostEnds: readonly number[]}} Draft
 */

/** The mock interviews of a week with their days. @param {Draft} draft @param {number} week @param {Calendar} calendar @returns {Days} */
export function mocksOf(draft, week, calendar) {
  return new Map([...draft.mocks].filter(([, day]) => calendar.days[day].week === week));
}

/**
 * Order the units taken; nothing where the mock interviews do not find a day each.
 * @param {readonly number[]} taken @param {readonly Unit[]} units @param {Days} dues @param {Calendar} calendar
 * @param {Days} notBefore the index of a day for mocks that proved to be too early
 * @returns {Draft | null}
 */
export function draftOf(taken, units, dues, calendar, notBefore) {
  const needs = needsAmong(taken, units);
  const mocks = taken.filter((number) => units[number].kind === "mock");
  const closing = closingOf(taken, units, needs, dues, calendar);
  const prepared = new Map(mocks.map((mock) => [mock, allNeeds(mock, (number) => needs[number])]));
  const wishes = mockDays(prepared, units, calendar, new Map(), dues);
  /** @type {[number, number | null][]} */
  const wanted = sortedBy(wishes, ([mock]) => mock).map(([mock, day]) => [calendar.days[day].number, mock]);
  for (const due of new Set([...dues.values()].sort((one, other) => one - other))) wanted.push([due, null]);
  const inOrder = taken.filter((number) => units[number].kind !== "mock" && !closing.includes(number));
  const order = inTime(inOrder, units, wanted, prepared, needs, dues, calendar);
  const place = new Map(order.map((number, index) => [number, index]));
  const ready = new Map(
    [...prepared].map(([mock, needed]) => {
      const places = [...needed].filter((other) => place.has(other)).map((other) => held(place, other) + 1);
      return [mock, largest(places)];
    }),
  );
  const earliest = earliestDays(order, units, ready, calendar);
  for (const [mock, day] of notBefore) earliest.set(mock, Math.max(day, earliest.get(mock) ?? 0));
  const days = mockDays(prepared, units, calendar, earliest, dues);
  if (days.size < mocks.length) return null;
  const asked = askedEnds(place, ready, days, dues, calendar);
  return {
    order,
    ready,
    mocks: days,
    closing,
    needs,
    dues,
    leastEnds: leastEndsOf(order, units, asked, days, dues, calendar, false),
    safeLeastEnds: leastEndsOf(order, units, asked, days, dues, calendar, true),
    mostEnds: mostEndsOf(order, needs, days, calendar),
  };
}

/** @param {readonly number[]} taken @param {readonly Unit[]} units @returns {NeedsList} */
export function needsAmong(taken, units) {
  const isTaken = new Set(taken);
  return units.map((unit, number) =>
    isTaken.has(number) ? unit.after.filter((other) => isTaken.has(other)) : []
  );
}

/**
 * Find the must reviews of the last phase that nothing waits for: they are for the day before.
 * @param {readonly number[]} taken @param {readonly Unit[]} units @param {NeedsList} needs @param {Days} dues
 * @param {Calendar} calendar
 */
export function closingOf(taken, units, needs, dues, calendar) {
  const waitedFor = new Set(taken.flatMap((number) => needs[number]));
  const lastPhase = largest(taken.map((number) => units[number].phase));
  let load = calendar.days.at(-1)?.taken ?? 0;
  let longest = 0;
  /** @type {number[]} */
  const closing = [];
  for (const number of taken) {
    const unit = units[number];
    const isLast = unit.phase === lastPhase && !waitedFor.has(number) && !dues.has(number);
    if (unit.kind === "review" && unit.priority === 0 && isLast) {
      longest = Math.max(longest, unit.minutes);
      if (!calendar.holds(load + unit.minutes, longest)) break;
      load += unit.minutes;
      closing.push(number);
    }
  }
  return closing;
}

/**
 * Move what mocks and dates want by a day forward where an even pace would come too late.
 * The earliest day has the last word. What has a date is never put off for a mock, and what belongs to an
 * earlier phase only if there is no other way.
 * @param {readonly number[]} order @param {readonly Unit[]} units @param {readonly [number, number | null][]} wanted
 * @param {ReadonlyMap<number, ReadonlySet<number>>} prepared @param {NeedsList} needs @param {Days} dues
 * @param {Calendar} calendar
 */
function inTime(order, units, wanted, prepared, needs, dues, calendar) {
  const minutes = units.map((unit) => unit.minutes);
  const whole = sum(order.map((number) => minutes[number]));
  const openDays = calendar.openDays.map((index) => calendar.days[index].number);
  for (const [day, mock] of sortedBy(wanted, ([wantedDay]) => -wantedDay)) {
    const limit = Math.floor(whole * countLess(openDays, day) / Math.max(1, openDays.length));
    const dated = order.filter((number) => (dues.get(number) ?? calendar.end) <= day);
    let first = new Set(dated);
    for (const number of dated) for (const other of allNeeds(number, (one) => needs[one])) first.add(other);
    if (mock !== null) {
      for (const other of held(prepared, mock)) first.add(other);
      const withPhases = new Set(first);
      for (const number of order) if (units[number].phase < units[mock].phase) withPhases.add(number);
      if (sum(order.filter((number) => withPhases.has(number)).map((number) => minutes[number])) <= limit) {
        first = withPhases;
      }
    }
    order = pulled(order, minutes, first, limit);
  }
  return order;
}

/** Find the day by which the preparation of each mock is done at an even pace. @param {readonly number[]} order @param {readonly Unit[]} units @param {Days} ready @param {Calendar} calendar */
function earliestDays(order, units, ready, calendar) {
  const { openDays } = calendar;
  const sums = runningSums(order.map((number) => units[number].minutes));
  /** @type {Map<number, number>} */
  const earliest = new Map();
  for (const [mock, count] of ready) {
    if (count > 0 && openDays.length > 0) {
      earliest.set(mock, openDays[Math.floor((sums[count] * openDays.length - 1) / sums[sums.length - 1])]);
    }
  }
  return earliest;
}

/**
 * Count the units to be done by the end of each week: for its mocks, and for dates in it.
 * @param {Days} place @param {Days} ready @param {Days} days @param {Days} dues @param {Calendar} calendar
 */
function askedEnds(place, ready, days, dues, calendar) {
  const asked = zeros(calendar.weeks);
  for (const [mock, count] of ready) {
    const { week } = calendar.days[held(days, mock)];
    asked[week] = Math.max(asked[week], count);
  }
  for (const [number, due] of dues) {
    if (place.has(number)) {
      const week = calendar.weekOf(due);
      asked[week] = Math.max(asked[week], held(place, number) + 1);
    }
  }
  return asked;
}

/**
 * Ask the week before a date for what the days between them cannot take.
 * @param {readonly number[]} order @param {readonly Unit[]} units @param {readonly number[]} asked
 * @param {Days} days @param {Days} dues @param {Calendar} calendar @param {boolean} isSafe
 */
function leastEndsOf(order, units, asked, days, dues, calendar, isSafe) {
  const least = [...asked];
  const dates = new Set(order.filter((number) => dues.has(number)).map((number) => held(dues, number)));
  for (const due of sortedBy(dates, (date) => date)) {
    const week = calendar.weekOf(due);
    if (week > 0) {
      const end = order.findLastIndex((number) => (dues.get(number) ?? due + 1) <= due) + 1;
      const room = new Room(due, week, days, calendar);
      const before = order.slice(0, end);
      const count = isSafe ? room.countSafely(before, units) : room.count(before, units);
      least[week - 1] = Math.max(least[week - 1], end - count);
    }
  }
  for (let week = 1; week < calendar.weeks; week++) least[week] = Math.max(least[week], least[week - 1]);
  return least;
}

/** The open days of a week before a date. */
class Room {
  /** @param {number} due @param {number} week @param {Days} mocks @param {Calendar} calendar */
  constructor(due, week, mocks, calendar) {
    this.calendar = calendar;
    this.days = calendar.openDays.filter((index) => {
      const day = calendar.days[index];
      return day.week === week && day.number < due;
    });
    /** @type {Map<number, number>} */
    this.mockOn = new Map(
      [...mocks].filter(([, day]) => this.days.includes(day)).map(([mock, day]) => [day, mock]),
    );
  }

  /** Count how many of the last units fit, filling the days from the last one back. @param {readonly number[]} numbers @param {readonly Unit[]} units */
  count(numbers, units) {
    let left = numbers.length;
    for (const day of [...this.days].reverse()) {
      const mock = this.mockOn.get(day);
      let load = mock === undefined ? 0 : units[mock].minutes;
      let longest = load;
      for (; left > 0; left--) {
        const { minutes } = units[numbers[left - 1]];
        longest = Math.max(longest, minutes);
        if (!this.calendar.holds(load + minutes, longest)) break;
        load += minutes;
      }
    }
    return numbers.length - left;
  }

  /** Count how many of the last units fit if days with a mock take nothing else. @param {readonly number[]} numbers @param {readonly Unit[]} units */
  countSafely(numbers, units) {
    let room = this.calendar.minutes(this.days.length - this.mockOn.size);
    let left = numbers.length;
    for (; left > 0; left--) {
      room -= units[numbers[left - 1]].minutes;
      if (room < 0) break;
    }
    return numbers.length - left;
  }
}

/** Keep back what waits for a mock interview until the week of that mock. @param {readonly number[]} order @param {NeedsList} needs @param {Days} days @param {Calendar} calendar */
function mostEndsOf(order, needs, days, calendar) {
  const most = zeros(calendar.weeks).fill(order.length);
  for (const [place, number] of order.entries()) {
    for (const other of needs[number]) {
      const day = days.get(other);
      if (day === undefined) continue;
      for (let week = 0; week < calendar.days[day].week; week++) most[week] = Math.min(most[week], place);
    }
  }
  return most;
}
