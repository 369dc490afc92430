// <study-plan> around a form and the rows of all tasks → the reader's own plan, kept, made anew and undone.
// @ts-check
import { withChoice } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { localDay } from "../file.mjs";
import { linkOf, readSettings, settingNames } from "../schedule/settings.mjs";
import { fullDate, planWords } from "../schedule/words.mjs";
import { edited, scoreOf, withOwn, withScore } from "./edits.mjs";
import { fillForm, givenBy, put, readForm } from "./given.mjs";
import { makePlan } from "./made.mjs";
import { mineOf, withMine } from "./mine.mjs";
import { button, extentText, flawNodes, proposalNodes, standingText, warningNodes } from "./notes.mjs";
import { Rows } from "./rows.mjs";
import { sectionsOf } from "./sections.mjs";
import { standingOf } from "./standing.mjs";

/** @typedef {import("../schedule/types.mjs").PlanData} PlanData */
/** @typedef {import("../schedule/types.mjs").Plan} Plan */
/** @typedef {import("./given.mjs").Given} Given */

export class StudyPlan extends StudyElement {
  #data = /** @type {PlanData} */ (/** @type {unknown} */ (null));
  #plan = /** @type {Plan} */ (/** @type {unknown} */ (null));
  #rows = /** @type {Rows} */ (/** @type {unknown} */ (null));
  /** @type {Given} */
  #given = new Map();
  /** Which kept plan is on view; empty for one that is not kept. */
  #kept = "";
  #status = create("p", { class: "study-status", role: "status", tabindex: "-1" });
  #flaws = create("div", { class: "plan-notes" });
  #notes = create("div", { class: "plan-notes" });

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get #settings() {
    return /** @type {HTMLDetailsElement} */ (this.querySelector(".plan-settings"));
  }

  get #today() {
    return localDay(this.store.clock());
  }

  get #mine() {
    return mineOf(this.store.state);
  }

  /** @override */
  async build() {
    const reply = await fetch(new URL("../../plan-data.json", import.meta.url)).catch(() => null);
    const data = reply?.ok ? await reply.json().catch(() => null) : null;
    const place = this.querySelector("#plan");
    const pool = this.querySelector(".tasks > ul");
    if (!place || !pool) return;
    place.before(this.#status, this.#flaws, this.#notes);
    if (!data) {
      return this.#say("The planner could not be loaded. Connect to the network and reload this page.");
    }
    this.#data = data;
    this.#rows = new Rows(pool, (action, id, date) => this.#act(action, id, date));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("keydown", (event) => this.#addByKey(event));
    this.#form.addEventListener("change", (event) => this.#read(event));
    this.#form.querySelector("[name=add]")?.addEventListener("click", () => this.#add());
    this.addEventListener("change", (event) => this.#keepAtFirstTick(event));
    pool.parentElement?.toggleAttribute("hidden", true);
    this.#open();
    this.toggleAttribute("kept", this.#kept !== "");
    this.#settings.open = this.#kept === ""; // a returning reader comes for today's tasks
    this.#settings.hidden = false;
  }

  /** @override */
  draw() {
    if (!this.#plan) return;
    const mine = this.#mine;
    if (this.#kept && mine && nameOf(mine) !== this.#kept) this.#showMine(); // another tab, or a loaded file
    else this.#note();
  }

  /** A link wins over the kept plan, which stays kept. */
  #open() {
    const linked = givenBy(location.search);
    for (const name of linked.keys()) if (!settingNames.includes(name)) linked.delete(name);
    const mine = this.#mine;
    if (linked.size === 0 && mine) return this.#showMine();
    if (linked.size === 0) linked.set("start", [this.#today]);
    const { settings, flaws } = readSettings(linked, this.#data);
    if (
      mine && flaws.length === 0 &&
      addressOf(settings, this.#data) === addressOf(mine.plan.settings, this.#data)
    ) {
      return this.#showMine();
    }
    this.#try(linked);
  }

  #showMine() {
    const mine = this.#mine;
    if (!mine) return;
    this.#kept = nameOf(mine);
    this.#given = withoutProgress(givenBy(mine.link));
    this.#show(mine.plan);
  }

  /** @param {Event} event */
  #read(event) {
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (!name.startsWith("own-")) this.#try(readForm(this.#form, this.#given));
  }

  /**
   * Settings that make no sense change nothing; good ones make a plan, and change the kept one.
   * @param {Given} given
   */
  #try(given) {
    const { settings, flaws } = readSettings(given, this.#data);
    this.#flaws.replaceChildren(...flawNodes(flaws, (name, value, nearest) => {
      const values = (given.get(name) ?? []).map((text) => text === value ? nearest : text);
      this.#try(new Map(given).set(name, values));
    }));
    if (flaws.length > 0) {
      if (!this.#plan) this.#show(this.#make(settings).plan);
      return;
    }
    this.#given = given;
    const { plan } = this.#make(settings);
    if (this.#kept) this.#keep(plan, "Your plan has changed.");
    else this.#show(plan);
  }

  /** @param {import("../schedule/types.mjs").SettingsDocument} settings */
  #make(settings) {
    const kept = this.#kept ? this.#mine?.plan ?? null : null;
    return makePlan(this.#data, settings, kept, this.#done(), this.#today);
  }

  /** @returns {Record<string, string>} */
  #done() {
    const known = new Set([...this.#data.tasks.map(({ id }) => id), ...ownIds(this.#given)]);
    const marks = Object.entries(this.store.state.items).filter(([id, mark]) => mark.done && known.has(id));
    return Object.fromEntries(marks.map(([id, mark]) => [id, localDay(new Date(mark.at))]));
  }

  /** @param {Plan} plan @param {string} sentence @param {import("./mine.mjs").Kept | null} before */
  #keep(plan, sentence, before = this.#mine) {
    const link = linkOf(plan.settings, this.#data);
    const { weeks, track } = plan.settings;
    this.store.update((state) => {
      const isOffered = this.#data.plans.some((offer) => offer.weeks === weeks);
      const chosen = withChoice(
        isOffered ? withChoice(state, "weeks", String(weeks)) : state,
        "track",
        track ?? "",
      );
      return withMine(chosen, { link, plan }, before, this.store.clock());
    });
    this.#showMine();
    const isLost = ["blocked", "full"].includes(this.store.problem);
    this.#say(isLost && sentence ? "Your plan lasts until you close this page." : sentence);
  }

  /** Keeps a plan by a button that is gone then: the focus goes to what it did. @param {Plan} plan @param {string} sentence */
  #keepByButton(plan, sentence) {
    this.#keep(plan, sentence);
    this.#status.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #keepAtFirstTick(event) {
    const isTick = event.target instanceof Element && event.target.closest("study-tick") !== null;
    if (isTick && !this.#kept && !this.#mine) this.#keep(this.#plan, "Your plan is kept in this browser.");
  }

  /** @param {string} action @param {string} id @param {string | null} date */
  #act(action, id, date) {
    if ((action === "good" || action === "poor") && date !== null) {
      this.#given = withScore(this.#given, id, date, action === "good" ? 3 : 2);
      const { settings } = readSettings(this.#given, this.#data);
      const scored = { ...this.#plan, settings: { ...this.#plan.settings, scores: settings.scores } };
      const pressed = document.activeElement?.getAttribute("aria-label");
      if (this.#kept) this.#keep(scored, "", this.#mine?.before ?? null);
      else this.#show(scored);
      const buttons = [...this.querySelectorAll("#plan button")];
      const again = buttons.find((button) => button.getAttribute("aria-label") === pressed);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
      return;
    }
    this.#try(edited(this.#given, action, id));
    const before = this.#kept ? this.#mine?.before : null;
    if (before) this.#status.append(" ", button("Undo", () => this.#undo(before))); // at hand, far down the page
    this.#status.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #addByKey({ key, target }) {
    if (key === "Enter" && target instanceof HTMLInputElement && target.name.startsWith("own-")) this.#add();
  }

  #add() {
    const field = (
      /** @type {string} */ name,
    ) => /** @type {HTMLInputElement} */ (this.#form.querySelector(`[name=${name}]`));
    const title = field("own-title").value.trim();
    if (!title) {
      this.#say("Write what you want to do first.");
      return field("own-title").focus();
    }
    const count = ownIds(this.#given).length;
    this.#try(withOwn(this.#given, title, field("own-minutes").value, field("own-priority").value));
    const ids = ownIds(this.#given);
    if (ids.length === count) return; // something does not work: the words stay, to be mended
    field("own-title").value = "";
    const days = this.#plan.weeks.flatMap((week) => week.days);
    const day = days.find(({ items }) => items.some(({ id }) => id === ids.at(-1)));
    const place = day?.date
      ? `is planned for ${fullDate(day.date)}`
      : day
      ? "is planned"
      : "did not fit: see Left out";
    this.#say(`“${title}” ${place}.`);
  }

  #propose() {
    const { change } = this.#make(readSettings(this.#given, this.#data).settings);
    if (!change) return;
    const words = planWords(this.#data, change.after);
    const nodes = proposalNodes(
      change,
      words,
      () => this.#keepByButton(change.after, "Your plan is made anew."),
      () => {
        this.#note();
        this.#notes.querySelector("button")?.focus();
      },
    );
    this.#notes.replaceChildren(...nodes);
    /** @type {HTMLElement} */ (this.#notes.firstElementChild).focus();
  }

  /** @param {Plan} plan */
  #show(plan) {
    this.#plan = plan;
    fillForm(this.#form, plan.settings);
    const standing = standingOf(plan, (id) => this.store.isDone(id), this.#today);
    const score = (/** @type {string} */ id, /** @type {string | null} */ date) =>
      date !== null && date <= this.#today ? scoreOf(this.#given, id, date) : null;
    const isKnown = (/** @type {string} */ id) => this.store.isDone(id) || plan.done.includes(id);
    const words = planWords(this.#data, plan);
    const sections = sectionsOf(plan, standing, words, this.#rows, score, isKnown);
    this.querySelector("#plan")?.replaceChildren(...sections);
    history.replaceState(history.state, "", `?${addressOf(plan.settings, this.#data)}${location.hash}`);
    this.#say("");
    this.#note();
  }

  /** Says what the plan is and where the reader stands, and offers what can be done. */
  #note() {
    const plan = this.#plan;
    const mine = this.#mine;
    const standing = standingOf(plan, (id) => this.store.isDone(id), this.#today);
    const actions = [];
    if (!this.#kept) {
      const words = mine ? "Keep this plan instead of mine" : "Keep this plan";
      actions.push(button(words, () => this.#keepByButton(plan, "Your plan is kept in this browser.")));
      if (mine) actions.push(button("Back to my plan", () => this.#showMine()));
    } else {
      if (standing.phase === "during" && this.#isOutdated(standing)) {
        actions.push(button("Make the rest anew", () => this.#propose()));
      }
      const before = mine?.before;
      if (before) actions.push(button("Undo the last change", () => this.#undo(before)));
    }
    if (standing.phase === "over") actions.push(button("Start again today", () => this.#startAgain()));
    const kept = this.#kept
      ? ""
      : mine
      ? " This plan comes from a link; yours is kept."
      : " It is not kept yet.";
    this.#notes.replaceChildren(
      create("p", { class: "plan-extent" }, extentText(plan, this.#data)),
      create("p", {}, standingText(plan, standing) + kept),
      create("p", { class: "study-actions" }, ...actions),
      ...warningNodes(plan, planWords(this.#data, plan), (name, value) => this.#set(name, value)),
    );
  }

  /** @param {ReturnType<typeof standingOf>} standing */
  #isOutdated(standing) {
    const scores = this.#plan.settings.scores.filter(({ score }) => score < 3).length;
    return standing.minutesBehind > 0 || scores > 0;
  }

  /** @param {import("./mine.mjs").Kept} before */
  #undo(before) {
    this.store.update((state) => withMine(state, before, null, this.store.clock()));
    this.#showMine();
    this.#say("Your plan is as it was before.");
    this.#status.focus({ preventScroll: true });
  }

  #startAgain() {
    const given = new Map(this.#given).set("start", [this.#today]);
    put(given, "onsite", []);
    this.#try(given);
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    this.#try(new Map(this.#given).set(name, [value]));
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#status.textContent = sentence;
  }
}

/** A plan as a link: without what was done, which is nobody else's. @param {import("../schedule/types.mjs").SettingsDocument} settings @param {PlanData} data */
function addressOf(settings, data) {
  const known = Object.fromEntries(Object.entries(settings.done).filter(([, day]) => day === null));
  return linkOf({ ...settings, done: known, today: null, scores: [] }, data);
}

/** What is done comes from the boxes, and today from the clock. @param {Given} given @returns {Given} */
function withoutProgress(given) {
  const rest = new Map(given);
  rest.delete("today");
  put(rest, "done", (given.get("done") ?? []).filter((value) => !value.includes("=")));
  return rest;
}

/** Two plans of the same moment still differ. @param {import("./mine.mjs").Mine} mine */
function nameOf({ at, link }) {
  return `${at} ${link}`;
}

/** @param {Given} given */
function ownIds(given) {
  return (given.get("own") ?? []).map((value) => value.split(":")[0]);
}
