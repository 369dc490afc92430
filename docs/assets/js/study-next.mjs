// <study-next> around a list of task rows → today's of the reader's own plan, or the first few still to do.
// @ts-check
import { chosenTasks, ownPlan } from "./choice.mjs";
import { create, StudyElement } from "./element.mjs";
import { standingOf } from "./my-plan/standing.mjs";
import { ownRow } from "./own-row.mjs";
import { readNeeds, startable } from "./startable.mjs";
import { isId } from "./state.mjs";
import { standingText } from "./summary.mjs";
import { localDay } from "./today.mjs";

export class StudyNext extends StudyElement {
  /** Ids of the rows ticked here, by hand. @type {string[]} */
  #ticked = [];

  /** @override @param {import("./store.mjs").Tick} [tick] */
  draw(tick) {
    const tasks = [...chosenTasks(this, this.store.state).keys()];
    const rows = this.#rows();
    this.#addOwn(rows);
    const open = tasks.filter((id) => !this.store.isDone(id) && rows.has(id));
    const today = this.#today(new Set(tasks));
    const planned = open.filter((id) => today.has(id));
    const count = Number(this.getAttribute("count")) || open.length;
    const needs = readNeeds(this.getAttribute("needs"));
    const next = startable(planned.length > 0 ? planned : open, open, needs)
      .slice(0, Math.max(planned.length, count));
    const order = [...next, ...tasks.filter((id) => !next.includes(id))];
    if (!tick) this.#order(order.flatMap((id) => rows.get(id) ?? []));
    // A row that is ticked here stays until the next page view: it must not jump away under the finger.
    this.#ticked = tick ? [...this.#ticked, tick.id] : []; // without one, a file or another tab has changed more
    const shown = new Set([...next, ...this.#ticked.filter((id) => this.store.isDone(id))]);
    for (const [id, item] of rows) item.toggleAttribute("hidden", !shown.has(id));
    this.#congratulate(tasks.every((id) => this.store.isDone(id)));
    this.toggleAttribute("returning", this.store.hasTicks);
  }

  /** Says what the reader's own plan has for today and what it left behind. @param {Set<string>} planned what is gone owes nothing @returns {Set<string>} today's tasks */
  #today(planned) {
    const plan = this.#plan;
    const date = localDay(this.store.clock());
    const standing = plan && standingOf(plan, (id) => this.store.isDone(id) || !planned.has(id), date);
    const line = this.querySelector('[data-when="mine"]');
    const words = line?.querySelector("span");
    line?.toggleAttribute("hidden", !plan);
    if (words && standing) words.textContent = standingText(standing, plan.settings.onsite, date);
    const items = standing?.today?.items ?? [];
    return new Set(items.filter(({ id, kind }) => kind === "task" && planned.has(id)).map(({ id }) => id));
  }

  /** The plan the reader keeps, if it can be read: it may come from a file. */
  get #plan() {
    return ownPlan(this.store.state)?.plan ?? null;
  }

  /** Everything is done: before the interview, and after it. @param {boolean} isDone */
  #congratulate(isDone) {
    const onsite = this.#plan?.settings.onsite ?? null;
    const isOver = onsite !== null && onsite < localDay(this.store.clock());
    for (const [when, isMeant] of [["done", !isOver], ["over", isOver]]) {
      this.querySelector(`[data-when="${when}"]`)?.toggleAttribute("hidden", !(isDone && isMeant));
    }
  }

  /** Tasks of the reader's own are in no page: they get a row, with the way to their plan. @param {Map<string, Element>} rows */
  #addOwn(rows) {
    const list = this.querySelector(".tasks > ul");
    const plan = this.querySelector('[data-when="mine"] a')?.getAttribute("href");
    for (const { id, title, minutes } of ownPlan(this.store.state)?.plan.settings.own ?? []) {
      if (!list || !isId(id) || rows.has(id)) continue;
      const item = ownRow(id, title, minutes);
      if (plan) item.querySelector("p")?.append(create("a", { href: plan }, "My plan"));
      list.append(item);
      rows.set(id, item);
    }
  }

  /** Rows stand as they are planned; they move only where they must, as a moved box loses the focus. @param {Element[]} items */
  #order(items) {
    const list = items[0]?.parentElement;
    if (items.some((item, index) => list?.children[index] !== item)) list?.prepend(...items);
  }

  #rows() {
    const ticks = [...this.querySelectorAll("study-tick")];
    return new Map(
      ticks.map((tick) => [tick.getAttribute("task") ?? "", /** @type {Element} */ (tick.closest("li"))]),
    );
  }
}
