// Data + settings → when the stages are that a task prepares for.
// @ts-check
import { largest } from "./lists.mjs";
import { dayNumber, spanOf } from "./plan-settings.mjs";

/** @typedef {[number, string]} StageDay */

/** The days of the stages, as far as they are known; on-site stages end the plan. */
export class StageDays {
  /** @type {Map<string, number>} */
  #days = new Map();

  /** @param {import("./types.mjs").PlanData} data @param {import("./types.mjs").Settings} settings @param {number} begin */
  constructor(data, settings, begin) {
    this.begin = begin;
    this.end = spanOf(settings)[1];
    for (const stage of data.stages) {
      const day = settings.stages.get(stage.id);
      if (day !== undefined) this.#days.set(stage.id, dayNumber(day));
    }
  }

  /** The last of the stages if all of them are over. @param {readonly string[]} stages @returns {string | null} */
  over(stages) {
    /** @type {StageDay} */
    const none = [this.end, ""];
    const [day, stage] = this.#sorted(stages).at(-1) ?? none;
    return day <= this.begin ? stage : null;
  }

  /** The stages whose day lies within the plan, the earliest first. @param {readonly string[]} stages */
  within(stages) {
    return this.#sorted(stages).filter(([day]) => this.begin < day && day < this.end);
  }

  /** Say whether any use remains after the days within the plan. @param {readonly string[]} stages */
  servesLater(stages) {
    return this.within(stages).length === 0 || stages.some((stage) => this.#day(stage) >= this.end);
  }

  /** The day of the last stage. @param {readonly string[]} stages */
  neededUntil(stages) {
    return Math.min(this.end, largest(stages.map((stage) => this.#day(stage)), this.end));
  }

  /** @param {readonly string[]} stages */
  #sorted(stages) {
    const days = stages.map((stage) => /** @type {StageDay} */ ([this.#day(stage), stage]));
    return days.sort(([one, name], [other, otherName]) => one - other || (name < otherName ? -1 : 1));
  }

  /** @param {string} stage */
  #day(stage) {
    return this.#days.get(stage) ?? this.end;
  }
}
