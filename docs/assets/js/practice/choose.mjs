// Questions, what was practiced and a filter → the question to practice next, and why it is that one.
// Pure: no page, no storage, no clock, no chance.
// @ts-check
import { gradeOf } from "./history.mjs";
import { lookAfter } from "./intervals.mjs";

/** @typedef {import("./history.mjs").Practice} Practice */
/**
 * A question as practice knows it; one without tracks is for everybody.
 * @typedef {{id: string, type: string, stages: string[], tracks: string[], difficulty: number}} Question
 */
/** What to choose from; what is empty says nothing. @typedef {{type?: string, stage?: string, track?: string, difficulty?: string, only?: string}} Filter */
/** Why it is this one: `type` tells of its type, `seen` of the question; `days` since it was seen. @typedef {{type: "untried" | "weakest" | "only", seen: "due" | "new" | "old", days: number}} Why */
/** @typedef {{question: Question, why: Why}} Choice */

/** A type starts from this score, so that one bad answer does not make it the weakest. */
const usual = 2.4;
const usualCounts = 2;
/** So much is a type worth more with each practice of other ones. */
const perPractice = 0.06;
const recent = 3;

/**
 * The type first, so that a large one does not crowd out the others: an untried one, else the weakest and longest
 * unseen, and not that of the last question where there is another. In it, what is due, then new, then longest unseen.
 * @param {readonly Question[]} questions in the order of the curriculum @param {readonly Practice[]} practices
 * @param {Filter} filter @param {number} today @param {number} end the day of the interview
 * @returns {Choice | null} null where no question fits
 */
export function chooseNext(questions, practices, filter, today, end) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = practices.filter(({ question }) => byId.has(question));
  const last = known.at(-1);
  const fitting = fits(questions, known, filter, today, end);
  const others = fitting.filter(({ id }) => id !== last?.question);
  const open = others.length > 0 || last?.day === today ? others : fitting;
  if (open.length === 0) return null;
  const typeOf = (/** @type {Practice} */ { question }) => byId.get(question)?.type ?? "";
  const lastType = last && typeOf(last);
  const types = [...new Set(open.map(({ type }) => type))];
  const mixed = types.filter((type) => type !== lastType);
  const candidates = mixed.length > 0 ? mixed : types;
  const untried = candidates.find((type) => !known.some((practice) => typeOf(practice) === type));
  const type = untried ??
    lowest(candidates, (one) => needOf(known.map((practice) => [typeOf(practice), practice]), one));
  const looks = looksOf(known, today, end);
  const question = lowest(open.filter((one) => one.type === type), ({ id }) => rankOf(looks.get(id)));
  const look = looks.get(question.id);
  return {
    question,
    why: {
      type: types.length === 1 ? "only" : untried === undefined ? "weakest" : "untried",
      seen: look === undefined ? "new" : look.isDue ? "due" : "old",
      days: look?.days ?? 0,
    },
  };
}

/**
 * The questions a filter leaves, in their order.
 * @param {readonly Question[]} questions @param {readonly Practice[]} practices @param {Filter} filter
 * @param {number} today @param {number} end
 */
export function fits(questions, practices, filter, today, end) {
  const { type = "", stage = "", track = "", difficulty = "", only = "" } = filter;
  const looks = looksOf(practices, today, end);
  return questions.filter((question) => {
    const look = looks.get(question.id);
    return (type === "" || question.type === type) &&
      (stage === "" || question.stages.includes(stage)) &&
      (track === "" || question.tracks.length === 0 || question.tracks.includes(track)) &&
      (difficulty === "" || question.difficulty === Number(difficulty)) &&
      (only !== "new" || look === undefined) &&
      (only !== "due" || look?.isDue === true) &&
      (only !== "weak" || (look?.score ?? 4) < 2.75);
  });
}

/**
 * When each practiced question was seen last, how it went, and whether it is time for it.
 * @param {readonly Practice[]} practices @param {number} today @param {number} end
 */
export function looksOf(practices, today, end) {
  /** @type {Map<string, Practice[]>} */
  const byQuestion = new Map();
  for (const practice of practices) {
    byQuestion.set(practice.question, [...byQuestion.get(practice.question) ?? [], practice]);
  }
  return new Map([...byQuestion].map(([id, found]) => {
    const last = found[found.length - 1];
    const next = lookAfter(found.map(({ day, score }) => ({ day, grade: gradeOf(score) })), end);
    const isDue = next !== null && next.day <= today;
    return [id, { day: last.day, days: today - last.day, score: last.score, next, isDue }];
  }));
}

/** The lower, the more a type needs practice. @param {readonly [string, Practice][]} practices @param {string} type */
function needOf(practices, type) {
  const places = practices.flatMap(([one], place) => one === type ? [place] : []);
  const scores = places.flatMap((place) => practices[place][1].score ?? []).slice(-recent);
  const since = practices.length - 1 - (places.at(-1) ?? -1);
  return shrunk(scores) - perPractice * since;
}

/** The mean of a few scores, drawn towards what is usual. @param {readonly number[]} scores */
export function shrunk(scores) {
  return (scores.reduce((sum, one) => sum + one, 0) + usualCounts * usual) / (scores.length + usualCounts);
}

/** Due ones first, the longest due before the others; then new ones, then the longest unseen. @param {{day: number, isDue: boolean} | undefined} look */
function rankOf(look) {
  if (look === undefined) return 1e7;
  return look.isDue ? look.day : 2e7 + look.day;
}

/** Of equals the first. @template T @param {readonly T[]} list @param {(one: T) => number} value */
function lowest(list, value) {
  return list.reduce((best, one) => value(one) < value(best) - 1e-9 ? one : best);
}
