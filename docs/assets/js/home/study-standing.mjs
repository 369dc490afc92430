// <study-standing> → how able a returning reader is, by their own scores, and what to practice next.
// @ts-check
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { practicesIn } from "../practice/history.mjs";
import { endOf } from "../practice/intervals.mjs";
import { shown, summaryText } from "../practice/summaries.mjs";
import { localDay } from "../today.mjs";
import { nextReason, typeStandings } from "./standings.mjs";
import { practiceData } from "./study-able.mjs";

/** Empty for a stranger, who has a plan to make first. */
export class StudyStanding extends StudyElement {
  /** @override */
  async draw() {
    const kept = ownPlan(this.store.state);
    const practices = practicesIn(this.store.state.log);
    const data = practices.length > 0 ? await practiceData() : null;
    this.hidden = kept === null && practices.length === 0;
    if (this.hidden) return this.replaceChildren();
    const way = create(
      "p",
      {},
      create("a", { href: this.getAttribute("practice") ?? "", class: "md-button" }, "Practice 15 min"),
    );
    const heading = create("h2", {}, "How able you are");
    if (!data) {
      const words = "Not tried yet. Answer a few questions aloud, and your weakest rows show here.";
      return this.replaceChildren(heading, create("p", { class: "quiet" }, words), way);
    }
    const today = localDay(this.store.clock());
    this.replaceChildren(
      heading,
      create("ul", { class: "able-types" }, ...typeStandings(data, practices).map(typeLine)),
      create("p", { class: "quiet" }, "From 1 to 4. Hollow: your first score. Filled: now."),
      way,
      create("p", { class: "quiet" }, nextReason(data, practices, today, endOf(kept?.plan ?? null, today))),
    );
  }
}

/** @param {ReturnType<typeof typeStandings>[number]} standing */
function typeLine({ title, first, summary }) {
  const { scores, mean } = summary;
  const line = create("span", { class: "able-line", "aria-hidden": "true" });
  const dots =
    /** @type {[string, number | null][]} */ ([["first", first], ["now", mean ?? scores.at(-1) ?? null]]);
  for (const [name, score] of dots) {
    if (score === null) continue;
    const dot = create("i", { class: name });
    dot.style.setProperty("--at", `${Math.round(100 * (score - 1) / 3)}%`);
    line.append(dot);
  }
  const words = summaryText(summary);
  const more = first !== null && mean !== null ? `${words}, first ${shown(first)}` : words;
  return create("li", {}, create("span", {}, title), line, create("small", {}, more));
}
