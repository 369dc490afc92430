// A problem with the storage → one plain sentence that says what to do.
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
