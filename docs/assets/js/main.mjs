// The page as it was written → the same page with a memory. The only script that every page names.
// @ts-check

import { startAnnouncing } from "./announce.mjs";
import { followPages, nameSearch, quietLetters, reachMenus, reachWide } from "./material.mjs";
import { sendChange } from "./page.mjs";
import { keepFolds } from "./reopen.mjs";
import { StudyNext } from "./study-next.mjs";
import { StudyNotice } from "./study-notice.mjs";
import { StudyPrint } from "./study-print.mjs";
import { StudyProgress } from "./study-progress.mjs";
import { StudySetting } from "./study-setting.mjs";
import { StudyTick } from "./study-tick.mjs";
import { followDays } from "./today.mjs";

/** Elements of few pages: their modules are fetched where one of them stands. */
const rare = new Map(Object.entries({
  "study-backup": async () => (await import("./study-backup.mjs")).StudyBackup,
  "study-calendar": async () => (await import("./study-calendar.mjs")).StudyCalendar,
  "study-filter": async () => (await import("./study-filter.mjs")).StudyFilter,
  "study-able": async () => (await import("./home/study-able.mjs")).StudyAble,
  "study-desk": async () => (await import("./home/study-desk.mjs")).StudyDesk,
  "study-standing": async () => (await import("./home/study-standing.mjs")).StudyStanding,
  "study-practice": async () => (await import("./practice/study-practice.mjs")).StudyPractice,
  "study-plan": async () => (await import("./my-plan/study-plan.mjs")).StudyPlan,
  "study-story": async () => (await import("./study-story.mjs")).StudyStory,
  "study-weak": async () => (await import("./practice/study-weak.mjs")).StudyWeak,
  "study-weeks": async () => (await import("./study-weeks.mjs")).StudyWeeks,
}));

async function defineRare() {
  for (const [name, load] of [...rare]) {
    if (!document.querySelector(name) || !rare.delete(name)) continue;
    // Where the page was left, or the network failed, it stays as it was written.
    const element = await load().catch(() => null);
    if (element) customElements.define(name, element);
    else {
      rare.set(name, load); // the next page tries again
      document.querySelector(name)?.toggleAttribute("settled", true);
    }
  }
}

customElements.define("study-tick", StudyTick);
customElements.define("study-progress", StudyProgress);
customElements.define("study-next", StudyNext);
customElements.define("study-print", StudyPrint);
customElements.define("study-notice", StudyNotice);
customElements.define("study-setting", StudySetting);
defineRare();
followPages(defineRare);
followPages(() => sendChange(null)); // the new page may be of another curriculum
startAnnouncing();
followDays(() => sendChange(null));
keepFolds();
nameSearch();
quietLetters();
reachMenus();
reachWide();
followPages(reachWide);
