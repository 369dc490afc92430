// @ts-check
import assert from "node:assert/strict";
import { edited, scoreOf, withOwn, withScore } from "../../docs/assets/js/my-plan/edits.mjs";
import { givenBy } from "../../docs/assets/js/my-plan/given.mjs";
import { firstDay } from "../../docs/assets/js/my-plan/made.mjs";
import { droppedOf, mineOf, withMine, withoutMine } from "../../docs/assets/js/my-plan/mine.mjs";
import { standingOf } from "../../docs/assets/js/my-plan/standing.mjs";
import { emptyState, mergeStates } from "../../docs/assets/js/state.mjs";

/** @type {any} */
const settings = {
  weeks: 2,
  hours_per_week: 5,
  track: null,
  days: ["mon", "wed"],
  start: "2027-01-04",
  onsite: null,
  today: null,
  stages: {},
  done: {},
  baseline: {},
  own: [],
  skipped: [],
  scores: [],
  length: null,
  weak: [],
  recalls: 3,
  swaps: [],
};
/** @param {string} id @param {"task" | "review"} kind @param {number} minutes */
const item = (id, kind, minutes) => ({ id, kind, minutes, why: { code: "core" }, here: { code: "closing" } });
const monday = {
  date: "2027-01-04",
  weekday: "mon",
  items: [item("read", "task", 20), item("walk", "task", 25)],
};
const wednesday = {
  date: "2027-01-06",
  weekday: "wed",
  items: [item("read", "review", 5), item("tell", "task", 30)],
};
const nextMonday = { date: "2027-01-11", weekday: "mon", items: [item("guide", "task", 60)] };
/** @type {import("../../docs/assets/js/model/types.mjs").Plan} */
const plan = {
  settings,
  weeks: [
    { number: 1, minutes: 80, days: [monday, wednesday] },
    { number: 2, minutes: 60, days: [nextMonday] },
  ],
  left_out: [],
  done: [],
  warnings: [],
  minutes_short: 0,
  choices: [],
};

/** @type {import("../../docs/assets/js/kept-plan.mjs").Kept} */
const kept = { link: "weeks=3", plan, titles: { read: "Read it" }, rules: 1, curriculum: "abc" };

const standings = [
  { on: "2027-01-03", phase: "before", week: 1, today: null, next: monday, minutesLeft: 0, minutesBehind: 0 },
  {
    on: "2027-01-04",
    phase: "during",
    week: 1,
    today: monday,
    next: wednesday,
    minutesLeft: 25,
    minutesBehind: 0,
  },
  {
    on: "2027-01-05",
    phase: "during",
    week: 1,
    today: null,
    next: wednesday,
    minutesLeft: 0,
    minutesBehind: 25,
  },
  {
    on: "2027-01-06",
    phase: "during",
    week: 1,
    today: wednesday,
    next: nextMonday,
    minutesLeft: 30,
    minutesBehind: 25,
  },
  {
    on: "2027-01-08",
    phase: "during",
    week: 2,
    today: null,
    next: nextMonday,
    minutesLeft: 0,
    minutesBehind: 55,
  },
  { on: "2027-01-12", phase: "over", week: 0, today: null, next: null, minutesLeft: 0, minutesBehind: 115 },
];
for (const { on, ...expected } of standings) {
  Deno.test(`where the reader stands on ${on}, with one task done`, () => {
    assert.deepEqual(standingOf(plan, (id) => id === "read", on), expected);
  });
}

for (
  const [onsite, expected] of Object.entries({
    "2027-01-13": "eve",
    "2027-01-12": "eve",
    "2027-01-11": "over",
  })
) {
  Deno.test(`after the last study day, with the interview on ${onsite}, it is ${expected}`, () => {
    const { phase, week } = standingOf(
      { ...plan, settings: { ...settings, onsite } },
      () => false,
      "2027-01-12",
    );
    assert.deepEqual({ phase, week }, { phase: expected, week: expected === "eve" ? 2 : 0 });
  });
}

Deno.test("a plan without dates has no today and nobody is behind in it", () => {
  const weeks = plan.weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => ({ ...day, date: null })),
  }));
  const { phase, minutesBehind } = standingOf({ ...plan, weeks }, () => false, "2027-01-08");
  assert.deepEqual({ phase, minutesBehind }, { phase: "undated", minutesBehind: 0 });
});

