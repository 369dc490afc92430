// The plan on view → what the page shows of it: the form, what to know and to do, and the rows of each day.
// @ts-check
import { create } from "../element.mjs";
import { fullDate, planWords } from "./words.mjs";
import { scoreOf } from "./edits.mjs";
import { fillForm } from "./given.mjs";
import { button, extentText, flawNodes, proposalNodes, standingNodes, warningNodes } from "./notes.mjs";
import { newsText } from "./news.mjs";
import { sectionsOf } from "./sections.mjs";
import { standingOf } from "./standing.mjs";

/** @typedef {import("./view.mjs").View} View */
/** @typedef {import("./view.mjs").Known} Known */
/** @typedef {"keep" | "leave" | "renew" | "compare" | "stay" | "undo" | "bring-back" | "restart" | "drop" | "calendar"} Action */

/** @type {Record<Action, string>} */
const actionWords = {
  keep: "Keep this plan",
  leave: "Back to my plan",
  renew: "Make the rest anew",
  compare: "See what would change",
  stay: "Keep mine as it is",
  undo: "Undo the last change",
  "bring-back": "Bring my plan back",
  restart: "Start again today",
  drop: "Stop keeping this plan",
  calendar: "Save it for my calendar",
};

export class Sheet {
  status = create("p", { class: "study-status", role: "status", tabindex: "-1" });
  #flaws = create("div", { class: "plan-notes" });
  #notes = create("div", { class: "plan-notes" });
  #drop;
  #calendar;

  /**
   * @param {HTMLFormElement} form @param {Element} place where the days go @param {(id: string) => boolean} isDone
   * @param {(action: Action) => void} act
   */
  constructor(form, place, isDone, act) {
    this.form = form;
    this.place = place;
    this.isDone = isDone;
    this.act = act;
    this.#drop = this.#quiet("drop");
    this.#calendar = this.#quiet("calendar");
    place.before(this.status, this.#flaws, this.#notes);
    form.append(create("p", {}, this.#drop)); // where the plan is set up, not where it is followed every day
    form.closest("study-plan")?.querySelector("study-print")?.append(this.#calendar);
  }

  /** @param {Action} action */
  #quiet(action) {
    const made = create("button", { type: "button", class: "study-link", hidden: "" }, actionWords[action]);
    made.addEventListener("click", () => this.act(action));
    return made;
  }

  /** @param {View} view @param {Known} known @param {import("./rows.mjs").Rows} rows */
  show({ given, plan }, { data, today }, rows) {
    fillForm(this.form, plan.settings);
    const standing = standingOf(plan, this.isDone, today);
    const score = (/** @type {string} */ id, /** @type {string | null} */ date) =>
      date !== null && date <= today ? scoreOf(given, id, date) : null;
    const sections = sectionsOf(plan, standing, planWords(data, plan), rows, score, this.isDone);
    this.place.replaceChildren(...sections);
    this.say("");
  }

  /**
   * Says what the plan is and where the reader stands, and offers what can be done.
   * @param {View} view @param {Known} known @param {boolean} isDropped @param {boolean} isOutdated whether made anew it would be another
   * @param {(changes: Record<string, string>) => void} wish
   */
  note({ plan, kept, news }, { data, mine, today }, isDropped, isOutdated, wish) {
    const standing = standingOf(plan, this.isDone, today);
    const unkept = mine ? " This plan comes from a link; yours is kept." : " It is not kept yet.";
    const offered = (/** @type {Action} */ action) => {
      const isReplacing = action === "keep" && mine !== null;
      return button(`${actionWords[action]}${isReplacing ? " instead of mine" : ""}`, () => this.act(action));
    };
    const actions = actionsOf(standing, kept !== "", mine, isDropped, isOutdated).map(offered);
    /** @type {Action[]} */
    const choices = ["compare", "stay"];
    const told = news === null ? [] : [
      create("p", { class: "plan-news" }, newsText(news)),
      create("p", { class: "study-actions" }, ...choices.map(offered)),
    ];
    this.#drop.hidden = kept === "";
    this.#calendar.hidden = standing.phase === "undated";
    const wishes = this.#notes.querySelector(".plan-wishes");
    const isOpen = wishes instanceof HTMLDetailsElement ? wishes.open : kept === "";
    const behind = this.place.querySelector("#behind + .week") ? "behind" : `week-${standing.week}`;
    this.#notes.replaceChildren(
      ...told,
      create("p", { class: "plan-extent" }, extentText(plan, data)),
      create("p", {}, ...standingNodes(plan, standing, today, behind), kept ? "" : unkept),
      create("p", { class: "study-actions" }, ...actions),
      ...warningNodes(plan, planWords(data, plan), standing, today, isOpen, wish),
    );
  }

  /** @param {NonNullable<ReturnType<typeof import("./view.mjs").changeOf>>} change @param {Known} known @param {() => void} accept @param {() => void} leave */
  propose(change, { data }, accept, leave) {
    const nodes = proposalNodes(change, planWords(data, change.after), accept, () => {
      leave();
      this.#notes.querySelector("button")?.focus();
    });
    this.#notes.replaceChildren(...nodes);
    /** @type {HTMLElement} */ (this.#notes.firstElementChild).focus();
  }

  /** @param {Parameters<typeof flawNodes>} told */
  blame(...told) {
    this.#flaws.replaceChildren(...flawNodes(...told));
  }

  /** @param {string} sentence */
  say(sentence) {
    this.status.textContent = sentence;
  }

  /** The button just pressed is gone, or far down the page: the focus goes to what it did. @param {Node[]} more */
  point(...more) {
    if (more.length > 0) this.status.append(" ", ...more);
    this.status.focus({ preventScroll: true });
  }

  /** Shows what the plan says about itself, where the reader has scrolled past it. */
  reveal() {
    this.#notes.scrollIntoView();
  }

  /** Where a task of one's own went. @param {View} view @param {string} id @param {string} title */
  sayWhere({ plan }, id, title) {
    const day = plan.weeks.flatMap((week) => week.days).find(({ items }) =>
      items.some((item) => item.id === id)
    );
    const planned = day?.date ? `is planned for ${fullDate(day.date)}` : "is planned";
    const told = `” ${day ? planned : "did not fit: see Left out"}.`;
    this.status.replaceChildren("“", create("bdi", {}, title), told);
  }
}

/**
 * @param {ReturnType<typeof standingOf>} standing @param {boolean} isKept @param {Known["mine"]} mine @param {boolean} isDropped @param {boolean} isOutdated
 * @returns {Action[]} what can be done now
 */
function actionsOf({ phase, minutesBehind }, isKept, mine, isDropped, isOutdated) {
  /** @type {[Action, boolean][]} */
  const actions = [
    ["keep", !isKept],
    ["leave", !isKept && mine !== null],
    ["renew", isKept && phase === "during" && (minutesBehind > 0 || isOutdated)],
    ["undo", isKept && mine?.before != null],
    ["bring-back", !isKept && isDropped],
    ["restart", phase === "over"],
  ];
  return actions.filter(([, isOffered]) => isOffered).map(([action]) => action);
}
