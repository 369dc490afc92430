// <study-weak> above one's own plan → what one's scores say of it, and a link to the plan that heeds them.
// @ts-check
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { dayNumber } from "../model/plan-settings.mjs";
import { localDay } from "../today.mjs";
import { loadData } from "./data.mjs";
import { practicesIn } from "./history.mjs";
import { baselineOf, linkWithScores, weakTypes } from "./weak.mjs";

/** Empty until there are scores, and once the plan knows of them. */
export class StudyWeak extends StudyElement {
  /** @type {ReturnType<typeof loadData> | null} */
  #loading = null;

  /** @override */
  async draw() {
    const mine = ownPlan(this.store.state);
    const practices = practicesIn(this.store.state.log);
    if (practices.length > 0) this.#loading ??= loadData();
    const data = mine ? await this.#loading : null;
    if (!data || !mine) return this.replaceChildren();
    const types = data.types.filter(({ isPool }) => !isPool).map(({ id }) => id);
    const typeOf = new Map(data.questions.map(({ id, type }) => [id, type]));
    const practiced = {
      practices,
      typeOf: (/** @type {string} */ id) => typeOf.get(id),
      today: dayNumber(localDay(this.store.clock())),
    };
    const weak = weakTypes(types, practiced);
    const link = linkWithScores(mine.link, weak, baselineOf(types, practiced));
    if (link === null) return this.replaceChildren();
    const titles = weak.map((id) => data.types.find((type) => type.id === id)?.title ?? id);
    const words = titles.length > 0
      ? `By your scores, ${titles.join(" and ")} ${titles.length === 1 ? "needs" : "need"} most work. `
      : "By your scores, you can do with less reading. ";
    this.replaceChildren(
      create(
        "p",
        {},
        words,
        create("a", { href: `#${link}` }, "See the plan that fits them"),
        ". Yours stays until you keep the other.",
      ),
    );
  }
}
