// Words of links are read as the reference reads them, and settings give words that are read the same again.
// @ts-check
import assert from "node:assert/strict";
import { schedule } from "../../docs/assets/js/planner/scheduler.mjs";
import { flawText, linkOf, readSettings } from "../../docs/assets/js/settings/settings.mjs";
import { links, packs } from "./cases.mjs";

/** @param {string} query */
function words(query) {
  const found = new URLSearchParams(query);
  return new Map([...new Set(found.keys())].map((name) => [name, found.getAll(name)]));
}

/** @param {typeof links[number]} link */
function readAs({ pack, given }) {
  return readSettings(new Map(Object.entries(given)), packs[pack]);
}

for (const pack of new Set(links.map((link) => link.pack))) {
  const own = links.filter((link) => link.pack === pack);
  Deno.test(`settings for the pack ${pack} are read as the reference reads them`, () => {
    for (const link of own) {
      const { settings, flaws } = readAs(link);
      assert.deepEqual(flaws, link.flaws, JSON.stringify(link.given));
      if (link.settings !== null) assert.equal(JSON.stringify(settings), JSON.stringify(link.settings));
    }
  });

  Deno.test(`links of settings for the pack ${pack} give the same settings again`, () => {
    for (const link of own) {
      const { settings } = readAs(link);
      const again = readSettings(words(linkOf(settings, packs[pack])), packs[pack]);
      assert.deepEqual(again, { settings, flaws: [] }, JSON.stringify(link.given));
    }
  });
}

Deno.test("settings that are so anyway are not in a link", () => {
  const data = packs.town;
  for (
    const [given, link] of /** @type {[Record<string, string[]>, string][]} */ ([
      [{}, ""],
      [{ weeks: ["1"], hours: ["5"] }, "weeks=1"],
      [{ length: ["3"] }, "length=3"],
      [
        { start: ["2027-01-04"], stage: ["call=2027-01-20"], recalls: ["3"] },
        "start=2027-01-04&stage=call%3D2027-01-20",
      ],
      [{ recalls: ["1"], swap: ["read-map=climb-keep"] }, "recalls=1&swap=read-map%3Dclimb-keep"],
    ])
  ) assert.equal(linkOf(readSettings(given, data).settings, data), link);
});

Deno.test("there is a plan whatever the words of a link are", () => {
  for (const link of links) {
    const { settings } = readAs(link);
    assert.ok(schedule(packs[link.pack], settings).weeks.length > 0, JSON.stringify(link.given));
  }
});

Deno.test("a flaw is told in one line with the nearest value", () => {
  const [flaw] = readSettings({ weeks: ["17"] }, packs.town).flaws;
  assert.equal(
    flawText(flaw),
    "`weeks` is `17`: it must be a whole number from 1 to 16. The nearest is `16`.",
  );
});
