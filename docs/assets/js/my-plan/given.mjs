// The form of a plan ↔ settings by name, each a list of texts as a link has them.
// @ts-check

/** @typedef {Map<string, string[]>} Given */

const keyed = ["stage", "baseline"];

/**
 * What the form does not show stays as it was: own tasks, skipped ones, known ones, scores.
 * @param {HTMLFormElement} form @param {Given} given @returns {Given}
 */
export function readForm(form, given) {
  const read = new Map(given);
  for (const name of ["hours", "weeks", "start", "onsite", "track"]) {
    const control = controlOf(form, name);
    if (control) put(read, name, control.disabled ? [] : [control.value]);
  }
  // a plan of a few days fills in one week, and has as many days as before until the reader says otherwise
  const length = controlOf(form, "weeks")?.dataset.length ?? "";
  put(read, "length", read.get("weeks")?.[0] === "1" ? [length] : []);
  if (read.has("length")) read.delete("weeks");
  const days = boxes(form);
  const chosen = days.filter((box) => box.checked).map((box) => box.value);
  read.set("days", [chosen.join(",")]);
  for (const name of keyed) {
    put(
      read,
      name,
      keyedControls(form, name).map(({ key, control }) => control.value && `${key}=${control.value}`),
    );
  }
  return read;
}

/** @param {HTMLFormElement} form @param {import("../model/types.mjs").SettingsDocument} settings */
export function fillForm(form, settings) {
  const { hours_per_week, weeks, length, start, onsite, track, days, stages, baseline } = settings;
  const texts = { hours: hours_per_week, weeks, start, onsite, track };
  for (const [name, value] of Object.entries(texts)) {
    const control = controlOf(form, name);
    if (control && control !== document.activeElement) control.value = String(value ?? "");
  }
  const weeksControl = controlOf(form, "weeks");
  if (weeksControl) {
    weeksControl.dataset.length = `${length ?? ""}`;
    weeksControl.disabled = start !== null && onsite !== null; // the dates say it better
    weeksControl.nextElementSibling?.toggleAttribute("hidden", !weeksControl.disabled);
  }
  for (const box of boxes(form)) box.checked = days.some((day) => day === box.value);
  for (const [name, values] of Object.entries({ stage: stages, baseline })) {
    for (const { key, control } of keyedControls(form, name)) {
      control.value = String(/** @type {Record<string, unknown>} */ (values)[key] ?? "");
    }
  }
}

/** @param {Given} given @param {string} name @param {string[]} values */
export function put(given, name, values) {
  const filled = values.filter(Boolean);
  if (filled.length > 0) given.set(name, filled);
  else given.delete(name);
}

/** @param {string} link @returns {Given} */
export function givenBy(link) {
  const given = new Map();
  for (const [name, value] of new URLSearchParams(link)) given.set(name, [...(given.get(name) ?? []), value]);
  // a form sends each day by itself
  if (given.has("days")) given.set("days", [given.get("days").join(",")]);
  return given;
}

/** @param {HTMLFormElement} form @param {string} name @returns {HTMLInputElement | null} */
function controlOf(form, name) {
  return form.querySelector(`[name="${name}"]`);
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
function boxes(form) {
  return [...form.querySelectorAll("input")].filter((box) => box.name === "days");
}

/** @param {HTMLFormElement} form @param {string} name @returns {{key: string, control: HTMLInputElement}[]} */
function keyedControls(form, name) {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="${name}"]`))].map(
    (control) => ({ key: control.dataset.key ?? "", control }),
  );
}
