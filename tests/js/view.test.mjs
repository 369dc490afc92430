// @ts-check
import assert from "node:assert/strict";
import { givenBy } from "../../docs/assets/js/my-plan/given.mjs";
import { mineOf, withPlan } from "../../docs/assets/js/my-plan/mine.mjs";
import {
  addressOf,
  changeOf,
  keptView,
  nameOf,
  openedView,
  scoredView,
  triedView,
} from "../../docs/assets/js/my-plan/view.mjs";
import { emptyState } from "../../docs/assets/js/state.mjs";
import { packs } from "./cases.mjs";

/** @typedef {import("../../docs/assets/js/my-plan/mine.mjs").Mine} Mine */
/** @typedef {import("../../docs/assets/js/my-plan/view.mjs").Known} Known */

const data = packs.large;
/** @type {Known} */
const nobody = { data, mine: null, items: {}, today: "2027-01-04" };
const first = openedView("hours=7&start=2027-01-04", nobody).view;
const state = withPlan(emptyState("twitter"), first.plan, null, data, new Date("2027-01-04T10:00:00Z"));
const mine = /** @type {Mine} */ (mineOf(state));
/** @type {Known} */
const keeper = { ...nobody, mine, today: "2027-01-07" };

Deno.test("a first visit starts today, and nothing is kept", () => {
  const { view, flaws } = openedView("?utm=x", nobody);
  assert.deepEqual([view.plan.settings.start, view.kept, flaws], ["2027-01-04", "", []]);
});

Deno.test("the kept plan opens by itself and by its own link; another link opens another plan", () => {
  const links = ["", `?${addressOf(first.plan.settings, data)}`, "?hours=8&start=2027-01-04"];
  const names = links.map((link) => openedView(link, keeper).view.kept);
  assert.deepEqual(names, [nameOf(mine), nameOf(mine), ""]);
});

Deno.test("a link that makes no sense says why, and a plan is there all the same", () => {
  const { view, given, flaws } = openedView("?weeks=99", nobody);
  assert.deepEqual([flaws.map(({ name }) => name), given.get("weeks"), view.given.size], [
    ["weeks"],
    ["99"],
    0,
  ]);
  assert.ok(view.plan.weeks.length > 0);
});

Deno.test("a link with the day of a stage alone opens a plan and asks for a first day", () => {
  const { view, flaws } = openedView("?stage=call=2027-01-20&hours=7", nobody);
  assert.deepEqual(flaws.map(({ name, value }) => [name, value]), [["stage", "call=2027-01-20"]]);
  assert.match(flaws[0].reason, /give a first day as `start`/);
  assert.deepEqual([view.plan.settings.stages, view.plan.weeks.length], [{}, 4]);
});

Deno.test("a first day may not be taken away from a plan with the day of a stage", () => {
  const { view } = openedView("?start=2027-01-04&stage=call=2027-01-20", nobody);
  const tried = triedView(view, givenBy("stage=call=2027-01-20"), nobody);
  assert.deepEqual([tried.view === view, tried.flaws.map(({ name }) => name)], [true, ["stage"]]);
});

Deno.test("settings that make no sense change nothing, good ones make another plan", () => {
  const bad = triedView(first, givenBy("hours=0"), nobody);
  assert.deepEqual([bad.view === first, bad.flaws.length], [true, 1]);
  const good = triedView(first, givenBy("hours=9&start=2027-01-04"), nobody);
  assert.deepEqual([good.view.plan.settings.hours_per_week, first.plan.settings.hours_per_week], [9, 7]);
});

Deno.test("a kept plan that has begun can be made anew; one that is not kept is just made", () => {
  assert.ok(changeOf(keptView(mine, data), keeper));
  assert.equal(changeOf({ ...keptView(mine, data), kept: "" }, keeper), null);
});

Deno.test("how a review went is kept with the plan and moves nothing", () => {
  const review =
    first.plan.weeks.flatMap((week) => week.days).flatMap(({ date, items }) =>
      items.filter(({ kind }) => kind === "review").map(({ id }) => ({ id, date: date ?? "" }))
    )[0];
  const scored = scoredView(first, review.id, review.date, 2, data);
  assert.deepEqual(scored.plan.settings.scores, [{ task: review.id, date: review.date, score: 2 }]);
  assert.equal(scored.plan.weeks, first.plan.weeks);
  assert.equal(addressOf(scored.plan.settings, data), addressOf(first.plan.settings, data));
});
