// Scores of practice → how able one is, by type and by stage. Told apart from what is covered, and never one number with it.
// Pure: no page, no storage, no clock.
// @ts-check
import { dayNumber } from "../model/plan-settings.mjs";
import { chooseNext } from "../practice/choose.mjs";
import { rowScores } from "../practice/rows.mjs";
import { summaryOf, weakestOf } from "../practice/summaries.mjs";
import { whyText } from "../practice/words.mjs";

/** @typedef {import("../practice/data.mjs").PracticeData} PracticeData */
/** @typedef {import("../practice/history.mjs").Practice} Practice */
/** @typedef {import("../practice/summaries.mjs").Summary} Summary */

/** Of the main types that have a score sheet. @param {PracticeData} data @param {readonly Practice[]} practices @returns {{title: string, first: number | null, summary: Summary}[]} `first` is the first score there was */
export function typeStandings(data, practices) {
  return data.types.filter(({ rows, isPool }) => rows.length > 0 && !isPool).map(({ id, title }) => {
    const ids = new Set(data.questions.filter(({ type }) => type === id).map((question) => question.id));
    const scores = scoresOf(practices, ids);
    return { title, first: scores[0] ?? null, summary: summaryOf(scores) };
  });
}

/** Of the questions met at a stage. @param {PracticeData} data @param {readonly Practice[]} practices @param {string} stage @returns {Summary} */
export function stageStanding(data, practices, stage) {
  const ids = new Set(data.questions.filter(({ stages }) => stages.includes(stage)).map(({ id }) => id));
  return summaryOf(scoresOf(practices, ids));
}

/** What would come next, and why, as the practice page says it. @param {PracticeData} data @param {readonly Practice[]} practices @param {string} today @param {number} end */
export function nextReason(data, practices, today, end) {
  const next = chooseNext(data.questions, practices, {}, dayNumber(today), end);
  if (next === null) return "";
  const type = data.types.find(({ id }) => id === next.question.type);
  const weakest = weakestOf(rowScores(data, next.question.type, practices));
  return whyText(next.why, type?.title, weakest && { title: weakest.name });
}

/** @param {readonly Practice[]} practices @param {ReadonlySet<string>} ids */
function scoresOf(practices, ids) {
  return practices.filter(({ question }) => ids.has(question)).flatMap(({ score }) => score ?? []);
}
