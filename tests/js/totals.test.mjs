// @ts-check
import assert from "node:assert/strict";
import { itemsOf, totalsOf, totalsText } from "../../docs/assets/js/my-plan/totals.mjs";

const task = (/** @type {number} */ minutes) => ({ kind: "task", minutes });
const review = (/** @type {number} */ minutes) => ({ kind: "review", minutes });
const cases = [
  { items: [], text: "0 tasks, 0 min" },
  { items: [task(30)], text: "1 task, 30 min" },
  { items: [task(45), task(30), review(5)], text: "2 tasks, 1 h 15 min · 1 review, 5 min" },
  { items: [review(5), task(60), review(10)], text: "1 task, 1 h · 2 reviews, 15 min" },
];
for (const { items, text } of cases) {
  Deno.test(`${items.length} items are ${text}`, () => assert.equal(totalsText(totalsOf(items)), text));
}

Deno.test("the items of all days of all weeks count", () => {
  const weeks = [{ days: [{ items: [task(10)] }, { items: [review(5)] }] }, {
    days: [{ items: [task(20)] }],
  }];
  assert.deepEqual(totalsOf(itemsOf(weeks)), { tasks: 2, taskMinutes: 30, recalls: 1, recallMinutes: 5 });
});
