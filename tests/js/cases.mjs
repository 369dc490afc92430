// tests/cases/planner → packs, plans as text and settings by chance, as the reference planner wrote them.
// @ts-check

/** @typedef {import("../../docs/assets/js/model/types.mjs").PlanData} PlanData */
/** @typedef {import("../../docs/assets/js/model/types.mjs").SettingsDocument} SettingsDocument */
/** A plan to make; with `anew`, the same plan made anew on a day. @typedef {{pack: string, settings: SettingsDocument, anew?: {done: Record<string, string | null>, today: string}}} Head */
/** @typedef {{pack: string, settings: SettingsDocument, days: string[]}} Draw */
/** Words of a link with what they give, or why they give nothing. @typedef {{pack: string, given: Record<string, string[]>, settings: SettingsDocument | null, flaws: import("../../docs/assets/js/settings/settings.mjs").SettingFlaw[]}} Link */

const folder = new URL("../cases/planner/", import.meta.url);
/** @type {Pick<PlanData, "settings" | "words">} */
export const shared = read("shared.json");

/** @type {Record<string, PlanData>} */
export const packs = Object.fromEntries(
  Object.entries(read("packs.json")).map(([name, data]) => [name, { ...data, ...shared }]),
);

/** @type {Draw[]} */
export const draws = read("draws.json");

/** @type {Link[]} */
export const links = read("settings.json");

/** One example of everything that plans say. @type {{plan: string, sentences: string[]}[]} */
export const sentences = read("sentences.json");

export const plans = [...Deno.readDirSync(new URL("plans/", folder))].map(({ name }) => name).sort()
  .map((name) => {
    const text = Deno.readTextFileSync(new URL(`plans/${name}`, folder));
    const end = text.indexOf("\n");
    /** @type {Head} */
    const head = JSON.parse(text.slice(0, end));
    return { name, head, text: text.slice(end + 1) };
  });

/** Add what tests leave out. @param {Partial<SettingsDocument>} changed @returns {SettingsDocument} */
export function settingsFrom(changed) {
  return {
    weeks: 1,
    length: null,
    hours_per_week: 5,
    track: null,
    days: shared.settings.weekdays,
    start: null,
    onsite: null,
    today: null,
    stages: {},
    done: {},
    baseline: {},
    own: [],
    skipped: [],
    scores: [],
    weak: [],
    recalls: shared.settings.recalls,
    swaps: [],
    ...changed,
  };
}

/** @param {string} name */
function read(name) {
  return JSON.parse(Deno.readTextFileSync(new URL(name, folder)));
}
