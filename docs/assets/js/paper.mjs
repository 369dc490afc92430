// Heights of weeks in several sizes → the size in which each fills its page, and the lines left for notes. Pure.
// @ts-check

/** A script cannot see the paper: the narrower width of A4 and the lower height of Letter hold on both, in mm. */
export const paperWidth = 210 - 2 * 15; // the margins are those of @page in site.css
const paperHeight = 279.4 - 2 * 12;

/** Letters are set a little wider on paper than on some screens. */
const safeShare = 0.965;

/** Parts of today's size, from the smallest that reads well to the largest that still looks like a list. */
const sizes = Array.from({ length: 17 }, (_, step) => (34 + step) / 40);

const noteLine = 8; // mm, as high as the styles make it in the size of one

/** @typedef {{size: number, isApart: boolean, lines: number}} Fit without lines where even one would run over */

/** @param {number} millimeters @returns {number} pixels of CSS */
export function pixels(millimeters) {
  return millimeters * 96 / 25.4;
}

/**
 * All weeks are tried together, as laying out a page takes longer than deciding.
 * @param {number[]} heads the pixels above each week on its own page
 * @param {(sizes: number[]) => number[]} heightsAt the pixels each week needs in a size, with a single line for notes
 * @returns {Fit[]} a week that fits in no size keeps the smallest and runs over; where much stands above, it starts a page first
 */
export function fitted(heads, heightsAt) {
  const page = pixels(paperHeight) * safeShare;
  const below = sized(heads.map((head) => page - head), heightsAt);
  const isApart = below.map(({ rest }, index) => rest < 0 && heads[index] > page / 10);
  const found = isApart.includes(true)
    ? sized(heads.map((head, index) => isApart[index] ? page : page - head), heightsAt)
    : below;
  return found.map(({ size, rest }, index) => ({
    size,
    isApart: isApart[index],
    lines: Math.max(0, 1 + Math.floor(rest / (pixels(noteLine) * size))),
  }));
}

/** @param {number[]} rooms @param {(sizes: number[]) => number[]} heightsAt */
function sized(rooms, heightsAt) {
  const low = rooms.map(() => 0);
  const high = rooms.map(() => sizes.length - 1);
  while (low.some((place, index) => place < high[index])) {
    const middle = low.map((place, index) => Math.ceil((place + high[index]) / 2));
    heightsAt(middle.map((place) => sizes[place])).forEach((height, index) => {
      if (height <= rooms[index]) low[index] = middle[index];
      else high[index] = Math.max(low[index], middle[index] - 1);
    });
  }
  const found = low.map((place) => sizes[place]);
  return heightsAt(found).map((height, index) => ({ size: found[index], rest: rooms[index] - height }));
}

/**
 * What a list of media has to say for a screen to look like paper.
 * @param {string} media such as "print" or "screen and (min-width: 60em), print"
 */
export function asPrinted(media) {
  return media.split(",").map((query) => {
    const [, not, kind, rest] = /^\s*(not\s+|only\s+)?(print|screen)\b(.*)$/i.exec(query) ?? [];
    if (!kind) return query;
    const isMeant = (kind.toLowerCase() === "print") !== /not/i.test(not ?? "");
    return isMeant ? `all${rest.replace(/^\s*$/, "")}` : "not all";
  }).join(",");
}
