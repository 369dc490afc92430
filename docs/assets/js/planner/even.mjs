// Tasks on days → weeks of even length, then fewer neighbors of one type: moves and swaps, the best first.
// @ts-check
import { countLess, held, leastBy, sortedBy, sum } from "./lists.mjs";
import { repeatAfter } from "./mocks.mjs";

/** @typedef {import("./board.mjs").Board} Board */
/** @typedef {import("./board.mjs").Change[]} Changes */
/** The first and the last day each unit may move to. @typedef {Map<number, [number, number]>} Spans */

/** A week this near to its share, in minutes or percent of it, is even enough. */
const [enoughMinutes, enoughPercent] = [15, 5];

/** How many exchanges are made at most. */
const steps = 20;

/** Days that a task may move from where the pace put it, and a mock. */
const [reach, mockReach] = [7, 3];

/** How many days apart two tasks may be that change places for their types, and how many are tried. */
const [near, tries] = [8, 12];

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
    const { pool: { units }, calendar: { isOpen, isStudy } } = this.board;
    const is = isOpen[index] || (units[unit].kind === "review" && isStudy[index]);
    return is && !(units[unit].isMock && this.board.isNearAnotherMock(unit, index));
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
    const found = [...exchanges(moves, spans, worst)]
      .map((changes) => ({ changes, gain: gainOf(moves.board, errors, changes) }))
      .filter(({ gain }) => gain > 0).sort((one, other) => other.gain - one.gain);
    if (found.some(({ changes }) => moves.board.exchange(changes))) return true;
  }
  return false;
}

/** Yield moves of tasks into or out of a week, and swaps of one of its tasks with one of another week. @param {Moves} moves @param {Spans} spans @param {number} worst @returns {Generator<Changes>} */
function* exchanges(moves, spans, worst) {
  const { calendar: { weeks }, day, ledger: { days: load } } = moves.board;
  const isOfWorst = (/** @type {number} */ unit) => weeks[held(day, unit)] === worst;
  for (const unit of moves.movable) {
    /** @type {Map<number, number>} */
    const emptiest = new Map();
    const [low, high] = held(spans, unit);
    for (let index = low; index <= high; index++) {
      const isOther = weeks[index] === worst ? !isOfWorst(unit) : isOfWorst(unit);
      if (isOther && moves.mayStand(unit, index)) {
        const best = emptiest.get(weeks[index]);
        if (best === undefined || load[index] < load[best]) emptiest.set(weeks[index], index);
      }
    }
    for (const index of emptiest.values()) yield [[unit, index]];
  }
  for (const one of moves.movable.filter(isOfWorst)) {
    for (const two of moves.movable) {
      if (!isOfWorst(two) && moves.maySwap(one, two, spans)) {
        yield [[one, held(day, two)], [two, held(day, one)]];
      }
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
  let clashing = orderedDays(board);
  const waiting = [...clashing];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    for (const two of partners(moves, one)) {
      const [on, other] = [held(board.day, one), held(board.day, two)];
      const pair = `${Math.min(one, two)} ${Math.max(one, two)}`;
      /** @type {Changes} */
      const changes = [[one, other], [two, on]];
      if (tried.has(pair) || gainOf(board, errorsOf(board), changes) < 0 || !board.exchange(changes)) {
        continue;
      }
      const now = orderedDays(board);
      if (now.length < clashing.length) {
        clashing = now;
        waiting.splice(0, waiting.length, ...now);
        break;
      }
      tried.add(pair);
      board.exchange([[one, on], [two, other]]);
    }
  }
  orderedDays(board);
}

/** List tasks near by that may change places with one, the nearest first. @param {Moves} moves @param {number} one */
function partners(moves, one) {
  const { day, pool: { units } } = moves.board;
  const distance = (/** @type {number} */ two) => Math.abs(held(day, two) - held(day, one));
  const found = moves.movable.filter((two) =>
    0 < distance(two) && distance(two) <= near && units[two].type !== units[one].type
  );
  const spans = moves.spans([one, ...found]);
  return sortedBy(found, (two) => [distance(two), two]).filter((two) => moves.maySwap(one, two, spans))
    .slice(0, tries);
}

/** Order the tasks of each day; tell those with a neighbor of their type, from the second week on. @param {Board} board */
export function orderedDays(board) {
  const { units } = board.pool;
  /** @type {number[]} */
  const clashing = [];
  /** @type {number | null} */
  let last = null;
  for (const [index, items] of board.items.entries()) {
    const left = items.toSorted((one, other) => units[one].phase - units[other].phase || one - other);
    /** @type {number[]} */
    const ordered = [];
    while (left.length > 0) {
      /** @type {string} */
      const before = last === null ? "" : units[last].type;
      const isSame = (/** @type {number} */ unit) => before !== "" && units[unit].type === before;
      const ready = left.filter((unit) => !held(board.before, unit).some((other) => left.includes(other)));
      // the commonest type first, so that none is left over at the end
      const unit = leastBy(ready, (unit) => [
        isSame(unit) ? 1 : 0,
        -left.filter((other) => units[other].type === units[unit].type).length,
      ]);
      if (last !== null && isSame(unit) && board.calendar.weeks[index] > 0) clashing.push(last, unit);
      left.splice(left.indexOf(unit), 1);
      ordered.push(unit);
      last = unit;
    }
    board.items[index] = ordered;
  }
  return clashing;
}
