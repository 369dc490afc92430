// <study-weeks> around the weeks of a plan → each of them set, before printing, in the size that fills its page.
// @ts-check
import { asPrinted, fitted, paperWidth, pixels } from "./paper.mjs";

export class StudyWeeks extends HTMLElement {
  connectedCallback() {
    addEventListener("beforeprint", this.#fit);
    addEventListener("afterprint", this.#forget);
  }

  disconnectedCallback() {
    removeEventListener("beforeprint", this.#fit);
    removeEventListener("afterprint", this.#forget);
  }

  get #weeks() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".week-page")]);
  }

  #fit = () => {
    if (!CSS.supports("zoom", "1")) return; // they print as they do without scripts
    this.#forget(); // a browser may ask twice before it prints once
    const [weeks, fits] = onPaper(() => {
      const shown = this.#weeks.filter((week) => week.getClientRects().length > 0);
      return [shown, fitted(shown.map(heightAbove), (sizes) => heightsIn(sizes, shown))];
    });
    weeks.forEach((week, index) => {
      week.style.setProperty("--week-size", String(fits[index].size));
      week.style.setProperty("--week-lines", String(fits[index].lines));
      week.toggleAttribute("data-apart", fits[index].isApart);
      week.toggleAttribute("data-full", fits[index].lines === 0);
    });
  };

  #forget = () => {
    for (const week of this.#weeks) {
      for (const name of ["--week-size", "--week-lines", "zoom", "width"]) week.style.removeProperty(name);
      week.removeAttribute("data-apart");
      week.removeAttribute("data-full");
    }
  };
}

/** On its own page. @param {HTMLElement} week */
function heightAbove(week) {
  if (getComputedStyle(week).breakBefore === "page") return 0;
  return week.getBoundingClientRect().top - document.body.getBoundingClientRect().top;
}

/** Laid out in the width that the size leaves, then taken times the size: browsers differ in how they measure what is zoomed. @param {number[]} sizes @param {HTMLElement[]} weeks */
function heightsIn(sizes, weeks) {
  weeks.forEach(({ style }, index) => {
    style.setProperty("--week-size", String(sizes[index]));
    style.zoom = "1";
    style.width = `${pixels(paperWidth) / sizes[index]}px`;
  });
  const heights = weeks.map((week, index) => week.getBoundingClientRect().height * sizes[index]);
  for (const { style } of weeks) style.zoom = style.width = "";
  return heights;
}

/**
 * Measures the page as it will be laid out on paper; nobody sees it, as nothing is painted before it is undone.
 * @template Measured
 * @param {() => Measured} measure
 */
function onPaper(measure) {
  const rules = [...document.styleSheets].flatMap((sheet) => mediaIn(sheet));
  const before = rules.map(({ media }) => media.mediaText);
  const { scrollX, scrollY } = globalThis;
  for (const { media } of rules) media.mediaText = asPrinted(media.mediaText);
  document.body.style.width = `${pixels(paperWidth)}px`;
  try {
    return measure();
  } finally {
    document.body.style.width = "";
    rules.forEach(({ media }, index) => media.mediaText = before[index]);
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }
}

/** @param {CSSStyleSheet | CSSGroupingRule} holder @returns {CSSMediaRule[]} */
function mediaIn(holder) {
  return [...rulesOf(holder)].flatMap((rule) => {
    const inner = rule instanceof CSSGroupingRule ? mediaIn(rule) : [];
    return rule instanceof CSSMediaRule ? [rule, ...inner] : inner;
  });
}

/** @param {CSSStyleSheet | CSSGroupingRule} holder */
function rulesOf(holder) {
  try {
    return holder.cssRules;
  } catch {
    return []; // of another host, or a page opened from a disk: nobody may read them
  }
}
