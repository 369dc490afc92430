// @ts-check
import assert from "node:assert/strict";
import { revertState } from "../../docs/assets/js/redo.mjs";
import { mergeStates } from "../../docs/assets/js/state.mjs";
import { mineOf, withMine } from "../../docs/assets/js/my-plan/mine.mjs";
import { openStorage, Store } from "../../docs/assets/js/store.mjs";
import { day, FakeStorage, plain, savedText, stateWith } from "./examples.mjs";
import { keptState, town } from "./town.mjs";

const key = "studyplan:studyplan:twitter";
const tick = { done: true, at: day(1) };
const settings = { site: "studyplan", curriculum: "twitter", replaced: new Map([["old-id", "new-id"]]) };

/** A tab of the browser. @param {FakeStorage} storage */
function openTab(storage, isBlocked = false) {
  /** @type {(import("../../docs/assets/js/store.mjs").Tick)[]} */
  const heard = [];
  const store = new Store(
    settings,
    { storage, isBlocked },
    (change) => heard.push(change),
    () => new Date(day(10)),
  );
  return { store, heard };
}

/** @param {FakeStorage} storage */
function saved(storage) {
  return JSON.parse(storage.texts[key]);
}

Deno.test("a tick is saved in the agreed form and told to the page", () => {
  const storage = new FakeStorage();
  const { store, heard } = openTab(storage);
  store.mark("set-01", true);
  assert.deepEqual(saved(storage), {
    schema: 2,
    curriculum: "twitter",
    items: { "set-01": { done: true, at: "2026-03-10T12:00:00.000Z" } },
    plan: {},
  });
  assert.deepEqual(heard, [{ id: "set-01", done: true }]);
  assert.equal(store.isDone("set-01"), true);
  assert.equal(store.hasTicks, true);
  assert.equal(store.problem, "");
});

Deno.test("opening a page writes nothing", () => {
  const storage = new FakeStorage();
  openTab(storage);
  assert.deepEqual(storage.texts, {});
});

Deno.test("taking a tick back is remembered, not forgotten", () => {
  const storage = new FakeStorage({ [key]: savedText({ items: { "set-01": tick } }) });
  const { store } = openTab(storage);
  store.mark("set-01", false);
  assert.deepEqual(saved(storage).items, { "set-01": { done: false, at: "2026-03-10T12:00:00.000Z" } });
  assert.equal(store.hasTicks, false);
});

Deno.test("a tick is not done because objects happen to have such a field", () => {
  assert.equal(openTab(new FakeStorage()).store.isDone("constructor"), false);
});

Deno.test("unknown ids and fields survive a write", () => {
  const text = savedText({ items: { "gone-task": tick }, mocks: ["kept"], plan: { weeks: 4 } });
  const storage = new FakeStorage({ [key]: text });
  openTab(storage).store.mark("set-01", true);
  assert.deepEqual(saved(storage).items["gone-task"], { done: true, at: "2026-03-01T12:00:00.000Z" });
  assert.deepEqual(saved(storage).mocks, ["kept"]);
  assert.deepEqual(saved(storage).plan, { weeks: 4 });
});

Deno.test("a malformed id from a page is never written", () => {
  const storage = new FakeStorage();
  openTab(storage).store.mark("Set 01", true);
  assert.deepEqual(storage.texts, {});
});

Deno.test("a tick under an old id shows under the new one, and the old entry is kept", () => {
  const storage = new FakeStorage({ [key]: savedText({ items: { "old-id": tick } }) });
  const { store } = openTab(storage);
  assert.equal(store.isDone("new-id"), true);
  store.mark("new-id", false);
  assert.equal(openTab(storage).store.isDone("new-id"), false);
  assert.deepEqual(saved(storage).items["old-id"], { done: true, at: "2026-03-01T12:00:00.000Z" });
});

Deno.test("two tabs: a stale copy never overwrites the other tab's ticks", () => {
  const storage = new FakeStorage();
  const one = openTab(storage).store;
  const other = openTab(storage).store;
  one.mark("set-01", true);
  other.mark("set-02", true); // no storage event has arrived
  one.mark("set-03", true);
  assert.deepEqual(Object.keys(saved(storage).items), ["set-01", "set-02", "set-03"]);
});

