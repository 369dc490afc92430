// @ts-check
import assert from "node:assert/strict";
import { choice, chosenTasks, withChoice } from "../../docs/assets/js/choice.mjs";
import { emptyState, mergeStates } from "../../docs/assets/js/state.mjs";
import { keptState } from "./town.mjs";

const none = emptyState("twitter");
const { mine } = /** @type {{mine: object}} */ (keptState().plan);
const [now, later] = [new Date("2027-01-04T10:00:00Z"), new Date("2027-01-05T10:00:00Z")];

const choices = [
  { name: "nothing chosen: everybody's tasks of the plan shown", plan: {}, ids: ["set-01", "set-02"] },
  {
    name: "a track chosen: its tasks too",
    plan: { track: "platform" },
    ids: ["set-01", "pl-01", "set-02"],
  },
  {
    name: "another track chosen: not those of others",
    plan: { track: "revenue" },
    ids: ["set-01", "set-02"],
  },
  { name: "another plan chosen: its tasks", plan: { weeks: "4" }, ids: ["set-01"] },
  { name: "a plan the page does not list: those shown", plan: { weeks: "9" }, ids: ["set-01", "set-02"] },
  {
    name: "a damaged choice: as if nothing was chosen",
    plan: { track: 7, weeks: null },
    ids: ["set-01", "set-02"],
  },
];
for (const { name, plan, ids } of choices) {
  Deno.test(`${name}`, () => {
    const element = /** @type {any} */ (elementWith({
      tasks: "set-01:20 pl-01:45:platform set-02:25",
      "tasks-4": "set-01:20",
    }));
    assert.deepEqual([...chosenTasks(element, { ...none, plan }).keys()], ids);
  });
}

Deno.test("what follows the reader shows the plan they made, all else what it shows", () => {
  const state = { ...none, plan: { weeks: "4", mine: { ...mine, tasks: "pl-01:45 own-1:30" } } };
  const follows = /** @type {any} */ (elementWith({ mine: "", tasks: "set-01:20" }));
  const fixed = /** @type {any} */ (elementWith({ tasks: "set-01:20" }));
  assert.deepEqual([...chosenTasks(follows, state)], [
    ["pl-01", { minutes: 45, track: "" }],
    ["own-1", { minutes: 30, track: "" }],
  ]);
  assert.deepEqual([...chosenTasks(fixed, state).keys()], ["set-01"]);
});

const planned = [
  { name: "nothing chosen: what the plan shown first holds", plan: {}, ids: ["set-01", "set-02"] },
  { name: "only a track chosen", plan: { track: "platform" }, ids: ["set-01", "pl-01", "set-02"] },
  { name: "the plan shown first chosen: what it holds", plan: { weeks: "5" }, ids: ["set-01", "set-02"] },
  { name: "another plan: what it holds", plan: { weeks: "4" }, ids: ["set-01"] },
  { name: "a plan and a track", plan: { weeks: "5", track: "platform" }, ids: ["set-01", "pl-01", "set-02"] },
  {
    name: "a plan of one's own: what it holds, whatever else was chosen",
    plan: { weeks: "4", track: "revenue", mine: { ...mine, tasks: "pl-01:45 set-03:25 own-1:30" } },
    ids: ["pl-01", "set-03"],
  },
];
for (const { name, plan, ids } of planned) {
  Deno.test(`what counts for a stage, ${name}`, () => {
    const tasks = "set-01:20 pl-01:45:platform set-02:25 set-03:25";
    const stage = /** @type {any} */ (elementWith({ planned: "", tasks }));
    const follows = elementWith({
      mine: "",
      tasks: "set-01:20 pl-01:45:platform set-02:25",
      "tasks-4": "set-01:20",
    });
    const page = { querySelector: () => follows, querySelectorAll: () => [] };
    onPage(page, () => assert.deepEqual([...chosenTasks(stage, { ...none, plan }).keys()], ids));
    onPage({ ...page, querySelector: () => null }, () => {
      const shown = ["set-01", ...(plan.track === "platform" ? ["pl-01"] : []), "set-02", "set-03"];
      assert.deepEqual([...chosenTasks(stage, { ...none, plan }).keys()], shown);
    });
  });
}

Deno.test("a choice is kept beside other choices", () => {
  const state = withChoice(withChoice(none, "weeks", "4", now), "track", "platform", now);
  assert.deepEqual(state.plan, {
    weeks: "4",
    track: "platform",
    chosen: { weeks: "2027-01-04T10:00:00.000Z", track: "2027-01-04T10:00:00.000Z" },
  });
  assert.equal(choice(state, "track"), "platform");
});

Deno.test("a choice is not changed by an older one from a file, nor by one that has no date", () => {
  const merged = mergeStates(
    withChoice(none, "track", "platform", later),
    withChoice(none, "track", "revenue", now),
  );
  assert.equal(choice(merged, "track"), "platform");
  const undated = { ...none, plan: { track: "revenue" } };
  assert.equal(choice(mergeStates(undated, merged), "track"), "platform");
});

Deno.test("no choice is read from what objects happen to have", () => {
  assert.equal(choice(none, "constructor"), "");
});

/** @param {unknown} page @param {() => void} act */
function onPage(page, act) {
  Object.assign(globalThis, { document: page });
  act();
  Reflect.deleteProperty(globalThis, "document");
}

/** @param {Record<string, string>} attributes */
function elementWith(attributes) {
  return {
    getAttribute: (/** @type {string} */ name) => attributes[name] ?? null,
    hasAttribute: (/** @type {string} */ name) => name in attributes,
  };
}
