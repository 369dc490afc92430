// One word of a link → the value of a setting, or the reason why it is none, with the nearest word that is.
// @ts-check
import { priorities } from "../model/plan-settings.mjs";
import { isId } from "../state.mjs";

/** @template T @typedef {(value: string) => T} Read throws a FlawError */

const firstYear = 2000;
const lastYear = 2199;
export const lastDay = `${lastYear}-12-31`;
const blanks = // those of Python
  "\t\n\v\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008" +
  "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

export class FlawError extends Error {
  /** @param {string} reason @param {string | null} nearest */
  constructor(reason, nearest = null) {
    super(reason);
    this.nearest = nearest;
  }
}

/** @param {number} least @param {number} most @returns {Read<number>} */
export function whole(least, most) {
  return (value) => {
    const reason = `it must be a whole number from ${least} to ${most}`;
    const number = numberOf(value, reason);
    const near = Math.min(Math.max(Math.floor(number + 0.5), least), most);
    if (near !== number) throw new FlawError(reason, `${near}`);
    return near;
  };
}

/** @param {number} least @param {number} most @returns {Read<number>} */
export function halves(least, most) {
  return (value) => {
    const reason = `it must be hours from ${least} to ${most}, whole or half`;
    const number = numberOf(value, reason);
    const near = Math.min(Math.max(Math.floor(number * 2 + 0.5) / 2, least), most);
    if (near !== number) throw new FlawError(reason, `${near}`);
    return near;
  };
}

/** @type {Read<string>} */
export function date(value) {
  const parts = stripped(value).match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/);
  if (!parts) throw new FlawError("it must be a day written as 2027-01-04");
  const [year, month, day] = parts.slice(1).map(Number);
  const nearYear = Math.min(Math.max(year, firstYear), lastYear);
  const nearMonth = Math.min(Math.max(month, 1), 12);
  const monthDays = new Date(Date.UTC(nearYear, nearMonth, 0)).getUTCDate();
  const nearDay = Math.min(Math.max(day, 1), monthDays);
  const near = new Date(Date.UTC(nearYear, nearMonth - 1, nearDay)).toISOString().slice(0, 10);
  if (near !== parts[0]) {
    throw new FlawError(`there is no such day in the years ${firstYear} to ${lastYear}`, near);
  }
  return near;
}

/** @param {readonly string[]} weekdays @returns {Read<string[]>} */
export function days(weekdays) {
  return (value) => {
    const words = value.split(",").map((word) => stripped(word).toLowerCase()).filter((word) => word !== "");
    const reason = `it must be days of the week joined by commas, out of ${listed(weekdays)}`;
    if (words.length === 0) throw new FlawError(reason, weekdays.join(","));
    const near = words.map((word) => weekdays.find((day) => word.startsWith(day)) ?? null);
    if (near.some((day, place) => day !== words[place])) {
      throw new FlawError(reason, near.filter((day) => day !== null).join(",") || null);
    }
    return weekdays.filter((day) => words.includes(day));
  };
}

/** @param {readonly string[]} ids @param {string} kind @returns {Read<string>} */
export function known(ids, kind) {
  return (value) => {
    const name = stripped(value);
    if (!ids.includes(name)) {
      throw new FlawError(`there is no such ${kind}, only ${listed(ids)}`);
    }
    return name;
  };
}

/** @template T @param {Read<string>} readKey @param {Read<T>} readValue @returns {Read<[string, T]>} */
export function pair(readKey, readValue) {
  return (value) => {
    const [key, rest] = cut(value, "=");
    if (rest === null) throw new FlawError("it must be a name and a value joined by `=`");
    const name = part(key, readKey, (near) => `${near}=${rest}`);
    return [name, part(rest, readValue, (near) => `${key}=${near}`)];
  };
}

/** @param {readonly string[]} ids @returns {Read<[string, string | null]>} */
export function done(ids) {
  return (value) =>
    value.includes("=") ? pair(known(ids, "task"), date)(value) : [known(ids, "task")(value), null];
}

/** @param {readonly string[]} ids @param {[number, number]} bounds @returns {Read<import("../model/types.mjs").OwnTask>} */
export function own(ids, bounds) {
  return (value) => {
    const [head, ...more] = value.split(":");
    const parts = [head, more[0], more[1], more.slice(2).join(":")];
    if (more.length < 3 || stripped(parts[3]) === "") {
      throw new FlawError("it must be written as `my-task:30:should:Read the news`");
    }
    const [id, length, rank, title] = parts.map(stripped);
    if (!isId(id) || ids.filter((name) => name === id).length > 1 || id.length > 60) {
      throw new FlawError("its name must be new, in lower-case words joined by hyphens");
    }
    if ([...title].length > 160) throw new FlawError("its title must have at most 160 characters");
    const minutes = part(length, whole(...bounds), (near) => `${id}:${near}:${rank}:${title}`);
    const name = part(rank, known(priorities, "priority"), (near) => `${id}:${length}:${near}:${title}`);
    return { id, title, minutes, priority: /** @type {import("../model/types.mjs").Priority} */ (name) };
  };
}

/** @param {readonly string[]} ids @param {[number, number]} bounds @returns {Read<import("../model/types.mjs").Score>} */
export function score(ids, bounds) {
  return (value) => {
    const [name, rest] = cut(value, "=");
    const [day, points] = cut(rest ?? "", ":");
    if (points === null) throw new FlawError("it must be written as `sd-01=2027-01-20:3`");
    return {
      task: part(name, known(ids, "task"), (near) => `${near}=${rest}`),
      date: part(day, date, (near) => `${name}=${near}:${points}`),
      score: part(points, whole(...bounds), (near) => `${name}=${day}:${near}`),
    };
  };
}

/** Join words for a sentence, in code marks, cutting a long list short. @param {readonly string[]} words */
export function listed(words, most = 12) {
  const names = words.map((word) => `\`${word}\``);
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** @param {string} text */
export function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && blanks.includes(text[start])) start++;
  while (start < end && blanks.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** @param {string} value @param {string} reason */
function numberOf(value, reason) {
  const text = stripped(value);
  if (!/^-?[0-9]{1,9}([.,][0-9]{1,9})?$/.test(text)) throw new FlawError(reason);
  return Number(text.replace(",", "."));
}

/** Read a part of a value; the nearest is told as a whole value. @template T @param {string} value @param {Read<T>} read @param {(nearest: string) => string} wholeOf */
function part(value, read, wholeOf) {
  try {
    return read(value);
  } catch (flaw) {
    if (!(flaw instanceof FlawError)) throw flaw;
    throw new FlawError(flaw.message, flaw.nearest === null ? null : wholeOf(flaw.nearest));
  }
}

/** What stands before and after the first sign; nothing after where there is none. @param {string} text @param {string} sign @returns {[string, string | null]} */
function cut(text, sign) {
  const place = text.indexOf(sign);
  return place < 0 ? [text, null] : [text.slice(0, place), text.slice(place + 1)];
}
