// @ts-check
import assert from "node:assert/strict";
import { situation } from "../../../docs/assets/js/home/situation.mjs";
import { stripOf, stripText } from "../../../docs/assets/js/home/strip.mjs";
import { mineOf } from "../../../docs/assets/js/my-plan/mine.mjs";
import { keptState, town } from "../town.mjs";

const dated = "?hours=4&days=mon,wed,fri&start=2027-01-04&onsite=2027-01-18&stage=call%3D2027-01-12";

/** @param {string} link */
function kept(link) {
  const mine = mineOf(keptState(town(), link));
  if (mine === null) throw new Error("this is a plan");
  return mine;
}

const plan = kept(dated);
const all = plan.plan.weeks.flatMap((week) => week.days.flatMap((day) => day.items.map(({ id }) => id)));
const firstDay = plan.plan.weeks[0].days[0].items.map(({ id }) => id);
/** @param {string[]} done @param {string[]} debriefed */
function progress(done = [], debriefed = [], curriculum = "one") {
  return {
    hasBegun: done.length > 0,
    isDone: (/** @type {string} */ id) => done.includes(id),
    isDebriefed: (/** @type {string} */ stage) => debriefed.includes(stage),
    curriculum,
  };
}

const cases = [
  { name: "nothing kept", mine: null, had: progress(), today: "2027-01-04", is: "first-visit" },
  {
    name: "ticks without a plan",
    mine: null,
    had: progress(["read-map"]),
    today: "2027-01-04",
    is: "unplanned",
  },
  { name: "a day before the first one", mine: plan, had: progress(), today: "2027-01-02", is: "before" },
  { name: "the first day", mine: plan, had: progress(), today: "2027-01-04", is: "today" },
  { name: "all of the first day done", mine: plan, had: progress(firstDay), today: "2027-01-04", is: "done" },
  { name: "a day without study", mine: plan, had: progress(firstDay), today: "2027-01-05", is: "rest" },
  { name: "the first day missed", mine: plan, had: progress(), today: "2027-01-05", is: "behind" },
  {
    name: "the day before a stage",
    mine: plan,
    had: progress(),
    today: "2027-01-11",
    is: "eve",
    stage: "call",
  },
  { name: "the day of a stage", mine: plan, had: progress(), today: "2027-01-12", is: "day", stage: "call" },
  {
    name: "the day after a stage",
    mine: plan,
    had: progress(all),
    today: "2027-01-13",
    is: "after",
    stage: "call",
  },
  {
    name: "two days after a stage",
    mine: plan,
    had: progress(all),
    today: "2027-01-14",
    is: "after",
    stage: "call",
  },
  {
    name: "after a stage that was looked back at",
    mine: plan,
    had: progress(all, ["call"]),
    today: "2027-01-14",
    is: "rest",
  },
  { name: "three days after a stage", mine: plan, had: progress(), today: "2027-01-15", is: "behind" },
  {
    name: "the eve of the interview",
    mine: plan,
    had: progress(all),
    today: "2027-01-17",
    is: "eve",
    stage: "",
  },
  { name: "the interview", mine: plan, had: progress(), today: "2027-01-18", is: "day", stage: "" },
  {
    name: "the day after the interview",
    mine: plan,
    had: progress(),
    today: "2027-01-19",
    is: "after",
    stage: "",
  },
  { name: "long after the interview", mine: plan, had: progress(), today: "2027-02-19", is: "over" },
  {
    name: "an older curriculum",
    mine: plan,
    had: progress(firstDay, [], "two"),
    today: "2027-01-05",
    is: "older",
  },
  {
    name: "an older curriculum on the eve",
    mine: plan,
    had: progress(all, [], "two"),
    today: "2027-01-17",
    is: "eve",
    stage: "",
  },
  {
    name: "a curriculum of which nothing is known",
    mine: plan,
    had: progress(firstDay, [], ""),
    today: "2027-01-05",
    is: "rest",
  },
  {
    name: "a plan without days",
    mine: kept("?weeks=2&hours=4"),
    had: progress(),
    today: "2027-01-05",
    is: "undated",
  },
];
for (const { name, mine, had, today, is, stage = "" } of cases) {
  Deno.test(`the situation: ${name} is "${is}"`, () => {
    const found = situation(mine, had, today);
    assert.deepEqual([found.name, found.stage], [is, stage]);
  });
}

Deno.test("the situation tells the days to go, and the minutes behind and left", () => {
  const { daysLeft, minutesBehind, minutesLeft } = situation(plan, progress(), "2027-01-06");
  assert.equal(daysLeft, 12);
  assert.ok(minutesBehind > 0 && minutesLeft > 0);
  assert.equal(situation(null, progress(), "2027-01-06").daysLeft, null);
});

Deno.test("a strip has whole weeks from Monday to the interview, with what became of each day", () => {
  const weeks = stripOf(plan.plan, (id) => firstDay.includes(id), "2027-01-08");
  assert.deepEqual(weeks.map((week) => [week[0].date, week.length]), [
    ["2027-01-04", 7],
    ["2027-01-11", 7],
    ["2027-01-18", 7],
  ]);
  const states = Object.fromEntries(weeks.flat().map((day) => [day.date, day.state]));
  assert.deepEqual([states["2027-01-04"], states["2027-01-05"]], ["done", "free"]);
  assert.deepEqual(weeks.flat().filter(({ isStage }) => isStage).map(({ date }) => date), [
    "2027-01-12",
    "2027-01-18",
  ]);
  assert.deepEqual(weeks.flat().filter(({ isToday }) => isToday).map(({ date }) => date), ["2027-01-08"]);
  assert.equal(Math.max(...weeks.flat().map(({ load }) => load)), 100);
  assert.match(stripText(weeks), /^Study days: 1 done, \d+ missed/);
});

Deno.test("a plan without dates has no strip", () => {
  assert.deepEqual(stripOf(kept("?weeks=2&hours=4").plan, () => false, "2027-01-08"), []);
});
