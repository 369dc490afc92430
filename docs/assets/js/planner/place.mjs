// Selection → a day for each task: one after the other, at an even pace, then made better; and days for recalls.
// @ts-check
import { Board, nearest } from "./board.mjs";
import { closingOf, Ledger } from "./calendar.mjs";
import { evenDays, evenWeeks, orderDays, spreadTypes } from "./even.mjs";
import { countLess, held, inOrder, sortedBy, sum } from "../lists.mjs";
import { mockDays } from "./mocks.mjs";
import { needsFirst } from "../model/order.mjs";
import { recallMinutes, recallsAhead } from "./recall.mjs";

/** @typedef {import("./calendar.mjs").Calendar} Calendar */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./select.mjs").Selection} Selection */
/** One recall of a task: its ideal day stands between the day of learning and the day of need. @typedef {{ideal: number, id: string, number: number, minutes: number, learned: number, needed: number}} Recall */

/** How many tasks that could be next are looked at, in the order of study. */
const lookAhead = 4;
const lastWeekDays = 7;

/** The days of all tasks, and the tasks that found none. @param {Pool} pool @param {Selection} selection @param {Calendar} calendar @param {import("../model/types.mjs").Settings} settings */
export function place(pool, selection, calendar, settings) {
  const isEve = (/** @type {number} */ unit) => pool.units[unit].when === "eve";
  const order = orderOfStudy(pool, selection.taken.filter((unit) => !isEve(unit)));
  const mocks = mockDays(pool, selection.taken, selection.due, calendar, order, settings);
  const filled = (/** @type {number} */ lead, /** @type {boolean} */ inHaste) => {
    const board = new Board(pool, selection, calendar);
    for (const unit of selection.taken.filter(isEve)) board.put(unit, calendar.numbers.length - 1);
    return { board, lost: fill(board, order, mocks, lead, inHaste) };
  };
  // a mock has a free evening before it; else its day takes what it needs; else days are filled to the brim
  let found = filled(1, false);
  if (found.lost.length > 0) found = filled(0, false);
  if (found.lost.length > 0) found = filled(0, true);
  const { board, lost } = found;
  if (lost.length === 0) {
    const movable = order.filter((unit) => board.day.has(unit));
    evenWeeks(board, movable);
    evenDays(board, movable);
    orderDays(board, calendar.numbers.keys());
    spreadTypes(board, movable);
  }
  return found;
}

/** Order by phase and place in the curriculum, each task behind what comes before it. @param {Pool} pool @param {number[]} chosen */
function orderOfStudy({ units }, chosen) {
  const isChosen = new Set(chosen);
  const wished = sortedBy(chosen, (unit) => [
    units[unit].when === "last-week" ? 1 : 0,
    units[unit].phase,
    unit,
  ]);
  return needsFirst(wished, (unit) => units[unit].after).filter((unit) => isChosen.has(unit));
}

/** Fill one day after the other; tell what found no day. @param {Board} board @param {number[]} order @param {Map<number, number>} mocks @param {number} lead @param {boolean} inHaste */
function fill(board, order, mocks, lead, inHaste) {
  const { calendar, pool: { units }, selection: { recalls } } = board;
  const { opened } = calendar;
  const latest = latestOf(board, order, mocks, lead);
  for (const unit of order.slice(0, 1)) latest.set(unit, 0); // a plan begins on its first day
  const earliest = new Map(mocks);
  if (opened.length > 0) {
    const lastWeek = Math.min(
      countLess(calendar.numbers, calendar.end - lastWeekDays),
      opened[opened.length - 1],
    );
    for (const unit of order.filter((unit) => units[unit].when === "last-week")) {
      const isAwaited = held(board.behind, unit).some((other) => units[other].when !== "eve");
      const isBound = isAwaited || board.selection.due.has(unit);
      earliest.set(unit, isBound ? lastWeek : calendar.numbers.length); // else it comes behind all others
    }
  }
  const whole = sum(board.ledger.days) + sum(order.map((unit) => {
    const { id, minutes } = units[unit];
    return minutes + (recalls.get(id) ?? 0) * recallMinutes(minutes);
  }));
  const rank = new Map(order.map((unit, number) => [unit, number]));
  const waits = new Map(
    order.map((unit) => [unit, held(board.before, unit).filter((other) => rank.has(other)).length]),
  );
  const ready = order.filter((unit) => waits.get(unit) === 0).map((unit) => held(rank, unit));
  let before = "";
  for (const index of opened) {
    let goal = pace(board, index, whole);
    while (true) {
      /** @type {{keys: number[], unit: number} | null} */
      let choice = null;
      const near = inHaste ? ready.length : lookAhead;
      const pressed = ready.slice(near).filter((at) => held(latest, order[at]) <= index);
      for (const at of [...ready.slice(0, near), ...pressed]) {
        const unit = order[at];
        const task = units[unit];
        const isForced = held(latest, unit) <= index;
        const isItsTurn = isForced || inHaste || task.minutes <= 2 * goal;
        if (isItsTurn && (earliest.get(unit) ?? 0) <= index && board.fits(unit, index)) {
          const isSame = task.type !== "" && task.type === before;
          const keys = [isForced ? 0 : 1, task.phase, isSame ? 1 : 0, at];
          if (choice === null || inOrder(keys, choice.keys) < 0) choice = { keys, unit };
        }
      }
      if (choice === null) break;
      const { unit } = choice;
      board.put(unit, index);
      ready.splice(ready.indexOf(held(rank, unit)), 1);
      goal -= units[unit].minutes;
      before = units[unit].type;
      for (const other of held(board.behind, unit)) {
        const left = waits.get(other);
        if (left === undefined) continue;
        waits.set(other, left - 1);
        const at = held(rank, other);
        if (left === 1) ready.splice(countLess(ready, at), 0, at);
      }
    }
  }
  return order.filter((unit) => !board.day.has(unit) && !squeezed(board, unit));
}

