/** What each member has read, kept in the browser: the newest message seen in each place. */
import { bySnowflake } from './dom.js';

const KEY = 'muster.reads';
const DISMISSED = 'muster.dismissed';

export class Reads {
  #seen = load(localStorage, KEY, {});
  #dismissed = new Set(load(sessionStorage, DISMISSED, []));

  mark(member, place, messages) {
    const newest = messages.at(-1)?.id;
    if (!newest || this.#seen[`${member}/${place}`] === newest) return;
    this.#seen[`${member}/${place}`] = newest;
    save(localStorage, KEY, this.#seen);
  }

  unread(member, place, messages) {
    const seen = this.#seen[`${member}/${place}`];
    return messages.filter(m => !seen || bySnowflake(m.id, seen) > 0).length;
  }

  dismiss(message) {
    this.#dismissed.add(message);
    save(sessionStorage, DISMISSED, [...this.#dismissed]);
  }

  dismissed(message) {
    return this.#dismissed.has(message);
  }
}

function load(storage, key, otherwise) {
  try {
    return JSON.parse(storage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function save(storage, key, value) {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch { /* a full or forbidden storage only costs the marks */ }
}
