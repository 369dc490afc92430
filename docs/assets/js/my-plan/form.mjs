// The form of a plan → three wishes of the reader: other settings, a field as it was, or a task of their own.
// @ts-check

const pauseLength = 700; // milliseconds in which a reader who types on would have typed on
const tabLength = 150; // in a date, the key leads from month to day to year before it leaves
const firstYear = 1000; // while a year is typed, it is 2, 20 or 202

/**
 * What is typed into one field is one edit: it counts after a pause, at Enter, or when the field is left.
 * @param {HTMLFormElement} form
 * @param {(isSameEdit: boolean) => void} change the second and later ones of one stay in a field are told
 * @param {() => void} restore a field was left empty or half typed
 * @param {() => void} add
 */
export function followForm(form, change, restore, add) {
  let isPending = false;
  let isSameEdit = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const commit = () => {
    clearTimeout(timer);
    isPending = false;
    change(isSameEdit);
    isSameEdit = true;
  };
  const wait = (/** @type {HTMLInputElement} */ field, /** @type {number} */ length) => {
    clearTimeout(timer);
    timer = setTimeout(() => isPending && isWhole(field) && commit(), length);
  };
  const typed = (/** @type {Event} */ { target }) => {
    if (isOwn(target)) return;
    if (!isTyped(target)) return target instanceof HTMLSelectElement ? commit() : change(false);
    isPending = true;
    wait(target, pauseLength);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", typed);
  form.addEventListener("input", (event) => isTyped(event.target) && typed(event));
  form.addEventListener("keydown", ({ key, target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (key === "Tab" && isPending) wait(target, tabLength);
    if (key !== "Enter") return;
    if (isOwn(target)) add();
    else if (isPending) commit();
  });
  form.addEventListener("focusout", ({ target }) => {
    if (isPending && isTyped(target) && !target.validity.badInput) commit();
    clearTimeout(timer);
    isPending = isSameEdit = false;
    if (isTyped(target) && target.value === "") restore();
  });
  form.querySelector("[name=add]")?.addEventListener("click", add);
}

/** What a task of one's own is made of. @param {HTMLFormElement} form */
export function ownFields(form) {
  const [title, minutes, priority] = ["own-title", "own-minutes", "own-priority"].map((
    name,
  ) => /** @type {HTMLInputElement} */ (form.querySelector(`[name=${name}]`)));
  return { title, minutes, priority };
}

/** Its fields change nothing before it is added. @param {EventTarget | null} target */
function isOwn(target) {
  return /** @type {HTMLInputElement} */ (target).name?.startsWith("own-");
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
function isTyped(target) {
  return target instanceof HTMLInputElement && ["date", "number"].includes(target.type) && !isOwn(target);
}

/** Whether what stands in a field can be meant. @param {HTMLInputElement} field */
function isWhole({ type, value, validity }) {
  if (validity.badInput) return false;
  return type === "date" ? value === "" || Number(value.slice(0, -6)) >= firstYear : value !== "";
}
