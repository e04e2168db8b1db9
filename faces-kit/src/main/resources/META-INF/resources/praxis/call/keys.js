// Single keys in the call. They never take a letter from somebody who types, and can be switched off (WCAG 2.1.4).
import { recall, remember } from './memory.js';

export class Keys {
  /**
   * @param {Record<string, () => void>} acts by key
   * @param {() => boolean} listening whether they mean anything now
   */
  constructor(acts, listening) {
    Object.assign(this, { acts, listening });
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  get isOn() {
    return recall('keys').off !== true;
  }

  /** @param {boolean} on */
  switch(on) {
    remember('keys', { off: !on });
  }

  #press(event) {
    const act = this.acts[event.key.toLowerCase()];
    if (!act || !this.isOn || !this.listening() || event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    event.preventDefault();
    act();
  }
}

function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog, [role="menu"]') !== null);
}