Deno.test("one task in place of another is a setting; the last choice counts, and it can be taken back", () => {
  const once = edited(new Map(), "swap", "walk", "read");
  assert.deepEqual(once.get("swap"), ["read=walk"]);
  const again = edited(edited(once, "swap", "guide", "walk"), "swap", "walk", "tell");
  assert.deepEqual(again.get("swap"), ["walk=guide", "tell=walk"]);
  assert.deepEqual(edited(again, "unswap", "walk").get("swap"), ["walk=guide"]);
});

Deno.test("a plan begins on its first day, or so many weeks before the interview", () => {
  const first = [
    [null, null],
    ["2027-01-04", null],
    ["2027-01-04", "2027-02-06"],
    [null, "2027-03-15"],
  ].map(([start, onsite]) => firstDay({ ...settings, start, onsite }));
  assert.deepEqual(first, [null, "2027-01-04", "2027-01-04", "2027-03-01"]);
});

Deno.test("days given one by one, as a form sends them, are all kept", () => {
  assert.deepEqual(givenBy("days=mon&hours=7&days=thu,sat").get("days"), ["mon,thu,sat"]);
});

Deno.test("skipping, knowing and putting back change one setting each", () => {
  const given = givenBy("hours=7&skip=one&done=two");
  assert.deepEqual([...edited(given, "skip", "three")], [["hours", ["7"]], ["skip", ["one", "three"]], [
    "done",
    ["two"],
  ]]);
  assert.deepEqual([...edited(given, "known", "one")], [["hours", ["7"]], ["done", ["two", "one"]]]);
  assert.deepEqual([...edited(given, "back", "one")], [["hours", ["7"]], ["done", ["two"]]]);
});

Deno.test("own tasks get a new number and can be removed", () => {
  const one = withOwn(new Map(), "Read: the news", "30", "should");
  const two = withOwn(withOwn(one, "Run", "20", "must"), "Rest", "10", "could");
  assert.deepEqual(two.get("own"), [
    "own-1:30:should:Read: the news",
    "own-2:20:must:Run",
    "own-3:10:could:Rest",
  ]);
  assert.deepEqual(edited(two, "remove", "own-2").get("own"), [
    "own-1:30:should:Read: the news",
    "own-3:10:could:Rest",
  ]);
});

Deno.test("a new task of one's own takes no number that was ticked before", () => {
  const given = withOwn(new Map(), "Run", "20", "must", ["sd-01", "own-2", "own-30x"]);
  assert.deepEqual(given.get("own"), ["own-3:20:must:Run"]);
});

Deno.test("a score of a review is set, changed and taken back", () => {
  const poor = withScore(new Map(), "sd-01", "2027-01-20", 2);
  assert.deepEqual(poor.get("score"), ["sd-01=2027-01-20:2"]);
  const good = withScore(poor, "sd-01", "2027-01-20", 3);
  assert.deepEqual([scoreOf(good, "sd-01", "2027-01-20"), scoreOf(good, "sd-01", "2027-01-21")], [3, 0]);
  assert.deepEqual(withScore(good, "sd-01", "2027-01-20", 3).get("score"), undefined);
});

Deno.test("a kept plan comes back with the one before it, and tells other pages its tasks", () => {
  const before = { ...kept, link: "weeks=2" };
  const state = withMine(emptyState("town"), kept, before, new Date("2027-01-04T10:00:00Z"));
  const tasks = "read:20 walk:25 tell:30 guide:60";
  assert.deepEqual(mineOf(state), { ...kept, at: "2027-01-04T10:00:00.000Z", tasks, before });
  assert.equal(/** @type {any} */ (state.plan.mine).tasks, "read:20 walk:25 tell:30 guide:60");
});

Deno.test("a dropped plan is none, and can be brought back", () => {
  const [monday, tuesday] = [new Date("2027-01-04T10:00:00Z"), new Date("2027-01-05T10:00:00Z")];
  const keeping = withMine(emptyState("town"), kept, null, monday);
  const dropped = withoutMine(keeping, tuesday);
  assert.deepEqual([mineOf(dropped), droppedOf(keeping)], [null, null]);
  assert.deepEqual(droppedOf(dropped), { before: kept });
  assert.deepEqual(mineOf(mergeStates(keeping, dropped)), null);
  assert.deepEqual(mineOf(mergeStates(dropped, keeping)), null);
});

const spoiled = [undefined, 7, { at: "x", dropped: true, before: null }, { at: "x" }, {
  at: "x",
  link: "",
  plan: { weeks: [{}] },
}];
for (const mine of spoiled) {
  Deno.test(`what cannot be a plan is none: ${JSON.stringify(mine)?.slice(0, 40)}`, () => {
    assert.equal(mineOf({ ...emptyState("town"), plan: { mine } }), null);
  });
}
