// @ts-check
import assert from "node:assert/strict";
import { chooseNext, fits } from "../../../docs/assets/js/practice/choose.mjs";

/** @param {string} id such as "way-1" of the type "way" @param {object} more */
function question(id, more = {}) {
  return { id, type: id.split("-")[0], stages: ["call"], tracks: [], difficulty: 2, ...more };
}

/** @param {string} asked @param {number} day @param {number | null} score @returns {import("../../../docs/assets/js/practice/history.mjs").Practice} */
function practice(asked, day, score) {
  return { key: `${asked}-${day}`, question: asked, day, rows: {}, score, by: "own" };
}

const questions = ["way-1", "way-2", "tale-1", "tale-2", "fact-1"].map((id) => question(id));
const today = 20;
const end = 50;

const choices = [
  {
    name: "nothing practiced yet: the first of the first type",
    had: [],
    next: "way-1",
    why: { type: "untried", seen: "new", days: 0 },
  },
  {
    name: "a type that was not tried comes before the weakest",
    had: [practice("way-1", 19, 1), practice("tale-1", 19, 4)],
    next: "fact-1",
    why: { type: "untried", seen: "new", days: 0 },
  },
  {
    name: "the weakest of types tried, and not the one just practiced",
    had: [practice("way-1", 18, 1), practice("fact-1", 18, 3), practice("tale-1", 19, 1)],
    next: "way-1",
    why: { type: "weakest", seen: "due", days: 2 },
  },
  {
    name: "what is not due gives way to what is new",
    had: [practice("way-1", 20, 2), practice("fact-1", 20, 3), practice("tale-1", 20, 4)],
    next: "way-2",
    why: { type: "weakest", seen: "new", days: 0 },
  },
  {
    name: "one bad answer does not outweigh a type unseen for long",
    had: [
      practice("tale-1", 1, 2),
      ...[2, 3, 4, 5, 6, 7, 8, 9].flatMap((day) => [practice("way-1", day, 2), practice("fact-1", day, 2)]),
      practice("way-2", 10, 4),
    ],
    next: "tale-1",
    why: { type: "weakest", seen: "due", days: 19 },
  },
  {
    name: "a question only marked as practiced counts as seen",
    had: [practice("fact-1", 19, null), practice("way-1", 20, null), practice("tale-1", 20, 4)],
    next: "fact-1",
    why: { type: "weakest", seen: "old", days: 1 },
  },
  {
    name: "questions that are gone count for nothing",
    had: [practice("gone-1", 20, 1)],
    next: "way-1",
    why: { type: "untried", seen: "new", days: 0 },
  },
];
for (const { name, had, next, why } of choices) {
  Deno.test(`next: ${name}`, () => {
    const found = chooseNext(questions, had, {}, today, end);
    assert.deepEqual([found?.question.id, found?.why], [next, why]);
  });
}

Deno.test("next: one type is asked for, so its own questions alternate", () => {
  const had = [practice("way-1", 20, 1)];
  assert.deepEqual(chooseNext(questions, had, { type: "way" }, today, end)?.question.id, "way-2");
});

Deno.test("next: the only question that fits is not asked twice on one day, but again on another", () => {
  const only = { type: "fact" };
  assert.equal(chooseNext(questions, [practice("fact-1", 20, 1)], only, today, end), null);
  assert.equal(chooseNext(questions, [practice("fact-1", 19, 1)], only, today, end)?.question.id, "fact-1");
  assert.equal(chooseNext([], [], {}, today, end), null);
});

Deno.test("next: never twice running, and every type comes up", () => {
  /** @type {ReturnType<typeof practice>[]} */
  const had = [];
  for (let round = 0; round < 36; round += 1) {
    const next = chooseNext(questions, had, {}, round, 60)?.question.id ?? "";
    assert.notEqual(next, had.at(-1)?.question);
    had.push(practice(next, round, next.startsWith("way") ? 1 : 4));
  }
  const counts = ["way", "tale", "fact"].map((type) =>
    had.filter((one) => one.question.startsWith(type)).length
  );
  assert.ok(counts[0] > counts[1] && counts[0] > counts[2] && Math.min(...counts) >= 6, `${counts}`);
});

const varied = [
  question("way-1", { stages: ["call"], tracks: ["castle"], difficulty: 1 }),
  question("way-2", { stages: ["tour"], tracks: [], difficulty: 3 }),
  question("tale-1", { stages: ["call", "tour"], tracks: ["harbor"] }),
];
const seen = [practice("way-1", 5, 1), practice("tale-1", 20, 3)];
const filters = [
  { filter: {}, left: ["way-1", "way-2", "tale-1"] },
  { filter: { type: "way" }, left: ["way-1", "way-2"] },
  { filter: { stage: "tour" }, left: ["way-2", "tale-1"] },
  { filter: { track: "castle" }, left: ["way-1", "way-2"] },
  { filter: { difficulty: "3" }, left: ["way-2"] },
  { filter: { only: "new" }, left: ["way-2"] },
  { filter: { only: "weak" }, left: ["way-1"] },
  { filter: { only: "due" }, left: ["way-1"] },
  { filter: { type: "tale", only: "due" }, left: [] },
];
for (const { filter, left } of filters) {
  Deno.test(`the filter ${JSON.stringify(filter)} leaves ${left.join(", ") || "nothing"}`, () => {
    assert.deepEqual(fits(varied, seen, filter, today, end).map(({ id }) => id), left);
  });
}
