// An update of the curriculum, or of the rules of planning: a kept plan keeps its days, its names and its freedom.
// @ts-check
import assert from "node:assert/strict";
import { givenBy } from "../../docs/assets/js/my-plan/given.mjs";
import { mineOf, withMine, withPlan, withScores } from "../../docs/assets/js/my-plan/mine.mjs";
import { goneText, newsText } from "../../docs/assets/js/my-plan/news.mjs";
import { changeOf, isSame, keptView, openedView, triedView } from "../../docs/assets/js/my-plan/view.mjs";
import { parseState } from "../../docs/assets/js/parse.mjs";
import { keptState, link, monday, offer, task, town } from "./town.mjs";

/** @typedef {import("../../docs/assets/js/model/types.mjs").PlanData} PlanData */

const noNews = { gone: [], lost: [], isNewCurriculum: false, hasNewRules: false };

/** What the reader of a kept plan has after an update. @param {PlanData} data */
function updated(data, state = keptState()) {
  const replaced = new Map(Object.entries(data.replaced));
  const again = parseState(JSON.stringify(state), { curriculum: "town", replaced, now: monday }).state;
  const mine =
    /** @type {import("../../docs/assets/js/kept-plan.mjs").Mine} */ (mineOf(/** @type {any} */ (again)));
  const view = keptView(mine, data);
  return { mine, view, known: { data, mine, items: {}, today: "2027-01-04" } };
}

/** @param {string} id @param {Partial<import("../../docs/assets/js/model/types.mjs").Task>} changes */
function townWith(id, changes, more = {}) {
  const tasks = town().tasks.map((one) => one.id === id ? { ...one, ...changes } : one);
  return town({ fingerprint: "two", tasks, ...more });
}

/** @param {string[]} ids */
function townWithout(ids, more = {}) {
  return town({ fingerprint: "two", tasks: town().tasks.filter(({ id }) => !ids.includes(id)), ...more });
}

/** @param {import("../../docs/assets/js/my-plan/view.mjs").View} view */
function idsOf({ plan }) {
  return plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items).map(({ id }) => id);
}

/** @param {import("../../docs/assets/js/my-plan/view.mjs").View} view */
function daysOf({ plan }) {
  return plan.weeks.flatMap((week) => week.days).map(({ date, items }) => [date, items.map(({ id }) => id)]);
}

Deno.test("nothing has changed: there is nothing to tell", () => {
  assert.equal(updated(town()).view.news, null);
});

Deno.test("a renamed task stands where it stood, and skipped, known and scored ones follow too", () => {
  const replaced = {
    "read-map": "read-plan",
    "hear-bells": "hear-chimes",
    "guide-all": "guide-one",
    castle: "keep",
  };
  const tasks = town().tasks.map((one) => ({
    ...one,
    id: /** @type {Record<string, string>} */ (replaced)[one.id] ?? one.id,
    track: one.track && "keep",
    requires: one.requires.map((id) => id === "read-map" ? "read-plan" : id),
  }));
  const tracks = [{ id: "keep", title: "Keep" }, town().tracks[1]];
  const { view } = updated(town({ tasks, tracks, replaced, fingerprint: "two" }));
  assert.deepEqual(view.news, { ...noNews, isNewCurriculum: true });
  assert.ok(idsOf(view).includes("read-plan") && !idsOf(view).includes("read-map"));
  const { skipped, done, scores, track } = view.plan.settings;
  assert.deepEqual([skipped, done, scores, track], [
    ["hear-chimes"],
    { "guide-one": null },
    [{ task: "read-plan", date: "2027-01-06", score: 2 }],
    "keep",
  ]);
  const before = daysOf(updated(town()).view);
  const named = before.map(([date, ids]) => [
    date,
    /** @type {string[]} */ (ids).map((id) => /** @type {Record<string, string>} */ (replaced)[id] ?? id),
  ]);
  assert.deepEqual(daysOf(view), named);
});

