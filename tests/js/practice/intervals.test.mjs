// @ts-check
import assert from "node:assert/strict";
import { lookAfter, nextLook } from "../../../docs/assets/js/practice/intervals.mjs";
import { randomFrom } from "../examples.mjs";

/** The days of all looks at what was learned on day 0. @param {number} end @param {number[]} grades the last one repeats */
function looks(end, grades) {
  const days = [];
  for (let next = nextLook(0, 0, 3, end); next !== null;) {
    const grade = grades[Math.min(days.length, grades.length - 1)];
    days.push(next.day);
    next = nextLook(next.day, next.gap, grade, end);
  }
  return days;
}

const courses = [
  { end: 7, grades: [3], days: [1, 4, 5] },
  { end: 7, grades: [1, 3], days: [1, 2, 5] },
  { end: 14, grades: [3], days: [2, 7, 12] },
  { end: 14, grades: [1, 3], days: [2, 3, 6, 12] },
  { end: 33, grades: [3], days: [3, 10, 25, 31] },
  { end: 33, grades: [1, 3], days: [3, 4, 7, 14, 31] },
  { end: 42, grades: [3], days: [3, 10, 25, 40] },
  { end: 2, grades: [3], days: [] },
];
for (const { end, grades, days } of courses) {
  Deno.test(`${end} days, graded ${grades}: looked at on days ${days}`, () => {
    assert.deepEqual(looks(end, grades), days);
  });
}

const histories = [
  { name: "what was just learned", looks: [{ day: 10, grade: 3 }], end: 43, next: { day: 13, gap: 3 } },
  {
    name: "a look that went well",
    looks: [{ day: 10, grade: 3 }, { day: 13, grade: 3 }],
    end: 43,
    next: { day: 20, gap: 7 },
  },
  {
    name: "a look that came late widens from the gap that was meant",
    looks: [{ day: 10, grade: 3 }, { day: 18, grade: 3 }],
    end: 43,
    next: { day: 25, gap: 7 },
  },
  {
    name: "two looks on one day, of which the last counts",
    looks: [{ day: 10, grade: 3 }, { day: 13, grade: 1 }, { day: 13, grade: 3 }],
    end: 43,
    next: { day: 20, gap: 7 },
  },
  { name: "no look at all", looks: [], end: 43, next: null },
  { name: "no room before the interview", looks: [{ day: 41, grade: 3 }], end: 43, next: null },
];
for (const { name, looks: had, end, next } of histories) {
  Deno.test(`the next look after ${name}`, () => assert.deepEqual(lookAfter(had, end), next));
}

Deno.test("looks end, never fall on the same day nor past two days before the end, and a better grade is never sooner", () => {
  const random = randomFrom(11);
  for (let round = 0; round < 50_000; round += 1) {
    const [day, gap] = [random(60), random(40)];
    const end = day + random(70);
    const found = [1, 2, 3, 4].map((grade) => nextLook(day, gap, grade, end));
    const days = found.map((next) => next?.day ?? Infinity);
    assert.ok(
      found.every((next) => next === null || (next.day > day && next.day <= end - 2 && next.gap >= 1)),
    );
    assert.deepEqual(days, [...days].sort((one, other) => one - other));
  }
});
