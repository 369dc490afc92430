// @ts-check
import assert from "node:assert/strict";
import { moveCalendar } from "../../docs/assets/js/calendar.mjs";
import { lastChange, planCalendar } from "../../docs/assets/js/my-plan/plan-calendar.mjs";
import { schedule } from "../../docs/assets/js/planner/scheduler.mjs";
import { packs, settingsFrom } from "./cases.mjs";

const data = packs.large;
const long = "Größe, Maß; Ruhe \\ " + "ä".repeat(60) + "\nSUMMARY:none";
const settings = settingsFrom({
  weeks: 2,
  hours_per_week: 20,
  start: "2026-12-21",
  onsite: "2027-01-04",
  stages: { [data.stages[0].id]: "2026-12-28" },
  own: [{ id: "own-1", title: long, minutes: 20, priority: "must" }],
});
const plan = schedule(data, settings);
const made = new Date("2026-12-20T09:30:00Z");
const text = planCalendar(
  data,
  plan,
  "site/town/my-plan/a1",
  "https://example.org/my-plan/",
  made,
  () => false,
);
const lines = text.replaceAll("\r\n ", "").split("\r\n");

/** @param {string} name */
const values = (name) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

Deno.test("every study day and every interview is an entry of one whole day", () => {
  const planned = plan.weeks.flatMap((week) => week.days).filter((day) => day.items.length > 0);
  const dates = [...planned.map((day) => day.date ?? ""), "2026-12-28", "2027-01-04"];
  assert.deepEqual(values("DTSTART;VALUE=DATE:"), dates.map((date) => date.replaceAll("-", "")));
  assert.ok(values("DTEND;VALUE=DATE:").includes("20270101")); // the day after December 31
  assert.deepEqual(values("SUMMARY:").slice(-2), [
    `Interview: ${data.stages[0].title}`,
    "Interview: on-site",
  ]);
});

Deno.test("lines end as they must, have at most 75 octets, and cut no letter", () => {
  const written = text.split("\r\n");
  assert.equal(written.at(-1), "");
  assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
  assert.deepEqual(written.filter((line) => new TextEncoder().encode(line).length > 75), []);
  assert.ok(text.includes("\r\n "));
});

Deno.test("words of the reader are escaped and start no line of their own", () => {
  const own = values("DESCRIPTION:").find((description) => description.includes("Größe"));
  const words = "Größe\\, Maß\\; Ruhe \\\\ " + "ä".repeat(60) + "\\nSUMMARY:none (20 min)";
  assert.ok(own?.includes(`☐ ${words}`));
  assert.ok(own?.endsWith("\\n\\nhttps://example.org/my-plan/"));
});

Deno.test("the same plan gives the same file, with names that outlive a change", () => {
  assert.equal(
    planCalendar(data, plan, "site/town/my-plan/a1", "https://example.org/my-plan/", made, () => false),
    text,
  );
  const ids = values("UID:");
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes("site/town/my-plan/a1/week-1-day-1"));
  assert.ok(ids.includes(`site/town/my-plan/a1/stages/${data.stages[0].id}`));
  assert.deepEqual([...new Set(values("DTSTAMP:"))], ["20261220T093000Z"]);
});

Deno.test("a plan of one's own can be moved like those on offer", () => {
  const moved = moveCalendar(text, "2027-12-21");
  assert.ok(moved.text?.includes("X-STUDYPLAN-START;VALUE=DATE:20271221"));
});

Deno.test("a plan without dates has no calendar", () => {
  const undated = schedule(data, settingsFrom({ weeks: 2, hours_per_week: 6 }));
  assert.equal(planCalendar(data, undated, "site/town/my-plan/a1", "", made, () => false), "");
});

Deno.test("what is done has a tick; a recall of it has none", () => {
  const items = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  const recalled = items.find(({ kind }) => kind === "review")?.id;
  const { title } = /** @type {{title: string}} */ (data.tasks.find(({ id }) => id === recalled));
  const done = planCalendar(data, plan, "site/town/my-plan/a1", "", made, (id) => id === recalled).replaceAll(
    "\r\n ",
    "",
  );
  assert.equal(done.split("☑").length, 2);
  assert.ok(done.includes(`☑ ${title}`));
  assert.ok(done.includes(`☐ Recall: ${title}`));
});

Deno.test("plans of different names share no entry", () => {
  const other = planCalendar(data, plan, "site/town/my-plan/b2", "", made, () => false).replaceAll(
    "\r\n ",
    "",
  );
  const names = new Set(other.split("\r\n").filter((line) => line.startsWith("UID:")));
  assert.deepEqual(values("UID:").filter((id) => names.has(`UID:${id}`)), []);
});

Deno.test("a later change has a greater number and a later time, in every entry", () => {
  const later = lastChange(made.toISOString(), { "set-02": { done: true, at: "2026-12-20T09:30:01.000Z" } });
  assert.equal(later.toISOString(), "2026-12-20T09:30:01.000Z");
  const changed = planCalendar(data, plan, "site/town/my-plan/a1", "", later, (id) => id === "set-02");
  const [number] = values("SEQUENCE:").map(Number);
  assert.ok(changed.includes(`SEQUENCE:${number + 1}\r\n`));
  assert.ok(changed.includes("LAST-MODIFIED:20261220T093001Z\r\n"));
  assert.equal(lastChange(made.toISOString(), {}).getTime(), made.getTime());
});
