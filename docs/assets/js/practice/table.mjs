// What was practiced → a table of all scores, for a spreadsheet.
// Pure: no page, no storage, no clock.
// @ts-check
import { dayText } from "../model/plan-settings.mjs";

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./history.mjs").Practice} Practice */

/** One line for each row that was scored, or for an answer without scores. @param {PracticeData} data @param {readonly Practice[]} practices @param {(key: string) => string} changeOf */
export function scoreTable(data, practices, changeOf) {
  const questions = new Map(data.questions.map((question) => [question.id, question]));
  const lines = practices.flatMap(({ key, question, day, rows, by }) => {
    const found = questions.get(question);
    const type = data.types.find(({ id }) => id === found?.type);
    const start = [dayText(day), type?.title ?? "", question, found?.prompt ?? ""];
    const scored = Object.entries(rows).map(([row, score]) => [titleOf(type, row), String(score)]);
    return (scored.length > 0 ? scored : [["", ""]]).map((one) => [...start, ...one, by, changeOf(key)]);
  });
  const head = ["Date", "Type", "Question", "Prompt", "Row", "Score", "Scored by", "To change"];
  return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** @param {import("./data.mjs").Type | undefined} type @param {string} row */
function titleOf(type, row) {
  return type?.rows.find(({ id }) => id === row)?.title ?? row;
}

/** Quoted, and with a mark before what a spreadsheet would run. @param {string} text */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
