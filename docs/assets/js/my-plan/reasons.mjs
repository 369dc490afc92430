// A reason of a kept plan → whether today's sentences can tell it: its code, and all that the sentence needs.
// @ts-check

/** @typedef {import("../model/types.mjs").Reason} Reason */

/** What stands for a reason that a plan was kept with and that nobody words any more. @type {Reason} */
export const olderReason = { code: "older" };

/** Sentences that another code than their own leads to need what that code has. @type {Record<string, string>} */
const sentencesOf = { "few-recalls": "some-recalls" };

/** What is written as it is, or as a title, is a text; all else counts. */
const texts = [undefined, "task", "stage", "phase"];

/** @param {Reason} reason @param {"why" | "here" | "left_out" | "warnings"} group @param {import("../model/types.mjs").Sentences} words */
export function isTold(reason, group, words) {
  if (!Object.hasOwn(words[group], reason.code)) return false;
  const sentence = words[group][sentencesOf[reason.code] ?? reason.code];
  return [...sentence.matchAll(/\{(\w+)(?::(\w+))?\}/g)].every(([, name, how]) => {
    const isCount = typeof reason[name] === "number";
    return texts.includes(how) ? isCount ? how === undefined : typeof reason[name] === "string" : isCount;
  });
}