/** The latest day of each task: where a date presses, days are filled from the back. What a mock needs is done `lead` days before it. @param {Board} board @param {number[]} order @param {Map<number, number>} mocks @param {number} lead */
function latestOf(board, order, mocks, lead) {
  const { calendar, pool: { units }, selection: { due } } = board;
  const { opened } = calendar;
  const numbers = opened.map((index) => calendar.numbers[index]);
  const latest = new Map(order.map((unit) => [unit, calendar.numbers.length]));
  const backward = order.toReversed();
  for (const unit of backward) {
    const at = countLess(numbers, due.get(unit) ?? calendar.end) - 1;
    latest.set(unit, Math.min(held(latest, unit), mocks.get(unit) ?? opened[at] ?? -1));
    for (const other of held(board.before, unit)) {
      const known = latest.get(other);
      const bound = Math.max(0, held(latest, unit) - (units[unit].isMock ? lead : 0));
      if (known !== undefined) latest.set(other, Math.min(known, bound));
    }
  }
  const room = new Map(opened.map((index) => [index, calendar.shares[index]]));
  /** @type {Map<number, number>} */
  const behind = new Map();
  const pressed = backward.filter((unit) => due.has(unit));
  for (const unit of sortedBy(pressed, (unit) => [-held(latest, unit)])) {
    const until = Math.min(held(latest, unit), behind.get(unit) ?? Infinity);
    const days = opened.slice(0, countLess(opened, until + 1));
    const found = days.findLast((index) => 2 * held(room, index) >= units[unit].minutes) ??
      Math.min(until, 0);
    latest.set(unit, found);
    if (room.has(found)) room.set(found, held(room, found) - units[unit].minutes);
    for (const other of held(board.before, unit)) {
      behind.set(other, Math.min(behind.get(other) ?? found, found));
    }
  }
  return latest;
}

/** The minutes a day should add: its part of what an even pace wants until the end of its week. @param {Board} board @param {number} index @param {number} whole */
function pace({ calendar, ledger }, index, whole) {
  const { weeks, isStudy, opened } = calendar;
  const week = weeks[index];
  const until = isStudy.filter((is, other) => is && weeks[other] <= week).length;
  const days = opened.filter((other) => other >= index && weeks[other] === week).length;
  const wanted = Math.floor(whole * until / isStudy.filter((is) => is).length);
  return Math.floor((wanted - sum(ledger.weeks.slice(0, week + 1))) / days);
}

/** Put a task that is left over on the last day with room, behind what comes before it. What closes the study brings nothing new, so it may stand on the day between the last open one and the eve. @param {Board} board @param {number} unit */
function squeezed(board, unit) {
  const { calendar, pool } = board;
  const [low] = board.window(unit);
  const closing = pool.units[unit].when === "last-week" ? closingOf(calendar) : [];
  const found = [...calendar.opened, ...closing].findLast((index) => index >= low && board.fits(unit, index));
  if (found !== undefined) board.put(unit, found);
  return found !== undefined;
}

/** Put each recall on the day nearest to its ideal that has room, the earliest first; tell those of each day. @param {Board} board */
export function placeRecalls(board) {
  const { calendar, pool: { units } } = board;
  const ledger = new Ledger(calendar);
  for (const [unit, index] of board.day) ledger.add(index, units[unit].minutes);
  /** @type {Recall[][]} */
  const placed = calendar.numbers.map(() => []);
  for (const recall of sortedBy(wishedRecalls(board), ({ ideal }) => [ideal])) {
    for (const index of nearest(calendar, recall.ideal, recall.learned, recall.needed)) {
      const isTwice = placed[index].some((other) => other.id === recall.id);
      if (!isTwice && ledger.holds(index, recall.minutes)) {
        ledger.add(index, recall.minutes);
        placed[index].push(recall);
        break;
      }
    }
  }
  return placed;
}

/** List the recalls that the hours reach to. @param {Board} board @returns {Recall[]} */
function wishedRecalls({ calendar, pool, selection, items }) {
  const learned = pool.learned.map(({ task, day }) => ({
    task,
    day,
    scores: pool.scores.get(task.id) ?? [],
  }));
  const planned = items.flatMap((units, index) =>
    units.map((unit) => pool.units[unit]).filter((unit) => unit.isRecalled)
      .map((task) => ({ task, day: calendar.numbers[index], scores: [] }))
  );
  return [...learned, ...planned].flatMap(({ task, day, scores }) => {
    const { id, neededUntil: needed } = task;
    const ahead = recallsAhead(day, needed, calendar.begin, scores, selection.recalls.get(id) ?? 0);
    const minutes = recallMinutes(task.minutes);
    return ahead.map(([number, ideal]) => ({ ideal, id, number, minutes, learned: day, needed }));
  });
}
