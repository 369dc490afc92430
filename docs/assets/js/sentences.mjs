// A storage problem, a flawed file or the counts of a good one → one plain sentence that says what to do.
// @ts-check

/** @type {Record<import("./store.mjs").Problem, string>} */
export const problemSentences = {
  "": "",
  newer: "Your progress was saved by a newer version of this site. It is safe and nothing is changed. " +
    "Reload this page to get that version.",
  blocked:
    "Your browser does not let this site save anything, so what you tick or write lasts only until you close " +
    "this page. Save your progress to a file to keep it.",
  full:
    "Your browser could not save your latest changes: its storage is full or turned off. They stay until " +
    "you close this page. Save your progress to a file to keep them.",
  damaged: "Your saved progress could not be read, so you start anew here. The old data is kept in " +
    "this browser. If you saved your progress to a file before, load that file now.",
};

/** @type {Record<import("./parse.mjs").FlawKind, (name: string) => string>} */
const flawSentences = {
  "unreadable": () => "your browser could not open this file. Copy it to this device, then choose it again.",
  "too-large": () => "this file is too large to be a progress file. Choose the file that you saved here.",
  "not-json": () =>
    "this is not a progress file, or part of it is missing. Choose the file that you saved here.",
  "not-progress": () => "this is not a progress file. Choose the file that you saved here.",
  "newer": () =>
    "this file was saved by a newer version of this site. Reload this page, then choose it again.",
  "other-curriculum": (name) =>
    `this file belongs to another study plan, “${name}”. Load it on that plan's site.`,
  "damaged-entry": (name) =>
    `the entry “${name}” in this file is damaged. Save a new file on the device it came from and load that one.`,
};

/** @param {import("./parse.mjs").Flawed} flawed */
export function flawSentence({ flaw, name = "" }) {
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name; // the name comes from the file: it may be anything
  return `Nothing was changed: ${flawSentences[flaw](short)}`;
}

/** @param {{ticks: number, added: number, changed: number, stories: number, bringsPlan: boolean, dropsPlan: boolean}} counts */
export function previewSentence({ ticks, added, changed, stories, bringsPlan, dropsPlan }) {
  const also = stories ? ` It brings ${stories} new or changed ${stories === 1 ? "story" : "stories"}.` : "";
  const own = bringsPlan ? " It brings a plan of your own." : "";
  const plan = dropsPlan ? " It stops keeping your own plan." : own;
  return `This file has ${ticks} ${ticks === 1 ? "tick" : "ticks"}: ${added} new here, ` +
    `${changed} that ${changed === 1 ? "changes" : "change"} yours.${also}${plan} Nothing is changed yet.`;
}
