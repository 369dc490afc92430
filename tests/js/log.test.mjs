// @ts-check
import assert from "node:assert/strict";
import { countChanges } from "../../docs/assets/js/changes.mjs";
import { entriesIn, entryOf, mergeLogs, withEntry } from "../../docs/assets/js/log.mjs";
import { parseFile, parseState } from "../../docs/assets/js/parse.mjs";
import { revertState } from "../../docs/assets/js/redo.mjs";
import { emptyState, mergeStates } from "../../docs/assets/js/state.mjs";
import { Store } from "../../docs/assets/js/store.mjs";
import { day, FakeStorage, plain, savedText } from "./examples.mjs";

const key = "studyplan:studyplan:twitter";
const expected = { curriculum: "twitter", replaced: new Map(), now: new Date(day(10)) };
const noted = { text: "Say it first.", at: day(1) };

/** @param {FakeStorage} storage */
function openTab(storage) {
  const settings = { site: "studyplan", curriculum: "twitter", replaced: new Map() };
  return new Store(settings, { storage, isBlocked: false }, () => {}, () => new Date(day(10)));
}

Deno.test("an entry is kept with its moment, and a later one takes its place", () => {
  const once = withEntry(emptyState("twitter"), "notes", "bh-q1", { text: "a" }, new Date(day(1)));
  const twice = withEntry(once, "notes", "bh-q1", { text: "b" }, new Date(day(1)));
  assert.deepEqual(plain(once.log), { notes: { "bh-q1": { text: "a", at: day(1) } } });
  assert.deepEqual(plain(twice.log), { notes: { "bh-q1": { text: "b", at: "2026-03-01T12:00:00.001Z" } } });
});

Deno.test("an entry taken back is remembered as such and shown no more", () => {
  const once = withEntry(emptyState("twitter"), "notes", "bh-q1", { text: "a" }, new Date(day(1)));
  const { log } = withEntry(once, "notes", "bh-q1", null, new Date(day(2)));
  assert.deepEqual(plain(log), { notes: { "bh-q1": { dropped: true, at: day(2) } } });
  assert.deepEqual([entriesIn(log, "notes"), entryOf(log, "notes", "bh-q1")], [[], null]);
});

Deno.test("entries come in the order of their keys, and none of a section that is not there", () => {
  const log = { notes: { b: { ...noted }, a: { ...noted } } };
  assert.deepEqual(entriesIn(log, "notes").map(([name]) => name), ["a", "b"]);
  assert.deepEqual(entriesIn(log, "constructor"), []);
  assert.deepEqual([entryOf(log, "notes", "constructor"), entryOf(undefined, "notes", "a")], [null, null]);
});

const merges = [
  {
    name: "entries of both are kept",
    one: { notes: { a: noted } },
    other: { recalls: { b: { grade: 2, at: day(2) } } },
    merged: { notes: { a: noted }, recalls: { b: { grade: 2, at: day(2) } } },
  },
  {
    name: "the newer one of an entry wins whole",
    one: { notes: { a: { text: "old", more: 1, at: day(1) } } },
    other: { notes: { a: { text: "new", at: day(2) } } },
    merged: { notes: { a: { text: "new", at: day(2) } } },
  },
  {
    name: "what was taken back later stays taken back",
    one: { notes: { a: noted } },
    other: { notes: { a: { dropped: true, at: day(2) } } },
    merged: { notes: { a: { dropped: true, at: day(2) } } },
  },
  {
    name: "sections that only later versions know are merged by the same rule",
    one: { later: { a: { what: [1], at: day(1) } } },
    other: { later: { a: { what: [2], at: day(2) }, b: { at: day(1) } } },
    merged: { later: { a: { what: [2], at: day(2) }, b: { at: day(1) } } },
  },
];
for (const { name, one, other, merged } of merges) {
  Deno.test(`merging logs: ${name}`, () => {
    assert.deepEqual(plain(mergeLogs(/** @type {any} */ (one), /** @type {any} */ (other))), merged);
    assert.deepEqual(plain(mergeLogs(/** @type {any} */ (other), /** @type {any} */ (one))), merged);
  });
}

