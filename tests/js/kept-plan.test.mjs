// A kept plan comes out of storage or a file: whatever one value of it has become, the page has a plan to show.
// @ts-check
import assert from "node:assert/strict";
import { chosenTasks } from "../../docs/assets/js/choice.mjs";
import { keptPlan } from "../../docs/assets/js/kept-plan.mjs";
import { damagedOf, droppedOf, mineOf } from "../../docs/assets/js/my-plan/mine.mjs";
import { standingOf } from "../../docs/assets/js/my-plan/standing.mjs";
import { addressOf, changeOf, keptView, mendedView, openedView } from "../../docs/assets/js/my-plan/view.mjs";
import { parseState } from "../../docs/assets/js/parse.mjs";
import { isTold } from "../../docs/assets/js/my-plan/reasons.mjs";
import { schedule } from "../../docs/assets/js/planner/scheduler.mjs";
import { duration, fullDate, planWords } from "../../docs/assets/js/my-plan/words.mjs";
import { plain } from "./examples.mjs";
import { packs, plans } from "./cases.mjs";
import { keptState, monday, town } from "./town.mjs";

/** @typedef {import("../../docs/assets/js/my-plan/view.mjs").View} View */

const data = town();
const expected = { curriculum: "town", replaced: new Map([["old-map", "read-map"]]), now: monday };
const whole = plain(keptState());

Deno.test("what was kept comes back as it was", () => {
  const mine = mineOf(parsed(whole));
  assert.deepEqual(mine?.plan, whole.plan.mine.plan);
  assert.deepEqual([mine?.link, mine?.at, mine?.rules, mine?.curriculum, mine?.before], [
    whole.plan.mine.link,
    "2027-01-04T10:00:00.000Z",
    1,
    "one",
    null,
  ]);
  assert.equal(mine?.titles["hear-bells"], "Hear the bells");
  const view = keptView(/** @type {any} */ (mine), data);
  assert.deepEqual([plain(view.plan), view.news], [whole.plan.mine.plan, null]);
});

const odd = [null, true, -1, 0.5, 1e308, "x", "", [], {}, [null], { x: null }];
const paths = [...pathsOf(whole.plan.mine)];

Deno.test(`any of ${paths.length} values of a kept plan may be anything: there is a plan to show, without a gap`, () => {
  assert.ok(paths.length > 150);
  let [kept, mended] = [0, 0];
  for (const path of paths) {
    for (const value of odd) {
      const state = parsed(changed(whole, ["plan", "mine", ...path], value));
      const name = `${path.join(".")} = ${JSON.stringify(value)}`;
      const mine = mineOf(state);
      if (mine) kept += 1;
      else mended += 1;
      const known = { data, mine, items: state.items, today: "2027-01-07" };
      const damaged = damagedOf(state);
      assert.ok(mine || damaged || droppedOf(state) || path.length === 0, name);
      const link = damaged?.link ?? null;
      const view = mine
        ? keptView(mine, data)
        : link === null
        ? openedView("", known).view
        : mendedView(link, known);
      assert.doesNotMatch(shown(view), /undefined|NaN|null|Invalid/, name);
      if ((kept + mended) % 7 === 0) changeOf(view, known);
      chosenTasks(/** @type {any} */ ({ hasAttribute: () => true, getAttribute: () => null }), state);
    }
  }
  assert.ok(kept > 100 && mended > 500, `${kept} ${mended}`);
});

Deno.test("a plan that other rules gave reasons is shown, with a word in place of a reason nobody knows", () => {
  const week = whole.plan.mine.plan.weeks[0];
  const day = week.days.findIndex((/** @type {any} */ { items }) => items.length > 0);
  const path = ["plan", "mine", "plan", "weeks", 0, "days", day, "items", 0, "why"];
  const mine = mineOf(parsed(changed(whole, path, { code: "of-the-moon", phase: 7 })));
  const view = keptView(/** @type {any} */ (mine), data);
  assert.deepEqual(view.plan.weeks[0].days[day].items[0].why, { code: "older" });
  assert.equal(
    planWords(data, view.plan).why(view.plan.weeks[0].days[day].items[0]),
    "It is where it was when you kept this plan.",
  );
});

