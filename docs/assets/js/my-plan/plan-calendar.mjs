// A plan with dates → its calendar file: an entry of a whole day for each study day and interview (RFC 5545).
// @ts-check
import { dayAfter, stampCalendar } from "../calendar.mjs";
import { counted, duration, planWords } from "./words.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").PlanDay} PlanDay */
/** @typedef {{id: string, date: string, summary: string, text: string}} Entry */

const mostOctets = 75;
const encoder = new TextEncoder();

/**
 * The names of entries are those of the plan and its days, so that a later file of it updates them, and that of
 * another plan does not. The same plan and ticks give the same file.
 * @param {PlanData} data @param {Plan} plan @param {string} name of the curriculum, its site and the plan @param {string} address of the page
 * @param {Date} made when the plan or a tick last changed @param {(id: string) => boolean} isDone
 * @returns {string} empty where no day has anything to do, or the plan no dates
 */
export function planCalendar(data, plan, name, address, made, isDone) {
  const entries = [...studyDays(data, plan, isDone), ...interviews(data, plan)];
  if (entries.length === 0) return "";
  const first = plan.weeks[0]?.days[0]?.date ?? entries[0].date;
  const title = "My study plan";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//studyplan//Study calendar//EN",
    `UID:${name}`,
    "LAST-MODIFIED:19700101T000000Z",
    "METHOD:PUBLISH",
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    `X-STUDYPLAN-START;VALUE=DATE:${first.replaceAll("-", "")}`,
    ...entries.flatMap((entry) => eventLines(entry, name, address)),
    "END:VCALENDAR",
    "",
  ];
  return stampCalendar(lines.map(folded).join("\r\n"), made);
}

/**
 * A tick changes the words of a day, so the file is as new as the last of plan and ticks.
 * @param {string} keptAt @param {import("../state.mjs").Marks} items
 */
export function lastChange(keptAt, items) {
  const moments = [keptAt, ...Object.values(items).map(({ at }) => at)].map((at) => Date.parse(at));
  return new Date(Math.max(0, ...moments.filter((moment) => !Number.isNaN(moment))));
}

/** @param {PlanData} data @param {Plan} plan @param {(id: string) => boolean} isDone @returns {Entry[]} */
function studyDays(data, plan, isDone) {
  const words = planWords(data, plan);
  const line = (/** @type {import("../model/types.mjs").PlanItem} */ { id, kind, minutes }) => {
    const isReview = kind === "review";
    const box = !isReview && isDone(id) ? "☑" : "☐";
    return `${box} ${isReview ? "Recall: " : ""}${words.title(id)} (${duration(minutes)})`;
  };
  return plan.weeks.flatMap((week) =>
    week.days.flatMap(({ date, items }, index) => {
      if (date === null || items.length === 0) return [];
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
      const extent = `${counted(items.length, "item")}, ${duration(minutes)}`;
      return {
        id: `week-${week.number}-day-${index + 1}`,
        date,
        summary: `Week ${week.number}, day ${index + 1}: ${extent}`,
        text: items.map(line).join("\n"),
      };
    })
  );
}

/** @param {PlanData} data @param {Plan} plan @returns {Entry[]} */
function interviews(data, { settings }) {
  const stages = data.stages.flatMap(({ id, title }) =>
    settings.stages[id]
      ? [{ id: `stages/${id}`, date: settings.stages[id], summary: `Interview: ${title}`, text: "" }]
      : []
  );
  const { onsite } = settings;
  return onsite === null
    ? stages
    : [...stages, { id: "onsite", date: onsite, summary: "Interview: on-site", text: "" }];
}

/** @param {Entry} entry @param {string} name @param {string} address */
function eventLines({ id, date, summary, text }, name, address) {
  return [
    "BEGIN:VEVENT",
    `SUMMARY:${escaped(summary)}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(date).replaceAll("-", "")}`, // the first day that is over
    "DTSTAMP:19700101T000000Z", // stamped below, with all the others
    `UID:${name}/${id}`,
    "SEQUENCE:0",
    "CATEGORIES:Study plan",
    `DESCRIPTION:${escaped([text, address].filter(Boolean).join("\n\n"))}`,
    "LAST-MODIFIED:19700101T000000Z",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT", // its owner stays free
    `URL:${address}`,
    "END:VEVENT",
  ];
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n").replace(/\p{Cc}/gu, " ");
}

/** Lines are cut by octets, never inside a letter. @param {string} line */
function folded(line) {
  let [text, room] = ["", mostOctets];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) [text, room] = [`${text}\r\n `, mostOctets - 1];
    text += letter;
    room -= size;
  }
  return text;
}
