// @ts-check
import assert from "node:assert/strict";
import { heldIn, withSettings } from "../../docs/assets/js/address.mjs";

const names = ["hours", "start", "own"];
const read = [
  { address: ["", ""], held: ["", ""] },
  { address: ["", "#hours=7&start=2027-01-04"], held: ["hours=7&start=2027-01-04", ""] },
  { address: ["?hours=7", ""], held: ["hours=7", ""] },
  { address: ["?hours=7&utm=x", "#week-2"], held: ["hours=7", "week-2"] },
  { address: ["?hours=7", "#hours=8"], held: ["hours=8", ""] },
  { address: ["?utm=x", "#week-2"], held: ["", "week-2"] },
];
for (const { address: [search, hash], held: [settings, place] } of read) {
  Deno.test(`“${search}${hash}” holds “${settings}” and leads to “${place}”`, () => {
    assert.deepEqual(heldIn({ search, hash }, names), { settings, place });
  });
}

const written = [
  { search: "", settings: "hours=7", address: "/town/my-plan/#hours=7" },
  { search: "?hours=6&own=own-1", settings: "hours=7", address: "/town/my-plan/#hours=7" },
  { search: "?utm=x&hours=6", settings: "", address: "/town/my-plan/?utm=x" },
  { search: "", settings: "", address: "/town/my-plan/" },
];
for (const { search, settings, address } of written) {
  Deno.test(`“${settings}” in place of “${search}” makes ${address}`, () => {
    assert.equal(withSettings({ pathname: "/town/my-plan/", search, hash: "" }, names, settings), address);
  });
}

Deno.test("what a reader wrote comes back from the address as it was", () => {
  const words = "Ask “Ann & Bo” why = how? 100 % #1 番目";
  const settings = new URLSearchParams([["own", `own-1:30:must:${words}`]]).toString();
  const { hash } = new URL(
    `http://127.0.0.1/${withSettings({ pathname: "", search: "", hash: "" }, [], settings)}`,
  );
  const { settings: found } = heldIn({ search: "", hash }, names);
  assert.equal(new URLSearchParams(found).get("own"), `own-1:30:must:${words}`);
});
