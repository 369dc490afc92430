// Weeks of tasks → the same weeks, evener, by moving or swapping single tasks near the end of a week.
// @ts-check
import { largest, sum } from "./lists.mjs";

/**
 * What has to hold while tasks move; lists go by week, minutes and needs by task.
 * - goals: minutes of tasks of an even week; most: minutes of tasks it can take
 * - fixed: tasks that stay in their week, as they have a date
 * @typedef {{goals: readonly number[], most: readonly number[], mocks: readonly ReadonlyMap<number, number>[],
 *   minutes: readonly number[], needs: readonly (readonly number[])[], fixed: ReadonlyMap<number, number>}} Balance
 */

const lookAround = [10, 5, 20]; // tasks on each side of a week's end that may move, so that phases keep their order

/** Bring the minutes done by each week's end as near to the goals as moving single tasks can. @param {readonly (readonly number[])[]} weeks @param {Balance} balance */
export function balanced(weeks, balance) {
  /** @type {(readonly (readonly number[])[])[]} */
  const ways = [...lookAround.map((around) => moved(weeks, balance, around)), weeks];
  const unevenOf = ways.map((way) => unevenness(way, balance));
  return ways[unevenOf.indexOf(Math.min(...unevenOf))];
}

/** @param {readonly (readonly number[])[]} weeks @param {Balance} balance @param {number} around */
function moved(weeks, balance, around) {
  const filled = weeks.map((week) => [...week]);
  let error = 0;
  for (let place = 0; place < filled.length - 1; place++) {
    error += minutesOf(filled[place], balance) - balance.goals[place];
    const [later, earlier] = bestChange(place, filled, error, balance, around);
    if (later !== null) {
      filled[place].splice(filled[place].indexOf(later), 1);
      filled[place + 1].unshift(later);
      error -= balance.minutes[later];
    }
    if (earlier !== null) {
      filled[place + 1].splice(filled[place + 1].indexOf(earlier), 1);
      filled[place].push(earlier);
      error += balance.minutes[earlier];
    }
  }
  return filled;
}

/** A task to do a week later and one to do a week earlier; either may be none. @param {number} place @param {readonly (readonly number[])[]} filled @param {number} error @param {Balance} balance @param {number} around */
function bestChange(place, filled, error, balance, around) {
  const { minutes, needs, most } = balance;
  const [laters, earliers] = movable(place, filled, balance, around);
  const here = minutesOf(filled[place], balance);
  const there = minutesOf(filled[place + 1], balance);
  let least = Math.abs(error);
  /** @type {[number | null, number | null]} */
  let best = [null, null];
  for (const later of [null, ...laters]) {
    for (const earlier of [null, ...earliers]) {
      const change = (earlier === null ? 0 : minutes[earlier]) - (later === null ? 0 : minutes[later]);
      if (Math.abs(error + change) >= least) continue;
      if (here + change > most[place] || there - change > most[place + 1]) continue;
      if (later === null || earlier === null || !needs[earlier].includes(later)) {
        least = Math.abs(error + change);
        best = [later, earlier];
      }
    }
  }
  return best;
}

/** List tasks nothing in their week waits for, and tasks of the next week that wait for nothing in it. @param {number} place @param {readonly (readonly number[])[]} filled @param {Balance} balance @param {number} around */
function movable(place, filled, { mocks, needs, fixed }, around) {
  const here = filled[place];
  const there = filled[place + 1];
  const waitedFor = new Set([...here, ...mocks[place].keys()].flatMap((number) => needs[number]));
  const blocking = new Set([...there, ...mocks[place].keys(), ...mocks[place + 1].keys()]);
  const laters = here.slice(-around).reverse().filter((number) =>
    !waitedFor.has(number) && !fixed.has(number)
  );
  const earliers = there.slice(0, around).filter((number) =>
    !fixed.has(number) && !needs[number].some((other) => blocking.has(other))
  );
  return [laters, earliers];
}

/** The minutes between the week most above its goal and the one most below. @param {readonly (readonly number[])[]} weeks @param {Balance} balance */
function unevenness(weeks, balance) {
  const above = weeks.map((week, place) => minutesOf(week, balance) - balance.goals[place]);
  return largest(above) + largest(above.map((minutes) => -minutes));
}

/** @param {readonly number[]} week @param {Balance} balance */
function minutesOf(week, { minutes }) {
  return sum(week.map((number) => minutes[number]));
}
