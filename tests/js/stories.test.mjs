// @ts-check
import assert from "node:assert/strict";
import { mergeStories, withText } from "../../docs/assets/js/stories.mjs";
import { day } from "./examples.mjs";

Deno.test("the first text of story 3 leaves stories 1 and 2 empty", () => {
  assert.deepEqual(withText([], 3, "task", "Save the pier", new Date(day(1))), [
    {},
    {},
    { task: "Save the pier", at: "2026-03-01T12:00:00.000Z" },
  ]);
});

Deno.test("a text replaces its field only, and keeps what it does not know", () => {
  const stories = [{ task: "Old", result: "Saved", photo: 1, at: day(1) }];
  assert.deepEqual(withText(stories, 1, "task", "", new Date(day(2))), [
    { task: "", result: "Saved", photo: 1, at: "2026-03-02T12:00:00.000Z" },
  ]);
});

const mine = { headline: "Mine", at: day(2) };
const merges = [
  { name: "a newer story wins", incoming: { headline: "New", at: day(3) }, merged: "New" },
  { name: "an older story loses", incoming: { headline: "Old", at: day(1) }, merged: "Mine" },
  { name: "the incoming story wins a tie", incoming: { headline: "Tie", at: day(2) }, merged: "Tie" },
  { name: "a story without a date loses", incoming: { headline: "When?" }, merged: "Mine" },
  { name: "an empty story is none", incoming: {}, merged: "Mine" },
  { name: "a story that was emptied later wins", incoming: { headline: "", at: day(3) }, merged: "" },
];
for (const { name, incoming, merged } of merges) {
  Deno.test(`merging stories: ${name}`, () => {
    assert.equal(mergeStories([mine], [incoming])[0].headline, merged);
  });
}

Deno.test("merging stories: each is merged by itself, and what only one side has is kept", () => {
  const other = { headline: "Other", at: day(1) };
  assert.deepEqual(mergeStories([{}, mine], [other, {}, other]), [other, mine, other]);
  assert.deepEqual(mergeStories([mine], []), [mine]);
});

Deno.test("merging stories: without any there is none", () => assert.deepEqual(mergeStories([], []), []));
