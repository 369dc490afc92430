// What has changed since a plan was kept → the words about it.
// @ts-check
import { counted } from "./words.mjs";

/** What settings are called on the page. @type {Record<string, string>} */
export const names = {
  weeks: "Weeks",
  length: "Days",
  hours: "Hours a week",
  track: "Track",
  days: "Study days",
  start: "First day",
  onsite: "On-site interview",
  stage: "Date of a stage",
  baseline: "What you can answer",
  own: "Your own task",
  skip: "A skipped task",
  done: "A task you know",
  score: "How a recall went",
  weak: "What you scored low on",
  recalls: "Recalls",
  swap: "A task in place of another",
};

/** What a plan lost, and that all else stands as it was kept. @param {import("./carried.mjs").News} news */
export function newsText({ gone, lost, isNewCurriculum, hasNewRules }) {
  const left = gone.length > 0 ? [`${goneText(gone, "your plan")}.`] : [];
  const settings = lost.map((name) => names[name] ?? name).join(", ");
  const usual = lost.length > 0
    ? [`What you had set does not work any more and was left out: ${settings}.`]
    : [];
  const since = gone.length > 0
    ? "" // it says that itself
    : isNewCurriculum
    ? "The curriculum has changed since you kept your plan."
    : hasNewRules
    ? "Plans are made a little differently since you kept yours."
    : "";
  const same = left.length + usual.length > 0
    ? "All else stays as you kept it."
    : "Your plan stays as you kept it.";
  return [since, ...left, ...usual, same].filter(Boolean).join(" ");
}

/** @param {(string | null)[]} titles null where nobody knows one @param {string} what they leave */
export function goneText(titles, what) {
  const known = titles.flatMap((title) => title === null ? [] : `“${title}”`);
  const rest = titles.length - known.length;
  const others = known.length > 0 ? counted(rest, "other task") : counted(rest, "task");
  const all = rest > 0 ? [...known, others] : known;
  const list = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : all[0];
  const [verb, they] = titles.length > 1 ? ["are", "they"] : ["is", "it"];
  return `${list} ${verb} no longer in the curriculum, so ${they} left ${what}`;
}
