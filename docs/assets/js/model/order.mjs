// Things in a wished order → the same things, each behind what it waits for.
// @ts-check

/** Keep the wished order, but pull what a thing waits for directly before it; nothing may wait for itself. @param {Iterable<number>} wished @param {(thing: number) => readonly number[]} needs */
export function needsFirst(wished, needs) {
  /** @type {Set<number>} */
  const ordered = new Set();
  for (const wanted of wished) {
    const waiting = [wanted];
    while (waiting.length > 0) {
      const thing = waiting[waiting.length - 1];
      const missing = needs(thing).filter((other) => !ordered.has(other));
      if (ordered.has(thing) || missing.length === 0) {
        ordered.add(thing);
        waiting.pop();
      } else {
        waiting.push(...missing.reverse());
      }
    }
  }
  return [...ordered];
}
