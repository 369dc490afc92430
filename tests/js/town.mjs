// What planning needs of an invented curriculum, and a plan of it that a reader keeps.
// @ts-check
import { withPlan } from "../../docs/assets/js/my-plan/mine.mjs";
import { openedView } from "../../docs/assets/js/my-plan/view.mjs";
import { shared } from "./cases.mjs";
import { emptyState } from "../../docs/assets/js/state.mjs";

/** @typedef {import("../../docs/assets/js/model/types.mjs").PlanData} PlanData */
/** @typedef {import("../../docs/assets/js/model/types.mjs").Task} Task */
/** @typedef {import("../../docs/assets/js/state.mjs").State} State */

/** @param {string} id @param {string} title @param {Partial<Task>} more @returns {Task} */
export function task(id, title, more = {}) {
  const usual = { minutes: 30, kind: "read", priority: 0, phase: 0, track: null, role: "" };
  return {
    id,
    title,
    ...usual,
    types: [],
    requires: [],
    after: [],
    when: "",
    value: null,
    stages: [],
    ...more,
  };
}

/** @param {number} weeks @param {number} hours @returns {import("../../docs/assets/js/model/types.mjs").Offer} */
export function offer(weeks, hours) {
  return { id: `${weeks}-weeks`, weeks, length: null, hours, days: shared.settings.weekdays };
}

/** @param {Partial<PlanData>} changes @returns {PlanData} */
export function town(changes = {}) {
  return {
    ...shared,
    plans: [offer(2, 5)],
    main: "2-weeks",
    core: [],
    phases: [{ id: "walk", title: "Walk" }, { id: "tell", title: "Tell" }],
    stages: [{ id: "call", title: "A call", group: "screen" }, {
      id: "day",
      title: "The day",
      group: "onsite",
    }],
    tracks: [{ id: "castle", title: "Castle" }, { id: "harbor", title: "Harbor" }],
    types: [{ id: "facts", title: "Facts" }],
    tasks: [
      task("read-map", "Read the map", { stages: ["call"] }),
      task("walk-gates", "Walk to the gates", { kind: "practice", minutes: 45 }),
      task("hear-bells", "Hear the bells", { priority: 1, requires: ["read-map"] }),
      task("climb-keep", "Climb the keep", { track: "castle" }),
      task("tell-story", "Tell a story", { phase: 1, kind: "practice", requires: ["walk-gates"] }),
      task("guide-all", "Guide everybody", { phase: 1, priority: 2, kind: "practice" }),
    ],
    removed: [],
    replaced: {},
    rules: 1,
    fingerprint: "one",
    retired: [],
    ...changes,
  };
}

export const link =
  "?hours=4&track=castle&days=mon,wed,fri&start=2027-01-04&stage=call%3D2027-01-12&done=guide-all" +
  "&skip=hear-bells&baseline=facts%3D2&own=own-1%3A20%3Amust%3AAsk Anna&score=read-map%3D2027-01-06%3A2";
export const monday = new Date("2027-01-04T10:00:00Z");

/** @param {PlanData} data @returns {State} */
export function keptState(data = town(), query = link) {
  const known = { data, mine: null, items: {}, today: "2027-01-04" };
  const { view, flaws } = openedView(query, known);
  if (flaws.length > 0) throw new Error(JSON.stringify(flaws));
  return withPlan(emptyState("town"), view.plan, null, data, monday);
}