Deno.test("a file of version 1 is read and saved as version 2, with all it had", () => {
  const items = { "set-01": { done: true, at: day(1) } };
  const storage = new FakeStorage({ [key]: savedText({ schema: 1, items, mocks: ["carried"] }) });
  openTab(storage).mark("set-02", true);
  const { schema, ...rest } = JSON.parse(storage.texts[key]);
  assert.equal(schema, 2);
  assert.deepEqual(rest.items["set-01"], { done: true, at: day(1) });
  assert.deepEqual(rest.mocks, ["carried"]);
});

Deno.test("entries from the future are of now, and renamed questions have today's names", () => {
  const log = {
    practice: { "old-q-m1": { question: "old-q", rows: { clarity: 2 }, at: "2099-01-01T00:00:00.000Z" } },
  };
  const replaced = new Map([["old-q", "new-q"]]);
  const { state } = parseState(savedText({ log }), { ...expected, replaced });
  assert.deepEqual(plain(state?.log), {
    practice: { "old-q-m1": { question: "new-q", rows: { clarity: 2 }, at: day(10) } },
  });
});

Deno.test("a file may have 5000 entries, and storage more", async () => {
  const notes = Object.fromEntries(
    Array.from({ length: 5001 }, (_, number) => [`n-${number}`, { at: day(1) }]),
  );
  const text = savedText({ log: { notes } });
  assert.equal((await parseFile(new Blob([text]), expected)).flaw, "too-large");
  assert.equal(parseState(text, expected).flaw, undefined);
  delete notes["n-0"];
  assert.equal((await parseFile(new Blob([savedText({ log: { notes } })]), expected)).flaw, undefined);
});

Deno.test("a log can be added from a file and undone without a trace", () => {
  const text = savedText({ log: { notes: { a: noted } } });
  const storage = new FakeStorage({ [key]: text });
  const store = openTab(storage);
  const log = { notes: { a: { text: "newer", at: day(2) } }, recalls: { b: { grade: 1, at: day(2) } } };
  const incoming = /** @type {any} */ ({ ...emptyState("twitter"), log });
  assert.equal(countChanges(store.state, incoming, new Map()).records, 2);
  const change = store.update((state) => mergeStates(state, incoming));
  assert.equal(JSON.parse(storage.texts[key]).log.recalls.b.grade, 1);
  assert.equal(countChanges(store.state, incoming, new Map()).records, 0);
  store.update((state) => revertState(state, change));
  assert.equal(storage.texts[key], text);
});

Deno.test("two tabs: an entry that one writes over is written again", () => {
  const storage = new FakeStorage({ [key]: savedText() });
  const store = openTab(storage);
  store.update((state) => withEntry(state, "practice", "bh-q1-m1", { question: "bh-q1" }, store.clock()));
  storage.texts[key] = savedText({ log: { notes: { a: noted } } });
  store.reload();
  assert.deepEqual(Object.keys(JSON.parse(storage.texts[key]).log).sort(), ["notes", "practice"]);
});

Deno.test("what stays on a device is in no file, and goes with everything else", () => {
  const storage = new FakeStorage();
  const store = openTab(storage);
  store.keepHere("sitting", { question: "bh-q1", started: 7 });
  assert.deepEqual(openTab(storage).here("sitting"), { question: "bh-q1", started: 7 });
  assert.equal(store.fileText().includes("bh-q1"), false);
  store.clear();
  assert.deepEqual([storage.texts, store.here("sitting")], [{}, null]);
});

Deno.test("what stays on a device is read as nothing where it is damaged or blocked", () => {
  const storage = new FakeStorage({ [`${key}:here-sitting`]: "{" });
  const store = openTab(storage);
  assert.equal(store.here("sitting"), null);
  storage.isBlocked = true;
  store.keepHere("habits", {});
  assert.equal(store.here("habits"), null);
});
