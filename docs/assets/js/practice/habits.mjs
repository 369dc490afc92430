// How this device shows the clock and whether letters act → the same, checked, with what is usual for what is missing.
// Pure: no page, no storage, no clock.
// @ts-check

/** `stretch` multiplies the minutes; 0 takes the limit away. @typedef {{isClockShown: boolean, stretch: number, hasKeys: boolean}} Habits */

/** What a clock may be stretched by. @type {[number, string][]} */
export const stretches = [[1, "As it is"], [1.25, "A quarter longer"], [1.5, "Half longer"], [
  2,
  "Twice as long",
], [0, "No limit"]];

/** @param {unknown} value what was kept @returns {Habits} */
export function habitsFrom(value) {
  const { isClockShown, stretch, hasKeys } = /** @type {any} */ (value) ?? {};
  return {
    isClockShown: isClockShown !== false,
    stretch: stretches.some(([factor]) => factor === stretch) ? stretch : 1,
    hasKeys: hasKeys !== false,
  };
}

/**
 * What a key asks for while practicing; nothing in a text field, with another key held, or while it repeats.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat: boolean, isComposing: boolean}} pressed
 * @param {{isField: boolean, isControl: boolean}} focus in a text field or list; on a button, link, box or fold
 * @returns {"go-on" | "next" | 1 | 2 | 3 | 4 | null}
 */
export function wishOf({ key, ctrlKey, metaKey, altKey, repeat, isComposing }, { isField, isControl }) {
  if (ctrlKey || metaKey || altKey || repeat || isComposing || isField) return null;
  if (key === " ") return isControl ? null : "go-on";
  if (key === "n") return "next";
  return /^[1-4]$/.test(key) ? /** @type {1 | 2 | 3 | 4} */ (Number(key)) : null;
}
