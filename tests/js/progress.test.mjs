// Progress files are read as tests/cases/progress.json says; Python's reader is held to the same list.
// @ts-check
import assert from "node:assert/strict";
import { answerTo } from "./answer-progress.mjs";

/** A text in parts, a part that repeats with its count; or bytes in hexadecimal digits. @typedef {{name: string, text?: (string | [string, number])[], bytes?: string, answer: unknown}} ProgressCase */

/** @type {{replaced: Record<string, string>, cases: ProgressCase[]}} */
const { replaced, cases } = JSON.parse(
  Deno.readTextFileSync(new URL("../cases/progress.json", import.meta.url)),
);

/** @param {ProgressCase} one */
function bytesOf({ text = [], bytes }) {
  if (bytes !== undefined) {
    return Uint8Array.from(bytes.match(/../g) ?? [], (digits) => parseInt(digits, 16)).buffer;
  }
  const whole = text.map((part) => typeof part === "string" ? part : part[0].repeat(part[1])).join("");
  return new TextEncoder().encode(whole).buffer;
}

for (const one of cases) {
  Deno.test(`a progress file: ${one.name}`, async () => {
    assert.deepEqual(await answerTo(bytesOf(one), replaced), one.answer);
  });
}
