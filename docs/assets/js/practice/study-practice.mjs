// <study-practice> around a list of questions → one question at a time: answer against the clock, compare, score, next.
// @ts-check
import { heldIn, showSettings, takeAddress } from "../address.mjs";
import { ownPlan } from "../choice.mjs";
import { create, StudyElement } from "../element.mjs";
import { saveFile } from "../file.mjs";
import { entriesIn, entryOf, withEntry } from "../log.mjs";
import { dayNumber } from "../model/plan-settings.mjs";
import { localDay } from "../today.mjs";
import { chooseNext, looksOf } from "./choose.mjs";
import { announced, clockText, spentOf } from "./clock.mjs";
import { button, checkbox, field } from "./controls.mjs";
import { loadData, loadTexts } from "./data.mjs";
import { nothingFits, setEnd } from "./ends.mjs";
import { filterForm, filterNames, filterOf, showFilter } from "./filter.mjs";
import { habitsFold, scoresFold } from "./folds.mjs";
import { habitsFrom, wishOf } from "./habits.mjs";
import { practicesIn } from "./history.mjs";
import { endOf } from "./intervals.mjs";
import { scoreList } from "./report.mjs";
import { rowScores } from "./rows.mjs";
import { boxFor, scoreSheet, showScores } from "./sheet.mjs";
import {
  again,
  begun,
  compared,
  fieldsOf,
  isStale,
  paused,
  sittingFrom,
  sittingOf,
  without,
} from "./sitting.mjs";
import { weakestOf } from "./summaries.mjs";
import { scoreTable } from "./table.mjs";
import { afterText, whyText } from "./words.mjs";

/** @typedef {import("./data.mjs").PracticeData} PracticeData */
/** @typedef {import("./data.mjs").Question} Question */
/** @typedef {import("./sitting.mjs").Sitting} Sitting */

const names = [...filterNames, "set", "question"];
const minute = 60_000;
/** Whoever is away from the page for longer may take it off the clock. */
const away = minute;
/** A set is begun anew after so many days. */
const setDays = 7;
const mostLetters = 4000;

