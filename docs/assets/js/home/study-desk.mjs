// <study-desk> around a form → the top of home: the form for a first visit; for a returning reader, the days to go and their plan as a strip.
// @ts-check
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { entryOf } from "../log.mjs";
import { practicesIn } from "../practice/history.mjs";
import { localDay } from "../today.mjs";
import { recallsDue } from "./due.mjs";
import { dueText, toldOf } from "./sentences.mjs";
import { situation } from "./situation.mjs";
import { stripOf, stripText } from "./strip.mjs";

export class StudyDesk extends StudyElement {
  #now = create("div", { class: "desk-now" });

  get #today() {
    return localDay(this.store.clock());
  }

  get #form() {
    return this.querySelector("form");
  }

  /** @override */
  build() {
    this.prepend(this.#now);
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
    this.#now.replaceChildren(...this.#told(toldOf(found, title, kept?.plan ?? null), kept));
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
    const way = link ? [" ", this.#link(link)] : [];
    return [
      create("h2", {}, heading),
      create("p", {}, text, ...way),
      ...stripParts(stripOf(plan, isDone, this.#today)),
      ...(due ? [create("p", { class: "due" }, this.#link(due, true))] : []),
    ];
  }

  /** @param {string} words */
  #link(words, isButton = false) {
    return create(
      "a",
      { href: this.getAttribute("plan") ?? "", ...(isButton && { class: "md-button" }) },
      words,
    );
  }
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
