// Data + settings → when the stages are, as far as that is known; on-site stages end the plan.
// @ts-check
import { byText } from "../lists.mjs";
import { beginOf, dayNumber, spanOf } from "./plan-settings.mjs";

/** A day and the stage on it. @typedef {[number, string]} StageDay */

export class StageDays {
  /** @param {import("./types.mjs").PlanData} data @param {import("./types.mjs").Settings} settings */
  constructor(data, settings) {
    this.begin = beginOf(settings);
    this.end = spanOf(settings)[1];
    /** @type {Map<string, number>} */
    this.days = new Map();
    for (const { id } of data.stages) {
      const day = settings.stages.get(id);
      if (day !== undefined) this.days.set(id, dayNumber(day));
    }
  }

  /** The last of the stages if all of them are over. @param {readonly string[]} stages @returns {string | null} */
  over(stages) {
    const [day, stage] = this.#sorted(stages).at(-1) ?? [this.end, ""];
    return day <= this.begin ? stage : null;
  }

  /** The stages whose day lies within the plan, the earliest first. @param {readonly string[]} stages @returns {StageDay[]} */
  within(stages) {
    return this.#sorted(stages).filter(([day]) => this.begin < day && day < this.end);
  }

  /** The day of the last stage. @param {readonly string[]} stages */
  neededUntil(stages) {
    return Math.min(this.end, this.#sorted(stages).at(-1)?.[0] ?? this.end);
  }

  /** @param {readonly string[]} stages @returns {StageDay[]} */
  #sorted(stages) {
    return stages.map((stage) => /** @type {StageDay} */ ([this.days.get(stage) ?? this.end, stage]))
      .sort(([day, stage], [other, name]) => day - other || byText(stage, name));
  }
}
