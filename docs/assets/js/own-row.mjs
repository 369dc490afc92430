// A task of the reader's own → a row like those that are written in the page.
// @ts-check
import { create } from "./element.mjs";

/** @param {string} id @param {string} title @param {number} minutes */
export function ownRow(id, title, minutes) {
  const box = create("input", { type: "checkbox", disabled: "" });
  const tick = create(/** @type {any} */ ("study-tick"), { task: id }, box);
  const line = create(
    "p",
    { class: "task" },
    create("label", {}, tick, " ", create("bdi", {}, title)),
    create("span", {}, `${minutes} min`),
    create("small", {}, "Your own"),
  );
  return create("li", {}, line);
}
