// tests/cases/planner.json → packs and cases of the reference planner, and what tells two results apart.
// @ts-check
import { createHash } from "node:crypto";
import { planWords } from "../../docs/assets/js/schedule/words.mjs";

/** @typedef {import("../../docs/assets/js/schedule/types.mjs").PlanData} PlanData */
/** @typedef {import("../../docs/assets/js/schedule/types.mjs").Plan} Plan */
/** @typedef {import("../../docs/assets/js/schedule/types.mjs").SettingsDocument} SettingsDocument */
/** @typedef {import("../../docs/assets/js/schedule/settings.mjs").SettingFlaw} SettingFlaw */
/** A plan to make; with `today`, the same plan made anew on that day. @typedef {{id: string, pack: string, settings: Partial<SettingsDocument>, done?: Record<string, string | null>, today?: string, hash: string, parts: string, text?: string}} PlanCase */
/** @typedef {{id: string, pack: string, given: Record<string, string[]>, settings: Partial<SettingsDocument>, flaws: SettingFlaw[]}} SettingsCase */

/** @type {{packs: Record<string, PlanData>, plans: PlanCase[], settings: SettingsCase[]}} */
export const cases = JSON.parse(Deno.readTextFileSync(new URL("../cases/planner.json", import.meta.url)));

/** Add what cases leave out, in the order of a settings document. @param {Partial<SettingsDocument>} changed @returns {SettingsDocument} */
export function settingsFrom(changed) {
  return {
    weeks: changed.weeks ?? 0,
    hours_per_week: changed.hours_per_week ?? 0,
    track: changed.track ?? null,
    days: changed.days ?? ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    start: changed.start ?? null,
    onsite: changed.onsite ?? null,
    today: changed.today ?? null,
    stages: changed.stages ?? {},
    done: changed.done ?? {},
    baseline: changed.baseline ?? {},
    own: changed.own ?? [],
    skipped: changed.skipped ?? [],
    scores: changed.scores ?? [],
  };
}

/** The parts of a plan by name, so that a test can tell which one differs. @param {PlanData} data @param {Plan} plan @returns {[string, string][]} */
export function planParts(data, plan) {
  return [
    ["settings", JSON.stringify(plan.settings)],
    ...plan.weeks.map((
      week,
    ) => /** @type {[string, string]} */ ([`week ${week.number}`, JSON.stringify(week)])),
    ["left_out", JSON.stringify(plan.left_out)],
    ["done", JSON.stringify(plan.done)],
    ["warnings", JSON.stringify(plan.warnings)],
    ["cure", JSON.stringify(plan.cure)],
    ["words", JSON.stringify(sentences(data, plan))],
  ];
}

/** @param {string} text @param {number} length */
export function hash(text, length) {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** @param {PlanData} data @param {Plan} plan */
function sentences(data, plan) {
  const words = planWords(data, plan);
  const items = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  return [
    ...items.map((item) => `${words.title(item.id)}: ${words.why(item.why)}`),
    ...plan.left_out.map((left) => `${words.title(left.id)}: ${words.leftOut(left.reason)}`),
    ...plan.warnings.map(words.warning),
    ...(plan.cure === null ? [] : [words.cure(plan.cure)]),
  ];
}
