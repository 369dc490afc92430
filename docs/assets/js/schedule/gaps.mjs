// The day something was learned + the day it is needed → the days to recall it, at growing gaps.
// @ts-check

export const good = 3; // the lowest score that counts as known
export const last = 4; // the number of the light review just before the interview; those before are 1, 2 and 3
const enoughGoodDays = 3;

/**
 * The number and the ideal day of each review. The gaps are about 10, 20 and 40 percent of the days left.
 * A poor score halves the next one; three good days leave only the last review.
 * @param {number} learned @param {number} neededUntil
 * @param {readonly (readonly [number, number])[]} scores days with what was scored on them
 */
export function reviewDays(learned, neededUntil, scores = []) {
  const left = neededUntil - learned;
  const gaps = [
    Math.max(1, Math.min(7, rounded(left, 10))),
    Math.max(1, rounded(2 * left, 10)),
    Math.max(1, rounded(4 * left, 10)),
  ];
  const answered = [...scores].sort(([day, score], [other, otherScore]) => day - other || score - otherScore);
  const latest = answered.at(-1);
  let day = latest ? latest[0] : learned;
  /** @type {[number, number][]} */
  const reviews = [];
  if (new Set(answered.filter(([, score]) => score >= good).map(([on]) => on)).size < enoughGoodDays) {
    const isPoor = latest !== undefined && latest[1] < good;
    const first = Math.min(answered.length, isPoor ? 2 : 3);
    for (let number = first; number < 3; number++) {
      day += isPoor && number === first ? Math.max(1, Math.floor(gaps[number] / 2)) : gaps[number];
      if (day < neededUntil) reviews.push([number + 1, day]);
    }
  }
  const previous = reviews.at(-1)?.[1] ?? day;
  const lastDay = neededUntil - (previous >= neededUntil - 2 ? 1 : 2);
  if (lastDay > previous) reviews.push([last, lastDay]);
  return reviews;
}

/** Five minutes for each fifty of the task begun. @param {number} minutes */
export function reviewMinutes(minutes) {
  return Math.floor((minutes + 49) / 50) * 5;
}

/** @param {number} numerator @param {number} denominator */
function rounded(numerator, denominator) {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
