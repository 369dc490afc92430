// What was practiced and who scored it → the question types that need most work, and what to tell the planner of all.
// Pure: no page, no storage, no clock.
// @ts-check
import { shrunk } from "./choose.mjs";
import { meanOf } from "./history.mjs";

/** @typedef {import("./history.mjs").Practice} Practice */
/** @typedef {{practices: readonly Practice[], typeOf: (question: string) => string | undefined, today: number}} Practiced */

/** A partner's score outranks one's own for so many days. */
const partnerDays = 14;
const recent = 3;
const good = 3;
const mostWeak = 2;

/**
 * The planner's `weak`: at most two types, the weakest first, none that is good.
 * @param {readonly string[]} types in their order @param {Practiced} practiced @returns {string[]}
 */
export function weakTypes(types, practiced) {
  const needs = types.map((type) => ({ type, scores: scoresOf(type, practiced) }))
    .filter(({ scores }) => scores.length > 0 && (meanOf(scores) ?? good) < good)
    .map(({ type, scores }) => ({ type, need: shrunk(scores) }));
  return needs.sort((one, other) => one.need - other.need).slice(0, mostWeak).map(({ type }) => type);
}

/**
 * The planner's `baseline`: for each type with a score, from 1 to 4.
 * @param {readonly string[]} types @param {Practiced} practiced @returns {Record<string, number>}
 */
export function baselineOf(types, practiced) {
  const found = types.map((type) => /** @type {const} */ ([type, meanOf(scoresOf(type, practiced))]));
  return Object.fromEntries(
    found.flatMap(([type, mean]) => mean === null ? [] : [[type, Math.floor(mean + 0.5)]]),
  );
}

/** The last few scores of a type: those of partners where there are any of late. @param {string} type @param {Practiced} practiced */
function scoresOf(type, { practices, typeOf, today }) {
  const scored = practices.filter(({ question, score }) => score !== null && typeOf(question) === type);
  const partners = scored.filter(({ by, day }) => by === "partner" && today - day < partnerDays);
  const counted = partners.length > 0 ? partners : scored.filter(({ by }) => by === "own");
  return counted.slice(-recent).flatMap(({ score }) => score ?? []);
}

/**
 * The link of a plan with what scores say, or nothing where it says so already.
 * @param {string} link @param {readonly string[]} weak @param {Record<string, number>} baseline @returns {string | null}
 */
export function linkWithScores(link, weak, baseline) {
  const settings = new URLSearchParams(link);
  const scored = Object.entries(baseline).map(([type, score]) => `${type}=${score}`);
  const others = settings.getAll("baseline").filter((value) => !Object.hasOwn(baseline, value.split("=")[0]));
  const isSame = (/** @type {string} */ name, /** @type {string[]} */ values) =>
    JSON.stringify(settings.getAll(name).sort()) === JSON.stringify([...values].sort());
  if (isSame("weak", [...weak]) && isSame("baseline", [...others, ...scored])) return null;
  for (const name of ["weak", "baseline"]) settings.delete(name);
  for (const type of weak) settings.append("weak", type);
  for (const value of [...others, ...scored]) settings.append("baseline", value);
  return settings.toString();
}
