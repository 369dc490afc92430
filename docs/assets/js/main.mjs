// The page as it was written → the same page with a memory. The only script that pages load.
// @ts-check

// Modules that only other modules need are named too, so that the browser fetches all at once, not level by level.
import "./calendar.mjs";
import "./changes.mjs";
import "./choice.mjs";
import "./element.mjs";
import "./file.mjs";
import "./parse.mjs";
import "./sentences.mjs";
import "./shelf.mjs";
import "./state.mjs";
import "./store.mjs";
import "./summary.mjs";

import { startAnnouncing } from "./announce.mjs";
import { followPages, nameSearch, reachMenus, reachTables } from "./material.mjs";
import { sendChange } from "./page.mjs";
import { StudyBackup } from "./study-backup.mjs";
import { StudyCalendar } from "./study-calendar.mjs";
import { StudyFilter } from "./study-filter.mjs";
import { StudyNext } from "./study-next.mjs";
import { StudyNotice } from "./study-notice.mjs";
import { StudyProgress } from "./study-progress.mjs";
import { StudySetting } from "./study-setting.mjs";
import { StudyTick } from "./study-tick.mjs";

customElements.define("study-tick", StudyTick);
customElements.define("study-progress", StudyProgress);
customElements.define("study-next", StudyNext);
customElements.define("study-filter", StudyFilter);
customElements.define("study-backup", StudyBackup);
customElements.define("study-calendar", StudyCalendar);
customElements.define("study-notice", StudyNotice);
customElements.define("study-setting", StudySetting);
loadPlanner();
followPages(loadPlanner);
followPages(() => sendChange(null)); // the new page may be of another curriculum
startAnnouncing();
nameSearch();
reachMenus();
reachTables();
followPages(reachTables);

/** The planner is as large as all else together, and one page needs it. */
async function loadPlanner() {
  if (!document.querySelector("study-plan") || customElements.get("study-plan")) return;
  const { StudyPlan } = await import("./my-plan/study-plan.mjs");
  if (!customElements.get("study-plan")) customElements.define("study-plan", StudyPlan);
}