Deno.test("two tabs: what one writes over, as it had read before the other wrote, is written again", () => {
  const storage = new FakeStorage({ [key]: savedText({ items: { "set-01": tick } }) });
  const one = openTab(storage);
  const unread = storage.texts[key];
  one.store.mark("set-02", true);
  one.store.update((state) => ({ ...state, plan: { weeks: "4", chosen: { weeks: day(10) } } }));
  storage.texts[key] = unread.replace('"items":{', `"items":{"set-03":${JSON.stringify(tick)},`);
  one.store.reload(); // the storage event
  assert.deepEqual(Object.keys(saved(storage).items).sort(), ["set-01", "set-02", "set-03"]);
  assert.deepEqual(saved(storage).plan, { weeks: "4", chosen: { weeks: "2026-03-10T12:00:00.000Z" } });
  assert.equal(one.store.isDone("set-02"), true);
});

Deno.test("two tabs: what another one has changed or removed since is left alone", () => {
  const storage = new FakeStorage();
  const one = openTab(storage).store;
  one.mark("set-01", true);
  openTab(storage).store.mark("set-01", false);
  one.reload();
  assert.equal(one.isDone("set-01"), false);
  storage.texts = {};
  one.reload();
  one.mark("set-02", true);
  assert.deepEqual(Object.keys(saved(storage).items), ["set-02"]);
});

Deno.test("two tabs: an undo of the same moment stays an undo", () => {
  const storage = new FakeStorage({ [key]: savedText() });
  const { store } = openTab(storage);
  const [one, other] = ["?start=2027-01-04", "?start=2027-01-05"].map((link) =>
    mineOf(keptState(town(), link))
  );
  if (!one || !other) throw new Error("both are plans");
  const keep = (/** @type {any} */ kept, /** @type {any} */ before) =>
    store.update((state) => withMine(state, kept, before, new Date(day(10))));
  keep(one, null);
  keep(other, mineOf(store.state));
  keep(/** @type {any} */ (mineOf(store.state)?.before), null);
  assert.equal(saved(storage).plan.mine.link, "start=2027-01-04");
  const otherOrder = Object.fromEntries(Object.entries(saved(storage).plan.mine).reverse());
  storage.texts[key] = savedText({ plan: { mine: otherOrder } });
  store.reload();
  assert.equal(saved(storage).plan.mine.link, "start=2027-01-04");
});

Deno.test("two tabs: what was changed long ago is not written again", () => {
  let now = new Date(day(10));
  const storage = new FakeStorage({ [key]: savedText() });
  const store = new Store(settings, { storage, isBlocked: false }, () => {}, () => now);
  store.mark("set-01", true);
  now = new Date(now.getTime() + 60_000);
  storage.texts[key] = savedText();
  store.reload();
  assert.deepEqual(saved(storage).items, {});
});

Deno.test("two tabs: what is written again waits until no other tab writes", () => {
  const storage = new FakeStorage({ [key]: savedText() });
  /** @type {(() => void)[]} */
  const waiting = [];
  const store = new Store(
    settings,
    { storage, isBlocked: false },
    () => {},
    () => new Date(day(10)),
    (act) => void waiting.push(act),
  );
  store.mark("set-01", true);
  storage.texts[key] = savedText();
  store.reload();
  assert.deepEqual([store.isDone("set-01"), saved(storage).items], [true, {}]);
  for (const act of waiting) act();
  assert.deepEqual(Object.keys(saved(storage).items), ["set-01"]);
});

Deno.test("what no text can hold is kept on the page, and that is said", () => {
  const storage = new FakeStorage();
  const { store } = openTab(storage);
  /** @type {unknown[]} */
  let deep = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  store.update((state) => ({ ...state, plan: { ...state.plan, deep } }));
  assert.equal(store.problem, "full");
  assert.deepEqual(storage.texts, {});
});

Deno.test("what lies too deep is set aside as damaged, so that the next tick can be saved", () => {
  const text = savedText({ plan: { deep: 0 } }).replace("0", `${"[".repeat(10_000)}${"]".repeat(10_000)}`);
  const storage = new FakeStorage({ [key]: text });
  const { store } = openTab(storage);
  store.mark("set-01", true);
  assert.equal(store.problem, "damaged");
  assert.deepEqual(Object.keys(saved(storage).items), ["set-01"]);
  assert.equal(storage.texts[`${key}:damaged`], text);
});

