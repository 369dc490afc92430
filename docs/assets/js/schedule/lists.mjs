// Lists of numbers → their sum, their largest, their order, the place where a number belongs in them.
// @ts-check

/** @param {Iterable<number>} numbers */
export function sum(numbers) {
  let whole = 0;
  for (const number of numbers) whole += number;
  return whole;
}

/** Sums of the first none, one, two … of them. @param {Iterable<number>} numbers */
export function runningSums(numbers) {
  const sums = [0];
  for (const number of numbers) sums.push(sums[sums.length - 1] + number);
  return sums;
}

/** @param {Iterable<number>} numbers @param {number} otherwise what an empty list gives */
export function largest(numbers, otherwise = 0) {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found === -Infinity ? otherwise : found;
}

/** @template T @param {Iterable<T>} values @param {(value: T) => number} key @returns {T[]} */
export function sortedBy(values, key) {
  return [...values].sort((one, other) => key(one) - key(other));
}

/** In the order of their characters, as ids have no accents. @param {string} one @param {string} other */
export function byText(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many sorted numbers are less. @param {readonly number[]} sorted @param {number} number */
export function countLess(sorted, number, first = 0, last = sorted.length) {
  while (first < last) {
    const middle = (first + last) >> 1;
    if (sorted[middle] < number) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** How many sorted numbers are less or the same. @param {readonly number[]} sorted @param {number} number */
export function countUpTo(sorted, number) {
  return countLess(sorted, number + 1); // all of them are whole
}

/** @param {number} length @returns {number[]} */
export function zeros(length) {
  return new Array(length).fill(0);
}

/** Numbers from 0 on. @param {number} length @returns {number[]} */
export function range(length) {
  return Array.from({ length }, (_, index) => index);
}

/** What a map surely holds. @template K, V @param {ReadonlyMap<K, V>} map @param {K} key @returns {V} */
export function held(map, key) {
  return /** @type {V} */ (map.get(key));
}

/** Add to the list a map holds. @template K, V @param {Map<K, V[]>} map @param {K} key @param {V} value */
export function addTo(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
