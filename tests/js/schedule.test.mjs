// The planner of the browser gives, for every shared case, the bytes that the reference gave.
// @ts-check
import assert from "node:assert/strict";
import { replan } from "../../docs/assets/js/schedule/replan.mjs";
import { schedule } from "../../docs/assets/js/schedule/scheduler.mjs";
import { cases, hash, planParts, settingsFrom } from "./cases.mjs";

/** @typedef {import("./cases.mjs").PlanCase} PlanCase */

for (const pack of Object.keys(cases.packs)) {
  Deno.test(`plans of the pack ${pack} are those of the reference`, () => {
    const differences = cases.plans.filter((one) => one.pack === pack).map(difference).filter((text) => text);
    assert.equal(
      differences.length,
      0,
      `${differences.length} cases differ, the first one:\n${differences[0]}`,
    );
  });
}

Deno.test("a plan is made without changing the settings or the data", () => {
  const data = structuredClone(cases.packs.lights);
  const settings = settingsFrom({ weeks: 4, hours_per_week: 3, done: { "sd-02": null, "sd-01": null } });
  const kept = structuredClone(settings);
  schedule(data, settings);
  assert.deepEqual(data, cases.packs.lights);
  assert.deepEqual(settings, kept);
});

/** Tell where a case differs, and how to see what the reference gives. @param {PlanCase} one */
function difference(one) {
  const { text, parts } = resultOf(one);
  if (hash(text, 12) === one.hash && parts.map(([, part]) => hash(part, 6)).join(" ") === one.parts) {
    return "";
  }
  const hashes = one.parts.split(" ");
  const differing = parts.filter(([, part], place) => hash(part, 6) !== hashes[place]);
  const rows = differing.slice(0, 2).map(([name, part]) => `${name}: ${part}`);
  if (one.text !== undefined) rows.push(firstDifference(text, one.text));
  return `${one.id}\n${rows.join("\n")}\nThe reference: python -m tests.studyplan.schedule.cases ${one.id}`;
}

/** @param {PlanCase} one @returns {{text: string, parts: [string, string][]}} */
function resultOf(one) {
  const data = cases.packs[one.pack];
  const plan = schedule(data, settingsFrom(one.settings));
  if (one.today === undefined) return { text: JSON.stringify(plan), parts: planParts(data, plan) };
  const changed = replan(data, plan, one.done ?? {}, one.today);
  const { moved, fell_out, came_in } = changed;
  return {
    text: JSON.stringify(changed),
    parts: [
      ...planParts(data, changed.after),
      ["moved", JSON.stringify(moved)],
      ["fell_out", JSON.stringify(fell_out)],
      ["came_in", JSON.stringify(came_in)],
    ],
  };
}

/** @param {string} given @param {string} expected */
function firstDifference(given, expected) {
  let place = 0;
  while (given[place] === expected[place]) place++;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, place - 60), place + 100);
  return `here: …${around(given)}…\nthere: …${around(expected)}…`;
}
