// The plan a reader keeps + what they practiced → the types that need most work, and a link to the plan that heeds it.
// @ts-check
import { dayNumber } from "../model/plan-settings.mjs";
import { loadData } from "./data.mjs";
import { practicesIn } from "./history.mjs";
import { baselineOf, linkWithScores, weakTypes } from "./weak.mjs";

/** @type {ReturnType<typeof loadData> | null} */
let loading = null;

/**
 * @param {string} link of the plan @param {import("../log.mjs").Log | undefined} log @param {string} today
 * @returns {Promise<{titles: string[], link: string} | null>} null where the plan knows it already, or nothing is known
 */
export async function fitting(link, log, today) {
  loading ??= loadData();
  const data = await loading;
  if (data === null) return null;
  const types = data.types.filter(({ isPool }) => !isPool).map(({ id }) => id);
  const typeOf = new Map(data.questions.map(({ id, type }) => [id, type]));
  const practiced = {
    practices: practicesIn(log),
    typeOf: (/** @type {string} */ id) => typeOf.get(id),
    today: dayNumber(today),
  };
  const weak = weakTypes(types, practiced);
  const fits = linkWithScores(link, weak, baselineOf(types, practiced));
  const titles = weak.map((id) => data.types.find((type) => type.id === id)?.title ?? id);
  return fits === null ? null : { titles, link: fits };
}