export class StudyPractice extends StudyElement {
  #data = /** @type {PracticeData} */ (/** @type {unknown} */ (null));
  /** What is practiced now; kept on this device, so that a reload or a locked phone loses nothing. @type {Sitting | null} */
  #sitting = null;
  #screen = create("div", { class: "practice-screen" });
  #status = create("p", { class: "study-announce", role: "status" });
  #form = create("form");
  #time = create("span", { class: "clock" });
  /** @type {Element | null} */
  #sheet = null;
  #habits = habitsFrom(null);
  #told = 0;
  #hiddenAt = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @override */
  async build() {
    const data = await loadData();
    const list = this.querySelector(".practice-list");
    if (!data) {
      this.querySelector(".practice-missing")?.toggleAttribute("hidden", false);
      this.toggleAttribute("settled", true);
      return;
    }
    if (!this.isConnected) return; // the reader has gone on to another page
    this.#data = data;
    this.#habits = habitsFrom(this.store.here("habits"));
    this.#form = filterForm(data, () => this.#choose());
    const choice = create(
      "details",
      { class: "practice-choice" },
      create("summary", {}, "Choose what to practice"),
      this.#form,
    );
    const habits = habitsFold(this.#habits, (changed) => this.#keepHabits(changed));
    const scores = scoresFold(() => scoreList(this.#data, this.#practices), () => this.#saveScores());
    this.prepend(this.#screen, choice, habits, scores, this.#status);
    list?.toggleAttribute("hidden", true);
    this.#open(takeAddress(names).settings);
    this.toggleAttribute("settled", true);
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.#press);
    document.addEventListener("visibilitychange", this.#look);
    addEventListener("pageshow", this.#look);
    addEventListener("hashchange", this.#follow);
    this.#timer = setInterval(() => this.#tick(), 250);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#press);
    document.removeEventListener("visibilitychange", this.#look);
    removeEventListener("pageshow", this.#look);
    removeEventListener("hashchange", this.#follow);
    clearInterval(this.#timer);
  }

  /** Another tab may have scored the same answer. @override */
  draw() {
    if (this.#sheet) showScores(this.#sheet, this.#entry?.rows ?? {});
    this.#showAfter();
  }

  get #today() {
    return localDay(this.store.clock());
  }

  get #now() {
    return this.store.clock().getTime();
  }

  get #end() {
    return endOf(ownPlan(this.store.state)?.plan ?? null, this.#today);
  }

  get #practices() {
    return practicesIn(this.store.state.log);
  }

  get #entry() {
    return this.#sitting?.entry ? entryOf(this.store.state.log, "practice", this.#sitting.entry) : null;
  }

  /** @param {string} id */
  #question(id) {
    return this.#data.questions.find((question) => question.id === id) ?? null;
  }

  /** What was begun here today and not gone on from. */
  get #unfinished() {
    const kept = sittingFrom(this.store.here("sitting"));
    if (!kept || !this.#question(kept.question) || kept.step === "read" || isStale(kept, this.#now)) {
      return null;
    }
    const entry = entryOf(this.store.state.log, "practice", kept.entry);
    return kept.step === "compare" && entry?.day !== this.#today ? null : kept;
  }

  /** @param {string} settings what a link asks for; what was left unfinished goes on where it asks for nothing else */
  #open(settings) {
    const wanted = new URLSearchParams(settings);
    showFilter(this.#form, Object.fromEntries(wanted));
    const kept = this.#unfinished;
    const [set, question] = [wanted.get("set") ?? "", wanted.get("question") ?? ""];
    const isWanted = kept && (question ? kept.question === question : set === kept.set);
    if (isWanted) this.#show(kept);
    else if (this.#question(question)) this.#show(sittingOf(question, ""));
    else if (this.#data.sets[set]) this.#nextOfSet(set);
    else this.#next();
  }

  /** Another link to this page, or a place in it. */
  #follow = () => {
    const { settings } = heldIn(location, names);
    if (settings && this.#data) this.#open(settings);
  };

  #choose() {
    this.#next();
    this.#point();
  }

  #showAddress() {
    const { set = "", question = "" } = this.#sitting ?? {};
    const isNext = set !== "" || Object.keys(filterOf(this.#form)).length > 0;
    const wanted = set ? { set } : isNext ? filterOf(this.#form) : { question };
    showSettings(names, new URLSearchParams(/** @type {any} */ (wanted)).toString());
  }

  /** What comes next by the filter; without one, of everything. */
  #next() {
    const today = dayNumber(this.#today);
    const next = chooseNext(this.#data.questions, this.#practices, filterOf(this.#form), today, this.#end);
    if (!next) return this.#none();
    const type = this.#data.types.find(({ id }) => id === next.question.type);
    const rows = next.why.type === "untried"
      ? new Map()
      : rowScores(this.#data, next.question.type, this.#practices);
    const weakest = weakestOf(rows);
    this.#show(
      sittingOf(next.question.id, ""),
      whyText(next.why, type?.title, weakest && { title: weakest.name }),
    );
  }

  #none() {
    this.#sitting = null;
    this.#sheet = null;
    this.store.keepHere("sitting", null);
    this.#screen.replaceChildren(...nothingFits(() => {
      this.#form.reset();
      this.#choose();
    }));
  }

  /** The first question of a set that was not answered of late; then what came of it. @param {string} set */
  #nextOfSet(set) {
    const open = this.#showIn(set)[0];
    if (open) this.#show(sittingOf(open, set));
    else this.#endSet(set);
  }

  /** @param {string} set */
  #showIn(set) {
    const since = dayNumber(this.#today) - setDays;
    const done = new Set(
      entriesIn(this.store.state.log, "practice").filter(([, { set: of, day }]) =>
        of === set && day && dayNumber(day) > since
      )
        .map(([, { question }]) => question),
    );
    return this.#data.sets[set].questions.filter((id) => this.#question(id) && !done.has(id));
  }

  /** @param {string} set */
  #endSet(set) {
    this.#sitting = null;
    this.#sheet = null;
    this.store.keepHere("sitting", null);
    const again = () => {
      this.#show(sittingOf(this.#data.sets[set].questions.find((id) => this.#question(id)) ?? "", set));
      this.#point();
    };
    this.#screen.replaceChildren(...setEnd(this.#data, set, this.#practices, () => this.#choose(), again));
    showSettings(names, `set=${set}`);
  }

  /** @param {Sitting} sitting @param {string} why */
  #show(sitting, why = "") {
    this.#keep(sitting);
    this.#told = spentOf(sitting.clock, this.#now);
    const question = this.#question(sitting.question);
    if (!question) return this.#next();
    const type = this.#data.types.find(({ id }) => id === question.type);
    const set = this.#data.sets[sitting.set];
    const level = this.#data.difficulties.find(({ id }) => id === String(question.difficulty))?.title ?? "";
    const place = set ? `${set.questions.indexOf(question.id) + 1} of ${set.questions.length}` : "";
    const meta = [type?.title ?? "", place, level, `${question.minutes} min`].filter(Boolean).join(" · ");
    const given = create("div", { class: "given" });
    const outline = create("div", { class: "practice-outline" });
    this.#sheet = null;
    this.#screen.replaceChildren(
      create("p", { class: "quiet" }, meta),
      create("h2", { tabindex: "-1" }, question.prompt),
      given,
      ...(why && sitting.step === "read" ? [create("p", { class: "quiet why" }, why)] : []),
      ...(sitting.step === "compare" ? [] : this.#lastChange(question.id)),
      this.#clockCard(sitting),
      ...(sitting.step === "compare" && type ? [this.#compare(sitting, type, outline)] : []),
    );
    this.#screen.dataset.step = sitting.step;
    for (const control of this.#screen.querySelectorAll("input, textarea")) {
      control.toggleAttribute("disabled", this.store.isReadOnly); // what cannot be kept should not be asked for
    }
    this.#showAddress();
    this.#fill(type, question, given, outline);
    this.draw();
    this.#tick();
  }

  /**
   * @param {import("./data.mjs").Type | undefined} type @param {Question} question @param {Element} given @param {Element} outline
   */
  async #fill(type, question, given, outline) {
    const texts = type ? await loadTexts(type, question.id) : null;
    if (!texts) {
      outline.textContent = "The outline could not be loaded. Your score can still be given.";
      return;
    }
    given.append(...texts.given);
    outline.append(...texts.outline);
  }

  /** What the reader wanted to change, and noted, when they answered it last. @param {string} question */
  #lastChange(question) {
    const last = this.#practices.findLast((one) => one.question === question);
    const change = last && entryOf(this.store.state.log, "practice", last.key)?.change;
    return change
      ? [
        create(
          "p",
          { class: "aside" },
          create("strong", {}, "You wanted to change: "),
          create("bdi", {}, change),
        ),
      ]
      : [];
  }

  /** @param {Sitting} sitting */
  #clockCard({ step, clock }) {
    const go = (/** @type {Sitting} */ sitting) => {
      this.#show(sitting);
      /** @type {HTMLElement | null} */ (this.#screen.querySelector(".practice-clock button"))?.focus();
    };
    const now = () => this.#now;
    const sitting = () => /** @type {Sitting} */ (this.#sitting);
    const start = button(
      clock.spent > 0 ? "Go on" : "Start the clock",
      () => go(begun(sitting(), now())),
      true,
    );
    const done = button("I am done", () => this.#done(), true);
    const actions = {
      read: [start, button("Compare at once", () => this.#done())],
      answer: clock.began === null
        ? [start, button("I am done", () => this.#done())]
        : [done, button("Pause", () => go(paused(sitting(), now())))],
      compare: [button("Again, in less time", () => go(again(sitting(), now())))],
    }[step];
    this.#time = create("span", { class: "clock", "aria-hidden": "true" });
    const hint = step === "read"
      ? [create("p", { class: "quiet" }, "Answer aloud. The outline stays shut until you are done.")]
      : [];
    return create(
      "div",
      { class: "practice-clock" },
      this.#time,
      create("div", { class: "practice-actions" }, ...actions),
      ...hint,
    );
  }

  /** The answer is over: it counts as practiced, and what it is compared with opens. */
  #done() {
    if (!this.#sitting || this.#sitting.step === "compare") return;
    const sitting = compared(this.#sitting, this.#now);
    const fields = fieldsOf(sitting, this.#today, this.#now);
    this.#log(sitting.entry, fields);
    this.#show(sitting);
    this.#point();
  }

  /** @param {Sitting} sitting @param {import("./data.mjs").Type} type @param {Element} outline */
  #compare(sitting, type, outline) {
    const entry = this.#entry;
    const sheet = scoreSheet(
      type.rows,
      (row, score) => this.#change({ rows: { ...this.#entry?.rows, [row]: score } }),
    );
    this.#sheet = sheet;
    const change = field(
      "One thing to change",
      entry?.change ?? "",
      mostLetters,
      (text) => this.#change({ change: text }),
    );
    const note = field(
      "A note to this question",
      entryOf(this.store.state.log, "notes", sitting.question)?.text ?? "",
      mostLetters,
      (text) =>
        this.store.update((state) =>
          withEntry(state, "notes", sitting.question, text ? { text } : null, this.store.clock())
        ),
    );
    const practiced = checkbox(
      "Practiced today",
      entry !== null,
      (isOn) => this.#log(sitting.entry, isOn ? fieldsOf(sitting, this.#today, this.#now) : null),
    );
    practiced.classList.add("practiced");
    const isSet = sitting.set !== "";
    const next = button(
      isSet && this.#showIn(sitting.set).length === 0 ? "See what came of it" : "Next question",
      () => this.#goOn(),
      true,
    );
    return create(
      "div",
      { class: "practice-compare" },
      create("div", {}, create("h3", {}, "Compare"), outline),
      create(
        "div",
        {},
        ...(type.rows.length > 0 ? [create("h3", {}, "Score yourself"), sheet] : []),
        change,
        note,
        practiced,
        create("p", { class: "quiet after" }),
        create("p", { class: "practice-actions practice-next" }, next),
      ),
    );
  }

  /** @param {Record<string, unknown>} fields */
  #change(fields) {
    const sitting = this.#sitting;
    if (!sitting?.entry) return;
    const { at: _, dropped: __, ...before } = this.#entry ??
      { at: "", ...fieldsOf(sitting, this.#today, this.#now) };
    this.#log(sitting.entry, { ...before, ...fields });
    const box = this.#screen.querySelector(".practiced input");
    if (box instanceof HTMLInputElement) box.checked = true;
  }

  /** @param {string} key @param {Record<string, unknown> | null} fields nothing takes the entry back */
  #log(key, fields) {
    this.store.update((state) => withEntry(state, "practice", key, fields, this.store.clock()));
  }

  #goOn() {
    const set = this.#sitting?.set;
    if (set && this.#data.sets[set]) this.#nextOfSet(set);
    else this.#next();
    this.#point();
  }

  /** How it went against the last time, and when it returns. */
  #showAfter() {
    const place = this.#screen.querySelector(".after");
    const sitting = this.#sitting;
    if (!place || !sitting) return;
    const all = this.#practices;
    const now = all.find(({ key }) => key === sitting.entry);
    const before = all.filter(({ question, key, score }) =>
      question === sitting.question && key !== sitting.entry && score !== null
    );
    const next = looksOf(all, dayNumber(this.#today), this.#end).get(sitting.question)?.next ?? null;
    place.textContent = now
      ? afterText(before.at(-1)?.score ?? null, now.score, next && next.day - dayNumber(this.#today))
      : "";
  }

  /** The heading of what is new on the screen gets the focus, so that it is read first. */
  #point() {
    const place = this.#screen.querySelector(this.#sitting?.step === "compare" ? "h3" : "h2");
    if (!(place instanceof HTMLElement)) return;
    place.tabIndex = -1;
    place.focus();
  }

  /** @param {Sitting} sitting */
  #keep(sitting) {
    this.#sitting = sitting;
    this.store.keepHere("sitting", sitting);
  }

  #tick() {
    const sitting = this.#sitting;
    if (!sitting || document.hidden) return;
    const { isClockShown, stretch } = this.#habits;
    const whole = (this.#question(sitting.question)?.minutes ?? 0) * minute * stretch;
    const spent = spentOf(sitting.clock, this.#now);
    const words = whole > 0 ? clockText(spent, whole) : clockText(0, Math.floor(spent / 1000) * 1000);
    if (this.#time.textContent !== words) this.#time.textContent = words;
    this.#time.hidden = !isClockShown && sitting.step === "answer";
    if (sitting.step !== "answer") return;
    const told = whole > 0 ? announced(this.#told, spent, whole) : "";
    this.#told = spent;
    if (told) this.#status.textContent = told;
  }

  /** A call or a locked phone: the clock goes on, and the reader may take that time off it. */
  #look = () => {
    if (!this.#data) return;
    if (document.hidden) {
      this.#hiddenAt = this.#now;
      return;
    }
    const gone = this.#hiddenAt === 0 ? 0 : this.#now - this.#hiddenAt;
    this.#hiddenAt = 0;
    this.#tick();
    const isRunning = this.#sitting?.step === "answer" && this.#sitting.clock.began !== null;
    if (gone < away || !isRunning || this.#screen.querySelector(".away")) return;
    const words = `Take off the ${Math.round(gone / minute)} min you were away`;
    const off = button(words, () => {
      if (this.#sitting) this.#show(without(this.#sitting, gone));
    });
    off.classList.add("away");
    this.#screen.querySelector(".practice-clock .practice-actions")?.append(off);
  };

  #press = (/** @type {KeyboardEvent} */ event) => {
    const { target } = event;
    const focus = target instanceof HTMLElement ? target : document.body;
    const isField = focus.isContentEditable || focus.closest(".md-search") !== null ||
      focus.matches("textarea, select, input:not([type=radio], [type=checkbox])");
    const isControl = focus.closest("button, a, summary, input, label") !== null;
    const isInside = focus === document.body || focus === document.documentElement || this.contains(focus);
    if (!this.#sitting || !this.#habits.hasKeys || !isInside) return;
    const wish = wishOf(event, { isField, isControl });
    if (wish === null || !this.#act(wish)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** @param {"go-on" | "next" | 1 | 2 | 3 | 4} wish @returns {boolean} whether it did anything */
  #act(wish) {
    const sitting = /** @type {Sitting} */ (this.#sitting);
    if (wish === "next") {
      if (sitting.step !== "compare") return false;
      this.#goOn();
    } else if (wish === "go-on") {
      if (sitting.step === "compare") return false;
      if (sitting.step === "answer" && sitting.clock.began !== null) this.#done();
      else this.#show(begun(sitting, this.#now));
    } else {
      const box = sitting.step === "compare" && this.#sheet ? boxFor(this.#sheet, wish) : null;
      if (!box) return false;
      box.checked = true;
      box.dispatchEvent(new Event("change", { bubbles: true }));
      box.closest("fieldset")?.scrollIntoView({ block: "nearest" });
    }
    return true;
  }

  /** @param {object} changed */
  #keepHabits(changed) {
    this.#habits = habitsFrom({ ...this.#habits, ...changed });
    this.store.keepHere("habits", this.#habits);
    this.#tick();
  }

  #saveScores() {
    const changeOf = (/** @type {string} */ key) =>
      entryOf(this.store.state.log, "practice", key)?.change ?? "";
    const name = `scores-${this.store.settings.curriculum}-${this.#today}.csv`;
    saveFile(name, `\uFEFF${scoreTable(this.#data, this.#practices, changeOf)}`, "text/csv");
    this.#status.textContent = `Your browser is saving ${name}.`;
  }
}
