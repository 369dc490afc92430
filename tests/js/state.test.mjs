// @ts-check
import assert from "node:assert/strict";
import { applyReplaced, emptyState, isId, mergeStates, withMark } from "../../docs/assets/js/state.mjs";
import { day, plain, randomFrom, stateWith } from "./examples.mjs";

Deno.test("an empty state names its schema and curriculum", () => {
  assert.deepEqual(plain(emptyState("twitter")), { schema: 2, curriculum: "twitter", items: {}, plan: {} });
});

const ids = [
  { id: "set-01", isGood: true },
  { id: "constructor", isGood: true },
  { id: "Set-01", isGood: false },
  { id: "set--01", isGood: false },
  { id: "-set", isGood: false },
  { id: "__proto__", isGood: false },
  { id: "set 01", isGood: false },
  { id: "<b>", isGood: false },
  { id: "", isGood: false },
  { id: null, isGood: false },
];
for (const { id, isGood } of ids) {
  Deno.test(`"${id}" is ${isGood ? "an" : "no"} id`, () => assert.equal(isId(id), isGood));
}

Deno.test("a new mark replaces the old one and keeps what it does not know", () => {
  const mark = { done: true, at: day(1), note: "from a later version" };
  const state = withMark(stateWith({ "set-01": mark }), "set-01", false, new Date(day(2)));
  assert.deepEqual(plain(state.items), {
    "set-01": { done: false, at: day(2), note: "from a later version" },
  });
});

const merges = [
  {
    name: "an item that only one side has is kept",
    base: { "set-01": { done: true, at: day(1) } },
    incoming: { "set-02": { done: true, at: day(2) } },
    merged: { "set-01": { done: true, at: day(1) }, "set-02": { done: true, at: day(2) } },
  },
  {
    name: "a newer incoming mark wins",
    base: { "set-01": { done: true, at: day(1) } },
    incoming: { "set-01": { done: false, at: day(2) } },
    merged: { "set-01": { done: false, at: day(2) } },
  },
  {
    name: "an older incoming mark loses",
    base: { "set-01": { done: false, at: day(2) } },
    incoming: { "set-01": { done: true, at: day(1) } },
    merged: { "set-01": { done: false, at: day(2) } },
  },
  {
    name: "of two marks of one moment the tick is taken",
    base: { "set-01": { done: true, at: day(1) } },
    incoming: { "set-01": { done: false, at: day(1) } },
    merged: { "set-01": { done: true, at: day(1) } },
  },
  {
    name: "times are compared as times, not as text",
    base: { "set-01": { done: true, at: "2026-03-01T12:00:00Z" } },
    incoming: { "set-01": { done: false, at: "2026-03-01T12:00:00.500Z" } },
    merged: { "set-01": { done: false, at: "2026-03-01T12:00:00.500Z" } },
  },
];
for (const { name, base, incoming, merged } of merges) {
  Deno.test(`merging: ${name}`, () => {
    assert.deepEqual(plain(mergeStates(stateWith(base), stateWith(incoming)).items), merged);
  });
}

Deno.test("merging: an id that every object has is an id like any other", () => {
  const incoming = stateWith({ constructor: { done: true, at: day(1) } });
  assert.deepEqual(plain(mergeStates(stateWith({}), incoming).items.constructor), { done: true, at: day(1) });
});

Deno.test("merging keeps fields of later versions and choices of both, the newest of each", () => {
  const mine = { ...stateWith({}), plan: { weeks: "4", track: "ml", chosen: { track: day(2) } }, mocks: [1] };
  const theirs = {
    ...stateWith({}),
    plan: { weeks: "6", track: "x", chosen: { weeks: day(1) } },
    more: "kept",
  };
  const merged = {
    schema: 2,
    curriculum: "twitter",
    items: {},
    plan: { weeks: "6", track: "ml", chosen: { weeks: day(1), track: day(2) } },
    mocks: [1],
    more: "kept",
  };
  assert.deepEqual(plain(mergeStates(mine, theirs)), merged);
  assert.deepEqual(plain(mergeStates(theirs, mine)), merged);
});

