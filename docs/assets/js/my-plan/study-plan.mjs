// <study-plan> around a form and the rows of all tasks → the reader's own plan, kept, made anew and undone.
// @ts-check
import { showSettings, takeAddress } from "../address.mjs";
import { StudyElement } from "../element.mjs";
import { saveFile } from "../file.mjs";
import { tasksOf } from "../kept-plan.mjs";
import { reopen } from "../reopen.mjs";
import { localDay } from "../today.mjs";
import { edited, ownIds, withOwn } from "./edits.mjs";
import { followForm, ownFields } from "./form.mjs";
import { fillForm, put, readForm } from "./given.mjs";
import { firstDay } from "./made.mjs";
import { damagedOf, droppedOf, mineOf, withMine, withoutMine, withPlan, withScores } from "./mine.mjs";
import { goneText } from "./news.mjs";
import { button } from "./notes.mjs";
import { lastChange, planCalendar } from "./plan-calendar.mjs";
import { Rows } from "./rows.mjs";
import { Sheet } from "./sheet.mjs";
import {
  addressOf,
  changeOf,
  isSame,
  keptView,
  mendedView,
  nameOf,
  openedView,
  scoredView,
  triedView,
} from "./view.mjs";

/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("./given.mjs").Given} Given */
/** @typedef {import("../kept-plan.mjs").Kept} Kept */
/** @typedef {import("./view.mjs").View} View */

/** Two plans have different names in a calendar, whoever keeps them. */
function randomName() {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return [...numbers].map((number) => number.toString(36)).join("-");
}

