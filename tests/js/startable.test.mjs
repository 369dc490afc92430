// @ts-check
import assert from "node:assert/strict";
import { readNeeds, startable } from "../../docs/assets/js/startable.mjs";

const needs = readNeeds("map:read gates:map tell:gates,story  circle:ring ring:circle");
const cases = [
  {
    name: "what needs nothing stands as it was asked for",
    wanted: "story read",
    open: "read story",
    found: "story read",
  },
  {
    name: "what was missed and is needed comes first",
    wanted: "gates",
    open: "read map gates tell",
    found: "read map gates",
  },
  { name: "what is done is needed no more", wanted: "gates", open: "gates", found: "gates" },
  {
    name: "two that need the same have it once",
    wanted: "tell map",
    open: "read map gates story tell",
    found: "read map gates story tell",
  },
  { name: "a circle ends", wanted: "circle", open: "circle ring", found: "ring circle" },
  { name: "what is not open is not offered", wanted: "other read", open: "read", found: "read" },
];
for (const { name, wanted, open, found } of cases) {
  Deno.test(name, () => {
    assert.deepEqual(startable(wanted.split(" "), open.split(" "), needs), found.split(" "));
  });
}

Deno.test("without any needs nothing is needed", () => {
  assert.deepEqual([...readNeeds(null)], []);
});
