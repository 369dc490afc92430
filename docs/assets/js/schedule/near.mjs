// A word + known words → the known word nearest to it, as Python's difflib finds it.
// @ts-check

const leastRatio = 0.6;

/** @param {string} word @param {Iterable<string>} known */
export function nearest(word, known) {
  let best = null;
  let highest = leastRatio;
  for (const other of known) {
    const ratio = ratioOf([...other], [...word]);
    if (ratio > highest || (ratio === highest && (best === null || other > best))) {
      highest = ratio;
      best = other;
    }
  }
  return best;
}

/** Twice the characters in matching blocks, as a part of all characters. @param {string[]} one @param {string[]} other */
function ratioOf(one, other) {
  const length = one.length + other.length;
  if (2 * Math.min(one.length, other.length) < leastRatio * length) return 0; // it cannot be near
  return length === 0 ? 1 : 2 * matches(one, 0, one.length, other, 0, other.length) / length;
}

/**
 * The longest block that both hold, then the same left and right of it.
 * @param {string[]} one @param {number} oneStart @param {number} oneEnd
 * @param {string[]} other @param {number} otherStart @param {number} otherEnd @returns {number}
 */
function matches(one, oneStart, oneEnd, other, otherStart, otherEnd) {
  let [oneAt, otherAt, size] = [oneStart, otherStart, 0];
  /** @type {Map<number, number>} */
  let lengths = new Map();
  for (let i = oneStart; i < oneEnd; i++) {
    /** @type {Map<number, number>} */
    const longer = new Map();
    for (let j = otherStart; j < otherEnd; j++) {
      if (one[i] !== other[j]) continue;
      const length = (lengths.get(j - 1) ?? 0) + 1;
      longer.set(j, length);
      if (length > size) [oneAt, otherAt, size] = [i - length + 1, j - length + 1, length];
    }
    lengths = longer;
  }
  if (size === 0) return 0;
  return size + matches(one, oneStart, oneAt, other, otherStart, otherAt) +
    matches(one, oneAt + size, oneEnd, other, otherAt + size, otherEnd);
}
