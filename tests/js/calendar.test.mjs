// @ts-check
import assert from "node:assert/strict";
import { moveCalendar, stampCalendar } from "../../docs/assets/js/calendar.mjs";

/** @param {string[]} lines */
const file = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

/** Two study days and a series, from Monday, November 23, 2026 on. */
const calendar = file(
  "X-STUDYPLAN-START;VALUE=DATE:20261123",
  ...event(
    "one",
    "20261123",
    "20261124",
    "DESCRIPTION:A long line about DTSTART;VALUE=DATE:20261123 that is",
  ),
  ...event("two", "20261227", "20261228"),
  ...event("cards", "20261123", "20261124", "RRULE:FREQ=DAILY;COUNT=35"),
);

/** @param {string} name @param {string} start @param {string} end @param {string[]} more */
function event(name, start, end, ...more) {
  return [
    "BEGIN:VEVENT",
    `SUMMARY:${name}`,
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${end}`,
    "DTSTAMP:20261122T000000Z",
    `UID:${name}`,
    "SEQUENCE:0",
    ...more,
    ...(more[0]?.startsWith("DESCRIPTION") ? ["  folded", " DTSTART;VALUE=DATE:20261123"] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** @param {string | undefined} text @param {string} name */
function dates(text, name) {
  return [...(text ?? "").matchAll(new RegExp(`^${name};VALUE=DATE:(\\d{8})\\r$`, "gm"))].map((found) =>
    found[1]
  );
}

const moves = [
  { name: "a week later", start: "2026-11-30", starts: ["20261130", "20270103", "20261130"] },
  { name: "another weekday", start: "2026-11-25", starts: ["20261125", "20261229", "20261125"] },
  { name: "over the end of a year", start: "2027-11-29", starts: ["20271129", "20280102", "20271129"] },
  { name: "onto a leap day", start: "2028-01-26", starts: ["20280126", "20280229", "20280126"] },
  { name: "past a February without one", start: "2027-01-26", starts: ["20270126", "20270301", "20270126"] },
  { name: "over the hour lost in spring", start: "2027-02-22", starts: ["20270222", "20270328", "20270222"] },
  { name: "over the hour won in autumn", start: "2027-09-27", starts: ["20270927", "20271031", "20270927"] },
  { name: "back in time", start: "2020-02-03", starts: ["20200203", "20200308", "20200203"] },
];
for (const { name, start, starts } of moves) {
  Deno.test(`days keep their distance: ${name}`, () => {
    const { text } = moveCalendar(calendar, start);
    assert.deepEqual(dates(text, "DTSTART"), starts);
    const lengths = dates(text, "DTEND").map((end, index) => dayOf(end) - dayOf(starts[index]));
    assert.deepEqual(lengths, [1, 1, 1]);
    assert.deepEqual(dates(text, "X-STUDYPLAN-START"), [start.replaceAll("-", "")]);
  });
}

Deno.test("only days change: not a word, a name or a line's length", () => {
  const { text = "" } = moveCalendar(calendar, "2027-11-29");
  const changed = text.split("\r\n").filter((line, index) => line !== calendar.split("\r\n")[index]);
  assert.equal(changed.length, 7);
  assert.ok(changed.every((line) => /^(DTSTART|DTEND|X-STUDYPLAN-START);VALUE=DATE:\d{8}$/.test(line)));
  assert.equal(text.length, calendar.length);
  assert.match(text, / DTSTART;VALUE=DATE:20261123\r\n/); // a folded line of a description
});

Deno.test("moved there and back it is the same file", () => {
  const there = moveCalendar(calendar, "2028-02-29").text ?? "";
  assert.equal(moveCalendar(there, "2026-11-23").text, calendar);
  assert.equal(moveCalendar(calendar, "2026-11-23").text, calendar);
});

for (
  const start of [
    "",
    "2027-02-29",
    "2027-13-01",
    "2027-1-4",
    "04.01.2027",
    "0001-01-01",
    "12027-01-04",
    "tomorrow",
  ]
) {
  Deno.test(`"${start}" is no first day`, () => {
    assert.deepEqual(moveCalendar(calendar, start), { flaw: "not-a-day" });
  });
}

const strange = [
  { name: "nothing", text: "" },
  { name: "a web page", text: "<!doctype html><title>Not found</title>" },
  { name: "half a file", text: calendar.slice(0, -40) },
  { name: "a file without a first day", text: calendar.replace(/X-STUDYPLAN-START.*\r\n/, "") },
  { name: "lines that end another way", text: calendar.replaceAll("\r\n", "\n") },
  { name: "hours", text: calendar.replace("DTSTART;VALUE=DATE:20261227", "DTSTART:20261227T090000Z") },
  { name: "a time zone", text: calendar.replace("DTSTART;VALUE=DATE:", "DTSTART;TZID=Europe/Berlin:") },
  { name: "a series with a last day", text: calendar.replace("COUNT=35", "UNTIL=20270101") },
  { name: "a day that no month has", text: calendar.replace("DATE:20261227", "DATE:20261232") },
  {
    name: "a date that goes on",
    text: calendar.replace("DATE:20261227\r\n", "DATE:20261227\r\n ,20261228\r\n"),
  },
  { name: "left-out days", text: calendar.replace("SEQUENCE:0", "EXDATE;VALUE=DATE:20261224") },
  { name: "an alarm", text: calendar.replace("SEQUENCE:0", "BEGIN:VALARM") },
  { name: "lower case", text: calendar.replace("DTSTART", "dtstart") },
];
for (const { name, text } of strange) {
  Deno.test(`refused as a whole: ${name}`, () => {
    assert.notEqual(text, calendar);
    assert.deepEqual(moveCalendar(text, "2027-01-04"), { flaw: "not-understood" });
  });
}

Deno.test("a stamp tells calendars that the file is newer, and nothing else", () => {
  const text = stampCalendar(calendar, new Date("2027-01-02T03:04:05.678Z"));
  assert.equal([...text.matchAll(/^DTSTAMP:20270102T030405Z\r$/gm)].length, 3);
  assert.equal([...text.matchAll(/^SEQUENCE:221022245\r$/gm)].length, 3);
  assert.equal(moveCalendar(text, "2026-11-23").text, text);
  assert.equal(
    text.replace(/^(DTSTAMP|SEQUENCE):.*$/gm, ""),
    calendar.replace(/^(DTSTAMP|SEQUENCE):.*$/gm, ""),
  );
});

/** @param {string} digits */
function dayOf(digits) {
  return Date.parse(digits.replace(/(....)(..)(..)/, "$1-$2-$3")) / 86_400_000;
}
