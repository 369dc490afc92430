// <study-desk> around a form → home as a desk: the form for a first visit; for a returning reader, where they stand and what to do.
// @ts-check
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { entryOf } from "../log.mjs";
import { practicesIn } from "../practice/history.mjs";
import { endOf } from "../practice/intervals.mjs";
import { shown, summaryText } from "../practice/summaries.mjs";
import { localDay } from "../today.mjs";
import { recallsDue } from "./due.mjs";
import { dueText, toldOf } from "./sentences.mjs";
import { situation } from "./situation.mjs";
import { nextReason, typeStandings } from "./standings.mjs";
import { stripOf, stripText } from "./strip.mjs";
import { practiceData } from "./study-able.mjs";

/** @typedef {import("../practice/history.mjs").Practice} Practice */

export class StudyDesk extends StudyElement {
  #now = create("div", { class: "desk-now" });
  #side = create("aside", { class: "desk-side", "aria-label": "Where you stand" });

  get #today() {
    return localDay(this.store.clock());
  }

  get #form() {
    return this.querySelector("form");
  }

  /** @override */
  build() {
    this.prepend(this.#side, this.#now);
    const form = this.#form;
    form?.addEventListener("submit", (event) => {
      event.preventDefault(); // what is typed must not be sent: it goes behind the # of the address
      location.assign(`${form.getAttribute("action")}#${this.#settingsOf(form)}`);
    });
  }

  /** @override */
  draw() {
    const { state } = this.store;
    const kept = ownPlan(state);
    const practices = practicesIn(state.log);
    const isDone = (/** @type {string} */ id) => this.store.isDone(id);
    const found = situation(kept, {
      hasBegun: this.store.hasTicks || practices.length > 0,
      isDone,
      isDebriefed: (stage) => entryOf(state.log, "debriefs", stage || "interview") !== null,
      curriculum: this.getAttribute("curriculum") ?? "",
    }, this.#today);
    this.dataset.situation = found.name;
    this.querySelector(".desk-form")?.toggleAttribute("hidden", kept !== null);
    this.#form?.toggleAttribute("hidden", false);
    const title = (/** @type {string} */ stage) =>
      stage === "" ? "the interview" : this.#titles[stage] ?? stage;
    this.#now.replaceChildren(...this.#told(toldOf(found, title), kept));
    this.#showSide(kept, practices);
  }

  /** @param {HTMLFormElement} form */
  #settingsOf(form) {
    const given = new FormData(form);
    const [onsite, hours] = [`${given.get("onsite") ?? ""}`, `${given.get("hours") ?? ""}`];
    const days = given.getAll("days");
    const settings = new URLSearchParams({ start: this.#today });
    if (onsite) settings.set("onsite", onsite);
    if (hours) settings.set("hours", hours);
    if (days.length > 0) settings.set("days", days.join(","));
    return settings.toString().replaceAll("%2C", ",");
  }

  /** The titles of stages, by id. @returns {Record<string, string>} */
  get #titles() {
    try {
      return JSON.parse(this.getAttribute("stages") ?? "{}");
    } catch {
      return {};
    }
  }

  /** @param {import("./sentences.mjs").Told} told @param {ReturnType<typeof ownPlan>} kept */
  #told({ heading, text, link }, kept) {
    if (heading === "" || !kept) return [];
    const { plan } = kept;
    const isDone = (/** @type {string} */ id) => this.store.isDone(id);
    const due = dueText(recallsDue(plan, isDone, this.#today));
    const way = link ? [" ", this.#link("plan", link)] : [];
    return [
      create("h2", {}, heading),
      create("p", {}, text, ...way),
      ...stripParts(stripOf(plan, isDone, this.#today)),
      ...(due ? [create("p", { class: "due" }, this.#link("recall", due))] : []),
    ];
  }

  /** @param {"plan" | "recall" | "practice"} to @param {string} words */
  #link(to, words) {
    const isButton = to !== "plan";
    return create("a", { href: this.getAttribute(to) ?? "", ...(isButton && { class: "md-button" }) }, words);
  }

  /** Recalls and weak rows, where there is anything to say. @param {ReturnType<typeof ownPlan>} kept @param {Practice[]} practices */
  async #showSide(kept, practices) {
    const data = practices.length > 0 ? await practiceData() : null;
    if (!data) {
      const isNew = kept === null;
      this.#side.hidden = isNew;
      if (isNew) return this.#side.replaceChildren();
      return this.#side.replaceChildren(
        create("h2", {}, "How able you are"),
        create(
          "p",
          { class: "quiet" },
          "Not tried yet. Answer a few questions aloud, and your weakest rows show here.",
        ),
        create("p", {}, this.#link("practice", "Practice 15 min")),
      );
    }
    const types = typeStandings(data, practices);
    const reason = nextReason(data, practices, this.#today, endOf(kept?.plan ?? null, this.#today));
    this.#side.hidden = false;
    this.#side.replaceChildren(
      create("h2", {}, "How able you are"),
      create("ul", { class: "able-types" }, ...types.map(typeLine)),
      create("p", { class: "quiet" }, "Hollow: your first score. Filled: now."),
      create("p", {}, this.#link("practice", "Practice 15 min")),
      create("p", { class: "quiet" }, reason),
    );
  }
}

/** @param {ReturnType<typeof typeStandings>[number]} standing */
function typeLine({ title, first, summary }) {
  const { scores, mean } = summary;
  const now = mean ?? scores.at(-1) ?? null;
  const line = create("span", { class: "able-line", "aria-hidden": "true" });
  for (const [name, score] of /** @type {[string, number | null][]} */ ([["first", first], ["now", now]])) {
    if (score === null) continue;
    const dot = create("i", { class: name });
    dot.style.setProperty("--at", `${Math.round(100 * (score - 1) / 3)}%`);
    line.append(dot);
  }
  const words = first !== null && mean !== null
    ? `${summaryText(summary)}, first ${shown(first)}`
    : summaryText(summary);
  return create("li", {}, create("span", {}, title), line, create("small", {}, words));
}

/** The days of a plan as small cells; the same in words for whoever does not see them. @param {import("./strip.mjs").StripDay[][]} weeks */
function stripParts(weeks) {
  if (weeks.length === 0) return [];
  const columns = weeks.map((week, index) => {
    const cells = week.map((day) => {
      const cell = create("i", { class: `strip-day ${day.state}`, title: day.date });
      if (day.isToday) cell.classList.add("is-today");
      if (day.isStage) cell.classList.add("is-stage");
      cell.style.setProperty("--load", `${day.load}%`);
      return cell;
    });
    return create(
      "div",
      { class: "strip-week" },
      create("small", {}, `Week ${index + 1}`),
      create("div", {}, ...cells),
    );
  });
  const strip = create("div", { class: "strip", "aria-hidden": "true" }, ...columns);
  strip.style.setProperty("--weeks", String(Math.min(weeks.length, 6)));
  return [
    strip,
    create(
      "p",
      { class: "quiet" },
      `${stripText(weeks)} `,
      create(
        "span",
        { "aria-hidden": "true" },
        "Filled: done. Outlined: missed. Ring: a stage. Height: how much.",
      ),
    ),
  ];
}
