// What macros/practice.py gives, and the page of a question type → what the screen shows. Types, and two requests.
// @ts-check

/** One row of a score sheet; the anchors say what 1, 2, 3 and 4 look like. @typedef {{id: string, title: string, anchors: string[]}} Row */
/** A pool is a special set beside the main types. @typedef {{id: string, title: string, page: string, isPool: boolean, rows: Row[]}} Type */
/** @typedef {import("./choose.mjs").Question & {prompt: string, minutes: number}} Question */
/** @typedef {{id: string, title: string}} Named */
/** @typedef {{types: Type[], questions: Question[], stages: Named[], tracks: Named[], difficulties: Named[], sets: Record<string, {title: string, questions: string[]}>}} PracticeData */
/** What is handed over with a question, and what its answer is compared with. @typedef {{given: Element[], outline: Element[]}} Texts */

/** The folder of all pages, from here as from a bundle. */
const root = new URL("../../../", import.meta.url);

/** @returns {Promise<PracticeData | null>} null where the network fails */
export async function loadData() {
  const reply = await fetch(new URL("assets/practice-data.json", root)).catch(() => null);
  return reply?.ok ? await reply.json().catch(() => null) : null;
}

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

/**
 * The texts of a question, as its own page shows them; links lead where they lead there.
 * @param {Type} type @param {string} id @returns {Promise<Texts | null>} null where the network fails
 */
export async function loadTexts(type, id) {
  const address = new URL(type.page, root);
  const loading = pages.get(type.page) ?? loadPage(address);
  pages.set(type.page, loading);
  const page = await loading;
  if (page === null) pages.delete(type.page); // the next question tries again
  const heading = page?.getElementById(id);
  if (!heading) return null;
  const parts = [];
  for (
    let next = heading.nextElementSibling;
    next && !/^H[1-3]$/.test(next.tagName);
    next = next.nextElementSibling
  ) {
    parts.push(next);
  }
  const isFold = (/** @type {Element} */ part) => part.matches("details");
  const outline = parts.filter(isFold).flatMap((fold) =>
    [...fold.children].filter((part) => !part.matches("summary"))
  );
  return {
    given: parts.filter((part) => part.matches("ul, ol")).map((part) => adopted(part, address)),
    outline: outline.map((part) => adopted(part, address)),
  };
}

/** @param {URL} address */
async function loadPage(address) {
  const reply = await fetch(address).catch(() => null);
  const text = reply?.ok ? await reply.text().catch(() => null) : null;
  return text === null ? null : new DOMParser().parseFromString(text, "text/html");
}

/** A copy for this page. @param {Element} part @param {URL} address */
function adopted(part, address) {
  const copy = document.importNode(part, true);
  for (const link of copy.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href);
  }
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}
