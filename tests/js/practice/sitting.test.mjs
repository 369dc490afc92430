// A sitting and what a device keeps of it, keys, and the table of scores.
// @ts-check
import assert from "node:assert/strict";
import { habitsFrom, wishOf } from "../../../docs/assets/js/practice/habits.mjs";
import {
  again,
  begun,
  compared,
  fieldsOf,
  isStale,
  paused,
  sittingFrom,
  sittingOf,
  without,
} from "../../../docs/assets/js/practice/sitting.mjs";
import { scoreTable } from "../../../docs/assets/js/practice/table.mjs";
import { isId } from "../../../docs/assets/js/state.mjs";

Deno.test("a question is read, answered, paused, compared and answered again", () => {
  const read = sittingOf("way-1", "set-1");
  const running = begun(read, 1000);
  const rest = paused(running, 31_000);
  const done = compared(begun(rest, 60_000), 90_000);
  assert.deepEqual(done, {
    question: "way-1",
    set: "set-1",
    step: "compare",
    clock: { began: null, spent: 60_000 },
    entry: "way-1-m1xg0",
  });
  assert.equal(isId(done.entry), true);
  assert.deepEqual(fieldsOf(done, "2027-01-04", 99_000), {
    question: "way-1",
    day: "2027-01-04",
    rows: {},
    by: "own",
    seconds: 60,
    set: "set-1",
  });
  assert.deepEqual(again(done, 5000), { ...read, step: "answer", clock: { began: 5000, spent: 0 } });
  assert.deepEqual(compared(done, 95_000).entry, done.entry);
});

Deno.test("an answer without a clock has no seconds, and one without a set names none", () => {
  const done = compared(sittingOf("way-1", ""), 7);
  assert.deepEqual(fieldsOf(done, "2027-01-04", 9), {
    question: "way-1",
    day: "2027-01-04",
    rows: {},
    by: "own",
  });
});

Deno.test("time away goes off a running clock only", () => {
  const running = begun(sittingOf("way-1", ""), 0);
  assert.equal(without(running, 40_000).clock.began, 40_000);
  const rest = paused(running, 50_000);
  assert.deepEqual(without(rest, 40_000), rest);
});

Deno.test("an answer left running for more than three hours is over, one that is paused never", () => {
  const running = begun(sittingOf("way-1", ""), 0);
  assert.deepEqual([isStale(running, 10_800_000), isStale(running, 10_800_001)], [false, true]);
  assert.equal(isStale(paused(running, 5000), 99_999_999), false);
});

const kept = compared(sittingOf("way-1", ""), 7);
const broken = [
  null,
  [],
  { ...kept, question: "<b>" },
  { ...kept, set: 7 },
  { ...kept, step: "over" },
  { ...kept, entry: "" },
  { ...kept, entry: "A B" },
  { ...kept, clock: { began: "x", spent: 0 } },
];
for (const value of broken) {
  Deno.test(`no sitting: ${JSON.stringify(value)}`, () => assert.equal(sittingFrom(value), null));
}

Deno.test("a sound sitting comes back as it was kept", () => {
  assert.deepEqual(sittingFrom(JSON.parse(JSON.stringify(kept))), kept);
});

const usual = { isClockShown: true, stretch: 1, hasKeys: true };
const habits = [
  { value: null, habits: usual },
  { value: { stretch: 3, isClockShown: "no" }, habits: usual },
  {
    value: { stretch: 0, isClockShown: false, hasKeys: false },
    habits: { isClockShown: false, stretch: 0, hasKeys: false },
  },
];
for (const { value, habits: expected } of habits) {
  Deno.test(`habits of ${JSON.stringify(value)}`, () => assert.deepEqual(habitsFrom(value), expected));
}

const bare = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false };
const page = { isField: false, isControl: false };
const keys = [
  { pressed: { key: "3" }, focus: page, wish: 3 },
  { pressed: { key: "5" }, focus: page, wish: null },
  { pressed: { key: " " }, focus: page, wish: "go-on" },
  { pressed: { key: " " }, focus: { ...page, isControl: true }, wish: null },
  { pressed: { key: "2" }, focus: { ...page, isControl: true }, wish: 2 },
  { pressed: { key: "n" }, focus: page, wish: "next" },
  { pressed: { key: "n" }, focus: { ...page, isField: true }, wish: null },
  { pressed: { key: "n", ctrlKey: true }, focus: page, wish: null },
  { pressed: { key: "1", repeat: true }, focus: page, wish: null },
  { pressed: { key: "1", isComposing: true }, focus: page, wish: null },
  { pressed: { key: "Enter" }, focus: page, wish: null },
];
for (const { pressed, focus, wish } of keys) {
  Deno.test(`the key ${JSON.stringify(pressed)} with ${JSON.stringify(focus)} means ${wish}`, () => {
    assert.equal(wishOf({ ...bare, ...pressed }, focus), wish);
  });
}

Deno.test("a table has a line for each row scored, and says nothing that a spreadsheet would run", () => {
  const data = /** @type {any} */ ({
    types: [{ id: "way", title: "Routes", rows: [{ id: "clarity", title: "Clarity" }] }],
    questions: [{ id: "way-1", type: "way", prompt: 'Say "left", please' }],
  });
  const own = { question: "way-1", day: 739_990, by: /** @type {const} */ ("own"), score: null };
  /** @type {import("../../../docs/assets/js/practice/history.mjs").Practice[]} */
  const practices = [
    { ...own, key: "a", rows: { clarity: 2, gone: 4 } },
    { ...own, key: "b", rows: {} },
    { ...own, key: "c", rows: {}, question: "gone-1" },
  ];
  const changes = { a: "=1+1", b: "Breathe,\nthen start", c: "" };
  const start = '2027-01-09,Routes,way-1,"Say ""left"", please"';
  assert.equal(
    scoreTable(data, practices, (key) => /** @type {any} */ (changes)[key]),
    [
      "Date,Type,Question,Prompt,Row,Score,Scored by,To change",
      `${start},Clarity,2,own,'=1+1`,
      `${start},gone,4,own,'=1+1`,
      `${start},,,own,"Breathe,\nthen start"`,
      "2027-01-09,,gone-1,,,,own,",
      "",
    ].join("\r\n"),
  );
});
