// Words of links are read as the reference reads them, and settings give words that are read the same again.
// @ts-check
import assert from "node:assert/strict";
import { schedule } from "../../docs/assets/js/planner/scheduler.mjs";
import { flawText, linkOf, readSettings } from "../../docs/assets/js/settings/settings.mjs";
import { cases, settingsFrom } from "./cases.mjs";

/** @param {string} query */
function words(query) {
  const found = new URLSearchParams(query);
  return new Map([...new Set(found.keys())].map((name) => [name, found.getAll(name)]));
}

for (const pack of Object.keys(cases.packs)) {
  const own = cases.settings.filter((one) => one.pack === pack);
  if (own.length === 0) continue;
  Deno.test(`settings for the pack ${pack} are read as the reference reads them`, () => {
    for (const one of own) {
      const given = new Map(Object.entries(one.given));
      const { settings, flaws } = readSettings(given, cases.packs[pack]);
      assert.deepEqual(flaws, one.flaws, one.id);
      assert.equal(JSON.stringify(settings), JSON.stringify(settingsFrom(one.settings)), one.id);
    }
  });

  Deno.test(`links of settings for the pack ${pack} give the same settings again`, () => {
    const data = cases.packs[pack];
    for (const one of own) {
      const { settings } = readSettings(new Map(Object.entries(one.given)), data);
      const again = readSettings(words(linkOf(settings, data)), data);
      assert.deepEqual(again, { settings, flaws: [] }, one.id);
    }
  });
}

Deno.test("settings that are so anyway are not in a link", () => {
  const data = cases.packs.lights;
  assert.equal(linkOf(readSettings({}, data).settings, data), "");
  assert.equal(linkOf(readSettings({ weeks: ["6"], hours: ["8"] }, data).settings, data), "weeks=6");
  assert.equal(
    linkOf(readSettings({ start: ["2027-01-04"], stage: ["recruiter=2027-01-20"] }, data).settings, data),
    "start=2027-01-04&stage=recruiter%3D2027-01-20",
  );
});

Deno.test("there is a plan whatever the words of a link are", () => {
  for (const one of cases.settings) {
    const data = cases.packs[one.pack];
    const { settings } = readSettings(new Map(Object.entries(one.given)), data);
    assert.ok(schedule(data, settings).weeks.length > 0, one.id);
  }
});

Deno.test("a flaw is told in one line with the nearest value", () => {
  const [flaw] = readSettings({ weeks: ["17"] }, cases.packs.lights).flaws;
  assert.equal(
    flawText(flaw),
    "`weeks` is `17`: it must be a whole number from 1 to 16. The nearest is `16`.",
  );
});
