// Page changes and ticks → words for screen readers, in one hidden status line. Focus stays where it is.
// @ts-check
import { chosenTasks } from "./choice.mjs";
import { create } from "./element.mjs";
import { followPages } from "./material.mjs";
import { pageStore } from "./page.mjs";
import { summarize } from "./summary.mjs";

/** @typedef {import("./store.mjs").Tick} Tick */

export function startAnnouncing() {
  const status = create("div", { class: "study-announce", role: "status" });
  document.body.append(status);
  document.addEventListener("study:change", (event) => {
    const tick = /** @type {CustomEvent<Tick>} */ (event).detail;
    if (tick) status.textContent = tickText(tick);
  });
  followPages(() => status.textContent = document.title);
}

/** @param {NonNullable<Tick>} tick */
function tickText({ id, done }) {
  const box = document.querySelector(`study-tick[task="${id}"] input`);
  const label = box instanceof HTMLInputElement ? box.labels?.[0] : null;
  const title = label?.textContent.trim().replace(/\s+/g, " ") || id;
  return `${done ? "Done" : "Not done"}: ${title}. ${countText(id)}`.trim();
}

/** The count of the smallest group on this page that has the task: the week, not the whole plan. @param {string} id */
function countText(id) {
  const store = pageStore();
  if (!store) return "";
  const groups = [...document.querySelectorAll("study-progress")]
    .map((group) => chosenTasks(group, store.state))
    .filter((tasks) => tasks.has(id))
    .sort((one, other) => one.size - other.size);
  if (groups.length === 0) return "";
  const { done, total } = summarize(groups[0], (task) => store.isDone(task));
  return `${done} of ${total} done.`;
}
