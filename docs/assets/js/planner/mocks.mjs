// Mock interviews + calendar → the day of each: apart, when its role wants it, after what it needs.
// @ts-check
import { held, inOrder, largest, leastBy, sortedBy, sum } from "../lists.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("../model/types.mjs").Settings} Settings */

/** Percent of the open days after which each kind stands best, and after which it is late. @type {Record<string, [number, number]>} */
const wished = {
  screen: [10, 33],
  "first-phone": [40, 64],
  "later-phone": [55, 78],
  onsite: [88, 100],
  loop: [88, 100],
};
const [onsiteFrom, onsiteTo, onsiteToBeforeLoop] = [67, 97, 84];

/** Days from one mock to the next where there is room; at the least they stand on two days. */
const apart = 2;
/** To stand apart, a mock moves by no more than this part of the open days. */
const nearPart = 6;

/** The weakest mock comes again after so many days. */
export const repeatAfter = [2, 4];

/**
 * The day of each mock that finds one; `order` is the order of study of all that is taken.
 * @param {Pool} pool @param {readonly number[]} taken @param {ReadonlyMap<number, number>} due
 * @param {Calendar} calendar @param {readonly number[]} order @param {Settings} settings
 */
export function mockDays(pool, taken, due, calendar, order, settings) {
  const { opened, numbers } = calendar;
  const { units } = pool;
  const mocks = taken.filter((unit) => units[unit].isMock && order.includes(unit));
  /** @type {Map<number, number>} */
  const placed = new Map();
  if (opened.length === 0 || mocks.length === 0) return placed;
  const wishes = wishesOf(pool, mocks, order, opened);
  const others = mocks.filter((unit) => !["repeat", "loop"].includes(units[unit].rehearses));
  const repeats = others.length > 0 ? mocks.filter((unit) => units[unit].rehearses === "repeat") : [];
  const weakest = new Map(repeats.map((unit) => [unit, weakestMock(pool, unit, others, settings)]));
  const turns = new Map(
    order.filter((unit) => wishes.has(unit)).map((unit, place) => [unit, [held(wishes, unit), place]]),
  );
  for (const [unit, other] of weakest) { // right behind it, before anything else takes the days
    const known = [other, ...units[unit].after].map((one) => turns.get(one) ?? [-1, -1]);
    turns.set(unit, known.reduce((most, one) => inOrder(most, one) < 0 ? one : most));
  }
  for (const unit of sortedBy(mocks, (unit) => [...held(turns, unit), weakest.has(unit) ? 1 : 0])) {
    const days = [...placed.values()];
    const before = units[unit].after.filter((other) => placed.has(other)).map((other) => held(placed, other));
    const latest = due.get(unit) ?? calendar.end;
    let free = opened.filter((index) =>
      numbers[index] < latest && index > largest(before, -1) && !days.includes(index)
    );
    const narrow = (/** @type {(index: number) => boolean} */ isRight) => {
      const some = free.filter(isRight);
      if (some.length > 0) free = some;
    };
    if (["onsite", "loop"].includes(units[unit].rehearses)) {
      narrow((index) => index >= opened[Math.floor(opened.length * onsiteFrom / 100)]);
    }
    let wish = opened[held(wishes, unit)];
    const repeated = placed.get(weakest.get(unit) ?? -1);
    if (repeated !== undefined) {
      wish = largest([repeated, ...before], -1);
      const [least, most] = repeatAfter.map((after) => numbers[wish] + after);
      narrow((index) => least <= numbers[index] && numbers[index] <= most);
    }
    if (free.length > 0) {
      const far = (/** @type {number} */ index) =>
        Math.abs(index - wish) +
        (isApart(calendar, index, days) ? 0 : Math.floor(opened.length / nearPart));
      placed.set(unit, leastBy(free, (index) => [far(index), index]));
    }
  }
  return placed;
}

/** Say whether a day is far enough from those of other mocks. @param {Calendar} calendar @param {number} index @param {readonly number[]} others */
export function isApart({ numbers }, index, others) {
  return others.every((other) => Math.abs(numbers[index] - numbers[other]) >= apart);
}

/** The mock that trains most of what the reader is weak at; else the one that the repeat asks for. @param {Pool} pool @param {number} repeat @param {readonly number[]} mocks @param {Settings} settings */
export function weakestMock({ units }, repeat, mocks, { weak }) {
  return leastBy(mocks, (unit) => [
    -weak.filter((type) => units[unit].types.includes(type)).length,
    units[repeat].after.includes(unit) ? 0 : 1,
    unit,
  ]);
}

/** Say for each mock after how many open days it stands best: when an even pace has done what it waits for. @param {Pool} pool @param {number[]} mocks @param {readonly number[]} order @param {number[]} opened */
function wishesOf({ units }, mocks, order, opened) {
  const hasLoop = mocks.some((unit) => units[unit].rehearses === "loop");
  const onsite = mocks.filter((unit) => units[unit].rehearses === "onsite");
  const whole = sum(order.map((unit) => units[unit].minutes)) || 1;
  let done = 0;
  /** @type {Map<number, number>} */
  const reached = new Map();
  for (const unit of order) {
    done += units[unit].minutes;
    reached.set(unit, Math.floor(100 * done / whole));
  }
  /** @type {Map<number, number>} */
  const wishes = new Map();
  for (const unit of order.filter((unit) => mocks.includes(unit))) {
    let [wish, latest] = wished[units[unit].rehearses] ?? [70, 90];
    if (onsite.includes(unit) && onsite.length > 1) {
      const until = hasLoop ? onsiteToBeforeLoop : onsiteTo;
      const place = 2 * onsite.indexOf(unit) + 1;
      wish = onsiteFrom + Math.floor((until - onsiteFrom) * place / (2 * onsite.length));
    }
    const ready = largest(units[unit].after.map((other) => reached.get(other) ?? 0), 0);
    const percent = Math.max(wish, Math.min(ready, latest));
    const best = Math.min(opened.length - 1, Math.floor(opened.length * percent / 100));
    wishes.set(unit, largest([best, ...units[unit].after.map((other) => wishes.get(other) ?? 0)], 0));
  }
  return wishes;
}
