// @ts-check
import assert from "node:assert/strict";
import { localDay } from "../../docs/assets/js/today.mjs";
import { flawSentence, previewSentence } from "../../docs/assets/js/file-sentences.mjs";

const none = {
  records: 0,
  olderRecords: 0,
  bringsPlan: false,
  dropsPlan: false,
  older: 0,
  olderStories: 0,
  leavesPlan: false,
};
const previews = [
  {
    counts: {
      ...none,
      ticks: 2,
      added: 0,
      changed: 0,
      stories: 0,
      older: 1,
      olderStories: 2,
      leavesPlan: true,
    },
    sentence: "This file has 2 ticks: 0 new here, 0 that change yours. " +
      "Not taken, because yours is newer: 1 box, 2 stories, the plan. Nothing is changed yet.",
  },
  {
    counts: { ...none, ticks: 31, added: 12, changed: 3, stories: 0 },
    sentence: "This file has 31 ticks: 12 new here, 3 that change yours. Nothing is changed yet.",
  },
  {
    counts: { ...none, ticks: 1, added: 0, changed: 1, stories: 1 },
    sentence:
      "This file has 1 tick: 0 new here, 1 that changes yours. It brings 1 new or changed story. Nothing is changed yet.",
  },
  {
    counts: { ...none, ticks: 4, added: 0, changed: 0, stories: 0, records: 12, olderRecords: 1 },
    sentence: "This file has 4 ticks: 0 new here, 0 that change yours. " +
      "It brings 12 new or changed records of practice and recall. " +
      "Not taken, because yours is newer: 1 record. Nothing is changed yet.",
  },
];
for (const { counts, sentence } of previews) {
  Deno.test(`a preview of ${counts.ticks} reads well`, () => assert.equal(previewSentence(counts), sentence));
}

const flaws = [
  {
    flawed: { flaw: "other-curriculum", name: "apple" },
    sentence:
      "Nothing was changed: this file belongs to another study plan, “apple”. Load it on that plan's site.",
  },
  {
    flawed: { flaw: "newer" },
    sentence: "Nothing was changed: this file was saved by a newer version of this site. " +
      "Reload this page, then choose it again.",
  },
];
for (const { flawed, sentence } of flaws) {
  Deno.test(`a file that is ${flawed.flaw} is explained with what to do`, () => {
    assert.equal(flawSentence(/** @type {any} */ (flawed)), sentence);
  });
}

Deno.test("a long name from a file is cut", () => {
  const sentence = flawSentence({ flaw: "damaged-entry", name: "x".repeat(500) });
  assert.match(sentence, /the entry “x{60}…” in this file is damaged/);
});

Deno.test("a file is named for the reader's own day", () => {
  assert.equal(localDay(new Date(2026, 2, 8, 23, 30)), "2026-03-08");
});
