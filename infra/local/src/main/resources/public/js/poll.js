/** Keeps the page up to date: every second, more rarely while the server is away, not at all in a hidden tab. */
import { getState } from './api.js';

const EVERY = 1000;
const SLOWEST = 10_000;

export class Poll {
  #timer = null;
  #request = null;
  #failures = 0;
  #revision = null;
  #guild = null;
  #member = null;

  /**
   * `onState(state, member)` for news, `onStranger()` where the server does not know the member, `onAway(sentence)`
   * when the server goes away and `onAway(null)` when it is back.
   */
  constructor({ onState, onStranger, onAway }) {
    Object.assign(this, { onState, onStranger, onAway });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#pause() : this.now()));
  }

  /** Looks into this guild as this member from now on. */
  as(guild, member) {
    this.#guild = guild;
    this.#member = member;
    this.#revision = null;
    return this.now();
  }

  /** Asks at once, dropping whatever question is under way. */
  async now() {
    this.#pause();
    const request = new AbortController();
    this.#request = request;
    try {
      const state = await getState(this.#guild, this.#member, this.#revision, request.signal);
      if (this.#request !== request) return;
      if (this.#failures > 0) this.onAway(null);
      this.#failures = 0;
      if (state) {
        this.#revision = state.revision;
        this.onState(state, this.#member);
      }
    } catch (e) {
      if (this.#request !== request || e.name === 'AbortError') return;
      if (!e.away && (this.#member !== null || this.#guild !== null)) return this.onStranger();
      this.#failures += 1;
      this.#revision = null;
      this.onAway(e.message);
    }
    if (document.hidden) return;
    this.#timer = setTimeout(() => this.now(), Math.min(EVERY * 2 ** this.#failures, this.#failures ? SLOWEST : EVERY));
  }

  #pause() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }
}
