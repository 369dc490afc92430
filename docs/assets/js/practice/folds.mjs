// How this device practices, and one's scores so far → the folds below a question.
// @ts-check
import { create } from "../element.mjs";
import { button, checkbox } from "./controls.mjs";
import { stretches } from "./habits.mjs";

/** @typedef {import("./habits.mjs").Habits} Habits */

/** @param {Habits} habits @param {(changed: Partial<Habits>) => void} keep */
export function habitsFold({ isClockShown, stretch, hasKeys }, keep) {
  const options = stretches.map(([factor, words]) => create("option", { value: String(factor) }, words));
  const list = create("select", {}, ...options);
  list.value = String(stretch);
  list.addEventListener("change", () => keep({ stretch: Number(list.value) }));
  return create(
    "details",
    { class: "practice-habits" },
    create("summary", {}, "Clock and keys"),
    checkbox("Show the clock while I answer", isClockShown, (isOn) => keep({ isClockShown: isOn })),
    create("label", {}, "Minutes ", list),
    checkbox(
      "Keys: 1 to 4 score, space starts and ends, n is next",
      hasKeys,
      (isOn) => keep({ hasKeys: isOn }),
    ),
  );
}

/** Counted anew whenever it opens. @param {() => Node} scores @param {() => void} save */
export function scoresFold(scores, save) {
  const place = create("div");
  const fold = create("details", { class: "practice-scores" }, create("summary", {}, "My scores"), place);
  fold.addEventListener("toggle", () => {
    if (!fold.open) return;
    place.replaceChildren(
      create("p", { class: "quiet" }, "Your own score ranks your own rows. It forecasts no interviewer."),
      scores(),
      create("p", {}, button("Save them as a table (CSV)", save)),
    );
  });
  return fold;
}
