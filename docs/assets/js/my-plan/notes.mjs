// What a plan says about itself, and what may be done about it → paragraphs and buttons above it.
// @ts-check
import { create } from "../element.mjs";
import { counted, duration, fullDate } from "./words.mjs";
import { soonText } from "../summary.mjs";
import { names } from "./news.mjs";
import { itemsOf, totalsOf, totalsText } from "./totals.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanData} PlanData */
/** @typedef {import("./made.mjs").Replan} Replan */
/** @typedef {ReturnType<typeof import("./standing.mjs").standingOf>} Standing */
/** @typedef {ReturnType<typeof import("./words.mjs").planWords>} Words */

/** @param {Plan} plan @param {PlanData} data */
export function extentText(plan, data) {
  const { hours_per_week, track, length } = plan.settings;
  const name = data.tracks.find(({ id }) => id === track)?.title;
  const time = length === null
    ? `${counted(plan.weeks.length, "week")} of ${hours_per_week} h`
    : `${counted(length, "day")}, ${hours_per_week} h in all`;
  return [time, ...(name ? [name] : []), totalsText(totalsOf(itemsOf(plan.weeks)))].join(" · ");
}

/** @param {Plan} plan @param {Standing} standing @param {string} today @param {string} behind the id of what is behind @returns {(Node | string)[]} */
export function standingNodes(plan, { phase, week, minutesLeft, minutesBehind }, today, behind) {
  if (phase === "undated") return ["Give a first day or an interview date, and every task gets its day."];
  const link = (/** @type {string} */ words) => {
    const made = create("a", { href: `#${behind}` }, words);
    // The theme would fetch the page anew, as it was written.
    made.addEventListener("click", (event) => event.stopPropagation());
    return made;
  };
  const late = duration(minutesBehind);
  if (phase === "over") {
    return ["This plan is over", ...(minutesBehind ? ["; ", link(`${late} are still open`)] : []), "."];
  }
  const { onsite } = plan.settings;
  const goal = onsite ? soonText(onsite, today) || ` Your interview is on ${fullDate(onsite)}.` : "";
  if (phase === "before") return [`Your plan has not started yet.${goal}`];
  const left = minutesLeft > 0 ? `, ${duration(minutesLeft)} to do today` : "";
  return [
    `You are in week ${week} of ${plan.weeks.length}, `,
    minutesBehind > 0 ? link(`${late} behind`) : "nothing left behind",
    `${left}.${goal}`,
  ];
}

/** What is short, and what may be wished for, each with what comes in and goes out by it; nothing can be done about it once the interview has come. @param {Plan} plan @param {Words} words @param {Standing} standing @param {string} today @param {boolean} isOpen whether the wishes lie open @param {(changes: Record<string, string>) => void} wish @returns {Node[]} */
export function warningNodes(plan, words, { phase }, today, isOpen, wish) {
  if (phase === "over" || plan.settings.onsite === today) return [];
  const found = [];
  if (plan.minutes_short > 0) found.push(create("p", { class: "plan-problem" }, words.short()));
  if (plan.choices.length > 0) {
    const rows = plan.choices.map((choice) => {
      const [name, told] = words.choice(choice);
      return create(
        "li",
        {},
        button(name, () => wish(choice.changes), "study-link"),
        create("p", {}, `${told}.`),
      );
    });
    const fold = create(
      "details",
      { class: "plan-wishes" },
      create("summary", {}, "What would help"),
      create("ul", {}, ...rows),
    );
    fold.open = isOpen;
    found.push(fold);
  }
  const warnings = plan.warnings.map((warning) => create("li", {}, words.warning(warning)));
  return warnings.length > 0 ? [...found, create("ul", { class: "quiet" }, ...warnings)] : found;
}

/** @param {import("../settings/settings.mjs").SettingFlaw[]} flaws @param {(name: string, value: string, nearest: string) => void} mend @returns {Node[]} */
export function flawNodes(flaws, mend) {
  return flaws.map(({ name, value, reason, nearest }) => {
    const line = create(
      "p",
      { class: "plan-problem" },
      `${names[name] ?? name}: “`,
      create("bdi", {}, shown(name, value)),
      `” does not work; ${reason}. `,
    );
    if (nearest !== null) {
      line.append(button(`Use ${shown(name, nearest)}`, () => mend(name, value, nearest)));
    }
    return line;
  });
}

/** A value as the reader gave it, without the ids a link has. @param {string} name @param {string} value */
function shown(name, value) {
  const [, minutes, , ...title] = value.split(":");
  return name === "own" ? `${title.join(":")}, ${minutes} min` : value.replace(/^[a-z0-9-]+=/, "");
}

/** What would change, before it does. @param {Replan} change @param {Words} words @param {() => void} accept @param {() => void} leave @returns {Node[]} */
export function proposalNodes({ before, after, moved, fell_out, came_in }, words, accept, leave) {
  const on = (/** @type {string | null} */ date) =>
    date === null ? "not planned" : date.startsWith("week") ? date : shortDate(date);
  const rows = [
    ...moved.map(({ id, before, after }) => [id, `: ${on(before)} → ${on(after)}`]),
    ...fell_out.map((id) => [id, ": falls out"]),
    ...came_in.map((id) => [id, ": comes in"]),
  ];
  const [fewer, more] = [before, after].map((plan) => `${reviewsFrom(plan, after.settings.today ?? "")}`);
  const reviews = fewer === more ? "" : ` Reviews to come: ${more} instead of ${fewer}.`;
  const count = counted(moved.length, "task");
  const sum = `The new plan moves ${count}, drops ${fell_out.length} and adds ${came_in.length}.${reviews}`;
  /** @type {HTMLElement[]} */
  const nodes = [create("p", { tabindex: "-1" }, `${sum} What is done stays done. Nothing has changed yet.`)];
  if (after.minutes_short > 0) nodes.push(create("p", { class: "plan-problem" }, words.short()));
  if (rows.length > 0) {
    const list = create(
      "ul",
      {},
      ...rows.map(([id, text]) => create("li", {}, create("bdi", {}, words.title(id)), text)),
    );
    nodes.push(create("details", {}, create("summary", {}, "What changes"), list));
  }
  nodes.push(
    create(
      "p",
      { class: "study-actions" },
      button("Use the new plan", accept),
      button("Leave it as it was", leave),
    ),
  );
  return nodes;
}

/** @param {string} text @param {() => void} act @param {string} look */
export function button(text, act, look = "md-button") {
  const made = create("button", { type: "button", class: look }, text);
  made.addEventListener("click", act);
  return made;
}

/** @param {string} date as "Tue, Jan 5" */
function shortDate(date) {
  const style = /** @type {const} */ ({ weekday: "short", month: "short", day: "numeric", timeZone: "UTC" });
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-US", style);
}

/** @param {Plan} plan @param {string} today */
function reviewsFrom(plan, today) {
  const days = plan.weeks.flatMap((week) => week.days).filter((day) => (day.date ?? "") >= today);
  return totalsOf(days.flatMap((day) => day.items)).recalls;
}
