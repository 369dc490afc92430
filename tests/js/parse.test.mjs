// @ts-check
import assert from "node:assert/strict";
import { parseFile, parseState } from "../../docs/assets/js/parse.mjs";
import { day, plain, savedText } from "./examples.mjs";

const expected = { curriculum: "twitter", replaced: new Map(), now: new Date(day(10)) };

Deno.test("a good text is read whole, with unknown ids and fields of later versions", () => {
  const text = savedText({
    items: { "gone-task": { done: true, at: day(1), note: "?" } },
    mocks: ["kept"],
  });
  assert.deepEqual(plain(parseState(text, expected).state), {
    schema: 2,
    curriculum: "twitter",
    items: { "gone-task": { done: true, at: "2026-03-01T12:00:00.000Z", note: "?" } },
    plan: {},
    mocks: ["kept"],
  });
});

Deno.test("a text without a plan gets an empty one", () => {
  assert.deepEqual(parseState(savedText({ plan: undefined }), expected).state?.plan, {});
});

const done = { done: true, at: day(1) };
const bad = [
  { name: "cut short", text: '{"schema": 1, "curr', flawed: { flaw: "not-json" } },
  { name: "empty", text: "", flawed: { flaw: "not-json" } },
  { name: "null", text: "null", flawed: { flaw: "not-progress" } },
  { name: "a list", text: "[]", flawed: { flaw: "not-progress" } },
  { name: "without schema", text: savedText({ schema: undefined }), flawed: { flaw: "not-progress" } },
  { name: "of schema 0", text: savedText({ schema: 0 }), flawed: { flaw: "not-progress" } },
  { name: "of schema 1.5", text: savedText({ schema: 1.5 }), flawed: { flaw: "not-progress" } },
  { name: "of schema 3", text: savedText({ schema: 3, items: "?" }), flawed: { flaw: "newer" } },
  { name: "without items", text: savedText({ items: undefined }), flawed: { flaw: "not-progress" } },
  { name: "with a list of items", text: savedText({ items: [] }), flawed: { flaw: "not-progress" } },
  { name: "with a plan of text", text: savedText({ plan: "4 weeks" }), flawed: { flaw: "not-progress" } },
  { name: "without curriculum", text: savedText({ curriculum: null }), flawed: { flaw: "not-progress" } },
  {
    name: "of another curriculum",
    text: savedText({ curriculum: "apple" }),
    flawed: { flaw: "other-curriculum", name: "apple" },
  },
  ...[
    { id: "<b>bold</b>", mark: done },
    { id: "set-01", mark: null },
    { id: "set-01", mark: { done: "yes", at: day(1) } },
    { id: "set-01", mark: { done: true } },
    { id: "set-01", mark: { done: true, at: "yesterday" } },
    { id: "set-01", mark: { done: true, at: "2026-03-01" } },
    { id: "set-01", mark: { done: true, at: "2026-02-30T12:00:00.000Z" } },
    { id: "set-01", mark: { done: true, at: "2026-13-01T12:00:00.000Z" } },
    { id: "set-01", mark: { done: true, at: 1772366400000 } },
  ].map(({ id, mark }) => ({
    name: `with ${id}: ${JSON.stringify(mark)}`,
    text: savedText({ items: { "set-02": done, [id]: mark } }),
    flawed: { flaw: "damaged-entry", name: id },
  })),
  ...[
    { stories: "many", name: "stories" },
    { stories: Array(41).fill({}), name: "stories" },
    { stories: [{}, "once"], name: "stories 2" },
    { stories: [null], name: "stories 1" },
    { stories: [{ task: 7 }], name: "stories 1" },
    { stories: [{ task: null }], name: "stories 1" },
    { stories: [{ at: "yesterday" }], name: "stories 1" },
    { stories: [{ at: null }], name: "stories 1" },
  ].map(({ stories, name }) => ({
    name: `with stories ${JSON.stringify(stories).slice(0, 40)}`,
    text: savedText({ stories }),
    flawed: { flaw: "damaged-entry", name },
  })),
  {
    name: "with __proto__ as an id",
    text: savedText().replace('"items":{}', `"items":{"__proto__":${JSON.stringify(done)}}`),
    flawed: { flaw: "damaged-entry", name: "__proto__" },
  },
];
for (const { name, text, flawed } of bad) {
  Deno.test(`refused: a text ${name}`, () => assert.deepEqual(parseState(text, expected), flawed));
}

