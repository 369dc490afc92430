// What a button of a row, or the form for a task of one's own, asks for → the settings with it.
// @ts-check
import { put } from "./given.mjs";

/** @typedef {import("./given.mjs").Given} Given */

/**
 * Skipping, knowing, swapping and removing are settings like all others, so that a link and a file hold them too.
 * @param {Given} given @param {string} action @param {string} id @param {string | null} other the task it takes the place of @returns {Given}
 */
export function edited(given, action, id, other = null) {
  const changed = new Map(given);
  const without = (/** @type {string} */ name) => (given.get(name) ?? []).filter((value) => value !== id);
  put(changed, "skip", action === "skip" ? [...without("skip"), id] : without("skip"));
  put(changed, "done", action === "known" ? [...without("done"), id] : without("done"));
  if (action === "swap" || action === "unswap") {
    const others = (given.get("swap") ?? []).filter((value) => value.split("=")[1] !== id);
    put(changed, "swap", other === null ? others : [...others, `${other}=${id}`]);
  }
  if (action === "remove") {
    put(changed, "own", (given.get("own") ?? []).filter((value) => !value.startsWith(`${id}:`)));
  }
  return changed;
}

/**
 * A number that was ever ticked is not given again: the new task would be done at once.
 * @param {Given} given @param {string} title @param {string} minutes @param {string} priority @param {string[]} ticked @returns {Given}
 */
export function withOwn(given, title, minutes, priority, ticked = []) {
  const own = given.get("own") ?? [];
  const numbers = [...own, ...ticked].map((value) => Number(/^own-(\d+)(:|$)/.exec(value)?.[1] ?? 0));
  const id = `own-${Math.max(0, ...numbers) + 1}`;
  return new Map(given).set("own", [...own, `${id}:${minutes}:${priority}:${title}`]);
}

/** A score of a review can be changed and taken back. @param {Given} given @param {string} id @param {string} date @param {number} score @returns {Given} */
export function withScore(given, id, date, score) {
  const changed = new Map(given);
  const others = (given.get("score") ?? []).filter((value) => !value.startsWith(`${id}=${date}:`));
  put(changed, "score", scoreOf(given, id, date) === score ? others : [...others, `${id}=${date}:${score}`]);
  return changed;
}

/** @param {Given} given @param {string} id @param {string} date @returns {number} 0 for none */
export function scoreOf(given, id, date) {
  const start = `${id}=${date}:`;
  return Number(given.get("score")?.find((value) => value.startsWith(start))?.slice(start.length) ?? 0);
}

/** @param {Given} given */
export function ownIds(given) {
  return (given.get("own") ?? []).map((value) => value.split(":")[0]);
}
