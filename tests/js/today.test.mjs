// @ts-check
import assert from "node:assert/strict";
import { localDay, untilMidnight } from "../../docs/assets/js/today.mjs";

Deno.test("a day ends at its own midnight", () => {
  assert.equal(untilMidnight(new Date(2027, 0, 12, 23, 59, 30)), 30_000);
  assert.equal(localDay(new Date(2027, 0, 12, 23, 59, 59, 999)), "2027-01-12");
  assert.equal(localDay(new Date(2027, 0, 13)), "2027-01-13");
});

Deno.test("there is always a moment to wait, and never more than a long day", () => {
  const waits = Array.from({ length: 24 * 400 }, (_, hour) => untilMidnight(new Date(2027, 0, 1, hour)));
  assert.ok(Math.min(...waits) > 0);
  assert.ok(Math.max(...waits) <= 25 * 3_600_000);
});
