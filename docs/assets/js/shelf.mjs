// One text in a storage → the State it holds. What lies there is never overwritten unread.
// @ts-check
import { parseState } from "./parse.mjs";
import { emptyState, mergeStates } from "./state.mjs";

/** @typedef {import("./state.mjs").State} State */
/** @typedef {import("./parse.mjs").Expected} Expected */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} TextStorage */

/** What may stay on a device: a practice under way, and how its clock and keys are set. */
const hereNames = ["sitting", "habits"];

export class Shelf {
  /** Text that only a newer version of this code can read: kept as it is. @type {string | null} */
  newerText = null;
  /** Stays true until the page closes, so that the reader has time to see it said. */
  isDamaged = false;
  /** Nothing is saved: this is a first visit, or all was removed. */
  isEmpty = false;
  #isSetAside = true;
  /** What storage refused; laid over whatever is read until a write succeeds. @type {State | null} */
  #unsaved = null;

  /** @param {TextStorage} storage @param {string} key */
  constructor(storage, key) {
    this.storage = storage;
    this.key = key;
  }

  get isReadOnly() {
    return this.newerText !== null;
  }

  get hasUnsaved() {
    return this.#unsaved !== null;
  }

  /** @param {Expected} expected @returns {State | null} null when site data was switched off meanwhile */
  read(expected) {
    try {
      const saved = this.#readSaved(expected) ?? emptyState(expected.curriculum);
      return this.#unsaved ? mergeStates(this.#unsaved, saved) : saved;
    } catch {
      return null;
    }
  }

  /** @param {State} state */
  write(state) {
    const isSaved = this.#isSetAside && this.#put(this.key, state);
    this.#unsaved = isSaved ? null : state;
  }

  /** What stays on this device and is in no file, such as a clock that runs. @param {string} name @returns {unknown} null where there is none */
  readHere(name) {
    try {
      return JSON.parse(this.storage.getItem(this.#hereKey(name)) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {unknown} value nothing removes it */
  keepHere(name, value) {
    try {
      if (value === null) this.storage.removeItem(this.#hereKey(name));
      else this.storage.setItem(this.#hereKey(name), JSON.stringify(value));
    } catch {
      // full or blocked: it lasts as long as the page
    }
  }

  /** @param {string} name */
  #hereKey(name) {
    return `${this.key}:here-${name}`;
  }

  /** Drops what could not be written, and any word of damage. */
  forget() {
    this.#unsaved = null;
    this.isDamaged = false;
  }

  /** Removes the text, the damaged copies beside it, and these. @param {readonly string[]} keys */
  clear(keys) {
    this.forget();
    try {
      const here = hereNames.map((name) => this.#hereKey(name));
      for (const key of [this.key, ...this.#damagedKeys(), ...here, ...keys]) this.storage.removeItem(key);
    } catch {
      // blocked: nothing is kept there
    }
  }

  #damagedKeys() {
    const keys = [];
    let key = `${this.key}:damaged`;
    while (this.storage.getItem(key) !== null) {
      keys.push(key);
      key = `${this.key}:damaged-${keys.length + 1}`;
    }
    return keys;
  }

  /** @param {Expected} expected */
  #readSaved(expected) {
    this.newerText = null;
    this.#isSetAside = true;
    const text = this.storage.getItem(this.key);
    this.isEmpty = text === null;
    if (text === null) return null;
    const { state, flaw } = parseState(text, expected);
    if (state) return state;
    if (flaw === "newer") this.newerText = text;
    else this.#setAside(text);
    return null;
  }

  /** Keeps a copy of damaged data beside any earlier one; without it nothing may be written. @param {string} text */
  #setAside(text) {
    this.isDamaged = true;
    let key = `${this.key}:damaged`;
    for (let number = 2; ![null, text].includes(this.storage.getItem(key)); number += 1) {
      key = `${this.key}:damaged-${number}`;
    }
    this.#isSetAside = this.storage.getItem(key) === text || this.#put(key, text);
  }

  /** @param {string} key @param {State | string} content */
  #put(key, content) {
    try {
      this.storage.setItem(key, typeof content === "string" ? content : JSON.stringify(content));
      return true;
    } catch {
      return false; // full, refused as in some private windows, or what no text can hold
    }
  }
}