Deno.test("a field named __proto__ becomes nobody's prototype", () => {
  const text = savedText().replace("{", '{"__proto__": {"isAdmin": true}, ');
  const { state } = parseState(text, expected);
  assert.equal(/** @type {any} */ (state).isAdmin, undefined);
  assert.equal(/** @type {any} */ ({}).isAdmin, undefined);
});

Deno.test("stories are read with their dates, one from the future as of now", () => {
  const stories = [{ headline: "A", photo: null }, {}, { task: "B", at: day(1) }, { task: "C", at: day(20) }];
  assert.deepEqual(parseState(savedText({ stories }), expected).state?.stories, [
    { headline: "A", photo: null },
    {},
    { task: "B", at: "2026-03-01T12:00:00.000Z" },
    { task: "C", at: "2026-03-10T12:00:00.000Z" },
  ]);
});

const times = [
  { name: "a past time stays as it is", at: "2026-03-09T12:00:00Z", read: "2026-03-09T12:00:00Z" },
  { name: "this very moment stays", at: day(10), read: "2026-03-10T12:00:00.000Z" },
  {
    name: "a time years ahead becomes now",
    at: "2099-01-01T00:00:00.000Z",
    read: "2026-03-10T12:00:00.000Z",
  },
];
for (const { name, at, read } of times) {
  Deno.test(`clocks: ${name}`, () => {
    const { state } = parseState(savedText({ items: { "set-01": { done: true, at } } }), expected);
    assert.deepEqual(plain(state?.items), { "set-01": { done: true, at: read } });
  });
}

Deno.test("clocks: a choice of a time years ahead was made now", () => {
  const chosen = { weeks: "2099-01-01T00:00:00.000Z", track: day(1), days: "soon" };
  const { state } = parseState(savedText({ plan: { weeks: "4", track: "ml", chosen } }), expected);
  assert.deepEqual(state?.plan, { weeks: "4", track: "ml", chosen: { weeks: day(10), track: day(1) } });
});

Deno.test("marks under old ids count for the new ones as soon as they are read", () => {
  const replaced = new Map([["old-id", "new-id"]]);
  const { state } = parseState(savedText({ items: { "old-id": done } }), { ...expected, replaced });
  assert.deepEqual(plain(state?.items["new-id"]), { done: true, at: "2026-03-01T12:00:00.000Z" });
});

/** @param {number} count */
function manyItems(count) {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`set-${number}`, done]));
}

const files = [
  { name: "5000 items are read", text: savedText({ items: manyItems(5000) }), flaw: undefined },
  { name: "5001 items are too many", text: savedText({ items: manyItems(5001) }), flaw: "too-large" },
  { name: "2 MB are read", text: savedText().padEnd(2 * 1024 * 1024), flaw: undefined },
  { name: "more than 2 MB are not", text: savedText().padEnd(2 * 1024 * 1024 + 1), flaw: "too-large" },
  { name: "a byte order mark does no harm", text: `\uFEFF${savedText()}`, flaw: undefined },
  { name: "a picture is not JSON", text: "\u0089PNG", flaw: "not-json" },
];
for (const { name, text, flaw } of files) {
  Deno.test(`files: ${name}`, async () => {
    assert.equal((await parseFile(new Blob([text]), expected)).flaw, flaw);
  });
}

Deno.test("files: one that the browser cannot open is called unreadable", async () => {
  const file = new Blob(["{}"]);
  file.arrayBuffer = () => Promise.reject(new Error("NotReadableError"));
  assert.deepEqual(await parseFile(file, expected), { flaw: "unreadable" });
});

Deno.test("storage may hold more than a file may", () => {
  assert.equal(parseState(savedText({ items: manyItems(5001) }), expected).flaw, undefined);
});

const plans = [
  { name: "a plan kept before now keeps its time", at: day(9), read: day(9) },
  {
    name: "a plan kept by a clock a little ahead was kept now",
    at: "2026-03-11T11:00:00.000Z",
    read: day(10),
  },
  {
    name: "a plan kept by a clock years ahead is older than any",
    at: "2030-01-05T10:00:00.000Z",
    read: "1970-01-01T00:00:00.000Z",
  },
];
for (const { name, at, read } of plans) {
  Deno.test(name, () => {
    const { state } = parseState(savedText({ plan: { mine: { link: "", at }, track: "castle" } }), expected);
    assert.deepEqual(state?.plan, { mine: { link: "", at: read }, track: "castle", chosen: { track: read } });
  });
}
