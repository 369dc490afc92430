// What tests start from: days, states, and a storage that can be full or blocked.
// @ts-check
import { emptyState, marksFrom } from "../../docs/assets/js/state.mjs";

/** Noon of a day in March 2026. @param {number} number */
export function day(number) {
  return `2026-03-${String(number).padStart(2, "0")}T12:00:00.000Z`;
}

/** @param {Record<string, any>} marks */
export function stateWith(marks) {
  return { ...emptyState("twitter"), items: marksFrom(Object.entries(marks)) };
}

/** The text of a good progress file, with these fields changed. @param {Record<string, unknown>} fields */
export function savedText(fields = {}) {
  return JSON.stringify({ schema: 2, curriculum: "twitter", items: {}, plan: {}, ...fields });
}

/** Without prototypes, so that only the content is compared. @param {unknown} value */
export function plain(value) {
  return JSON.parse(JSON.stringify(value));
}

/** Whole numbers below a limit, the same ones each time. @param {number} seed @returns {(limit: number) => number} */
export function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * limit);
  };
}

export class FakeStorage {
  /** The longest text that still fits. */
  room = Infinity;
  isBlocked = false;

  /** @param {Record<string, string>} texts */
  constructor(texts = {}) {
    this.texts = texts;
  }

  /** @param {string} key */
  getItem(key) {
    if (this.isBlocked) throw new Error("SecurityError");
    return this.texts[key] ?? null;
  }

  /** @param {string} key */
  removeItem(key) {
    if (this.isBlocked) throw new Error("SecurityError");
    delete this.texts[key];
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (text.length > this.room || this.isBlocked) throw new Error("QuotaExceededError");
    this.texts[key] = text;
  }
}
