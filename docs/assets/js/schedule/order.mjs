// Units in a wished order → the same units, each after what it waits for, and ready for its mock interview.
// @ts-check

/** For each unit, those it waits for. @typedef {(unit: number) => readonly number[]} Needs */

/** Keep the wished order, but pull what a unit waits for directly before it. @param {Iterable<number>} wished @param {Needs} needs */
export function needsFirst(wished, needs) {
  /** @type {Set<number>} */
  const ordered = new Set();
  for (const wanted of wished) {
    const waiting = [wanted];
    while (waiting.length > 0) {
      const unit = waiting[waiting.length - 1];
      const missing = ordered.has(unit) ? [] : needs(unit).filter((other) => !ordered.has(other));
      if (missing.length > 0) {
        waiting.push(...missing.reverse());
        continue;
      }
      waiting.pop();
      ordered.add(unit);
    }
  }
  return [...ordered];
}

/** What a unit waits for, and what that waits for in turn. @param {number} unit @param {Needs} needs */
export function allNeeds(unit, needs) {
  /** @type {Set<number>} */
  const found = new Set();
  const waiting = [unit];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of needs(next)) {
      if (!found.has(other)) {
        found.add(other);
        waiting.push(other);
      }
    }
  }
  return found;
}

/**
 * Move wanted units forward, no more than needed, so that all are done within the first minutes.
 * Others keep their places as long as those minutes hold them and the wanted ones.
 * @param {readonly number[]} order @param {readonly number[]} minutes @param {ReadonlySet<number>} wanted
 * @param {number} limit
 */
export function pulled(order, minutes, wanted, limit) {
  let room = limit;
  let missing = 0;
  for (const unit of order) {
    if (wanted.has(unit)) {
      room -= minutes[unit];
      missing++;
    }
  }
  /** @type {number[]} */
  const early = [];
  /** @type {number[]} */
  const late = [];
  for (const unit of order) {
    if (wanted.has(unit)) {
      early.push(unit);
      missing--;
    } else if (missing === 0 || (late.length === 0 && minutes[unit] <= room)) {
      (late.length > 0 ? late : early).push(unit);
      room -= minutes[unit];
    } else {
      late.push(unit);
    }
  }
  return [...early, ...late];
}
