// <study-weak> above one's own plan → what one's scores say of it, and a link to the plan that heeds them.
// @ts-check
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { localDay } from "../today.mjs";

/** Empty until there are scores, and once the plan knows of them. */
export class StudyWeak extends StudyElement {
  /** @override */
  async draw() {
    const { log } = this.store.state;
    const mine = ownPlan(this.store.state);
    if (!mine || !log?.practice) return this.replaceChildren();
    const { fitting } = await import("./fitting.mjs"); // only for whoever has practiced
    const found = await fitting(mine.link, log, localDay(this.store.clock()));
    if (found === null) return this.replaceChildren();
    const { titles, link } = found;
    const words = titles.length > 0
      ? `By your scores, ${titles.join(" and ")} ${titles.length === 1 ? "needs" : "need"} most work. `
      : "By your scores, you can do with less reading. ";
    const way = create("a", { href: `#${link}` }, "See the plan that fits them");
    this.replaceChildren(create("p", {}, words, way, ". Yours stays until you keep the other."));
  }
}
