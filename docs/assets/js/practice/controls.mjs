// Words and what they do → a button or a box, as this screen has them.
// @ts-check
import { create } from "../element.mjs";

/** @param {string} words @param {() => void} act @param {boolean} isFirst the one action of the screen */
export function button(words, act, isFirst = false) {
  const made = create(
    "button",
    { type: "button", class: isFirst ? "md-button md-button--primary" : "md-button" },
    words,
  );
  made.addEventListener("click", act);
  return made;
}

/** @param {string} words @param {boolean} isOn @param {(isOn: boolean) => void} turn */
export function checkbox(words, isOn, turn) {
  const box = create("input", { type: "checkbox" });
  box.checked = isOn;
  box.addEventListener("change", () => turn(box.checked));
  return create("label", {}, box, ` ${words}`);
}

/** @param {string} words @param {string} text @param {number} most letters @param {(text: string) => void} write */
export function field(words, text, most, write) {
  const area = create("textarea", { rows: "2", maxlength: String(most), dir: "auto" });
  area.value = text;
  area.addEventListener("input", () => write(area.value.trim()));
  return create("label", { class: "practice-field" }, words, area);
}
