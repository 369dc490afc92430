// @ts-check
import assert from "node:assert/strict";
import { countChanges } from "../../docs/assets/js/changes.mjs";
import { revertState } from "../../docs/assets/js/redo.mjs";
import { mergeStates } from "../../docs/assets/js/state.mjs";
import { day, plain, stateWith } from "./examples.mjs";

const mine = stateWith({
  "same": { done: true, at: day(1) },
  "mine-newer": { done: true, at: day(5) },
  "theirs-newer": { done: true, at: day(1) },
});
const nothing = {
  records: 0,
  olderRecords: 0,
  bringsPlan: false,
  dropsPlan: false,
  older: 0,
  olderStories: 0,
  leavesPlan: false,
};
const theirs = stateWith({
  "same": { done: true, at: day(1) },
  "mine-newer": { done: false, at: day(2) },
  "theirs-newer": { done: false, at: day(2) },
  "new-tick": { done: true, at: day(2) },
  "new-untick": { done: false, at: day(2) },
});

Deno.test("a preview counts ticks, new ticks, and marks of mine that would change", () => {
  assert.deepEqual(countChanges(mine, theirs, new Map()), {
    ...nothing,
    older: 1,
    ticks: 2,
    added: 1,
    changed: 1,
    stories: 0,
  });
});

Deno.test("a preview counts an id that every object has as new", () => {
  const file = stateWith({ constructor: { done: true, at: day(1) } });
  assert.deepEqual(countChanges(stateWith({}), file, new Map()), {
    ...nothing,
    ticks: 1,
    added: 1,
    changed: 0,
    stories: 0,
  });
});

Deno.test("a preview counts a renamed task once", () => {
  const mark = { done: true, at: day(1) };
  const file = stateWith({ "old-id": mark, "new-id": mark });
  const counts = countChanges(stateWith({}), file, new Map([["old-id", "new-id"]]));
  assert.deepEqual(counts, {
    ...nothing,
    ticks: 1,
    added: 1,
    changed: 0,
    stories: 0,
  });
});

Deno.test("a preview says when a file brings a newer plan of the reader's own, which then wins", () => {
  const planOf = (/** @type {number} */ number) => ({ link: `weeks=${number}`, at: day(number) });
  const older = { ...stateWith({}), plan: { mine: planOf(1) } };
  const newer = { ...stateWith({}), plan: { mine: planOf(2) } };
  const none = stateWith({});
  const brings = [[older, newer], [newer, older], [none, older], [older, none], [none, none]].map(
    ([one, other]) => [countChanges(one, other, new Map()).bringsPlan, mergeStates(one, other).plan.mine],
  );
  assert.deepEqual(brings, [
    [true, planOf(2)],
    [false, planOf(2)],
    [true, planOf(1)],
    [false, planOf(1)],
    [false, undefined],
  ]);
});

Deno.test("undo restores exactly what was before", () => {
  const before = { ...mine, plan: { weeks: 4 } };
  const file = { ...theirs, plan: { weeks: 6, start: "2026-03-02" }, mocks: [1] };
  const after = mergeStates(before, file);
  const undone = revertState(after, { before, after });
  assert.equal(JSON.stringify(undone), JSON.stringify(before));
});

Deno.test("undo leaves alone what was ticked after the file was added", () => {
  const after = mergeStates(mine, theirs);
  const later = stateWith({
    ...after.items,
    "new-tick": { done: false, at: day(6) },
    "unrelated": { done: true, at: day(6) },
  });
  assert.deepEqual(plain(revertState(later, { before: mine, after }).items), {
    "same": { done: true, at: day(1) },
    "mine-newer": { done: true, at: day(5) },
    "theirs-newer": { done: true, at: day(1) },
    "new-tick": { done: false, at: day(6) },
    "unrelated": { done: true, at: day(6) },
  });
});

