// A storage → the reader's ticks, to ask and to change. The only module that touches localStorage.
// @ts-check
import { isSame, redoState } from "./redo.mjs";
import { Shelf } from "./shelf.mjs";
import { emptyState, isId, withMark } from "./state.mjs";

/** @typedef {import("./state.mjs").State} State */
/** @typedef {import("./shelf.mjs").TextStorage} TextStorage */
/** @typedef {{site: string, curriculum: string, replaced: ReadonlyMap<string, string>}} Settings */
/** @typedef {{id: string, done: boolean} | null} Tick what was ticked on this page; null for any other change */
/** @typedef {"" | "newer" | "blocked" | "full" | "damaged"} Problem */
/** Runs while no other tab does. @typedef {(act: () => void) => void} Alone */

/** So long may a tab that read before this one wrote take to write. */
const overwrittenWithin = 5_000;

/**
 * Storage that works, or a stand-in that lives as long as the page. There is no trial write:
 * it would fail on a full storage too, and the ticks in it would vanish from view.
 * @param {{localStorage: TextStorage | null, studyStorageBlocked?: boolean}} page
 */
export function openStorage(page) {
  try {
    const storage = page.localStorage; // the getter itself throws when site data is blocked
    storage?.getItem("studyplan");
    if (storage && page.studyStorageBlocked !== true) return { storage, isBlocked: false };
  } catch {
    // blocked: the same as none
  }
  return { storage: memoryStorage(), isBlocked: true };
}

export class Store {
  /** @type {State} */
  state;
  /** What was changed here just now. @type {{before: State, after: State, time: number}[]} */
  #recent = [];

  /**
   * @param {Settings} settings
   * @param {{storage: TextStorage, isBlocked: boolean}} opened
   * @param {(tick: Tick) => void} notify
   * @param {() => Date} clock
   * @param {Alone} alone
   */
  constructor(settings, opened, notify = () => {}, clock = () => new Date(), alone = (act) => act()) {
    this.settings = settings;
    this.key = `studyplan:${settings.site}:${settings.curriculum}`;
    this.shelf = new Shelf(opened.storage, this.key);
    this.isBlocked = opened.isBlocked;
    this.notify = notify;
    this.clock = clock;
    this.alone = alone;
    this.state = emptyState(settings.curriculum);
    this.state = this.#read();
  }

  get isReadOnly() {
    return this.shelf.isReadOnly;
  }

  /** What stands between the reader and safely kept ticks. @returns {Problem} */
  get problem() {
    if (this.isReadOnly) return "newer";
    if (this.isBlocked) return "blocked";
    if (this.shelf.hasUnsaved) return "full";
    return this.shelf.isDamaged ? "damaged" : "";
  }

  /** What a saved text or file must fit. */
  get expected() {
    return { ...this.settings, now: this.clock() };
  }

  get hasTicks() {
    return Object.values(this.state.items).some((mark) => mark.done);
  }

  /** @param {string} id */
  isDone(id) {
    return this.state.items[id]?.done === true;
  }

  /** @param {string} id @param {boolean} done */
  mark(id, done) {
    if (!isId(id)) return; // writing it would make the saved data look damaged at the next read
    this.update((state) => withMark(state, id, done, this.clock()), { id, done });
  }

  /**
   * Reads storage again before it writes, so that another tab's ticks are not overwritten. It writes at once,
   * as the page may be left at once; what a tab writes in the same instant is seen to afterwards.
   * @param {(state: State) => State} change @param {Tick} tick
   * @returns {{before: State, after: State}} for revertState
   */
  update(change, tick = null) {
    const before = this.#read();
    this.state = this.isReadOnly ? before : change(before);
    const after = this.state;
    if (!this.isReadOnly) {
      this.shelf.write(after);
      this.#recent = [...this.#lately(), { before, after, time: this.clock().getTime() }];
    }
    this.notify(this.isReadOnly ? null : tick);
    this.alone(() => this.#settle());
    return { before, after };
  }

  /** What stays on this device and is in no file. @param {"sitting" | "habits"} name @returns {unknown} */
  here(name) {
    return this.shelf.readHere(name);
  }

  /** @param {"sitting" | "habits"} name @param {unknown} value nothing removes it */
  keepHere(name, value) {
    this.shelf.keepHere(name, value);
  }

  reload() {
    this.state = this.#redone(this.#read());
    this.notify(null);
    this.alone(() => this.#settle());
  }

  /** Another tab may have read before this one wrote, and written after it: then the change is written again. */
  #settle() {
    if (this.shelf.hasUnsaved) return; // it stays with this page, and that is said
    const saved = this.#read();
    const state = this.#redone(saved);
    if (this.isReadOnly || isSame(saved, state)) return;
    this.shelf.write(state);
    this.state = state;
    this.notify(null);
  }

  /** @param {State} state */
  #redone(state) {
    return this.isReadOnly ? state : this.#lately().reduce(redoState, state);
  }

  #lately() {
    const now = this.clock().getTime();
    return this.#recent.filter(({ time }) => Math.abs(now - time) < overwrittenWithin);
  }

  /** Another tab has removed everything: what this one could not save goes too. */
  forget() {
    this.shelf.forget();
    this.reload();
  }

  /** Removes everything that is kept for this curriculum. @param {readonly string[]} keys what belongs to it too */
  clear(keys = []) {
    this.shelf.clear(keys);
    this.state = emptyState(this.settings.curriculum);
    this.notify(null);
  }

  /** A progress file. Data of a newer version goes into it as it is. */
  fileText() {
    const state = this.#read();
    return this.shelf.newerText ?? `${JSON.stringify(state, null, 2)}\n`;
  }

  /** @returns {State} */
  #read() {
    const state = this.shelf.read(this.expected);
    this.isBlocked ||= state === null;
    if (this.shelf.isEmpty) this.#recent = []; // what was removed everywhere stays removed
    return state ?? this.state;
  }
}

/** @returns {TextStorage} */
function memoryStorage() {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
