// A patient's record beside the call, which goes on: in a panel on a wide screen, in a tab of its own on a narrow one.
import { el } from './dom.js';

/** What a record's pages may do in their frame; leading the call away is not among it. */
const MAY = 'allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

export class Record {
  /**
   * @param {HTMLElement} root with an element [data-record] for each patient whose record may be opened; its value is the address
   * @param {import('./texts.js').Texts} texts
   */
  constructor(root, texts) {
    this.root = root;
    this.texts = texts;
    this.panel = /** @type {HTMLElement|null} */ (root.querySelector('[data-part="record"]'));
    this.wide = window.matchMedia('(min-width: 1280px)');
    /** @type {Map<string, string>} */
    this.addresses = new Map([...root.querySelectorAll('data[data-record]')].map((one) => [/** @type {HTMLElement} */ (one).dataset.record ?? '', one.getAttribute('value') ?? '']));
    /** By person; a closed record keeps what is typed in it. @type {Map<string, HTMLIFrameElement>} */
    this.frames = new Map();
  }

  /** @param {string} who id in the call */
  has(who) {
    return this.panel !== null && this.addresses.has(who);
  }

  open(who, name) {
    const address = this.addresses.get(who);
    if (!address || !this.panel) return;
    if (!this.wide.matches) {
      window.open(address, '_blank', 'noopener');
      return;
    }
    const asked = /** @type {HTMLElement|null} */ (document.activeElement);
    if (!this.panel.contains(asked)) this.asked = asked;
    this.who = who;
    this.#frame(who, name, address);
    for (const [id, frame] of this.frames) frame.hidden = id !== who;
    const part = (part) => /** @type {HTMLElement} */ (this.panel?.querySelector(`[data-part="${part}"]`));
    part('record-title').textContent = this.texts.of('record.title', { name });
    part('record-tab').setAttribute('href', address);
    this.panel.hidden = false;
    document.body.dataset.record = 'open';
    part('record-title').focus();
  }

  /** The focus goes back to where the record was opened, if that is still there. */
  close() {
    if (!this.panel) return;
    this.panel.hidden = true;
    delete document.body.dataset.record;
    const shown = [this.asked, ...this.root.querySelectorAll(`[data-do][data-who="${CSS.escape(this.who ?? '')}"]`), ...this.root.querySelectorAll('[data-show]:not([hidden]) [data-part="focus"]')];
    const next = shown.find((one) => one instanceof HTMLElement && one.isConnected && one.offsetParent !== null);
    /** @type {HTMLElement|undefined} */ (next)?.focus();
  }

  /** The frame of this person's record; begun anew where another page took its place, such as the one for who was signed out. */
  #frame(who, name, address) {
    const known = this.frames.get(who);
    if (known?.contentWindow?.location.pathname.includes('/patients/')) return;
    known?.remove();
    const frame = /** @type {HTMLIFrameElement} */ (el('iframe', { title: this.texts.of('record.title', { name }), src: address, sandbox: MAY }));
    this.frames.set(who, frame);
    this.panel?.append(frame);
  }
}