Deno.test("a preview counts stories that are new or newer, not those that stay as they are", () => {
  const before = {
    ...stateWith({}),
    stories: [{ headline: "A", at: day(2) }, { headline: "B", at: day(2) }],
  };
  const file = {
    ...stateWith({}),
    stories: [{ headline: "A", at: day(2) }, { headline: "Old", at: day(1) }, {}, {
      headline: "D",
      at: day(1),
    }],
  };
  assert.equal(countChanges(before, file, new Map()).stories, 1);
  assert.equal(countChanges(file, before, new Map()).stories, 1);
});

Deno.test("undo takes back the stories of a file and leaves one written since", () => {
  const before = { ...stateWith({}), stories: [{ headline: "Mine", at: day(1) }] };
  const file = {
    ...stateWith({}),
    stories: [{ headline: "Theirs", at: day(2) }, { headline: "New", at: day(2) }],
  };
  const after = mergeStates(before, file);
  assert.deepEqual(revertState(after, { before, after }).stories, [{ headline: "Mine", at: day(1) }]);
  const later = {
    ...after,
    stories: [{ headline: "Theirs", at: day(2) }, { headline: "Newer", at: day(3) }],
  };
  assert.deepEqual(revertState(later, { before, after }).stories, [
    { headline: "Mine", at: day(1) },
    { headline: "Newer", at: day(3) },
  ]);
});

Deno.test("a plan that was dropped stays dropped beside an older copy, and gives way to a newer one", () => {
  const kept = (/** @type {number} */ number) => ({
    ...stateWith({}),
    plan: { mine: { link: `weeks=${number}`, at: day(number) } },
  });
  const dropped = { ...stateWith({}), plan: { mine: { dropped: true, at: day(2), before: null } } };
  const changes = [[kept(1), dropped], [dropped, kept(1)], [dropped, kept(3)], [stateWith({}), dropped]].map(
    ([one, other]) => {
      const { bringsPlan, dropsPlan } = countChanges(one, other, new Map());
      return [bringsPlan, dropsPlan, /** @type {any} */ (mergeStates(one, other).plan.mine).at];
    },
  );
  assert.deepEqual(changes, [
    [false, true, day(2)],
    [false, false, day(2)],
    [true, false, day(3)],
    [false, false, day(2)],
  ]);
});

Deno.test("a preview says what is not taken, because the reader has newer", () => {
  const newer = {
    ...stateWith({}),
    plan: { mine: { at: day(2) } },
    stories: [{ headline: "New", at: day(2) }],
  };
  const older = {
    ...stateWith({}),
    plan: { mine: { at: day(1) } },
    stories: [{ headline: "Old", at: day(1) }],
  };
  const left = [[newer, older], [older, newer], [newer, newer]].map(([one, other]) => {
    const { leavesPlan, olderStories } = countChanges(one, other, new Map());
    return [leavesPlan, olderStories];
  });
  assert.deepEqual(left, [[true, 1], [false, 0], [false, 0]]);
});

Deno.test("the track and the weeks that pages follow come with a plan, and go with it at an undo", () => {
  const planOf = (/** @type {number} */ number, /** @type {string} */ track) => ({
    ...stateWith({}),
    plan: {
      mine: { at: day(number) },
      track,
      weeks: String(number),
      chosen: { track: day(number), weeks: day(number) },
    },
  });
  const merged = mergeStates(planOf(1, "castle"), planOf(2, "harbor"));
  assert.deepEqual(merged.plan, planOf(2, "harbor").plan);
  assert.deepEqual(mergeStates(planOf(2, "castle"), planOf(1, "harbor")).plan.track, "castle");
  const before = planOf(1, "castle");
  assert.deepEqual(plain(revertState(merged, { before, after: merged }).plan), before.plan);
});

Deno.test("that a plan was dropped brings no track along", () => {
  const dropped = { ...stateWith({}), plan: { mine: { dropped: true, at: day(2) }, track: "harbor" } };
  const chosen = { ...stateWith({}), plan: { track: "castle", chosen: { track: day(1) } } };
  assert.equal(mergeStates(chosen, dropped).plan.track, "castle");
});
