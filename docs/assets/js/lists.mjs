// Lists → their sum, largest, order, least by several keys, and the place where a number belongs in them.
// @ts-check

/** @param {Iterable<number>} numbers */
export function sum(numbers) {
  let whole = 0;
  for (const number of numbers) whole += number;
  return whole;
}

/** @param {Iterable<number>} numbers @param {number} otherwise what an empty list gives */
export function largest(numbers, otherwise) {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found === -Infinity ? otherwise : found;
}

/** How many sorted numbers are less. @param {readonly number[]} sorted @param {number} number */
export function countLess(sorted, number) {
  let [first, last] = [0, sorted.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (sorted[middle] < number) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** The numbers from the first up to the last one, without it. @param {number} first @param {number} last @returns {number[]} */
export function range(first, last) {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}

/** Sort by several numbers; what is equal in all keeps its place. @template T @param {Iterable<T>} values @param {(value: T) => readonly number[]} keys @returns {T[]} */
export function sortedBy(values, keys) {
  return [...values].map((value) => ({ value, keys: keys(value) }))
    .sort((one, other) => inOrder(one.keys, other.keys)).map(({ value }) => value);
}

/** The first of those that are least; there is one. @template T @param {Iterable<T>} values @param {(value: T) => readonly number[]} keys @returns {T} */
export function leastBy(values, keys) {
  /** @type {{value: T, keys: readonly number[]} | null} */
  let least = null;
  for (const value of values) {
    const own = keys(value);
    if (least === null || inOrder(own, least.keys) < 0) least = { value, keys: own };
  }
  return /** @type {{value: T}} */ (least).value;
}

/** Compare by the first number that differs. @param {readonly number[]} one @param {readonly number[]} other */
export function inOrder(one, other) {
  for (let place = 0; place < one.length; place++) {
    if (one[place] !== other[place]) return one[place] - other[place];
  }
  return 0;
}

/** In the order of their characters, as ids have no accents. @param {string} one @param {string} other */
export function byText(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a map surely holds. @template K, V @param {ReadonlyMap<K, V>} map @param {K} key @returns {V} */
export function held(map, key) {
  return /** @type {V} */ (map.get(key));
}

/** Add to a number a map holds. @template K @param {Map<K, number>} map @param {K} key @param {number} number */
export function count(map, key, number) {
  map.set(key, (map.get(key) ?? 0) + number);
}