Deno.test("a retired task leaves the plan with its title, and all else stays where it is", () => {
  const data = townWithout(["walk-gates"], {
    removed: ["walk-gates"],
    retired: [{ id: "walk-gates", title: "Walk to the gates" }],
  });
  const { view } = updated(data, keptState(town(), "?start=2027-01-04"));
  assert.deepEqual(view.news?.gone, ["Walk to the gates"]);
  const before = daysOf(updated(town(), keptState(town(), "?start=2027-01-04")).view);
  const without = before.map((
    [date, ids],
  ) => [date, /** @type {string[]} */ (ids).filter((id) => id !== "walk-gates")]);
  assert.deepEqual(daysOf(view), without);
});

Deno.test("a deleted task is named by the title the plan was kept with; without one it is counted", () => {
  const data = townWithout(["walk-gates", "tell-story"]);
  const { mine, view } = updated(data);
  assert.deepEqual(view.news?.gone, ["Walk to the gates", "Tell a story"]);
  assert.deepEqual(keptView({ ...mine, titles: {} }, data).news?.gone, [null, null]);
});

for (const [name, id] of [["skipped", "hear-bells"], ["known", "guide-all"], ["scored", "read-map"]]) {
  Deno.test(`a ${name} task that is gone is told, and every wish goes on to work`, () => {
    const { view, known } = updated(townWithout([id]));
    const { title } = /** @type {{title: string}} */ (town().tasks.find((one) => one.id === id));
    assert.deepEqual(view.news?.gone, [title]);
    const tried = triedView(view, new Map(view.given).set("hours", ["9"]), known);
    assert.deepEqual([tried.flaws, tried.view.plan.settings.hours_per_week], [[], 9]);
  });
}

Deno.test("a track, a stage and a type that are gone are told too, and are in nobody's way", () => {
  const data = town({
    fingerprint: "two",
    tracks: [],
    stages: [],
    types: [],
    tasks: town().tasks.map((one) => ({ ...one, track: null, stages: [] })),
  });
  const { view, known } = updated(data);
  assert.deepEqual(view.news?.gone.toSorted(), ["A call", "Castle", "Facts"]);
  assert.deepEqual(triedView(view, view.given, known).flaws, []);
});

Deno.test("changed minutes are told where the task stands, so that all sums are of today", () => {
  const { view } = updated(townWith("walk-gates", { minutes: 60 }));
  const week = view.plan.weeks.find(({ days }) =>
    days.some(({ items }) => items.some(({ id }) => id === "walk-gates"))
  );
  const items = week?.days.flatMap((day) => day.items) ?? [];
  assert.equal(items.find(({ id, kind }) => id === "walk-gates" && kind === "task")?.minutes, 60);
  assert.equal(week?.minutes, items.reduce((sum, { minutes }) => sum + minutes, 0));
});

Deno.test("new rules or another curriculum move nothing by themselves", () => {
  const rules = updated(town({ rules: 2 }));
  assert.deepEqual(rules.view.news, { ...noNews, hasNewRules: true });
  const moved = updated(townWith("walk-gates", { phase: 1 }));
  assert.deepEqual(moved.view.news, { ...noNews, isNewCurriculum: true });
  const before = daysOf(updated(town()).view);
  assert.deepEqual([daysOf(rules.view), daysOf(moved.view)], [before, before]);
});

Deno.test("what a new plan would change is shown beside what is kept, before the plan has begun too", () => {
  const { view, known } = updated(
    townWithout(["walk-gates"], { rules: 2 }),
    keptState(town(), "?start=2027-01-11"),
  );
  const change = changeOf(view, known);
  assert.ok(change && !isSame(change));
  assert.deepEqual([change.before, change.fell_out], [view.plan, []]);
  assert.ok(change.moved.length > 0);
});

