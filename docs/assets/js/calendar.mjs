// A calendar file and another first day → the same file, moved there. Pure: no page, no network, no clock.
// @ts-check

/** @typedef {"not-a-day" | "not-understood"} CalendarFlaw */
/** @typedef {{text: string, flaw?: undefined} | {flaw: CalendarFlaw, text?: undefined}} Moved */

const movedLine = /^(DTSTART|DTEND|X-STUDYPLAN-START);VALUE=DATE:(\d{8})$/;
const nameLine = /^UID:(\d{8})-/;
const startLine = /^X-STUDYPLAN-START;VALUE=DATE:(\d{8})$/m;
// A series has a number of days, not a last one, so it moves with its start.
const keptLine = new RegExp(
  "^( |RRULE:FREQ=DAILY;COUNT=\\d+$|(BEGIN|END):(VCALENDAR|VEVENT)$|(VERSION|PRODID|METHOD|NAME|X-WR-CALNAME|UID|" +
    "DTSTAMP|LAST-MODIFIED|SEQUENCE|SUMMARY|DESCRIPTION|URL|CATEGORIES|STATUS|TRANSP):)",
);
const dayLength = 86_400_000;
const sequenceStart = Date.UTC(2020, 0, 1); // seconds since then, as in studyplan/export/calendar.py, fit into 31 bits until 2088

/**
 * Exchanges digits for as many other digits, so that nothing has to be folded or escaped anew.
 * A file with anything but whole days, or with a line not known here, is refused rather than half moved.
 * @param {string} text @param {string} start as "2027-01-04" @returns {Moved}
 */
export function moveCalendar(text, start) {
  const lines = text.split("\r\n");
  const isWhole = lines[0] === "BEGIN:VCALENDAR" && lines.at(-2) === "END:VCALENDAR" && lines.at(-1) === "";
  const oldStart = dayNumber(text.match(startLine)?.[1] ?? "");
  if (!isWhole || oldStart === null) return { flaw: "not-understood" };
  const newStart = /^2[01]\d\d-\d\d-\d\d$/.test(start) ? dayNumber(start.replaceAll("-", "")) : null;
  if (newStart === null) return { flaw: "not-a-day" };
  const moved = lines.slice(0, -1).map((line) => movedTo(line, newStart - oldStart));
  const isFoldedDate = lines.some((line, index) => movedLine.test(line) && lines[index + 1].startsWith(" "));
  if (isFoldedDate || moved.includes(null)) return { flaw: "not-understood" };
  return { text: [...moved, ""].join("\r\n") };
}

/**
 * Tells calendars that a file is newer than the one they have, so that they take its dates.
 * @param {string} text @param {Date} made
 */
export function stampCalendar(text, made) {
  const moment = made.toISOString().replace(/[-:]|\.\d+/g, "");
  return text
    .replace(/^(DTSTAMP|LAST-MODIFIED):\d{8}T\d{6}Z$/gm, `$1:${moment}`)
    .replace(/^SEQUENCE:\d+$/gm, `SEQUENCE:${Math.floor((made.getTime() - sequenceStart) / 1000)}`);
}

/** @param {string} day as "2027-01-04" */
export function dayAfter(day) {
  return new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10);
}

/** @param {string} line @param {number} days @returns {string | null} null for a line that is not understood */
function movedTo(line, days) {
  const found = line.match(movedLine);
  const named = line.match(nameLine); // the first day is part of the names: a plan moved is another plan
  const first = named && dayNumber(named[1]);
  if (named && first !== null) return `UID:${textOf(Number(first) + days)}${line.slice(12)}`;
  if (!found) return keptLine.test(line) && !/[\r\n]/.test(line) ? line : null;
  const day = dayNumber(found[2]);
  return day === null ? null : `${found[1]};VALUE=DATE:${textOf(day + days)}`;
}

/** Counted in Greenwich, where every day has 24 hours. @param {string} digits @returns {number | null} */
function dayNumber(digits) {
  const [, year, month, day] = digits.match(/^(\d{4})(\d\d)(\d\d)$/) ?? [];
  const number = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
  return Number.isNaN(number) || textOf(number) !== digits ? null : number; // no month has a day 32
}

/** @param {number} number */
function textOf(number) {
  return new Date(number * dayLength).toISOString().slice(0, 10).replaceAll("-", "");
}