Deno.test("two tabs: a reload shows the other tab's ticks and tells the page", () => {
  const storage = new FakeStorage();
  const one = openTab(storage);
  openTab(storage).store.mark("set-01", true);
  assert.equal(one.store.isDone("set-01"), false);
  one.store.reload();
  assert.equal(one.store.isDone("set-01"), true);
  assert.deepEqual(one.heard, [null]);
});

Deno.test("a tick heals a mark from a clock that ran years ahead", () => {
  const ahead = { done: true, at: "2099-01-01T00:00:00.000Z" };
  const storage = new FakeStorage({ [key]: savedText({ items: { "set-01": ahead } }) });
  openTab(storage).store.mark("set-01", false);
  assert.deepEqual(saved(storage).items, { "set-01": { done: false, at: "2026-03-10T12:00:00.001Z" } });
});

Deno.test("full: what is saved stays readable, new ticks are kept on the page and that is said", () => {
  const storage = new FakeStorage({ [key]: savedText({ items: { "set-01": tick } }) });
  storage.room = 0;
  const { store } = openTab(storage);
  store.mark("set-02", true);
  assert.equal(store.problem, "full");
  store.reload();
  assert.deepEqual([store.isDone("set-01"), store.isDone("set-02")], [true, true]);
  assert.deepEqual(Object.keys(saved(storage).items), ["set-01"]);
});

Deno.test("full: once there is room again, everything is saved and the problem is over", () => {
  const storage = new FakeStorage();
  storage.room = 0;
  const { store } = openTab(storage);
  store.mark("set-01", true);
  storage.room = Infinity;
  openTab(storage).store.mark("set-02", true);
  store.mark("set-03", true);
  assert.deepEqual(Object.keys(saved(storage).items).sort(), ["set-01", "set-02", "set-03"]);
  assert.equal(store.problem, "");
});

const blockedPages = [
  {
    name: "the getter throws",
    page: {
      get localStorage() {
        throw new Error("SecurityError");
      },
    },
  },
  { name: "there is none", page: { localStorage: null } },
  {
    name: "reading throws",
    page: { localStorage: Object.assign(new FakeStorage(), { isBlocked: true }) },
  },
  {
    name: "a stand-in was put in its place",
    page: { localStorage: new FakeStorage(), studyStorageBlocked: true },
  },
];
for (const { name, page } of blockedPages) {
  Deno.test(`blocked, as ${name}: ticks live as long as the page, and that is said`, () => {
    const store = new Store(settings, openStorage(/** @type {any} */ (page)));
    store.mark("set-01", true);
    store.reload();
    assert.equal(store.isDone("set-01"), true);
    assert.equal(store.problem, "blocked");
  });
}

Deno.test("a full storage is not taken for a blocked one", () => {
  const storage = Object.assign(new FakeStorage(), { room: 0 });
  assert.deepEqual(openStorage({ localStorage: storage }), { storage, isBlocked: false });
});

Deno.test("blocked while the page is open: the ticks on view stay", () => {
  const storage = new FakeStorage({ [key]: savedText({ items: { "set-01": tick } }) });
  const { store } = openTab(storage);
  storage.isBlocked = true;
  store.mark("set-02", true);
  assert.deepEqual([store.isDone("set-01"), store.isDone("set-02")], [true, true]);
  assert.equal(store.problem, "blocked");
});

Deno.test("newer data is never written to, and nothing is announced as done", () => {
  const text = savedText({ schema: 3, items: { "set-01": "a form of the future" } });
  const storage = new FakeStorage({ [key]: text });
  const { store, heard } = openTab(storage);
  store.mark("set-02", true);
  store.update((state) => mergeStates(state, stateWith({ "set-03": tick })));
  assert.deepEqual(storage.texts, { [key]: text });
  assert.equal(store.problem, "newer");
  assert.equal(store.isReadOnly, true);
  assert.deepEqual(heard, [null, null]);
});

Deno.test("newer data goes into a progress file as it is", () => {
  const text = savedText({ schema: 3 });
  assert.equal(openTab(new FakeStorage({ [key]: text })).store.fileText(), text);
});