Deno.test("of a plan without dates, places are weeks and weekdays", () => {
  const data = townWith("guide-all", { priority: 0, phase: 0, minutes: 170 });
  const { view, known } = updated(data, keptState(town(), "?hours=5"));
  const places = (changeOf(view, known)?.moved ?? []).flatMap(({ before, after }) => [before, after]);
  assert.ok(places.length > 0);
  for (const place of places) assert.match(`${place}`, /^week \d+, (Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/);
});

Deno.test("a plan that is kept again, as it is or made anew, is one of today", () => {
  const data = townWithout(["walk-gates"]);
  const { view } = updated(data);
  const state = withPlan(keptState(), view.plan, null, data, new Date("2027-01-05T10:00:00Z"));
  const again = keptView(/** @type {any} */ (mineOf(state)), data);
  assert.deepEqual([again.news, daysOf(again)], [null, daysOf(view)]);
});

Deno.test("a score of a recall, and an undo, leave a plan one of its own time", () => {
  const data = townWithout(["walk-gates"], { rules: 2 });
  const { mine, view } = updated(data);
  const scored = withScores(keptState(), [], mine, data, monday);
  assert.deepEqual(keptView(/** @type {any} */ (mineOf(scored)), data).news, view.news);
  const undone = withMine(keptState(), mine, null, monday);
  assert.deepEqual(keptView(/** @type {any} */ (mineOf(undone)), data).news, view.news);
});

Deno.test("a link that names what is retired opens without it; a typing error is told", () => {
  const data = townWithout(["hear-bells"], {
    removed: ["hear-bells"],
    retired: [{ id: "hear-bells", title: "Hear the bells" }],
  });
  const known = { data, mine: null, items: {}, today: "2027-01-04" };
  const opened = openedView(link, known);
  assert.deepEqual([opened.flaws, opened.gone, opened.view.plan.settings.hours_per_week], [[], [
    "Hear the bells",
  ], 4]);
  const typed = openedView("?start=2027-01-04&skip=read-mapp", known);
  assert.deepEqual(typed.flaws.map(({ name, nearest }) => [name, nearest]), [["skip", null]]);
});

Deno.test("the link of one's own plan opens that plan, whatever is gone since", () => {
  const { known, mine } = updated(townWithout(["hear-bells", "guide-all"]));
  const opened = openedView(`?${mine.link}`, known);
  assert.deepEqual([opened.flaws, opened.view.kept !== ""], [[], true]);
});

Deno.test("what a plan was kept with does not follow what is offered later", () => {
  const data = town({ plans: [offer(2, 9), offer(3, 7)], main: "3-weeks" });
  const { view } = updated(data, keptState(town(), "?start=2027-01-04"));
  assert.deepEqual([view.plan.settings.weeks, view.plan.settings.hours_per_week], [2, 5]);
});

Deno.test("a kept setting that no longer works is left out with a word", () => {
  const state = keptState();
  const mine = /** @type {any} */ (state.plan.mine);
  mine.plan.settings.own[0].minutes = 400;
  const { view, known } = updated(town(), state);
  assert.deepEqual([view.news?.lost, triedView(view, view.given, known).flaws], [["own"], []]);
  assert.deepEqual(givenBy(mine.link).get("own"), ["own-1:20:must:Ask Anna"]);
});

const words = [
  {
    news: { ...noNews, isNewCurriculum: true },
    text: "The curriculum has changed since you kept your plan. Your plan stays as you kept it.",
  },
  {
    news: { ...noNews, hasNewRules: true },
    text: "Plans are made a little differently since you kept yours. Your plan stays as you kept it.",
  },
  {
    news: { ...noNews, isNewCurriculum: true, gone: ["Hear the bells"] },
    text:
      "“Hear the bells” is no longer in the curriculum, so it left your plan. All else stays as you kept it.",
  },
];
for (const { news, text } of words) Deno.test(`told: ${text}`, () => assert.equal(newsText(news), text));

const gone = [
  { titles: ["A"], text: "“A” is no longer in the curriculum, so it left your plan" },
  {
    titles: ["A", "B", "C"],
    text: "“A”, “B” and “C” are no longer in the curriculum, so they left your plan",
  },
  { titles: [null], text: "1 task is no longer in the curriculum, so it left your plan" },
  {
    titles: ["A", null, null],
    text: "“A” and 2 other tasks are no longer in the curriculum, so they left your plan",
  },
];
for (const { titles, text } of gone) {
  Deno.test(`told: ${text}`, () => assert.equal(goneText(titles, "your plan"), text));
}

Deno.test("a task that is new since is no news of its own", () => {
  const { view } = updated(town({ tasks: [...town().tasks, task("new-one", "New")] }));
  assert.equal(view.news, null);
});
