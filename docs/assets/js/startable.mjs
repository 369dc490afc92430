// Tasks to do and what each needs → the same with all that is needed before them, in an order in which each can be started.
// @ts-check

/** @typedef {ReadonlyMap<string, readonly string[]>} Needs the ids each task needs, by its id */

/** @param {string | null} text such as "walk-gates:read-map tell:walk-gates,read-map" @returns {Needs} */
export function readNeeds(text) {
  const words = (text ?? "").split(/\s+/).filter(Boolean);
  return new Map(words.map((word) => {
    const [id, needed = ""] = word.split(":");
    return [id, needed.split(",").filter(Boolean)];
  }));
}

/**
 * What a plan has for today may need what was missed: that comes first.
 * @param {readonly string[]} wanted @param {readonly string[]} open everything still to do @param {Needs} needs
 */
export function startable(wanted, open, needs) {
  /** @type {Set<string>} */
  const found = new Set();
  const seen = new Set();
  const add = (/** @type {string} */ id) => {
    if (seen.has(id) || !open.includes(id)) return;
    seen.add(id);
    for (const needed of needs.get(id) ?? []) add(needed);
    found.add(id);
  };
  for (const id of wanted) add(id);
  return [...found];
}
