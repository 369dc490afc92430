// Tasks on days → weeks of even length, then fewer neighbors of one type: moves and swaps, the best first.
// @ts-check
import { countLess, held, leastBy, range, sortedBy, sum } from "../lists.mjs";
import { repeatAfter } from "./mocks.mjs";

/** @typedef {import("./board.mjs").Board} Board */
/** @typedef {import("./board.mjs").Change[]} Changes */
/** The first and the last day each unit may move to. @typedef {Map<number, [number, number]>} Spans */

const [enoughMinutes, enoughPercent] = [15, 5]; // a week this near to its share is even enough
const steps = 20; // exchanges are made at most
const [reach, mockReach] = [7, 3]; // days that a task may move from where the pace put it, and a mock
const [near, tries] = [8, 12]; // days between tasks that change places for their types, and how many are tried

/** Where tasks may move: by no more than a week, so that phases stay in order. */
class Moves {
  /** @type {Map<number, number>} */
  #home;
  /** @type {Set<number>} */
  #fixed;

  /** @param {Board} board @param {number[]} movable */
  constructor(board, movable) {
    this.board = board;
    this.movable = movable;
    this.isMovable = new Set(movable);
    this.isOpen = new Set(board.calendar.opened);
    this.#home = new Map(board.day);
    const { pool: { units }, calendar: { numbers } } = board;
    const repeats = [...board.day].filter(([unit]) => units[unit].rehearses === "repeat")
      .map(([, day]) => numbers[day]);
    const isRepeated = (/** @type {number} */ day) =>
      repeats.some((on) => 0 <= on - numbers[day] && on - numbers[day] <= repeatAfter[1]);
    // a repeat stays as near to its mock as it was put
    this.#fixed = new Set(
      [...board.day].filter(([unit, day]) => units[unit].isMock && isRepeated(day)).map(([unit]) => unit),
    );
  }

  /** The first and the last day a unit may move to. @param {number} unit @returns {[number, number]} */
  span(unit) {
    const { day, pool: { units }, calendar: { numbers } } = this.board;
    if (units[unit].when || this.#fixed.has(unit)) return [held(day, unit), held(day, unit)];
    const [low, high] = this.board.window(unit);
    const home = numbers[held(this.#home, unit)];
    const far = units[unit].isMock ? mockReach : reach;
    return [
      Math.max(low, countLess(numbers, home - far)),
      Math.min(high, countLess(numbers, home + far + 1) - 1),
    ];
  }

  /** @param {Iterable<number>} units @returns {Spans} */
  spans(units) {
    return new Map([...units].map((unit) => [unit, this.span(unit)]));
  }

  /** Say whether a day is right for a unit: nothing new on quiet days, mocks apart. @param {number} unit @param {number} index */
  mayStand(unit, index) {
    const { pool: { units }, calendar: { isStudy } } = this.board;
    const isOpen = this.isOpen.has(index) || (units[unit].kind === "review" && isStudy[index]);
    return isOpen && !(units[unit].isMock && this.board.isNearAnotherMock(unit, index));
  }

  /** Say whether a unit passes by none of another phase on its way to a day. @param {number} unit @param {number} index */
  keepsPhases(unit, index) {
    const { items, pool: { units } } = this.board;
    const day = held(this.board.day, unit);
    const passed = index < day ? items.slice(index + 1, day + 1) : items.slice(day, index);
    const ways = passed.flat().map((other) => units[other].phase - units[unit].phase);
    return ways.every((way) => index < day ? way >= 0 : way <= 0);
  }

  /** Say whether two units may change days. @param {number} one @param {number} two @param {Spans} spans */
  maySwap(one, two, spans) {
    const { day, before } = this.board;
    const [low, high] = held(spans, one);
    const [otherLow, otherHigh] = held(spans, two);
    const [on, other] = [held(day, one), held(day, two)];
    return low <= other && other <= high && otherLow <= on && on <= otherHigh &&
      !held(before, two).includes(one) && !held(before, one).includes(two) &&
      this.mayStand(one, other) && this.mayStand(two, on);
  }
}

/** Exchange tasks of weeks until each is even enough, or nothing makes them more even. @param {Board} board @param {number[]} movable */
export function evenWeeks(board, movable) {
  const moves = new Moves(board, movable);
  for (let step = 0; step < steps && exchanged(moves); step++);
}

/** Move each task within its week to the shortest day it may stand on, where that makes two days more alike. @param {Board} board @param {number[]} movable */
export function evenDays(board, movable) {
  const { calendar: { weeks }, ledger: { days: load }, pool: { units } } = board;
  const moves = new Moves(board, movable);
  for (const unit of movable) {
    const here = held(board.day, unit);
    const [low, high] = moves.span(unit);
    const days = range(low, high + 1).filter((index) =>
      weeks[index] === weeks[here] && moves.mayStand(unit, index) && moves.keepsPhases(unit, index)
    );
    const best = days.length > 0 ? leastBy(days, (index) => [load[index]]) : here;
    const isGain = !units[unit].isMock && load[here] - load[best] > units[unit].minutes;
    if (isGain && gainOf(board, errorsOf(board), [[unit, best]]) >= 0) board.exchange([[unit, best]]);
  }
}

/** How far each week is over its even part, in minutes times study days, so that all are whole numbers. @param {Board} board */
function errorsOf({ calendar, ledger: { weeks } }) {
  const counts = weeks.map(() => 0);
  for (const [index, week] of calendar.weeks.entries()) if (calendar.isStudy[index]) counts[week]++;
  const [whole, days] = [sum(weeks), sum(counts)];
  return weeks.map((load, week) => days * load - whole * counts[week]);
}

/** List the weeks that are not even enough. @param {Board} board @param {number[]} errors */
function uneven({ calendar, ledger }, errors) {
  const days = calendar.isStudy.filter((is) => is).length;
  return [...errors.keys()].filter((week) => {
    const share = days * ledger.weeks[week] - errors[week];
    return Math.abs(errors[week]) > Math.max(enoughMinutes * days, Math.floor(enoughPercent * share / 100));
  });
}

/** Make the exchange that evens weeks most, beginning with the least even of those that are not even enough. @param {Moves} moves */
function exchanged(moves) {
  const errors = errorsOf(moves.board);
  const spans = moves.spans(moves.movable);
  for (const worst of sortedBy(uneven(moves.board, errors), (week) => [-Math.abs(errors[week])])) {
    for (const exchanges of [shifts, swaps]) {
      const found = [...exchanges(moves, spans, worst)]
        .map((changes) => ({ changes, gain: gainOf(moves.board, errors, changes) }))
        .filter(({ gain }) => gain > 0).sort((one, other) => other.gain - one.gain);
      if (found.some(({ changes }) => moves.board.exchange(changes))) return true;
    }
  }
  return false;
}

/** Yield moves of tasks into or out of a week, each to the emptiest day of the other week. @param {Moves} moves @param {Spans} spans @param {number} worst @returns {Generator<Changes>} */
function* shifts(moves, spans, worst) {
  const { calendar: { weeks }, day, ledger: { days: load } } = moves.board;
  for (const unit of moves.movable) {
    /** @type {Map<number, number>} */
    const emptiest = new Map();
    const [low, high] = held(spans, unit);
    const own = weeks[held(day, unit)];
    for (let index = low; index <= high; index++) {
      const isOfUse = weeks[index] !== own && (weeks[index] === worst || own === worst);
      if (isOfUse && moves.mayStand(unit, index)) {
        const best = emptiest.get(weeks[index]);
        if (best === undefined || load[index] < load[best]) emptiest.set(weeks[index], index);
      }
    }
    for (const index of emptiest.values()) yield [[unit, index]];
  }
}

/** Yield swaps of a task of a week with one of another week. @param {Moves} moves @param {Spans} spans @param {number} worst @returns {Generator<Changes>} */
function* swaps(moves, spans, worst) {
  const { calendar: { weeks }, day } = moves.board;
  const isInside = (/** @type {number} */ unit) => weeks[held(day, unit)] === worst;
  const inside = moves.movable.filter((unit) => {
    const [low, high] = held(spans, unit);
    return isInside(unit) && low < high;
  });
  for (const two of moves.movable.filter((unit) => !isInside(unit))) {
    for (const one of inside) {
      if (moves.maySwap(one, two, spans)) yield [[one, held(day, two)], [two, held(day, one)]];
    }
  }
}

/** By how much changes lessen the sum of the squares of errors. @param {Board} board @param {number[]} errors @param {Changes} changes */
function gainOf(board, errors, changes) {
  const { weeks, isStudy } = board.calendar;
  const days = isStudy.filter((is) => is).length;
  const delta = errors.map(() => 0);
  for (const [unit, index] of changes) {
    for (const [day, minutes] of board.printOf(unit, held(board.day, unit))) {
      delta[weeks[day]] -= days * minutes;
    }
    for (const [day, minutes] of board.printOf(unit, index)) delta[weeks[day]] += days * minutes;
  }
  return -sum(delta.map((change, week) => change * (2 * errors[week] + change)));
}

/** Swap tasks near each other while fewer neighbors are of one type, and weeks do not get less even. @param {Board} board @param {number[]} movable */
export function spreadTypes(board, movable) {
  const moves = new Moves(board, movable);
  /** @type {Set<string>} */
  const tried = new Set();
  let clashing = clashingOf(board);
  const waiting = [...clashing];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    for (const two of partners(moves, one)) {
      const [on, other] = [held(board.day, one), held(board.day, two)];
      const pair = `${Math.min(one, two)} ${Math.max(one, two)}`;
      /** @type {Changes} */
      const changes = [[one, other], [two, on]];
      if (tried.has(pair) || gainOf(board, errorsOf(board), changes) < 0) continue;
      tried.add(pair);
      const hasChanged = board.exchange(changes);
      orderDays(board, [on, other]);
      const now = clashingOf(board);
      if (now.length < clashing.length) {
        clashing = now;
        waiting.splice(0, waiting.length, ...now);
        break;
      }
      if (hasChanged) {
        board.exchange([[one, on], [two, other]]);
        orderDays(board, [on, other]);
      }
    }
  }
}

/** List tasks near by that may change places with one, the nearest first. @param {Moves} moves @param {number} one */
function partners(moves, one) {
  const { day, items, pool: { units } } = moves.board;
  const here = held(day, one);
  const [low, high] = moves.span(one);
  const days = range(Math.max(low, here - near), Math.min(high, here + near) + 1);
  const found = days.filter((index) => index !== here).flatMap((index) => items[index])
    .filter((two) => units[two].type !== units[one].type && moves.isMovable.has(two));
  const nearest = sortedBy(found, (two) => [Math.abs(held(day, two) - here), two]).slice(0, 4 * tries);
  const spans = moves.spans([one, ...nearest]);
  return nearest.filter((two) => moves.maySwap(one, two, spans)).slice(0, tries);
}

/** Order the tasks of days: each behind what it waits for, neighbors of different types where possible. @param {Board} board @param {Iterable<number>} days */
export function orderDays({ items, before, pool: { units } }, days) {
  for (const index of days) {
    const earlier = items.slice(0, index).findLast((some) => some.length > 0)?.at(-1);
    let type = earlier === undefined ? "" : units[earlier].type;
    const left = items[index].toSorted((one, two) => units[one].phase - units[two].phase || one - two);
    /** @type {number[]} */
    const ordered = [];
    while (left.length > 0) {
      const ready = left.filter((unit) => !held(before, unit).some((other) => left.includes(other)));
      // what ends the study comes last; else the commonest type first, so that none is left over at the end
      const unit = leastBy(ready, (unit) => [
        units[unit].when ? 1 : 0,
        type !== "" && units[unit].type === type ? 1 : 0,
        -left.filter((other) => units[other].type === units[unit].type).length,
      ]);
      left.splice(left.indexOf(unit), 1);
      ordered.push(unit);
      type = units[unit].type;
    }
    items[index] = ordered;
  }
}

/** List tasks with a neighbor of their type, from the second week on, one after the other. @param {Board} board */
function clashingOf({ items, pool: { units }, calendar: { weeks } }) {
  const row = items.flatMap((some, index) => weeks[index] > 0 ? some : []);
  return row.flatMap((unit, place) => {
    const next = row[place + 1];
    const isSame = next !== undefined && units[unit].type !== "" && units[unit].type === units[next].type;
    return isSame ? [unit, next] : [];
  });
}
