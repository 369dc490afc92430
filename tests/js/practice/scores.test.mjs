// Histories, summaries, weak types, clocks and their words.
// @ts-check
import assert from "node:assert/strict";
import {
  announced,
  clockFrom,
  clockText,
  goOn,
  pause,
  spentOf,
  stopped,
} from "../../../docs/assets/js/practice/clock.mjs";
import { gradeOf, practicesIn } from "../../../docs/assets/js/practice/history.mjs";
import { summaryOf, summaryText, weakestOf } from "../../../docs/assets/js/practice/summaries.mjs";
import { baselineOf, linkWithScores, weakTypes } from "../../../docs/assets/js/practice/weak.mjs";
import { afterText, whyText } from "../../../docs/assets/js/practice/words.mjs";
import { day } from "../examples.mjs";

Deno.test("a log becomes practices in order, without what was taken back or has no question", () => {
  const log = {
    practice: {
      "b-m2": { question: "b", day: "2026-03-02", rows: { clarity: 2, calm: 3 }, at: day(2) },
      "a-m1": { question: "a", day: "2026-03-01", rows: {}, at: day(1) },
      "a-m3": { dropped: true, at: day(3) },
      "x": { day: "2026-03-02", at: day(3) },
    },
  };
  const first = 739676; // 2026-03-01
  assert.deepEqual(practicesIn(log), [
    { key: "a-m1", question: "a", day: first, rows: {}, score: null, by: "own" },
    { key: "b-m2", question: "b", day: first + 1, rows: { clarity: 2, calm: 3 }, score: 2.5, by: "own" },
  ]);
  assert.deepEqual(practicesIn(undefined), []);
});

for (
  const [score, grade] of [[null, 3], [1, 1], [1.75, 1], [2, 2], [2.5, 2], [2.75, 3], [3.25, 3], [3.5, 4]]
) {
  Deno.test(`an answer of ${score} is graded ${grade}`, () => assert.equal(gradeOf(score), grade));
}

const summaries = [
  { scores: [], text: "not tried" },
  { scores: [2], text: "2 (1 of 3)" },
  { scores: [2, 3.5], text: "2, 3.5 (2 of 3)" },
  { scores: [2, 3, 2], text: "2.3 (3 scores)" },
  { scores: [1, 1, 1, 4, 4], text: "2.2 (5 scores)" },
  { scores: [2, 2, 2, 2.5, 2.5, 2.5], text: "2.3 (6 scores, about the same)" },
  { scores: [2, 2, 2, 3, 3, 2.4], text: "2.4 (6 scores, better)" },
  { scores: [3, 3, 3, 2, 2, 2], text: "2.5 (6 scores, worse)" },
  { scores: [4, 4, 1, 2, 2, 2, 2, 2], text: "1.8 (6 scores, worse)" },
];
for (const { scores, text } of summaries) {
  Deno.test(`of ${scores.join(", ") || "no score"} is said: ${text}`, () => {
    assert.equal(summaryText(summaryOf(scores)), text);
  });
}

Deno.test("only a row with three scores can look weakest, and of equals the first", () => {
  const rows = new Map([["few", [1, 1]], ["one", [2, 2, 2]], ["two", [2, 2, 2]], ["good", [4, 4, 4]]]);
  assert.equal(weakestOf(rows)?.name, "one");
  assert.equal(weakestOf(new Map([["few", [1]]])), null);
});

/** @param {string} type @param {number} on @param {number | null} score @param {"own" | "partner"} by */
function practiced(type, on, score, by = "own") {
  return { key: `${type}-${on}`, question: `${type}-1`, day: on, rows: {}, score, by };
}
const types = ["way", "tale", "fact", "calm"];
const typeOf = (/** @type {string} */ id) => id.split("-")[0];
const weak = [
  { name: "nothing", practices: [], weak: [], baseline: {} },
  {
    name: "two low, one good, one not tried",
    practices: [practiced("way", 1, 2.5), practiced("tale", 1, 1), practiced("fact", 1, 3)],
    weak: ["tale", "way"],
    baseline: { way: 3, tale: 1, fact: 3 },
  },
  {
    name: "three low: the lowest two",
    practices: [practiced("way", 1, 2.5), practiced("tale", 1, 1), practiced("fact", 1, 2)],
    weak: ["tale", "fact"],
    baseline: { way: 3, tale: 1, fact: 2 },
  },
  {
    name: "only marked as practiced",
    practices: [practiced("way", 1, null)],
    weak: [],
    baseline: {},
  },
  {
    name: "a partner's score of late outranks one's own",
    practices: [practiced("way", 18, 4), practiced("way", 19, 2, "partner")],
    weak: ["way"],
    baseline: { way: 2 },
  },
  {
    name: "a partner's score of long ago does not",
    practices: [practiced("way", 1, 2, "partner"), practiced("way", 18, 4)],
    weak: [],
    baseline: { way: 4 },
  },
];
for (const { name, practices, weak: expected, baseline } of weak) {
  Deno.test(`weak types of: ${name}`, () => {
    const all = { practices, typeOf, today: 20 };
    assert.deepEqual([weakTypes(types, all), baselineOf(types, all)], [expected, baseline]);
  });
}

