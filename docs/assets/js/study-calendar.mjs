// <study-calendar> around a link to a calendar file → a first day to choose, and that file moved to it.
// @ts-check
import { moveCalendar, stampCalendar } from "./calendar.mjs";
import { create, StudyElement } from "./element.mjs";
import { saveFile } from "./file.mjs";
import { localDay } from "./today.mjs";

/** @type {Record<import("./calendar.mjs").CalendarFlaw | "not-fetched", string>} */
const sentences = {
  "not-a-day": "Choose a first day first.",
  "not-understood": "This calendar cannot be moved. Reload this page, or take the file as it is.",
  "not-fetched": "The calendar could not be loaded. Connect to the network and try again.",
};

export class StudyCalendar extends StudyElement {
  #day = create("input", { type: "date", min: "2000-01-01", max: "2199-12-31", required: "" });
  #status = create("span", { class: "study-status", role: "status" });
  #offered = "";

  /** @override */
  build() {
    const link = this.querySelector("a");
    if (!link) return;
    const name = link.textContent.trim();
    const save = create("button", { type: "button", class: "md-button" }, "Save from this day");
    save.setAttribute("aria-label", `Save from this day: ${name}`);
    save.addEventListener("click", () => this.#save(link.href));
    this.#day.setAttribute("aria-label", `First day: ${name}`);
    this.append(
      create("span", { class: "study-dates" }, create("label", {}, "First day ", this.#day), save),
      this.#status,
    );
  }

  /** The day offered first moves on with the clock, unless the reader has chosen another. @override */
  draw() {
    const next = localDay(nextMonday(this.store.clock()));
    if (this.#day.value === this.#offered) this.#day.value = next;
    this.#offered = next;
  }

  /** @param {string} address */
  async #save(address) {
    const start = this.#day.value;
    const text = await fetch(address).then((reply) => reply.ok ? reply.text() : null).catch(() => null);
    if (text === null) return this.#say(sentences["not-fetched"]);
    const moved = moveCalendar(text, start);
    if (moved.flaw) return this.#say(sentences[moved.flaw]);
    const name = new URL(address).pathname.split("/").at(-1)?.replace(/\.ics$/, `-from-${start}.ics`) ??
      "plan.ics";
    saveFile(name, stampCalendar(moved.text, this.store.clock()), "text/calendar");
    this.#say(`Your browser is saving ${name}. Import it into a new calendar of its own.`);
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#status.textContent = sentence;
  }
}

/** The Monday to come, today included. @param {Date} now */
function nextMonday(now) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + (8 - now.getDay()) % 7);
}
