// A flawed file, or the counts of a good one → one plain sentence that says what to do.
// @ts-check

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

/** @param {{ticks: number, added: number, changed: number, stories: number, records: number, bringsPlan: boolean, dropsPlan: boolean, older: number, olderStories: number, olderRecords: number, leavesPlan: boolean}} counts */
export function previewSentence(counts) {
  const { ticks, added, changed, stories, records, bringsPlan, dropsPlan } = counts;
  const also = stories ? ` It brings ${stories} new or changed ${stories === 1 ? "story" : "stories"}.` : "";
  const logged = records
    ? ` It brings ${records} new or changed ${recordWord(records)} of practice and recall.`
    : "";
  const own = bringsPlan ? " It brings a plan of your own." : "";
  const plan = dropsPlan ? " It stops keeping your own plan." : own;
  const change = `${changed} that ${changed === 1 ? "changes" : "change"} yours`;
  const left = staySentence(counts);
  return `This file has ${ticks} ${ticks === 1 ? "tick" : "ticks"}: ${added} new here, ` +
    `${change}.${also}${logged}${plan}${left} Nothing is changed yet.`;
}

/** What is not taken, as the reader has newer. @param {{older: number, olderStories: number, olderRecords: number, leavesPlan: boolean}} counts */
function staySentence({ older, olderStories, olderRecords, leavesPlan }) {
  const parts = [
    older && (older === 1 ? "1 box" : `${older} boxes`),
    olderStories && (olderStories === 1 ? "1 story" : `${olderStories} stories`),
    olderRecords && `${olderRecords} ${recordWord(olderRecords)}`,
    leavesPlan && "the plan",
  ].filter(Boolean);
  return parts.length > 0 ? ` Not taken, because yours is newer: ${parts.join(", ")}.` : "";
}

/** @param {number} count */
function recordWord(count) {
  return count === 1 ? "record" : "records";
}
