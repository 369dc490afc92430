// What home says of a situation, of recalls that wait, and of scores.
// @ts-check
import assert from "node:assert/strict";
import { recallsDue } from "../../../docs/assets/js/home/due.mjs";
import { dueText, toldOf } from "../../../docs/assets/js/home/sentences.mjs";
import { nextReason, stageStanding, typeStandings } from "../../../docs/assets/js/home/standings.mjs";
import { mineOf } from "../../../docs/assets/js/my-plan/mine.mjs";
import { keptState, town } from "../town.mjs";

const mine = mineOf(keptState(town(), "?hours=4&days=mon,wed,fri&start=2027-01-04&onsite=2027-01-18"));
if (mine === null) throw new Error("this is a plan");
const { plan } = mine;
const reviews = plan.weeks.flatMap((week) => week.days).flatMap(({ date, items }) =>
  items.filter(({ kind }) => kind === "review").map(({ id }) => ({ id, date: `${date}` }))
);

/** @param {string} name @param {object} more */
function told(name, more = {}) {
  const usual = { stage: "", daysLeft: 12, week: 1, minutesBehind: 0, minutesLeft: 0 };
  return toldOf(/** @type {any} */ ({ name, ...usual, ...more }), (id) => id || "the interview", plan);
}

const headings = [
  { name: "first-visit", heading: "", link: "" },
  { name: "unplanned", heading: "", link: "" },
  { name: "undated", heading: "Your plan has no dates yet", link: "Open my plan" },
  { name: "before", heading: "12 days to the interview", link: "Open my plan" },
  { name: "today", heading: "12 days to the interview", link: "Open my plan" },
  { name: "today", more: { daysLeft: 1 }, heading: "1 day to the interview", link: "Open my plan" },
  { name: "today", more: { daysLeft: null }, heading: "Today", link: "Open my plan" },
  { name: "behind", heading: "12 days to the interview", link: "Re-plan the rest" },
  { name: "done", more: { daysLeft: null }, heading: "Done for today", link: "Open my plan" },
  { name: "rest", more: { daysLeft: null }, heading: "A day off", link: "Open my plan" },
  { name: "eve", heading: "Tomorrow: the interview", link: "Open my plan" },
  { name: "day", more: { stage: "call" }, heading: "Today: call", link: "" },
  { name: "after", more: { stage: "call" }, heading: "Behind you: call", link: "Open my plan" },
  { name: "over", heading: "Your plan is over", link: "Make another plan" },
  { name: "older", heading: "12 days to the interview", link: "See what would change" },
];
for (const { name, more, heading, link } of headings) {
  Deno.test(`home says of "${name}" ${JSON.stringify(more ?? {})}: "${heading}"`, () => {
    const found = told(name, more);
    assert.deepEqual([found.heading, found.link], [heading, link]);
    assert.equal(found.text === "", heading === "");
  });
}

Deno.test("home names the date and the week, and a plan without a date the week alone", () => {
  assert.equal(told("today").text, "January 18, 2027, week 1 of 2. ");
  const undated = { ...plan, settings: { ...plan.settings, onsite: null } };
  const situation = /** @type {any} */ ({ name: "today", stage: "", daysLeft: null, week: 2 });
  assert.equal(toldOf(situation, () => "", undated).text, "Week 2 of 2. ");
});

Deno.test("recalls wait from their day on, once their task was done, until they are graded", () => {
  const [first] = reviews;
  const isDone = (/** @type {string} */ id) => id === first.id;
  const none = { tasks: [], minutes: 0 };
  assert.deepEqual(recallsDue(plan, () => false, first.date), none);
  assert.deepEqual(recallsDue(plan, isDone, "2027-01-03"), none);
  const due = recallsDue(plan, isDone, first.date);
  assert.deepEqual(due.tasks, [first.id]);
  assert.equal(dueText(due), `1 to recall, ${due.minutes} min`);
  assert.deepEqual(recallsDue(plan, isDone, "2027-01-17").tasks, [first.id]);
  const scores = [{ task: first.id, date: "2027-01-17", score: 3 }];
  const graded = { ...plan, settings: { ...plan.settings, scores } };
  assert.deepEqual(recallsDue(graded, isDone, "2027-01-17"), none);
  assert.equal(dueText(none), "");
});

const row = { id: "clarity", title: "Clarity", anchors: ["a", "b", "c", "d"] };
/** @type {import("../../../docs/assets/js/practice/data.mjs").PracticeData} */
const data = {
  types: [
    { id: "way", title: "Routes", page: "", isPool: false, rows: [row] },
    { id: "chat", title: "Small talk", page: "", isPool: true, rows: [row] },
  ],
  questions: [
    { id: "way-1", type: "way", prompt: "?", minutes: 2, stages: ["call"], tracks: [], difficulty: 1 },
    { id: "way-2", type: "way", prompt: "?", minutes: 2, stages: ["tour"], tracks: [], difficulty: 1 },
  ],
  stages: [],
  tracks: [],
  difficulties: [],
  sets: {},
};
const practices = [["way-1", 2], ["way-1", 3], ["way-2", 4]].map(([question, score], day) => ({
  key: `${day}`,
  question: `${question}`,
  day: 739_990 + day,
  rows: { clarity: Number(score) },
  score: Number(score),
  by: /** @type {const} */ ("own"),
}));

Deno.test("able is told of the main types and of each stage, and not of what was not tried", () => {
  assert.deepEqual(typeStandings(data, practices), [
    { title: "Routes", first: 2, summary: { scores: [2, 3, 4], mean: 3, trend: "" } },
  ]);
  assert.deepEqual(stageStanding(data, practices, "call"), { scores: [2, 3], mean: null, trend: "" });
  assert.deepEqual(stageStanding(data, practices, "gone"), { scores: [], mean: null, trend: "" });
});

Deno.test("what comes next is told as where one practices", () => {
  assert.equal(
    nextReason(data, practices, "2027-01-16", 740_100),
    "Weakest row: Clarity; due again, last seen 6 days ago.",
  );
  assert.equal(nextReason({ ...data, questions: [] }, [], "2027-01-16", 740_100), "");
});
