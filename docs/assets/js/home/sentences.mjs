// The situation of a reader → the heading of home and one sentence on what to do.
// Pure: no page, no storage, no clock.
// @ts-check
import { fullDate } from "../my-plan/words.mjs";
import { durationText } from "../summary.mjs";

/** @typedef {import("./situation.mjs").Situation} Situation */
/** `link` is what leads to one's own plan, where there is something to do there. @typedef {{heading: string, text: string, link: string}} Told */

/**
 * @param {Situation} situation @param {(stage: string) => string} titleOf a stage, or the interview for an empty one
 * @param {import("../model/types.mjs").Plan | null} plan @returns {Told}
 */
export function toldOf({ name, stage, daysLeft, week }, titleOf, plan) {
  const days = daysLeft === null ? "" : `${daysLeft} ${daysLeft === 1 ? "day" : "days"} to the interview`;
  const goal = titleOf(stage);
  const open = "Open my plan";
  const onsite = plan?.settings.onsite ?? null;
  const place = [onsite && fullDate(onsite), week > 0 && plan && `week ${week} of ${plan.weeks.length}`];
  const dates = sentence(place.filter(Boolean).join(", "));
  switch (name) {
    case "first-visit":
    case "unplanned":
      return { heading: "", text: "", link: "" };
    case "undated":
      return {
        heading: "Your plan has no dates yet",
        text: "Say when you begin, and each task gets its day.",
        link: open,
      };
    case "before":
      return {
        heading: days || "Your plan begins soon",
        text: `${dates}Nothing is to be done before your first day.`,
        link: open,
      };
    case "behind":
      return { heading: days || "Today", text: dates, link: "Re-plan the rest" };
    case "today":
      return { heading: days || "Today", text: dates, link: open };
    case "done":
      return { heading: days || "Done for today", text: `${dates}All of today is done.`, link: open };
    case "rest":
      return {
        heading: days || "A day off",
        text: `${dates}Nothing is planned today. Rest is part of the plan.`,
        link: open,
      };
    case "eve":
      return {
        heading: `Tomorrow: ${goal}`,
        text: "Nothing new today. Read your headlines and numbers once, lay out what you need, and sleep.",
        link: open,
      };
    case "day":
      return {
        heading: `Today: ${goal}`,
        text:
          "You have prepared. Say your first sentence aloud once, drink some water, and ask what they ask before you answer.",
        link: "",
      };
    case "after":
      return {
        heading: `Behind you: ${goal}`,
        text:
          "Write down now what was asked, which story you told, and what surprised you. Tomorrow half of it is gone.",
        link: open,
      };
    case "over":
      return {
        heading: "Your plan is over",
        text: "Your scores and stories stay for the next one.",
        link: "Make another plan",
      };
    case "older":
      return {
        heading: days || "Your plan",
        text:
          "The tasks here have changed since your plan was made. Your days stay as they are until you decide.",
        link: "See what would change",
      };
  }
}

/** @param {{tasks: readonly string[], minutes: number}} due @returns {string} empty where nothing waits */
export function dueText({ tasks, minutes }) {
  return tasks.length === 0 ? "" : `${tasks.length} to recall, ${durationText(minutes)}`;
}

/** @param {string} words @returns {string} with its end, and empty of nothing */
function sentence(words) {
  return words && `${words[0].toUpperCase()}${words.slice(1)}. `;
}
