// The planner of the browser gives, for every shared case, the text that the reference gave.
// @ts-check
import assert from "node:assert/strict";
import { replan, schedule } from "../../docs/assets/js/planner/scheduler.mjs";
import { planWords } from "../../docs/assets/js/my-plan/words.mjs";
import { draws, packs, plans, sentences } from "./cases.mjs";

/** @typedef {import("../../docs/assets/js/model/types.mjs").Plan} Plan */
/** @typedef {import("../../docs/assets/js/model/types.mjs").Reason} Reason */

for (const { name, head, text } of plans) {
  Deno.test(`the plan ${name} is that of the reference`, () => {
    const data = packs[head.pack];
    const first = schedule(data, head.settings);
    const plan = head.anew ? replan(data, first, head.anew.done, head.anew.today).after : first;
    assert.equal(linesOf(plan).join("\n"), text);
  });
}

for (const pack of Object.keys(packs)) {
  Deno.test(`plans of the pack ${pack} for settings by chance are those of the reference`, () => {
    const own = [...draws.entries()].filter(([, draw]) => draw.pack === pack);
    assert.ok(own.length > 0);
    for (const [number, { settings, days }] of own) {
      const planned = schedule(packs[pack], settings).weeks.flatMap((week) => week.days);
      const ids = planned.map((day) => day.items.map(({ id, kind }) => kind === "review" ? `${id}*` : id));
      assert.deepEqual(ids.map((one) => one.join(" ")), days, `draw ${number}`);
    }
  });
}

for (const { plan: name, sentences: told } of sentences) {
  Deno.test(`what the plan ${name} says is said as the reference says it`, () => {
    const { head } = /** @type {typeof plans[number]} */ (plans.find((one) => one.name === `${name}.txt`));
    const plan = schedule(packs[head.pack], head.settings);
    const words = planWords(packs[head.pack], plan);
    const said = new Set([
      ...plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items.map(words.why)),
      ...plan.left_out.map(({ reason }) => words.leftOut(reason)),
      ...plan.warnings.map(words.warning),
      ...plan.choices.map((choice) => `${words.choice(choice).join(": ")}.`),
      words.short(),
    ]);
    assert.deepEqual(told.filter((sentence) => !said.has(sentence)), []);
  });
}

Deno.test("a plan is made without changing the settings or the data", () => {
  const [{ pack, settings }] = draws;
  const [data, kept] = [structuredClone(packs[pack]), structuredClone(settings)];
  schedule(data, settings);
  assert.deepEqual(data, packs[pack]);
  assert.deepEqual(settings, kept);
});

/** Write a plan as tests/studyplan/planner/cases.py does. @param {Plan} plan */
function linesOf(plan) {
  return [
    ...plan.weeks.flatMap((week) => [
      `week ${week.number}: ${week.minutes} min`,
      ...week.days.flatMap((day) => [
        `  ${day.date ?? day.weekday}: ${day.items.reduce((whole, { minutes }) => whole + minutes, 0)} min`,
        ...day.items.map(({ id, kind, minutes, why, here }) =>
          `    ${`${minutes}`.padStart(3)} ${kind === "review" ? "recall " : ""}${id} | ${said(why)} | ${
            said(here)
          }`
        ),
      ]),
    ]),
    ...plan.left_out.map(({ id, priority, reason }) => `left out: ${id} (${priority}) | ${said(reason)}`),
    ...plan.warnings.map((warning) => `warning: ${said(warning)}`),
    `short: ${plan.minutes_short} min`,
    ...plan.choices.map(({ code, changes, comes_in, goes_out, recalls }) => {
      const words = Object.entries(changes).map(([name, value]) => `${name}=${value}`).join(" ");
      return `choice: ${code} | ${words} | in ${comes_in} out ${goes_out} | ${recalls} recalls`;
    }),
    "",
  ];
}

/** @param {Reason} reason */
function said({ code, ...values }) {
  return [code, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(" ");
}
