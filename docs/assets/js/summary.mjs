// Task ids with minutes, and which are done → "1 of 2 · 25 min left".
// @ts-check

/** @typedef {{minutes: number, track: string}} Task the track is empty where everybody does it */
/** @typedef {ReadonlyMap<string, Task>} Tasks by task id, in the order of the page */
/** @typedef {{done: number, total: number, minutesLeft: number}} Summary */

/** @param {string | null} text such as "set-01:20 pl-01:45:platform" or "set-01 set-02" @returns {Tasks} */
export function readTasks(text) {
  const words = (text ?? "").split(/\s+/).filter(Boolean);
  return new Map(words.map((word) => {
    const [id, minutes, track = ""] = word.split(":");
    return [id, { minutes: Number(minutes) || 0, track }];
  }));
}

/** @param {Tasks} tasks @param {(id: string) => boolean} isDone @returns {Summary} */
export function summarize(tasks, isDone) {
  const open = [...tasks].filter(([id]) => !isDone(id));
  const minutesLeft = open.reduce((sum, [, task]) => sum + task.minutes, 0);
  return { done: tasks.size - open.length, total: tasks.size, minutesLeft };
}

/** @param {Summary} summary */
export function summaryText({ done, total, minutesLeft }) {
  if (total === 0) return "Nothing in your plan";
  const count = `${done} of ${total}`;
  if (done === total) return `${count} · done`;
  return minutesLeft > 0 ? `${count} · ${durationText(minutesLeft)} left` : count;
}

/** @param {number} minutes */
export function durationText(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(
    " ",
  );
}

/** @param {{phase: string, minutesLeft: number, minutesBehind: number}} standing @param {string | null} onsite @param {string} today */
export function standingText({ phase, minutesLeft, minutesBehind }, onsite, today) {
  if (phase === "over") {
    return `Your plan is over${minutesBehind ? `; ${durationText(minutesBehind)} are still open` : ""}.`;
  }
  const left = minutesLeft ? durationText(minutesLeft) : "Nothing left";
  const late = minutesBehind ? `, ${durationText(minutesBehind)} behind` : "";
  return `${left} to do today${late}.${onsite ? soonText(onsite, today) : ""}`;
}

/** @param {string} onsite @param {string} today @returns {string} empty unless it is today or tomorrow */
export function soonText(onsite, today) {
  const day = ["today", "tomorrow"][(Date.parse(onsite) - Date.parse(today)) / 86_400_000];
  return day ? ` Your interview is ${day}.` : "";
}