Deno.test("damaged data is set aside before anything is written, and that is said", () => {
  const storage = new FakeStorage({ [key]: "{oops" });
  const { store } = openTab(storage);
  assert.deepEqual(storage.texts, { [key]: "{oops", [`${key}:damaged`]: "{oops" });
  assert.equal(store.problem, "damaged");
  store.mark("set-01", true);
  assert.deepEqual(Object.keys(saved(storage).items), ["set-01"]);
  assert.equal(storage.texts[`${key}:damaged`], "{oops");
});

Deno.test("an earlier damaged copy is not overwritten", () => {
  const storage = new FakeStorage({
    [key]: "{third",
    [`${key}:damaged`]: "{first",
    [`${key}:damaged-2`]: "{second",
  });
  openTab(storage);
  assert.equal(storage.texts[`${key}:damaged`], "{first");
  assert.equal(storage.texts[`${key}:damaged-2`], "{second");
  assert.equal(storage.texts[`${key}:damaged-3`], "{third");
});

Deno.test("the same damaged data is set aside once", () => {
  const storage = new FakeStorage({ [key]: "{oops" });
  openTab(storage);
  openTab(storage);
  assert.deepEqual(Object.keys(storage.texts), [key, `${key}:damaged`]);
});

Deno.test("damaged data that cannot be set aside is not overwritten, even by what would fit", () => {
  const damaged = "{oops".padEnd(1000);
  const storage = new FakeStorage({ [key]: damaged });
  storage.room = 500;
  const { store } = openTab(storage);
  store.mark("set-01", true);
  assert.deepEqual(storage.texts, { [key]: damaged });
  assert.equal(store.isDone("set-01"), true);
  assert.equal(store.problem, "full");
});

Deno.test("a file can be added and undone without a trace", () => {
  const text = savedText({ items: { "set-01": tick } });
  const storage = new FakeStorage({ [key]: text });
  const { store } = openTab(storage);
  const incoming = stateWith({ "set-01": { done: false, at: day(2) }, "set-02": tick });
  const change = store.update((state) => mergeStates(state, incoming));
  assert.deepEqual(saved(storage).items, {
    "set-01": { done: false, at: "2026-03-02T12:00:00.000Z" },
    "set-02": { done: true, at: "2026-03-01T12:00:00.000Z" },
  });
  store.update((state) => revertState(state, change));
  assert.equal(storage.texts[key], text);
});

Deno.test("a progress file holds what is saved now, also by another tab", () => {
  const storage = new FakeStorage();
  const { store } = openTab(storage);
  openTab(storage).store.mark("set-01", true);
  assert.deepEqual(plain(JSON.parse(store.fileText()).items), {
    "set-01": { done: true, at: "2026-03-10T12:00:00.000Z" },
  });
});

Deno.test("everything of this plan can be removed, and nothing of others", () => {
  const others = {
    "studyplan:studyplan:other": "theirs",
    "another site": "too",
    "studyplan:studyplan:twitter-2": "x",
  };
  const storage = new FakeStorage({ ...others, [key]: "{", "/study/.__palette": "dark" });
  const { store, heard } = openTab(storage);
  store.mark("set-01", true);
  assert.equal(storage.texts[`${key}:damaged`], "{");
  store.clear(["/study/.__palette"]);
  assert.deepEqual(storage.texts, others);
  assert.deepEqual([store.isDone("set-01"), store.problem, heard.at(-1)], [false, "", null]);
});

Deno.test("what another tab has removed does not come back from this one", () => {
  const storage = new FakeStorage();
  const { store } = openTab(storage);
  store.mark("set-01", true);
  storage.room = 10;
  store.mark("set-02", true);
  assert.equal(store.problem, "full");
  delete storage.texts[key];
  storage.room = Infinity;
  store.forget();
  store.mark("set-03", true);
  assert.deepEqual(Object.keys(saved(storage).items), ["set-03"]);
});

Deno.test("blocked: removing is no error", () => {
  const storage = new FakeStorage();
  const { store } = openTab(storage);
  store.mark("set-01", true);
  storage.isBlocked = true;
  store.clear();
  assert.equal(store.isDone("set-01"), false);
});
