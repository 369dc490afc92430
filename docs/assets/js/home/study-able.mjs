// <study-able> beside a bar of what is covered → how able one is at a stage, by one's scores; nothing until there are some.
// @ts-check
import { create, StudyElement } from "../element.mjs";
import { loadData } from "../practice/data.mjs";
import { practicesIn } from "../practice/history.mjs";
import { shown } from "../practice/summaries.mjs";
import { stageStanding } from "./standings.mjs";

/** Asked for once, and only where something was practiced. @type {ReturnType<typeof loadData> | null} */
let loading = null;

export function practiceData() {
  loading ??= loadData();
  return loading;
}

export class StudyAble extends StudyElement {
  /** @override */
  async draw() {
    const practices = practicesIn(this.store.state.log);
    const data = practices.length > 0 ? await practiceData() : null;
    if (!data) return this.replaceChildren();
    const { scores, mean } = stageStanding(data, practices, this.getAttribute("stage") ?? "");
    const words = scores.length === 0
      ? "Able: not tried"
      : mean === null
      ? `Able: ${scores.map(shown).join(", ")} (${scores.length} of 3 scores)`
      : `Able: ${shown(mean)} of 4 (${scores.length} scores)`;
    const bar = create("span", { class: "able-bar", "aria-hidden": "true" });
    bar.style.setProperty("--able", `${Math.round(100 * ((mean ?? 0) / 4))}%`);
    this.replaceChildren(...(mean === null ? [] : [bar]), create("span", {}, words));
  }
}
