// The clock → the reader's own day, and word to all elements once it is another one.
// @ts-check

/** The day where the reader is, not in Greenwich. @param {Date} date */
export function localDay(date) {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

/**
 * Looks at the clock at midnight, and whenever the page is seen again: a sleeping phone wakes no timer.
 * @param {() => void} tell what to do on a new day @param {() => Date} clock
 */
export function followDays(tell, clock = () => new Date()) {
  let day = localDay(clock());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    clearTimeout(timer);
    const now = clock();
    timer = setTimeout(look, untilMidnight(now));
    if (localDay(now) === day) return;
    day = localDay(now);
    tell();
  };
  document.addEventListener("visibilitychange", look);
  for (const name of ["focus", "pageshow"]) addEventListener(name, look);
  look();
}

/** In milliseconds; a day on which clocks change has 23 or 25 hours. @param {Date} now */
export function untilMidnight(now) {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(midnight.getTime() - now.getTime(), 1);
}