Deno.test("a mark made within the same moment as the one before it is the later one", () => {
  const once = withMark(stateWith({}), "set-01", true, new Date(day(1)));
  const twice = withMark(once, "set-01", false, new Date(day(1)));
  assert.deepEqual(plain(mergeStates(once, twice).items), {
    "set-01": { done: false, at: "2026-03-01T12:00:00.001Z" },
  });
});

Deno.test("devices that exchange files end with the same, whatever the order", () => {
  const random = randomFrom(7);
  for (let round = 0; round < 400; round += 1) {
    const [one, two, three] = [anyState(random), anyState(random), anyState(random)];
    const both = mergeStates(one, two);
    assert.deepEqual(plain(mergeStates(two, one)), plain(both));
    assert.deepEqual(plain(mergeStates(both, two)), plain(both));
    assert.deepEqual(plain(mergeStates(both, three)), plain(mergeStates(one, mergeStates(two, three))));
  }
});

/** Few names, values and moments, so that they often meet. @param {(most: number) => number} random */
function anyState(random) {
  const moment = () => [day(1), day(2), "2026-03-02T12:00:00Z", "2026-03-02T12:00:00.0001Z"][random(4)];
  const some = (/** @type {string[]} */ names, /** @type {() => unknown} */ value) =>
    Object.fromEntries(names.filter(() => random(2) > 0).map((name) => [name, value()]));
  const mark = () => ({ done: random(2) > 0, at: moment(), ...some(["note"], () => random(2)) });
  const entry = () => ({ at: moment(), ...some(["rows", "dropped"], () => random(2)) });
  const story = () => some(["headline", "task", "at"], () => moment());
  return {
    ...stateWith(some(["a", "b", "c"], mark)),
    ...some(["more", "mocks"], () => [[random(3)], null, "x", { a: random(2), b: 1 }][random(4)]),
    plan: {
      ...some(["weeks", "track"], () => `${random(3)}`),
      ...some(
        ["mine"],
        () => [{ link: `${random(2)}`, at: moment() }, { dropped: true, at: moment() }, 7][random(3)],
      ),
      ...some(["chosen"], () => [some(["weeks", "track"], moment), null, { weeks: "?" }][random(3)]),
    },
    ...some(["log"], () => some(["practice", "later"], () => some(["a", "b"], entry))),
    ...some(["stories"], () => Array.from({ length: random(4) }, story)),
  };
}

const old = { done: true, at: day(2) };
const replacements = [
  {
    name: "the old mark counts for the new id",
    marks: { "old-id": old },
    replaced: { "old-id": "new-id" },
    after: { "old-id": old, "new-id": old },
  },
  {
    name: "a newer mark under the new id stays",
    marks: { "old-id": old, "new-id": { done: false, at: day(3) } },
    replaced: { "old-id": "new-id" },
    after: { "old-id": old, "new-id": { done: false, at: day(3) } },
  },
  {
    name: "an older mark under the new id gives way",
    marks: { "old-id": old, "new-id": { done: false, at: day(1) } },
    replaced: { "old-id": "new-id" },
    after: { "old-id": old, "new-id": old },
  },
  {
    name: "a task renamed twice ends under its last name",
    marks: { "old-id": old },
    replaced: { "old-id": "middle-id", "middle-id": "new-id" },
    after: { "old-id": old, "new-id": old },
  },
  {
    name: "two old tasks joined in one: the newest mark counts",
    marks: { "old-id": old, "other-id": { done: false, at: day(3) } },
    replaced: { "old-id": "new-id", "other-id": "new-id" },
    after: { "old-id": old, "other-id": { done: false, at: day(3) }, "new-id": { done: false, at: day(3) } },
  },
  {
    name: "ids that replace each other in a circle end",
    marks: { "old-id": old },
    replaced: { "old-id": "new-id", "new-id": "old-id" },
    after: { "old-id": old, "new-id": old },
  },
];
for (const { name, marks, replaced, after } of replacements) {
  Deno.test(`renaming: ${name}`, () => {
    const items = applyReplaced(stateWith(marks).items, new Map(Object.entries(replaced)));
    assert.deepEqual(plain(items), after);
  });
}
