// What can be practiced → lists to choose from: type, stage, track, difficulty, and what is new, weak or due.
// @ts-check
import { create } from "../element.mjs";

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./choose.mjs").Filter} Filter */

/** What a link to this page may ask for. */
export const filterNames = ["type", "stage", "track", "difficulty", "only"];

/** @param {PracticeData} data @param {(filter: Filter) => void} choose */
export function filterForm(data, choose) {
  const only = [{ id: "new", title: "New" }, { id: "weak", title: "Weak" }, { id: "due", title: "Due" }];
  const lists = /** @type {[string, string, {id: string, title: string}[]][]} */ ([
    ["type", "Type", data.types],
    ["stage", "Stage", data.stages],
    ["track", "Track", data.tracks],
    ["difficulty", "Difficulty", data.difficulties],
    ["only", "Only", only],
  ]);
  const labels = lists.filter(([, , choices]) => choices.length > 1).map(([name, words, choices]) => {
    const options = [{ id: "", title: "Any" }, ...choices].map(({ id, title }) =>
      create("option", { value: id }, title)
    );
    return create("label", {}, `${words} `, create("select", { name }, ...options));
  });
  const form = create("form", { class: "practice-filter" }, ...labels);
  form.addEventListener("change", () => choose(filterOf(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  return form;
}

/** @param {HTMLFormElement} form @param {Filter} filter what the lists do not have counts as any */
export function showFilter(form, filter) {
  for (const list of form.querySelectorAll("select")) {
    const value = /** @type {Record<string, string | undefined>} */ (filter)[list.name] ?? "";
    list.value = [...list.options].some((option) => option.value === value) ? value : "";
  }
}

/** @param {HTMLFormElement} form @returns {Filter} */
export function filterOf(form) {
  const chosen = [...form.querySelectorAll("select")].filter(({ value }) => value);
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}
