// A plan → its sections on the page: today first, then the weeks, then what is left out.
// @ts-check
import { create } from "../element.mjs";
import { itemsOf, totalsOf, totalsText } from "./totals.mjs";
import { counted, duration, fullDate } from "./words.mjs";

/** @typedef {import("../model/types.mjs").Plan} Plan */
/** @typedef {import("../model/types.mjs").PlanDay} PlanDay */
/** @typedef {import("../model/types.mjs").PlanWeek} PlanWeek */
/** @typedef {import("../model/types.mjs").PlanItem} PlanItem */
/** @typedef {ReturnType<typeof import("./standing.mjs").standingOf>} Standing */
/** @typedef {ReturnType<typeof import("./words.mjs").planWords>} Words */

/**
 * @param {Plan} plan @param {Standing} standing @param {Words} words @param {import("./rows.mjs").Rows} rows
 * @param {(id: string, date: string | null) => number | null} scoreOf how a review went; null before its day
 * @param {(id: string) => boolean} isDone
 */
export function sectionsOf(plan, standing, words, rows, scoreOf, isDone) {
  rows.gather();
  const own = new Set(plan.settings.own.map((task) => task.id));
  const items = (/** @type {PlanDay} */ day) => {
    const planned = day.items.filter((item) => item.kind === "review").map((item) => ({
      id: item.id,
      title: words.title(item.id),
      minutes: item.minutes,
      why: words.why(item),
      score: scoreOf(item.id, day.date),
    }));
    // Only of a task that was done is there something to recall.
    const reviews = planned.filter(({ id, score }) =>
      score === null || score > 0 || isDone(id) || plan.done.includes(id)
    );
    const tasks = day.items.filter((item) => item.kind === "task").map((item) => {
      const { id, minutes, why } = item;
      const usual = own.has(id) ? ownActions : taskActions;
      const actions = why.code === "chosen" ? [unswap, ...usual] : usual;
      return rows.task(id, words.title(id), minutes, words.why(item), actions);
    });
    const recall = reviews.length > 0 ? [rows.reviews(reviews, day.date, day === standing.today)] : [];
    return list([...recall, ...tasks]);
  };
  const today = standing.today ?? standing.next;
  const past = plan.weeks.filter((week) => standing.phase === "over" || week.number < standing.week);
  const rest = plan.weeks.filter((week) => !past.includes(week));
  const weeks = rest.map((week) =>
    weekSection(week, week.days.filter((day) => day !== today), week === rest[0], today, items)
  );
  const isOpen = (/** @type {PlanItem} */ item) => item.kind === "task" && !isDone(item.id);
  const now = today && standing.phase !== "undated" ? [nowSection(today, standing, items)] : [];
  return [
    page(plan, create("div", { id: "this-week" }, ...now, ...weeks.slice(0, 1))), // printed as one
    ...weeks.slice(1).map((week) => page(plan, week)),
    ...(past.length > 0 ? [page(plan, pastSection(past, isOpen, items))] : []),
    ...after(plan, words, rows),
    ...leftOut(plan, words, rows, own, plannedAhead(plan, standing, isDone)),
    ...known(plan, words, rows),
  ];
}

/** @type {[string, string][]} */
const taskActions = [["skip", "Skip it"], ["known", "I know this"]];
/** @type {[string, string]} */
const unswap = ["unswap", "Take the other one after all"];
/** @type {[string, string][]} */
const ownActions = [["remove", "Remove it"]];

/** @param {string | null} date @param {string} weekday */
function dayWords(date, weekday) {
  const names = {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  };
  const name = /** @type {Record<string, string>} */ (names)[weekday];
  if (date === null) return name;
  const day = new Date(`${date}T00:00:00Z`);
  return `${name}, ${day.toLocaleDateString("en-US", { month: "long", day: "numeric", timeZone: "UTC" })}`;
}

/** @param {PlanDay} day @param {Standing} standing @param {(day: PlanDay) => Node} items */
function nowSection(day, standing, items) {
  const isToday = day === standing.today;
  const title = `${isToday ? "Today" : "Next"}: ${dayWords(day.date, day.weekday)}`;
  const section = create("section", { id: "today" }, create("h2", {}, title));
  const note = isToday
    ? ""
    : standing.phase === "before"
    ? "Your plan starts on this day."
    : "Today is free.";
  if (note) section.append(create("p", { class: "quiet" }, note));
  const rows = items(day);
  section.append(rows.textContent ? rows : create("p", {}, "Nothing is planned for today."));
  return section;
}

/** What prints as a page of its own says there whose plan it is, and what for. @template {Element} Part @param {Plan} plan @param {Part} part @returns {Part} */
function page({ settings: { onsite } }, part) {
  const goal = onsite ? `: on-site interview on ${fullDate(onsite)}` : "";
  part.prepend(create("p", { class: "week-head", "aria-hidden": "true" }, `My plan${goal}`));
  part.classList.add("week-page");
  return part;
}

/** The week one is in lies open, the others unfold. @param {PlanWeek} week @param {PlanDay[]} days @param {boolean} isNow @param {PlanDay | null} next @param {(day: PlanDay) => Node} rows */
function weekSection(week, days, isNow, next, rows) {
  const isMissed = (/** @type {PlanDay} */ { date }) => date !== null && date < (next?.date ?? "9");
  const items = itemsOf([week]);
  const head = create("h2", { id: `week-${week.number}` }, `Week ${week.number}`);
  const fold = create("details", { class: "week" });
  const extent = items.length > 0 ? totalsText(totalsOf(items)) : "Nothing is planned";
  fold.append(
    create("summary", {}, isNow ? `The week you are in: ${extent}` : extent),
    ...days.flatMap((day) => daySection(day, rows, isMissed(day))),
  );
  fold.open = isNow;
  const id = isNow ? "this-week" : `days-${week.number}`;
  const print = create(/** @type {any} */ ("study-print"), {
    "data-label": "Print this week",
    "data-scope": id,
  });
  return create("section", { id: `days-${week.number}` }, head, print, fold);
}

