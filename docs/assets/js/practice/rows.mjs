// What was practiced → the scores of each row of a question type.
// Pure: no page, no storage, no clock.
// @ts-check

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./history.mjs").Practice} Practice */

/** The scores of each row of a type, the earliest first. @param {PracticeData} data @param {string} type @param {readonly Practice[]} practices */
export function rowScores(data, type, practices) {
  const found = data.types.find(({ id }) => id === type);
  const own = practicesOf(data, type, practices);
  return new Map(
    (found?.rows ?? []).map(({ id, title }) => [title, own.flatMap(({ rows }) => rows[id] ?? [])]),
  );
}

/** What was practiced of one type. @param {PracticeData} data @param {string} type @param {readonly Practice[]} practices */
export function practicesOf({ questions }, type, practices) {
  const ids = new Set(questions.filter((question) => question.type === type).map(({ id }) => id));
  return practices.filter(({ question }) => ids.has(question));
}
