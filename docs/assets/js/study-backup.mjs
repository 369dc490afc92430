// <study-backup> → buttons that save the reader's progress to a file, add a saved file to it, and remove all of it.
// @ts-check
import { countChanges } from "./changes.mjs";
import { create, StudyElement } from "./element.mjs";
import { saveFile } from "./file.mjs";
import { flawSentence, previewSentence } from "./file-sentences.mjs";
import { parseFile } from "./parse.mjs";
import { themeKeys } from "./material.mjs";
import { revertState } from "./redo.mjs";
import { problemSentences } from "./sentences.mjs";
import { mergeStates } from "./state.mjs";
import { localDay } from "./today.mjs";

/** @typedef {import("./state.mjs").State} State */

/** Empty without scripts, as it would be of no use then. */
export class StudyBackup extends StudyElement {
  #input = create("input", { type: "file", accept: ".json,application/json" });
  #status = create("p", { class: "study-status", role: "status" });
  #actions = create("p", { class: "study-actions" });

  /** @override */
  build() {
    this.#input.addEventListener("change", () => this.#preview());
    const remove = create("button", { type: "button", class: "study-link" }, removeWords);
    remove.addEventListener("click", () => this.#ask());
    this.replaceChildren(
      create("p", {}, button(saveWords, () => this.#save())),
      create("p", {}, create("label", { class: "study-load" }, "Load progress from a file ", this.#input)),
      create("p", {}, remove),
      this.#status,
      this.#actions,
    );
  }

  /** The file is offered first: what is removed cannot be brought back. @param {string} before what has just been done */
  #ask(before = "") {
    const save = button(saveWords, () => this.#ask(`${this.#save()} `));
    const question =
      "This removes your ticks, scores, notes, plan, stories and choices from this browser, and " +
      "nobody can bring them back. A file you saved can be loaded again.";
    this.#say(
      before + question,
      save,
      button("Remove everything", () => this.#remove()),
      button("Cancel", () => this.#finish("Nothing was changed.")),
    );
    save.focus();
  }

  #remove() {
    this.store.clear(themeKeys());
    this.#finish("Everything is removed from this browser.");
  }

  #save() {
    const name = `progress-${this.store.settings.curriculum}-${localDay(this.store.clock())}.json`;
    saveFile(name, this.store.fileText());
    const sentence = `Your browser is saving ${name}. Load that file on another device to go on from here.`;
    this.#say(sentence);
    return sentence;
  }

  async #preview() {
    const file = this.#input.files?.[0];
    if (!file) return;
    if (this.store.isReadOnly) return this.#finish(problemSentences.newer);
    const parsed = await parseFile(file, this.store.expected);
    if (this.#input.files?.[0] !== file) return; // the reader has chosen another one meanwhile
    if (!parsed.state) return this.#finish(flawSentence(parsed));
    const { state } = parsed;
    this.#say(
      previewSentence(countChanges(this.store.state, state, this.store.settings.replaced)),
      button("Add to my progress", () => this.#add(state)),
      button("Cancel", () => this.#finish("Nothing was changed.")),
    );
  }

  /** @param {State} incoming */
  #add(incoming) {
    const change = this.store.update((state) => mergeStates(state, incoming));
    const undo = button("Undo", () => {
      this.store.update((state) => revertState(state, change));
      this.#finish("Your progress is as it was before.");
    });
    this.#finish("The file was added to your progress.", undo);
  }

  /** @param {string} sentence @param {HTMLButtonElement} [next] */
  #finish(sentence, next) {
    this.#input.value = ""; // so that choosing the same file again counts as a choice
    this.#say(sentence, ...(next ? [next] : []));
    (next ?? this.#input).focus(); // the button just pressed is gone; focus would fall to the top of the page
  }

  /** @param {string} sentence @param {HTMLButtonElement[]} buttons */
  #say(sentence, ...buttons) {
    this.#status.textContent = sentence;
    this.#actions.replaceChildren(...buttons);
  }
}

const saveWords = "Save my progress to a file";
const removeWords = "Start over: remove everything from this browser";

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = create("button", { type: "button", class: "md-button" }, text);
  made.addEventListener("click", act);
  return made;
}
