// What was practiced → one's scores by type and row in words, and a table of all of them for a spreadsheet.
// @ts-check
import { create } from "../element.mjs";
import { dayText } from "../model/plan-settings.mjs";
import { summaryOf, summaryText } from "./summaries.mjs";

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

/** A list of types, each with its rows; nothing is said of what was not tried but that. @param {PracticeData} data @param {readonly Practice[]} practices */
export function scoreList(data, practices) {
  const types = data.types.filter(({ rows }) => rows.length > 0).map(({ id, title }) => {
    const scores = practicesOf(data, id, practices).flatMap(({ score }) => score ?? []);
    const rows = [...rowScores(data, id, practices)].filter(([, all]) => all.length > 0).map(([row, all]) =>
      create("li", {}, `${row}: ${summaryText(summaryOf(all))}`)
    );
    const parts = rows.length > 0 ? [create("ul", {}, ...rows)] : [];
    return create("li", {}, create("strong", {}, title), `: ${summaryText(summaryOf(scores))}`, ...parts);
  });
  return create("ul", {}, ...types);
}

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

/** @param {PracticeData} data @param {string} type @param {readonly Practice[]} practices */
function practicesOf({ questions }, type, practices) {
  const ids = new Set(questions.filter((question) => question.type === type).map(({ id }) => id));
  return practices.filter(({ question }) => ids.has(question));
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
