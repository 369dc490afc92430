// Files as base64, one a line → what the reader of the browser says of each, one a line; tests compare it with Python's.
// @ts-check
import { keptPlan } from "../../docs/assets/js/kept-plan.mjs";
import { entriesIn } from "../../docs/assets/js/log.mjs";
import { parseFile } from "../../docs/assets/js/parse.mjs";

/** @param {ArrayBuffer} bytes @param {Record<string, string>} replaced @returns {Promise<unknown>} the flaw, or what counts of a good file */
export async function answerTo(bytes, replaced) {
  const expected = {
    curriculum: "company",
    replaced: new Map(Object.entries(replaced)),
    now: new Date("9999-12-31T23:59:59.999Z"),
  };
  const parsed = await parseFile(new Blob([bytes]), expected);
  if (!parsed.state) return parsed.name === undefined ? parsed.flaw : `${parsed.flaw}: ${parsed.name}`;
  const { state } = parsed;
  const done = Object.entries(state.items).filter(([, mark]) => mark.done).map(([id]) => id).sort();
  const mine = /** @type {any} */ (state.plan.mine);
  const link = typeof mine?.link === "string" ? mine.link : null;
  const kept = keptPlan(mine) === null ? {} : { kept: true };
  const counts = Object.keys(state.log ?? {})
    .map((section) => /** @type {const} */ ([section, entriesIn(state.log, section).length]))
    .filter(([, count]) => count > 0);
  const logged = counts.length > 0 ? { logged: Object.fromEntries(counts) } : {};
  return { done, stories: state.stories?.length ?? 0, link, ...kept, ...logged };
}

if (import.meta.main) {
  const { files, replaced } = JSON.parse(await new Response(Deno.stdin.readable).text());
  for (const file of files) {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    console.log(JSON.stringify(await answerTo(bytes.buffer, replaced)));
  }
}