export class StudyPlan extends StudyElement {
  #data = /** @type {PlanData} */ (/** @type {unknown} */ (null));
  #rows = /** @type {Rows} */ (/** @type {unknown} */ (null));
  #sheet = /** @type {Sheet} */ (/** @type {unknown} */ (null));
  #view = /** @type {View} */ (/** @type {unknown} */ (null));
  #day = "";

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** What an address may set, known before the planner's data is there. */
  get #names() {
    return (this.getAttribute("settings") ?? "").split(" ");
  }

  get #mine() {
    return mineOf(this.store.state);
  }

  get #known() {
    const today = localDay(this.store.clock());
    return { data: this.#data, mine: this.#mine, items: this.store.state.items, today };
  }

  /** @override */
  async build() {
    const { y } = history.state ?? {}; // the theme goes there while the page is still too short
    const { settings, place } = takeAddress(this.#names);
    await this.#open(settings);
    this.toggleAttribute("settled", true); // whatever is there now may be seen
    if (reopen()) scrollTo(0, y);
    else if (place) document.getElementById(place)?.scrollIntoView(); // it was not there when the browser looked
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.#follow);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
  }

  /** Another plan was asked for by its link, or a place in the page: then the plan goes back into the address. */
  #follow = () => {
    if (!this.#view) return;
    const { settings } = takeAddress(this.#names);
    if (settings && settings !== this.#address) this.#openLink(settings);
    else this.#showAddress();
  };

  /** @param {string} link */
  async #open(link) {
    const reply = await fetch(new URL("../../plan-data.json", import.meta.url)).catch(() => null);
    const data = reply?.ok ? await reply.json().catch(() => null) : null;
    const place = this.querySelector("#plan");
    const pool = this.querySelector(".tasks > ul");
    if (!place || !pool) return;
    this.#sheet = new Sheet(
      this.#form,
      place,
      (id) => this.store.isDone(id),
      (action) => this.#act(action),
    );
    if (!data) {
      return this.#sheet.say(this.querySelector(".plan-missing")?.textContent ?? "");
    }
    this.#data = data;
    this.#rows = new Rows(pool, (action, id, more) => this.#edit(action, id, more));
    this.#listen();
    const mended = this.#mend();
    pool.parentElement?.toggleAttribute("hidden", true);
    this.#openLink(link, mended);
  }

  /** @param {string} link @param {string} mended what is said of a plan that came in damaged */
  #openLink(link, mended = "") {
    const opened = openedView(link, this.#known);
    this.#blame(opened);
    this.#show(opened.view);
    const gone = opened.gone ?? [];
    if (mended || gone.length > 0) this.#sheet.say(mended || `${goneText(gone, "this plan")}.`);
    this.#shareTasks();
    this.toggleAttribute("kept", opened.view.kept !== "");
    const settings = /** @type {HTMLDetailsElement} */ (this.querySelector(".plan-settings"));
    settings.open = opened.view.kept === ""; // a returning reader comes for today's tasks
    settings.hidden = false;
  }

  /** A plan that came in damaged is made anew from its settings. @returns {string} what is said about it */
  #mend() {
    const damaged = damagedOf(this.store.state);
    if (damaged === null) return "";
    if (damaged.link === null || this.store.isReadOnly) {
      return "The plan you kept cannot be read. Your ticks are all there.";
    }
    const { plan } = mendedView(damaged.link, this.#known);
    this.store.update((state) => withPlan(state, plan, null, this.#data, this.store.clock()));
    return "A part of your kept plan was damaged, so it was made anew from its settings.";
  }

  /** Other pages count what this one shows, though they do not know what is gone. */
  #shareTasks() {
    const tasks = this.#view.kept ? tasksOf(this.#view.plan) : "";
    const mine = /** @type {any} */ (this.store.state.plan.mine);
    if (!tasks || this.store.isReadOnly || mine.tasks === tasks) return;
    this.store.update((state) => ({ ...state, plan: { ...state.plan, mine: { ...mine, tasks } } }));
  }

  get #address() {
    return addressOf(this.#view.plan.settings, this.#data);
  }

  #showAddress() {
    showSettings(this.#names, this.#address);
  }

  /** @override */
  draw() {
    if (!this.#view) return;
    const mine = this.#mine;
    const { kept } = this.#view;
    const isSameDay = this.#day === this.#known.today;
    if (isSameDay && (kept === "" || (mine && nameOf(mine) === kept))) this.#note();
    else if (kept === "") this.#show(this.#view);
    else this.#show(mine ? keptView(mine, this.#data) : { ...this.#view, kept: "", news: null }); // dropped, another tab, or a loaded file
  }

  #listen() {
    const change = (/** @type {boolean} */ isSameEdit) =>
      this.#try(readForm(this.#form, this.#view.given), isSameEdit);
    const restore = () => fillForm(this.#form, this.#view.plan.settings);
    followForm(this.#form, change, restore, () => this.#add());
    this.addEventListener("change", ({ target }) => {
      const isTick = target instanceof Element && target.closest("study-tick") !== null;
      if (isTick && !this.#view.kept && !this.#mine && !droppedOf(this.store.state)) {
        this.#keep(this.#view.plan, "Your plan is kept in this browser.");
      }
    });
  }

  /** @param {View} view */
  #show(view) {
    this.#view = view;
    this.#day = this.#known.today;
    this.#sheet.show(view, this.#known, this.#rows);
    this.#showAddress();
    this.#note();
  }

  #note() {
    const wish = (/** @type {Record<string, string>} */ changes) => {
      const given = new Map(this.#view.given);
      for (const [name, value] of Object.entries(changes)) given.set(name, [value]);
      this.#try(given);
    };
    const isDropped = droppedOf(this.store.state)?.before != null;
    this.#sheet.note(this.#view, this.#known, isDropped, this.#isOutdated, wish);
  }

  /** A poor recall asks for another plan, until there is one that knows of it. */
  get #isOutdated() {
    const isPoor = this.#view.kept !== "" && this.#view.plan.settings.scores.some(({ score }) => score < 3);
    const change = isPoor ? changeOf(this.#view, this.#known) : null;
    return change !== null && !isSame(change);
  }

  /** @param {import("./view.mjs").Tried} tried */
  #blame({ given, flaws }) {
    this.#sheet.blame(flaws, (name, value, nearest) => {
      const values = (given.get(name) ?? []).map((text) => text === value ? nearest : text);
      this.#try(new Map(given).set(name, values));
    });
  }

  /**
   * A plan of good settings is shown, and takes the place of the kept one.
   * @param {Given} given @param {boolean} isSameEdit an undo brings back what was before the first change of an edit
   */
  #try(given, isSameEdit = false) {
    const tried = triedView(this.#view, given, this.#known);
    this.#blame(tried);
    if (tried.flaws.length > 0) return;
    const { plan } = tried.view;
    // A wish for one thing must not bring in by the way what has changed since the plan was kept.
    if (this.#view.news && tried.change) this.#offer(tried.change);
    else if (!this.#view.kept) this.#show(tried.view);
    else if (addressOf(plan.settings, this.#data) !== this.#address) {
      this.#keep(plan, "Your plan has changed.", isSameEdit ? this.#mine?.before ?? null : this.#mine);
    }
  }

  /** @param {Plan} plan @param {string} sentence @param {Kept | null} before what an undo brings back */
  #keep(plan, sentence, before = this.#mine) {
    const isNew = this.#view.kept === "";
    this.store.update((state) =>
      withPlan(state, plan, before, this.#data, this.store.clock(), isNew ? randomName() : undefined)
    );
    this.#showMine();
    const isLost = ["blocked", "full"].includes(this.store.problem);
    this.#sheet.say(isLost && sentence ? "Your plan lasts until you close this page." : sentence);
  }

  #showMine() {
    const mine = this.#mine;
    if (mine) this.#show(keptView(mine, this.#data));
  }

  /** @param {import("./sheet.mjs").Action} action */
  #act(action) {
    if (action === "keep") {
      this.#keep(this.#view.plan, "Your plan is kept in this browser.");
      this.#sheet.point();
    }
    if (action === "leave") this.#showMine();
    if (action === "renew" || action === "compare") this.#propose();
    if (action === "stay") this.#stay();
    if (action === "undo" || action === "bring-back") this.#undo();
    if (action === "drop") this.#drop();
    if (action === "calendar") this.#saveCalendar();
    if (action === "restart") {
      const { today } = this.#known;
      const given = new Map(this.#view.given).set("start", [today]);
      put(given, "onsite", (given.get("onsite") ?? []).filter((day) => day >= today));
      this.#try(given);
    }
  }

  #propose() {
    const change = changeOf(this.#view, this.#known);
    if (!change) return;
    if (isSame(change)) {
      const isNoNews = this.#view.news === null;
      if (!isNoNews) this.#stay();
      this.#sheet.say(
        isNoNews
          ? "Nothing would change. The rest already stands where it would be put now."
          : "Nothing would change. Your plan stays as it is.",
      );
      return this.#sheet.point();
    }
    this.#offer(change);
  }

  /** The plan on view is one of today's curriculum and rules now, by the reader's own word. */
  #stay() {
    this.#keep(this.#view.plan, "Your plan stays as it is.");
    this.#sheet.point();
  }

  /** @param {import("./made.mjs").Replan} change */
  #offer(change) {
    const accept = () => {
      this.#keep(change.after, "Your plan is made anew.");
      this.#sheet.point();
      this.#sheet.reveal(); // the button may have stood below a long list of changes
    };
    this.#sheet.propose(change, this.#known, accept, () => this.#show(this.#view));
  }

  #undo() {
    const before = (this.#mine ?? droppedOf(this.store.state))?.before;
    if (!before) return;
    this.store.update((state) => withMine(state, before, null, this.store.clock(), before.calendar));
    this.#showMine();
    this.#sheet.say("Your plan is as it was before.");
    this.#sheet.point();
  }

  #drop() {
    this.store.update((state) => withoutMine(state, this.store.clock()));
    this.#sheet.say("Your plan is no longer kept. Your ticks stay.");
    this.#sheet.point();
  }

  #saveCalendar() {
    const { plan, kept } = this.#view;
    const { site, curriculum } = this.store.settings;
    const mine = kept ? this.#mine : null;
    const made = mine ? lastChange(mine.at, this.store.state.items) : this.store.clock();
    // a plan that is not kept is found by its link only
    const address = `${location.origin}${location.pathname}${mine ? "" : `#${this.#address}`}`;
    const name = `${curriculum}-my-plan.ics`;
    const text = planCalendar(
      this.#data,
      plan,
      `${site}/${curriculum}/my-plan/${mine?.calendar || `from-${firstDay(plan.settings)}`}`,
      address,
      made,
      (id) => this.store.isDone(id),
    );
    if (text === "") {
      return this.#sheet.say("This plan has no day with anything to do, so there is no calendar.");
    }
    saveFile(name, text, "text/calendar");
    this.#sheet.say(`Your browser is saving ${name}. Import it into a new calendar of its own.`);
  }

  /** @param {string} action what a button of a row asks for @param {string} id @param {string | null} more the day of a recall, or another task */
  #edit(action, id, more) {
    const grade = Number(/^grade-([1-4])$/.exec(action)?.[1]);
    if (grade && more !== null) return this.#score(id, more, grade);
    this.#try(edited(this.#view.given, action, id, more));
    this.#point();
  }

  /** What was done far from the notes can be undone where one is. */
  #point() {
    const canUndo = this.#view.kept !== "" && this.#mine?.before != null;
    this.#sheet.point(...(canUndo ? [button("Undo", () => this.#undo())] : []));
  }

  /** @param {string} id @param {string} date @param {number} score */
  #score(id, date, score) {
    const pressed = document.activeElement?.getAttribute("aria-label");
    const view = scoredView(this.#view, id, date, score, this.#data);
    const mine = this.#mine;
    if (view.kept && mine) {
      const { scores } = view.plan.settings;
      this.store.update((state) => withScores(state, scores, mine, this.#data, this.store.clock()));
      this.#showMine();
    } else this.#show(view);
    const buttons = [...this.querySelectorAll("#plan button")];
    const again = buttons.find((button) => button.getAttribute("aria-label") === pressed);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  #add() {
    const { title, minutes, priority } = ownFields(this.#form);
    const words = title.value.trim();
    if (!words) {
      this.#sheet.say("Write what you want to do first.");
      return title.focus();
    }
    const ticked = Object.keys(this.store.state.items);
    const count = ownIds(this.#view.given).length;
    this.#try(withOwn(this.#view.given, words, minutes.value, priority.value, ticked));
    const ids = ownIds(this.#view.given);
    if (ids.length === count) return; // something does not work: the words stay, to be mended
    title.value = "";
    this.#sheet.sayWhere(this.#view, ids[ids.length - 1], words);
    this.#point();
  }
}
