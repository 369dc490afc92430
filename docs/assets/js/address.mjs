// The address of a page ↔ the settings it holds. They stand after `#`, which no request has; links of old have them after `?`.
// @ts-check

/** @typedef {{search: string, hash: string}} Address */

/**
 * What stands after `#` names a place in the page unless it holds settings; the ids of places have no `=`.
 * @param {Address} address @param {readonly string[]} names of the settings a page knows
 * @returns {{settings: string, place: string}} settings as a query has them
 */
export function heldIn({ search, hash }, names) {
  const after = hash.replace(/^#/, "");
  if (after.includes("=")) return { settings: after, place: "" };
  return { settings: kept(search, (name) => names.includes(name)), place: after };
}

/**
 * The same address with these settings, and none where they would be sent. What belongs to others stays where it is.
 * @param {Address & {pathname: string}} address @param {readonly string[]} names @param {string} settings
 */
export function withSettings({ pathname, search }, names, settings) {
  const others = kept(search, (name) => !names.includes(name));
  return `${pathname}${others && `?${others}`}${settings && `#${settings}`}`;
}

/**
 * Reads the settings of the page's address; if they came after `?`, moves them at once, so that a reload sends nothing.
 * @param {readonly string[]} names
 */
export function takeAddress(names) {
  const held = heldIn(location, names);
  if (kept(location.search, (name) => names.includes(name))) showSettings(names, held.settings);
  return held;
}

/** Puts settings into the page's address. @param {readonly string[]} names @param {string} settings */
export function showSettings(names, settings) {
  history.replaceState(history.state, "", withSettings(location, names, settings));
}

/** @param {string} search @param {(name: string) => boolean} isKept */
function kept(search, isKept) {
  return new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => isKept(name))).toString();
}
