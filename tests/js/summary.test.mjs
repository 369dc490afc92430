// @ts-check
import assert from "node:assert/strict";
import { durationText, readTasks, summarize, summaryText } from "../../docs/assets/js/summary.mjs";

const durations = [
  { minutes: 0, text: "0 min" },
  { minutes: 25, text: "25 min" },
  { minutes: 60, text: "1 h" },
  { minutes: 130, text: "2 h 10 min" },
  { minutes: 1500, text: "25 h" },
];
for (const { minutes, text } of durations) {
  Deno.test(`${minutes} minutes read "${text}"`, () => assert.equal(durationText(minutes), text));
}

const summaries = [
  { tasks: "set-01:20 set-02:25", done: ["set-01"], text: "1 of 2 · 25 min left" },
  { tasks: "set-01:20 set-02:25", done: [], text: "0 of 2 · 45 min left" },
  { tasks: "set-01:20 set-02:25", done: ["set-01", "set-02"], text: "2 of 2 · done" },
  { tasks: "set-01:60 set-02:70 set-03:20", done: ["set-03"], text: "1 of 3 · 2 h 10 min left" },
  { tasks: "set-01:20 set-01:20 set-02:25", done: [], text: "0 of 2 · 45 min left" },
  { tasks: " set-01:20\n  set-02:25 ", done: ["gone-task"], text: "0 of 2 · 45 min left" },
  { tasks: "set-01 set-02", done: ["set-01"], text: "1 of 2" },
  { tasks: "", done: [], text: "Nothing in your plan" },
];
for (const { tasks, done, text } of summaries) {
  Deno.test(`"${tasks.trim()}" with ${done.length} done reads "${text}"`, () => {
    assert.equal(summaryText(summarize(readTasks(tasks), (id) => done.includes(id))), text);
  });
}

Deno.test("no tasks are read from a missing attribute", () => assert.equal(readTasks(null).size, 0));