/** @param {PlanDay} day @param {(day: PlanDay) => Node} items @param {boolean} isMissed the styles show it as long as a box is open */
function daySection(day, items, isMissed = false) {
  const tasks = items(day);
  if (!tasks.textContent) return [];
  const minutes = day.items.reduce((sum, item) => sum + item.minutes, 0);
  const head = create("h3", {}, `${dayWords(day.date, day.weekday)} `);
  if (isMissed) head.append(create("span", { class: "missed" }, "missed "));
  head.append(create("small", {}, duration(minutes)));
  return [head, tasks];
}

/** What is still open lies open, the rest unfolds. @param {PlanWeek[]} weeks @param {(item: PlanItem) => boolean} isOpen @param {(day: PlanDay) => Node} items */
function pastSection(weeks, isOpen, items) {
  const days = weeks.flatMap((week) => week.days);
  const names = weeks.length === 1
    ? `week ${weeks[0].number}`
    : `weeks ${weeks[0].number} to ${weeks.at(-1)?.number}`;
  const only = (/** @type {(item: PlanItem) => boolean} */ isWanted) =>
    days.map((day) => ({ ...day, items: day.items.filter(isWanted) }));
  const section = create("section", {}, create("h2", { id: "behind" }, "Behind you"));
  const open = only(isOpen);
  const tasks = open.flatMap((day) => day.items);
  if (tasks.length > 0) {
    const extent = `Still open from ${names}: ${totalsText(totalsOf(tasks))}`;
    const fold = create("details", { class: "week", open: "" }, create("summary", {}, extent));
    fold.append(...open.flatMap((day) => daySection(day, items)));
    section.append(fold);
  }
  const rest = only((item) => !isOpen(item)).flatMap((day) => daySection(day, items));
  const summary = create("summary", {}, `What you did in ${names}`);
  if (rest.length > 0) section.append(create("details", { class: "past" }, summary, ...rest));
  return section;
}

/** No plan knows how many interviews there will be: what comes after one stands behind the days. @param {Plan} plan @param {Words} words @param {import("./rows.mjs").Rows} rows */
function after(plan, words, rows) {
  const tasks = plan.left_out.filter(({ reason }) => reason.code === "after");
  if (tasks.length === 0) return [];
  const items = tasks.map(({ id, reason }) => rows.task(id, words.title(id), 0, words.leftOut(reason), []));
  const fold = create(
    "details",
    { class: "past" },
    create("summary", {}, counted(tasks.length, "task")),
    list(items),
  );
  return [create("section", {}, create("h2", { id: "after" }, "After each interview"), fold)];
}

/** Grouped by reason, as a plan of few hours leaves out many for the same one. @param {Plan} plan @param {Words} words @param {import("./rows.mjs").Rows} rows @param {Set<string>} own @param {string[]} ahead tasks to give one up for */
function leftOut(plan, words, rows, own, ahead) {
  const tasks = plan.left_out.filter(({ reason }) => reason.code !== "after");
  if (tasks.length === 0) return [];
  /** @type {Map<string, Node[]>} */
  const groups = new Map();
  for (const { id, reason } of tasks) {
    const why = words.leftOut(reason);
    /** @type {[string, string][]} */
    const actions = reason.code === "skipped"
      ? [["back", "Put it back"]]
      : own.has(id)
      ? ownActions
      : taskActions;
    const minutes = plan.settings.own.find((task) => task.id === id)?.minutes ?? 0;
    const row = rows.task(id, words.title(id), minutes, why, actions);
    if (swappable.includes(reason.code)) rows.offerSwap(id, words.title(id), ahead, words.title);
    groups.set(why, [...(groups.get(why) ?? []), row]);
  }
  const lists = [...groups].flatMap(([why, items]) => [create("p", { class: "label" }, why), list(items)]);
  const fold = create(
    "details",
    { class: "past" },
    create("summary", {}, counted(tasks.length, "task")),
    ...lists,
  );
  return [create("section", {}, create("h2", { id: "left-out" }, "Left out"), fold)];
}

/** What is left out for want of time may be chosen in place of another task. */
const swappable = ["hours", "days", "known"];

/** @param {Plan} plan @param {Standing} standing @param {(id: string) => boolean} isDone */
function plannedAhead(plan, standing, isDone) {
  if (standing.phase === "over") return [];
  const items = plan.weeks.flatMap((week) => week.days).flatMap((day) => day.items);
  return items.filter(({ id, kind }) => kind === "task" && !isDone(id)).map(({ id }) => id);
}

/** What is done without a day was never planned: it is known. @param {Plan} plan @param {Words} words @param {import("./rows.mjs").Rows} rows */
function known(plan, words, rows) {
  const planned = new Set(
    plan.weeks.flatMap((week) => week.days.flatMap((day) => day.items.map((item) => item.id))),
  );
  const ids = plan.done.filter((id) => !planned.has(id));
  if (ids.length === 0) return [];
  /** @type {[string, string][]} */
  const actions = [["back", "Plan it after all"]];
  const items = ids.map((id) => rows.task(id, words.title(id), 0, "You have done it, or know it.", actions));
  const fold = create(
    "details",
    { class: "past" },
    create("summary", {}, counted(ids.length, "task")),
    list(items),
  );
  return [create("section", {}, create("h2", { id: "done" }, "Done before"), fold)];
}

/** @param {Node[]} items */
function list(items) {
  return create("div", { class: "tasks" }, create("ul", {}, ...items));
}
