// <study-notice> → one sentence when ticks cannot be kept safely; hidden otherwise.
// @ts-check
import { StudyElement } from "./element.mjs";
import { problemSentences } from "./sentences.mjs";

export class StudyNotice extends StudyElement {
  /** @override */
  build() {
    this.setAttribute("role", "status");
  }

  /** @override */
  draw() {
    const sentence = problemSentences[this.store.problem];
    this.hidden = sentence === "";
    if (this.textContent !== sentence) this.textContent = sentence; // said once, not at every tick
  }
}
