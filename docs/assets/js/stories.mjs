// Lists of stories → checked, changed, merged. A story is known by its number; what it is without is empty.
// Pure: no page, no storage, no clock.
// @ts-check
import { isTextAfter, momentAfter, timeOf } from "./moment.mjs";

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
  const before = stories[number - 1];
  const story = { ...before, [field]: text, at: momentAfter(before?.at, now) };
  return listOf(stories, { [number - 1]: story });
}

/** The newest of each story wins, and of two as old always the same one. @param {readonly Story[]} one @param {readonly Story[]} other */
export function mergeStories(one, other) {
  const stories = listOf(
    one,
    Object.fromEntries(Object.entries(other).filter(([index, story]) => isNewer(story, one[Number(index)]))),
  );
  while (stories.length > 0 && isEmpty(stories[stories.length - 1])) stories.pop();
  return stories;
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

/** @param {Story} story @param {Story | undefined} than */
function isNewer(story, than) {
  if (than === undefined || isEmpty(than)) return true;
  if (isEmpty(story)) return false;
  const [time, thanTime] = [timeOf(story.at), timeOf(than.at)];
  return time === thanTime ? isTextAfter(story, than) : time > thanTime;
}

/** @param {Story} story */
function isEmpty(story) {
  return Object.keys(story).length === 0;
}

/** @param {any} story */
function isStory(story) {
  return typeof story === "object" && story !== null && !Array.isArray(story) &&
    fields.every((field) => story[field] === undefined || typeof story[field] === "string");
}
