// The reasons of a plan → sentences, the same ones as studyplan/export/plan_words.py.
// @ts-check

/** @typedef {import("./types.mjs").Reason} Reason */
/** @typedef {import("./types.mjs").Cure} Cure */

/** @type {Record<string, string>} */
const roleWords = {
  screen: "the first call",
  "first-phone": "the first phone interview",
  "later-phone": "the later phone interviews",
  onsite: "the on-site interviews",
  loop: "the whole interview day",
};
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

/** Words what one plan says. @param {import("./types.mjs").PlanData} data @param {import("./types.mjs").Plan} plan */
export function planWords(data, plan) {
  const stages = titlesOf(data.stages);
  const phases = titlesOf(data.phases);
  const tasks = titlesOf([...data.tasks, ...plan.settings.own]);
  const stage = (/** @type {Reason} */ { stage }) => `“${stages.get(`${stage}`) ?? stage}”`;
  const phase = (/** @type {Reason} */ { phase }) => `“${phases.get(`${phase}`) ?? phase}”`;
  const task = (/** @type {Reason} */ { task }) => `“${title(`${task}`)}”`;

  /** The title of a task, the reader's own included. @param {string} taskId */
  function title(taskId) {
    return tasks.get(taskId) ?? taskId;
  }

  /** Say why an item is where it is. @param {Reason} reason */
  function why(reason) {
    switch (reason.code) {
      case "done":
        return "You have done it.";
      case "mock":
        if (reason.role === "repeat") return "It repeats a mock interview that is done or left out.";
        return `Mock interviews for ${roleWords[reason.role]} stand in ${weeksOf(reason)}.`;
      case "mock-moved":
        return `Mock interviews for ${roleWords[reason.role]} stand in ${weeksOf(reason)}, but what` +
          " comes before this one, or the days left, put it here.";
      case "repeat":
        return `A weak mock interview is repeated soon: this is ${days(reason)} after ${task(reason)}.`;
      case "stage":
        return `It prepares for ${stage(reason)}, in ${days(reason)}.`;
      case "own":
        return `Your own task, a ${reason.priority}.`;
      case "older":
        return "It is where it was when you kept this plan.";
      case "closing":
        return "A light review for the last day.";
      case "needed":
        return `${task(reason)} needs it.`;
      case "review":
        return `Recall ${reason.number}, ${days(reason)} after you learned it${offOf(reason)}.`;
      case "last-review":
        return `A last look, ${days(reason)} before you need it${offOf(reason)}.`;
      default:
        return `A ${reason.priority} task of the phase ${phase(reason)}.`;
    }
  }

  /** Say why a task is not in the plan. @param {Reason} reason */
  function leftOut(reason) {
    switch (reason.code) {
      case "skipped":
        return "You skipped it.";
      case "older":
        return "It was left out when you kept this plan.";
      case "stage-over":
        if (reason.stage === "") return "No day of the plan is left for it.";
        return `What it prepares for is over: ${stage(reason)}.`;
      case "stage":
        return `There is no time left for it before ${stage(reason)}.`;
      case "known":
        return "You answer its questions well already, and the hours do not reach to it.";
      case "no-room":
        return "A must task, or one that a must task needs, but there is no room for it.";
      case "too-long":
        return `It takes ${duration(reason.minutes)}; a week of this plan has ${duration(reason.room)}.`;
      case "requires":
        return `It needs ${task(reason)}, which is left out.`;
      case "weeks":
        return `It rehearses the whole interview day, in plans of ${reason.weeks} weeks or more.`;
      default:
        return "The hours do not reach to it.";
    }
  }

  /** Say what the reader should know. @param {Reason} reason */
  function warning(reason) {
    switch (reason.code) {
      case "weeks-from-dates":
        return `The dates leave ${counted(reason.weeks, "week")}, so the plan has as many.`;
      case "late":
        return `${task(reason)} comes too late for ${stage(reason)}.`;
      case "slack":
        return slackText(duration(reason.minutes));
      default:
        return fewReviewsText(Number(reason.tasks), Number(reason.never));
    }
  }

  /** Say how much is missing for the must tasks, and what would mend it. @param {Cure} given */
  function cure(given) {
    const short = `Must tasks of ${duration(given.minutes_short)} do not fit.`;
    const cures = [];
    if (given.hours_per_week !== null) cures.push(`${given.hours_per_week} hours a week`);
    if (given.weeks !== null) cures.push(counted(given.weeks, "week"));
    if (given.onsite !== null) cures.push(`the on-site on ${fullDate(given.onsite)}`);
    const dates = Object.entries(given.stages)
      .map(([name, day]) => `${stages.get(name) ?? name} on ${fullDate(day)}`);
    if (dates.length > 0) cures.push(dates.join(" and "));
    if (cures.length === 0) {
      return `${short} No hours, weeks or dates within reach mend that: mark tasks as known or skip some.`;
    }
    if (cures.length === 1) return `${short} This would do: ${cures[0]}.`;
    return `${short} Each of these would do: ${cures.join("; ")}.`;
  }

  return { why, leftOut, warning, cure, title };
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

/** @param {string} time */
function slackText(time) {
  return `Must tasks and their reviews use ${time} of the tenth that should stay free.`;
}

/** @param {number} tasks @param {number} never */
function fewReviewsText(tasks, never) {
  if (never === tasks) return `No recall for ${counted(tasks, "task")}, as hours are short.`;
  const none = never > 0 ? `, none for ${never} of them` : "";
  return `Fewer than two recalls for ${counted(tasks, "task")}${none}, as hours are short.`;
}

/** @param {readonly import("./types.mjs").Named[]} items */
function titlesOf(items) {
  return new Map(items.map((item) => [item.id, item.title]));
}

/** @param {Reason} reason */
function days(reason) {
  return counted(reason.days, "day");
}

/** @param {Reason} reason */
function weeksOf({ first, last }) {
  return first === last ? `week ${first}` : `weeks ${first} to ${last}`;
}

/** Say how far a review is from its best day. @param {Reason} reason */
function offOf(reason) {
  const off = Number(reason.off);
  if (off === 0) return "";
  const far = counted(Math.abs(off), "day");
  return `; ${far} ${off > 0 ? "late" : "early"}, on the nearest study day with room`;
}
