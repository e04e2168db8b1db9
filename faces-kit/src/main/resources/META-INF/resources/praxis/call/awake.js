// Keeps the screen from going dark while somebody waits or talks.

export class Awake {
  constructor() {
    this.wanted = false;
    document.addEventListener('visibilitychange', () => this.#ask());
  }

  /** @param {boolean} wanted */
  keep(wanted) {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) {
      this.#ask();
    } else {
      this.lock?.release();
      this.lock = undefined;
    }
  }

  /** The browser drops it whenever the page is hidden. */
  async #ask() {
    if (!this.wanted || document.hidden || !('wakeLock' in navigator) || (this.lock && !this.lock.released)) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
    } catch (e) {
      console.debug('screen may go dark', e); // a machine that saves its battery refuses
    }
  }
}
