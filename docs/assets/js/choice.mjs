// The reader's plan and track → the tasks of an element that are theirs.
// @ts-check
import { keptPlan } from "./kept-plan.mjs";
import { momentAfter } from "./moment.mjs";
import { datesOf, isId } from "./state.mjs";
import { readTasks } from "./summary.mjs";

/** @typedef {import("./state.mjs").State} State */
/** @typedef {import("./summary.mjs").Tasks} Tasks */

/**
 * An element lists the tasks of the plan it shows in `tasks`, and those of other plans in `tasks-4`, `tasks-6` ….
 * One that follows the reader shows the plan they made, if they did. Until a track is chosen, only what everybody does counts.
 * Of one that is `planned`, only what is in the plan that the page follows counts, where it follows one.
 * @param {Element} element @param {State} state @returns {Tasks}
 */
export function chosenTasks(element, state) {
  const own = ownPlan(state);
  if (element.hasAttribute("mine") && own) return readTasks(own.tasks);
  const text = element.getAttribute(`tasks-${choice(state, "weeks")}`) ?? element.getAttribute("tasks");
  const track = choice(state, "track");
  const plan = element.hasAttribute("planned") ? keptTasks(state) : null;
  const isMine = (/** @type {[string, { track: string }]} */ [id, task]) =>
    plan ? plan.has(id) : task.track === "" || task.track === track;
  return new Map([...readTasks(text)].filter(isMine));
}

/** The tasks of the plan the reader made or chose, or of that offered first. @param {State} state @returns {Tasks | null} */
function keptTasks(state) {
  const follows = globalThis.document?.querySelector("[mine]"); // without a page where tests run
  return follows ? chosenTasks(follows, state) : null;
}

/** The plan the reader made and keeps, checked once. @param {State} state @returns {import("./kept-plan.mjs").Mine | null} */
export function ownPlan({ plan: { mine } }) {
  if (typeof mine !== "object" || mine === null) return null;
  const own = checked.has(mine) ? checked.get(mine) ?? null : keptPlan(mine);
  checked.set(mine, own);
  return own;
}

/** @type {WeakMap<object, import("./kept-plan.mjs").Mine | null>} */
const checked = new WeakMap();

/** @param {State} state @param {string} name @returns {string} empty until the reader chooses */
export function choice(state, name) {
  const value = Object.hasOwn(state.plan, name) ? state.plan[name] : "";
  return isId(value) && isOffered(name, value) ? value : "";
}

/** What a choice is called on this page. @param {State} state @param {string} name @returns {string} empty until the reader chooses */
export function choiceTitle(state, name) {
  const value = choice(state, name);
  const options = globalThis.document?.querySelectorAll(`study-setting[name="${name}"] option`) ?? [];
  const found = [...options].find((option) => option.getAttribute("value") === value);
  return value && (found?.textContent || value);
}

/** A choice the curriculum no longer has counts as none. @param {string} name @param {string} value */
function isOffered(name, value) {
  const options = globalThis.document?.querySelectorAll(`study-setting[name="${name}"] option`) ?? [];
  return options.length === 0 || [...options].some((option) => option.getAttribute("value") === value);
}

/** A choice says when it was made, so that two devices end with the same one. @param {State} state @param {string} name @param {string} value @param {Date} now @returns {State} */
export function withChoice(state, name, value, now) {
  const dates = datesOf(state.plan);
  const chosen = { ...dates, [name]: momentAfter(dates[name], now) };
  return { ...state, plan: { ...state.plan, [name]: value, chosen } };
}
