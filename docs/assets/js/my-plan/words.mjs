// The codes of a plan → sentences, from the data that studyplan/view/plan_words.py reads too.
// @ts-check
import { spanOf } from "../model/plan-settings.mjs";

/** @typedef {import("../model/types.mjs").Reason} Reason */
/** @typedef {import("../model/types.mjs").Choice} Choice */
/** @typedef {Record<string, string | number>} Values */

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** What days are called, by their place in the week. */
export const weekdayWords = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** So many tasks are named where a wish brings in more. */
const mostNames = 3;

/** Words what one plan says. @param {import("../model/types.mjs").PlanData} data @param {import("../model/types.mjs").Plan} plan */
export function planWords(data, plan) {
  /** @type {Record<string, Map<string, string>>} */
  const titles = {
    task: titlesOf([...data.tasks, ...plan.settings.own]),
    stage: titlesOf(data.stages),
    phase: titlesOf(data.phases),
  };

  /** The title of a task, the reader's own included. @param {string} taskId */
  function title(taskId) {
    return titles.task.get(taskId) ?? taskId;
  }

  /** Say in one sentence why an item is in the plan at all, and why it is on its day. @param {{why: Reason, here: Reason}} item */
  function why(item) {
    return `${[said("why", item.why), said("here", item.here)].filter(Boolean).join("; ")}.`;
  }

  /** Say why a task is not in the plan. @param {Reason} reason */
  function leftOut(reason) {
    const isPlanOver = reason.code === "stage-over" && reason.stage === "";
    return isPlanOver ? filled("left_out", "plan-over", {}) : said("left_out", reason);
  }

  /** Say what the reader should know. @param {Reason} reason */
  function warning(reason) {
    if (reason.code !== "few-recalls") return said("warnings", reason);
    const code = reason.never === reason.tasks ? "no-recalls" : reason.never ? "some-recalls" : "few-recalls";
    return filled("warnings", code, reason);
  }

  /** Say how much of the musts has no room. */
  function short() {
    return filled("choices", "short", { minutes: plan.minutes_short });
  }

  /** Say what a wish is, and what it brings and costs. @param {Choice} choice @returns {[string, string]} */
  function choice({ code, changes, comes_in, goes_out, recalls }) {
    const [first, end] = spanOf(plan.settings);
    const isInAll = end - first <= data.settings.few_days && ["hours", "all-musts"].includes(code);
    const { weekdays } = data.settings;
    const days = (changes.days ?? "").split(",");
    const added = weekdays.findIndex((day) => days.includes(day) && !plan.settings.days.includes(day));
    const wish = filled("choices", isInAll ? `${code}-in-all` : code, {
      hours: changes.hours ?? "",
      day: weekdayWords[added] ?? "",
    });
    const change = recalls > 0 ? "more-recalls" : "fewer-recalls";
    const parts = [
      moves("comes-in", "come-in", comes_in),
      moves("goes-out", "go-out", goes_out),
      recalls === 0 ? "" : filled("choices", change, { recalls: Math.abs(recalls) }),
    ];
    return [wish, parts.filter(Boolean).join(", ")];
  }

  /** @param {string} one @param {string} many @param {readonly string[]} names */
  function moves(one, many, names) {
    if (names.length === 0) return "";
    const shown = names.slice(0, mostNames).map((name) => `“${title(name)}”`);
    if (names.length > mostNames) shown.push(`${names.length - mostNames} more`);
    const last = shown.at(-1) ?? "";
    const tasks = shown.length === 1 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
    return filled("choices", names.length === 1 ? one : many, { tasks });
  }

  /** @param {string} group @param {Reason} reason */
  function said(group, reason) {
    return filled(group, reason.code, reason);
  }

  /** @param {string} group @param {string} code @param {Values} values */
  function filled(group, code, values) {
    return data.words[group][code].replace(
      /\{(\w+)(?::(\w+))?\}/g,
      (_, name, how) => written(values[name], how),
    );
  }

  /** @param {string | number} value @param {string | undefined} how */
  function written(value, how) {
    if (how === undefined) return `${value}`;
    if (how in titles) return `“${titles[how].get(`${value}`) ?? value}”`;
    return how === "minutes" ? duration(value) : counted(value, how.replace(/s$/, ""));
  }

  return { why, leftOut, warning, short, choice, title };
}

/** Minutes as a reader says them: `25 min`, `2 h`, `2 h 10 min`. @param {number | string} minutes */
export function duration(minutes) {
  const hours = Math.floor(Number(minutes) / 60);
  const rest = Number(minutes) % 60;
  if (hours === 0) return `${rest} min`;
  return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
}

/** A number with its noun: `1 task`, `2 tasks`. @param {number | string} number @param {string} noun */
export function counted(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

/** `2022-10-27` as `October 27, 2022`. @param {string} day */
export function fullDate(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${months[month - 1]} ${date}, ${year}`;
}

/** @param {readonly import("../model/types.mjs").Named[]} items */
function titlesOf(items) {
  return new Map(items.map((item) => [item.id, item.title]));
}
