// @ts-check
import assert from "node:assert/strict";
import { gradeKey, gradesOn, gradesText, nextCue, scoreOf } from "../../../docs/assets/js/recall/grades.mjs";
import { isId } from "../../../docs/assets/js/state.mjs";
import { day } from "../examples.mjs";

const cues = ["gates", "bells", "mill"];

Deno.test("the grades of a day are those of its task that were not taken back", () => {
  const entry = { item: "walk", day: "2026-03-02", at: day(2) };
  const log = {
    recalls: {
      a: { ...entry, cue: "gates", grade: 3 },
      b: { ...entry, cue: "bells", grade: 1, dropped: true },
      c: { ...entry, cue: "mill", grade: 4, day: "2026-03-01" },
      d: { ...entry, cue: "mill", grade: 4, item: "talk" },
      e: { ...entry, cue: "mill" },
    },
  };
  assert.deepEqual([...gradesOn(log, "walk", "2026-03-02")], [["gates", 3]]);
  assert.deepEqual([...gradesOn(undefined, "walk", "2026-03-02")], []);
});

const cases = [
  { grades: {}, next: "gates", score: 0, text: "0 of 3 remembered." },
  { grades: { gates: 4, mill: 3 }, next: "bells", score: 0, text: "2 of 3 remembered." },
  { grades: { gates: 4, bells: 4, mill: 4 }, next: null, score: 4, text: "3 of 3 remembered." },
  { grades: { gates: 4, bells: 1, mill: 3 }, next: null, score: 2, text: "2 of 3 remembered." },
  { grades: { gates: 1, bells: 1, mill: 2 }, next: null, score: 1, text: "0 of 3 remembered." },
];
for (const { grades, next, score, text } of cases) {
  Deno.test(`graded ${JSON.stringify(grades)}: next is ${next}, the score ${score}`, () => {
    const found = new Map(Object.entries(grades));
    assert.deepEqual([nextCue(cues, found), scoreOf(cues, found), gradesText(cues, found)], [
      next,
      score,
      text,
    ]);
  });
}

Deno.test("a task without cues has no score of its own, and keys of grades are ids", () => {
  assert.equal(scoreOf([], new Map()), 0);
  assert.equal(isId(gradeKey("walk-gates", "four-gates", "2026-03-02")), true);
});
