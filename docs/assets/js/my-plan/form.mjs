// The form of a plan → two wishes of the reader: other settings, or a task of their own.
// @ts-check

/** @param {HTMLFormElement} form @param {() => void} change @param {() => void} add */
export function followForm(form, change, add) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target instanceof HTMLInputElement && isOwn(target)) add();
  });
  form.addEventListener("change", ({ target }) => {
    if (!isOwn(target)) change();
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
