// <study-next> around a list of task rows → today's of the reader's own plan, or the first few still to do.
// @ts-check
import { chosenTasks, ownPlan } from "./choice.mjs";
import { create, StudyElement } from "./element.mjs";
import { localDay } from "./file.mjs";
import { ownRow } from "./own-row.mjs";
import { isId } from "./state.mjs";
import { durationText, soonText } from "./summary.mjs";

export class StudyNext extends StudyElement {
  /** Ids of the rows ticked here, by hand. @type {string[]} */
  #ticked = [];

  /** @override @param {import("./store.mjs").Tick} [tick] */
  draw(tick) {
    const tasks = [...chosenTasks(this, this.store.state).keys()];
    const rows = this.#rows();
    this.#addOwn(rows);
    this.#order(tasks.flatMap((id) => rows.get(id) ?? []));
    const open = tasks.filter((id) => !this.store.isDone(id) && rows.has(id));
    const today = this.#today(new Set(tasks));
    const planned = open.filter((id) => today.has(id));
    const count = Number(this.getAttribute("count")) || open.length;
    const next = planned.length > 0 ? planned : open.slice(0, count);
    // A row that is ticked here stays until the next page view: it must not jump away under the finger.
    this.#ticked = tick ? [...this.#ticked, tick.id] : []; // without one, a file or another tab has changed more
    const shown = new Set([...next, ...this.#ticked.filter((id) => this.store.isDone(id))]);
    for (const [id, item] of rows) item.toggleAttribute("hidden", !shown.has(id));
    const message = this.querySelector('[data-when="done"]');
    message?.toggleAttribute("hidden", !tasks.every((id) => this.store.isDone(id)));
    this.toggleAttribute("returning", this.store.hasTicks);
  }

  /** Says what the reader's own plan has for today and what it left behind. @param {Set<string>} planned @returns {Set<string>} today's open tasks */
  #today(planned) {
    const own = ownPlan(this.store.state);
    const date = localDay(this.store.clock());
    const tasks = new Set();
    let [minutes, behind] = [0, 0];
    for (const day of own?.plan.weeks.flatMap((week) => week.days) ?? []) {
      for (const item of day.items) {
        if (item.kind !== "task" || !planned.has(item.id) || this.store.isDone(item.id)) continue;
        if (day.date === date) {
          tasks.add(item.id);
          minutes += item.minutes;
        }
        if (day.date !== null && day.date < date) behind += item.minutes;
      }
    }
    const line = this.querySelector('[data-when="mine"]');
    const words = line?.querySelector("span");
    line?.toggleAttribute("hidden", !own);
    if (words) {
      const left = minutes ? durationText(minutes) : "Nothing left";
      const late = behind ? `, ${durationText(behind)} behind` : "";
      words.textContent = `${left} to do today${late}.${soonText(own?.plan.settings.onsite ?? "", date)}`;
    }
    return tasks;
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