Deno.test("every reason that the planner gives today can be told of a kept plan", () => {
  for (const { head: { pack, settings } } of plans) {
    const { words } = packs[pack];
    const plan = schedule(packs[pack], settings);
    const items = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
    for (const { why, here } of items) {
      assert.ok(isTold(why, "why", words) && isTold(here, "here", words), JSON.stringify([why, here]));
    }
    for (const { reason } of plan.left_out) {
      assert.ok(isTold(reason, "left_out", words), JSON.stringify(reason));
    }
    for (const reason of plan.warnings) assert.ok(isTold(reason, "warnings", words), JSON.stringify(reason));
  }
});

Deno.test("a plan that older rules kept, with one reason each and no wishes, is shown as it was kept", () => {
  const old = plain(whole);
  const { plan } = old.plan.mine;
  for (const name of ["length", "weak", "recalls", "swaps"]) delete plan.settings[name];
  for (const { days } of plan.weeks) {
    for (const { items } of days) for (const item of items) delete item.here;
  }
  delete plan.minutes_short;
  delete plan.choices;
  plan.cure = { minutes_short: 30, hours_per_week: 6, weeks: null, onsite: null, stages: {} };
  const view = keptView(/** @type {any} */ (mineOf(parsed(old))), data);
  const idsIn = (/** @type {any} */ { weeks }) =>
    weeks.flatMap((/** @type {any} */ { days }) =>
      days.map((/** @type {any} */ { items }) => items.map((/** @type {any} */ { id }) => id))
    );
  assert.deepEqual(idsIn(view.plan), idsIn(plan));
  assert.match(shown(view), /It is where it was when you kept this plan\./);
  assert.deepEqual(plain(view.plan.settings), whole.plan.mine.plan.settings);
});

Deno.test("a renamed task is found under its new name on every page", () => {
  const text = JSON.stringify(whole).replaceAll("read-map", "old-map");
  const { state } = parseState(text, expected);
  const mine = keptPlan(state?.plan.mine);
  assert.deepEqual(mine?.plan.weeks, whole.plan.mine.plan.weeks);
  assert.equal(mine?.tasks, whole.plan.mine.tasks);
});

/** Everything the page says of a plan. @param {View} view */
function shown({ plan }) {
  const words = planWords(data, plan);
  const items = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  return [
    ...plan.weeks.map(({ number, minutes }) => `${number} ${duration(minutes)}`),
    addressOf(plan.settings, data),
    JSON.stringify(
      Object.values(standingOf(plan, () => false, "2027-01-07")).filter((value) => typeof value === "number"),
    ),
    ...(plan.settings.onsite ? [fullDate(plan.settings.onsite)] : []),
    ...items.map((item) => `${words.title(item.id)} ${words.why(item)} ${item.minutes}`),
    ...plan.left_out.map(({ id, reason }) => `${words.title(id)} ${words.leftOut(reason)}`),
    ...plan.warnings.map((reason) => words.warning(reason)),
    words.short(),
    ...plan.choices.flatMap((choice) => words.choice(choice)),
  ].join("\n");
}

/** @param {unknown} value */
function parsed(value) {
  const { state, flaw } = parseState(JSON.stringify(value), expected);
  if (!state) throw new Error(flaw);
  return state;
}

/** @param {any} value @param {(string | number)[]} path @param {unknown} to @returns {any} */
function changed(value, [step, ...rest], to) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = rest.length === 0 ? to : changed(value[step], rest, to);
  return copy;
}

/** @param {any} value @returns {Generator<(string | number)[]>} */
function* pathsOf(value) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    yield [key];
    for (const path of pathsOf(value[key])) yield [key, ...path];
  }
}
