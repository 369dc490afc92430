// @ts-check
import assert from "node:assert/strict";
import { asPrinted, fitted, pixels } from "../../docs/assets/js/paper.mjs";

const page = pixels(255.4) * 0.965; // Letter is lower than A4; letters may be set wider on paper than measured

/** Twice the size needs four times the page, as words wrap. @param {number} share of a page in today's size */
const filling = (share) => (/** @type {number} */ size) => share * page * size ** 2;

const weeks = [
  { name: "an empty week is as large as it gets, with lines below", share: 0.1, size: 1.25, lines: 21 },
  { name: "a thin week is larger than today's size", share: 0.7, size: 1.175, lines: 1 },
  { name: "a week that fills its page stays as it is", share: 0.99, size: 1, lines: 1 },
  { name: "a full week is smaller", share: 1.2, size: 0.9, lines: 1 },
  { name: "the fullest that fits", share: 1.38, size: 0.85, lines: 1 },
  { name: "a little more takes the place of the line for notes", share: 1.4, size: 0.85, lines: 0 },
  { name: "a fuller one keeps the smallest size and runs over", share: 2, size: 0.85, lines: 0 },
];
for (const { name, share, size, lines } of weeks) {
  Deno.test(name, () => {
    assert.deepEqual(fitted([0], ([tried]) => [filling(share)(tried)]), [{ size, isApart: false, lines }]);
  });
}

const heads = [
  { name: "a week below a head fits in what is left", head: 0.2, share: 0.79, size: 1, isApart: false },
  { name: "one that never fits below it starts a page", head: 0.5, share: 0.8, size: 1.1, isApart: true },
  {
    name: "a little above is no reason to leave a page empty",
    head: 0.02,
    share: 1.4,
    size: 0.85,
    isApart: false,
  },
  { name: "one that fits nowhere starts a page as well", head: 0.5, share: 2, size: 0.85, isApart: true },
];
for (const { name, head, share, size, isApart } of heads) {
  Deno.test(name, () => {
    const [found] = fitted([head * page], ([tried]) => [filling(share)(tried)]);
    assert.deepEqual([found.size, found.isApart], [size, isApart]);
  });
}

Deno.test("each week has a size of its own, and few tries find all of them", () => {
  let tries = 0;
  const shares = [0.1, 1.2, 0.7, 2];
  const found = fitted([0, 0, 0, 0], (sizes) => {
    tries += 1;
    return sizes.map((size, index) => filling(shares[index])(size));
  });
  assert.deepEqual(found.map(({ size }) => size), [1.25, 0.9, 1.175, 0.85]);
  assert.ok(tries <= 6, `${tries} tries`);
});

Deno.test("a page without weeks has nothing to set", () => assert.deepEqual(fitted([], () => []), []));

const media = [
  { written: "print", printed: "all" },
  { written: "screen", printed: "not all" },
  { written: "screen and (min-width: 60em)", printed: "not all" },
  { written: "only screen and (max-width: 20em)", printed: "not all" },
  { written: "print and (min-width: 60em)", printed: "all and (min-width: 60em)" },
  { written: "not print", printed: "not all" },
  { written: "not screen", printed: "all" },
  { written: "screen and (hover), print", printed: "not all,all" },
  { written: "(prefers-reduced-motion: reduce)", printed: "(prefers-reduced-motion: reduce)" },
  { written: "(scripting: enabled)", printed: "(scripting: enabled)" },
  { written: "all", printed: "all" },
];
for (const { written, printed } of media) {
  Deno.test(`"${written}" is "${printed}" on paper`, () => assert.equal(asPrinted(written), printed));
}
