// The planner of the browser → milliseconds for a plan: a large pack, and 2,000 tasks made up.
// Run `deno run --allow-read=tests/cases benchmarks/planner.mjs`.
// @ts-check
import { schedule } from "../docs/assets/js/planner/scheduler.mjs";
import { packs, settingsFrom } from "../tests/js/cases.mjs";

/** @typedef {import("../docs/assets/js/model/types.mjs").PlanData} PlanData */
/** @typedef {import("../docs/assets/js/model/types.mjs").SettingsDocument} SettingsDocument */

const { large } = packs;
const dates = {
  start: "2027-01-04",
  stages: { call: "2027-01-12", talk: "2027-01-19", test: "2027-01-26" },
};

measure("100 tasks, 5 weeks", large, { weeks: 5, hours_per_week: 10 }, 60);
measure("100 tasks, 5 weeks, with dates", large, { weeks: 5, hours_per_week: 10, ...dates }, 60);
measure("100 tasks, 6 weeks, short of hours", large, { weeks: 6, hours_per_week: 4, ...dates }, 60);
measure("100 tasks, 16 weeks, everything in", large, { weeks: 16, hours_per_week: 20 }, 30);
measure("2,000 tasks, 16 weeks", madeUp(2000), { weeks: 16, hours_per_week: 40 }, 10);

/** @param {string} name @param {PlanData} data @param {Partial<SettingsDocument>} changed @param {number} rounds */
function measure(name, data, changed, rounds) {
  const settings = settingsFrom(changed);
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    schedule(data, settings);
    return performance.now() - start;
  });
  const sorted = [...times].sort((one, other) => one - other);
  const [median, slowest] = [sorted[rounds >> 1], sorted[rounds - 1]].map((time) => time.toFixed(1));
  console.log(`${name}: median ${median} ms, first ${times[0].toFixed(1)} ms, slowest ${slowest} ms`);
}

/** @param {number} count @returns {PlanData} */
function madeUp(count) {
  let seed = 1;
  const below = (/** @type {number} */ limit) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const tasks = Array.from({ length: count }, (_, number) => ({
    id: `task-${number}`,
    title: `Task ${number}`,
    minutes: 5 * (1 + below(9)),
    kind: ["read", "practice", "write", "read", "practice", "review"][below(6)],
    priority: below(3),
    phase: Math.floor(number * 7 / count),
    track: null,
    types: [["design", "people", "code"][below(3)]],
    after: [],
    when: "",
    value: null,
    requires: number > 0 && below(3) === 0 ? [`task-${number - 1 - below(Math.min(number, 20))}`] : [],
    stages: [],
    role: "",
  }));
  return { ...large, tasks };
}
