// A small menu at a button, by mouse, touch and keyboard: arrows move, Enter chooses, Escape closes and gives the focus back.
import { el, icon } from './dom.js';

/**
 * @typedef {object} Item
 * @property {string} text
 * @property {string} icon
 * @property {() => void} act
 * @property {boolean} [on] a choice that is on or off; undefined for a plain act
 * @property {boolean} [danger]
 * @property {string} [name] for tests and styles
 * @property {string} [hint] the key that does the same
 */

export class Menu {
  /** @param {HTMLElement} root where the menu is put, so that full screen shows it too */
  constructor(root) {
    this.root = root;
    this.box = el('div', { class: 'call-menu', role: 'menu' });
    this.box.hidden = true;
    root.append(this.box);
    this.box.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', (event) => { if (!this.#owns(event.target)) this.close(false); });
    this.box.addEventListener('focusout', (event) => { if (event.relatedTarget && !this.#owns(event.relatedTarget)) this.close(false); });
    window.addEventListener('resize', () => this.close(false));
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /**
   * Opens at the button, or closes what this button had opened.
   * @param {HTMLElement} button
   * @param {Item[]} items
   */
  toggle(button, items) {
    const same = this.isOpen && this.button === button;
    this.close(same);
    if (same || items.length === 0) return;
    this.button = button;
    button.setAttribute('aria-expanded', 'true');
    this.box.setAttribute('aria-label', button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '');
    this.box.replaceChildren(...items.map((item) => this.#row(item)));
    this.box.hidden = false;
    this.#place(button.getBoundingClientRect());
    /** @type {HTMLElement} */ (this.box.firstElementChild).focus();
  }

  close(giveFocusBack) {
    if (!this.isOpen) return;
    this.box.hidden = true;
    this.button?.setAttribute('aria-expanded', 'false');
    if (giveFocusBack && this.button?.isConnected) this.button.focus();
  }

  #row(item) {
    const row = el('button', { type: 'button', role: item.on === undefined ? 'menuitem' : 'menuitemcheckbox', tabindex: '-1', class: item.danger ? 'is-danger' : '', 'data-menu': item.name },
      icon(item.icon), el('span', { class: 'grow' }, item.text), item.hint ? el('kbd', { 'aria-hidden': 'true' }, item.hint) : null, item.on ? icon('check', 'sm') : null);
    if (item.on !== undefined) row.setAttribute('aria-checked', String(item.on));
    row.addEventListener('click', () => {
      this.close(true);
      item.act();
    });
    return row;
  }

  /** Above or below the button, wherever there is room, and never out of sight. */
  #place(at) {
    const within = this.root.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const left = Math.max(8, Math.min(at.right - width, within.width - width - 8));
    const below = at.bottom + 6 + height < within.height;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`;
  }

  #key(event) {
    const rows = /** @type {HTMLElement[]} */ ([...this.box.children]);
    const at = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') this.close(true);
    else if (event.key === 'Tab') return this.close(true);
    else if (to !== undefined) rows.at(to % rows.length).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #owns(target) {
    return this.box.contains(target) || this.button?.contains(target) === true;
  }
}
