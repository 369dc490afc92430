// The page with the steps of a task → its recall cues, each with its question and its answer.
// @ts-check

/** @typedef {{id: string, ask: string, answer: Element[]}} Cue */

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

/** @param {URL} address of the steps @param {string} item the task @returns {Promise<Cue[]>} none where it has no cues, or the network fails */
export async function loadCues(address, item) {
  const name = `${address.origin}${address.pathname}`;
  const loading = pages.get(name) ?? loadPage(name);
  pages.set(name, loading);
  const page = await loading;
  if (page === null) pages.delete(name); // the next row tries again
  return [...page?.querySelectorAll("[data-cue]") ?? []].flatMap((place) => {
    const [of, id] = (place.getAttribute("data-cue") ?? "").split("/");
    const fold = place.querySelector("details");
    if (of !== item || !id || !fold) return [];
    const answer = [...fold.children].filter((part) => !part.matches("summary"));
    const ask = fold.querySelector("summary")?.textContent.trim() ?? "";
    return [{ id, ask, answer: answer.map((part) => adopted(part, name)) }];
  });
}

/** @param {string} address */
async function loadPage(address) {
  const reply = await fetch(address).catch(() => null);
  const text = reply?.ok ? await reply.text().catch(() => null) : null;
  return text === null ? null : new DOMParser().parseFromString(text, "text/html");
}

/** A copy for this page. @param {Element} part @param {string} address */
function adopted(part, address) {
  const copy = document.importNode(part, true);
  for (const link of copy.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href);
  }
  return copy;
}