Deno.test("a clock counts what passed between start and pause, also while the page slept", () => {
  const running = goOn(stopped, 1000);
  assert.equal(spentOf(running, 61_000), 60_000);
  const paused = pause(running, 61_000);
  assert.equal(spentOf(paused, 900_000), 60_000);
  assert.equal(spentOf(goOn(paused, 900_000), 905_000), 65_000);
  assert.equal(spentOf(running, 500), 0);
  assert.deepEqual(goOn(running, 5000), running);
});

for (
  const [spent, text]
    of /** @type {[number, string][]} */ ([[0, "02:00"], [500, "02:00"], [61_000, "00:59"], [
      120_000,
      "00:00",
    ], [160_000, "00:40 over"]])
) {
  Deno.test(`after ${spent} ms of two minutes the clock shows ${text}`, () =>
    assert.equal(clockText(spent, 120_000), text));
}

const sayings = [
  { before: 0, now: 1000, words: "" },
  { before: 119_500, now: 120_000, words: "Half of the time is over." },
  { before: 120_000, now: 121_000, words: "" },
  { before: 179_000, now: 181_000, words: "One minute left." },
  { before: 0, now: 241_000, words: "Time is up. Finish your sentence." },
];
for (const { before, now, words } of sayings) {
  Deno.test(`between ${before} and ${now} ms of four minutes is said: "${words}"`, () => {
    assert.equal(announced(before, now, 240_000), words);
  });
}

Deno.test("a minute of two is half of it, and said once", () => {
  assert.equal(announced(59_000, 60_000, 120_000), "Half of the time is over.");
});

for (
  const bad of [null, 7, "x", {}, { began: "now", spent: 0 }, { began: 1, spent: -1 }, {
    began: null,
    spent: "0",
  }]
) {
  Deno.test(`no clock: ${JSON.stringify(bad)}`, () => assert.equal(clockFrom(bad), null));
}

const reasons = [
  {
    why: { type: "untried", seen: "new", days: 0 },
    weakest: null,
    text: "Routes: not tried yet; a new question.",
  },
  {
    why: { type: "weakest", seen: "old", days: 9 },
    weakest: { title: "Evidence" },
    text: "Weakest row: Evidence; not seen for 9 days.",
  },
  {
    why: { type: "weakest", seen: "due", days: 1 },
    weakest: null,
    text: "Routes: it needs practice most; due again, last seen yesterday.",
  },
  { why: { type: "only", seen: "old", days: 1 }, weakest: null, text: "Not seen for one day." },
];
for (const { why, weakest, text } of reasons) {
  Deno.test(`why: ${text}`, () => assert.equal(whyText(/** @type {any} */ (why), "Routes", weakest), text));
}

const afterwards = [
  { had: [2.1, 2.8, 3], text: "Last time 2.1, today 2.8. It comes back in 3 days." },
  { had: [null, 3, 1], text: "Today 3. It comes back tomorrow." },
  { had: [3, null, null], text: "It does not come back before the interview." },
];
for (const { had, text } of afterwards) {
  Deno.test(`afterwards: ${text}`, () => assert.equal(afterText(had[0], had[1], had[2]), text));
}

/** @type {{link: string, weak: string[], baseline: Record<string, number>, made: string | null}[]} */
const links = [
  { link: "weeks=2", weak: ["tale"], baseline: { tale: 1 }, made: "weeks=2&weak=tale&baseline=tale%3D1" },
  {
    link: "weak=way&weeks=2&baseline=way%3D4&baseline=calm%3D2",
    weak: ["tale", "way"],
    baseline: { tale: 1, way: 2 },
    made: "weeks=2&weak=tale&weak=way&baseline=calm%3D2&baseline=tale%3D1&baseline=way%3D2",
  },
  { link: "weeks=2&weak=tale&baseline=tale%3D1", weak: ["tale"], baseline: { tale: 1 }, made: null },
  { link: "weeks=2", weak: [], baseline: {}, made: null },
];
for (const { link, weak: types, baseline, made } of links) {
  Deno.test(`a plan of ${link} heeds scores as ${made}`, () =>
    assert.equal(linkWithScores(link, types, baseline), made));
}
