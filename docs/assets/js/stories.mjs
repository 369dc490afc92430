// Lists of stories → checked, changed, merged. A story is known by its number; what it is without is empty.
// Pure: no page, no storage, no clock.
// @ts-check

/** @typedef {Record<string, any> & {at?: string}} Story its texts by field, and when the last one was written */

/** The fields of studyplan/model/progress.py, in the order of the worksheet. */
const fields = [
  "headline",
  "place",
  "shows",
  "reach",
  "situation",
  "task",
  "action",
  "result",
  "learning",
];
const mostStories = 40;

/** @param {unknown} stories @param {(at: unknown) => boolean} isMoment @returns {string} what is damaged; empty: nothing */
export function damagedStory(stories, isMoment) {
  if (!Array.isArray(stories) || stories.length > mostStories) return "stories";
  const found = stories.findIndex((story) =>
    !isStory(story) || !(story.at === undefined || isMoment(story.at))
  );
  return found < 0 ? "" : `stories ${found + 1}`;
}

/** @param {readonly Story[]} stories @param {number} number from 1 @param {string} field @param {string} text @param {Date} now */
export function withText(stories, number, field, text, now) {
  const story = { ...stories[number - 1], [field]: text, at: now.toISOString() };
  return listOf(stories, { [number - 1]: story });
}

/** The newest of each story wins, the incoming one when both are as old. @param {readonly Story[]} base @param {readonly Story[]} incoming */
export function mergeStories(base, incoming) {
  const taken = Object.entries(incoming).filter(([index, story]) =>
    isWritten(story) && !isNewer(base[Number(index)], story)
  );
  return listOf(base, Object.fromEntries(taken));
}

/** Lays stories by index over each other; a number between two stories has an empty one. @param {object[]} layers @returns {Story[]} */
export function listOf(...layers) {
  const byIndex = Object.assign({}, ...layers);
  const length = Math.max(0, ...Object.keys(byIndex).map((index) => Number(index) + 1));
  return Array.from({ length }, (_, index) => byIndex[index] ?? {});
}

/** @param {Story | undefined} story */
export function isWritten(story) {
  return fields.some((field) => story?.[field]) || story?.at !== undefined;
}

/** @param {Story | undefined} story @param {Story} other */
function isNewer(story, other) {
  return isWritten(story) && time(story) > time(other);
}

/** @param {Story | undefined} story */
function time(story) {
  return story?.at === undefined ? 0 : Date.parse(story.at);
}

/** @param {any} story */
function isStory(story) {
  return typeof story === "object" && story !== null && !Array.isArray(story) &&
    fields.every((field) => story[field] === undefined || typeof story[field] === "string");
}
