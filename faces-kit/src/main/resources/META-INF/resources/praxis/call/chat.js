// What people in the call write. It lives in this page only: nobody keeps it, and a reload forgets it.
import { el } from './dom.js';

const LONGEST = 2000;
const NEARLY = 1800;
const AGAIN_MS = 3000;
const PEEK_MS = 7000;
/** A socket may have been dead for so long before anybody noticed. */
const UNNOTICED_MS = 8000;
const SAID_AGAIN = 10;

/** @typedef {{id: string, from: string, name: string, at: string, text: string}} Line */

export class Chat {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   * @param {object} hooks
   * @param {() => string} hooks.me
   * @param {(message: object) => boolean} hooks.send
   * @param {(text: string) => void} hooks.announce
   */
  constructor(root, texts, { me, send, announce }) {
    Object.assign(this, { root, texts, me, send, announce });
    const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="chat-${name}"]`));
    this.panel = part('panel');
    this.list = part('list');
    this.empty = part('empty');
    this.left = part('left');
    this.peek = part('peek');
    this.field = /** @type {HTMLTextAreaElement} */ (part('text'));
    /** Ids of what is shown, so that nothing is shown twice. @type {Set<string>} */
    this.known = new Set();
    /** Own texts that the server has not passed on yet. @type {Map<string, {ref: string, text: string, row: HTMLElement}>} */
    this.pending = new Map();
    /** Own texts that went out, to say again to who was away. @type {{ref: string, text: string, at: number}[]} */
    this.said = [];
    /** @type {Map<string, number>} since when somebody is away */
    this.away = new Map();
    this.unread = 0;
    this.#bind();
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  open() {
    this.panel.hidden = false;
    this.unread = 0;
    this.#show();
    this.#toEnd();
    this.field.focus();
  }

  close() {
    const held = this.panel.contains(document.activeElement);
    this.panel.hidden = true;
    this.#show();
    if (held) this.#buttons()[0]?.focus();
  }

  /** @param {Line} line */
  receive(line) {
    if (this.known.has(line.id)) return;
    this.known.add(line.id);
    const mine = line.from === this.me();
    const ref = line.id.slice(line.from.length + 1);
    const waiting = mine ? this.pending.get(ref) : undefined;
    if (waiting) {
      this.pending.delete(ref);
      waiting.row.replaceWith(this.#row(line, true));
    } else {
      this.list.append(this.#row(line, mine));
    }
    if (mine) this.said.push({ ref, text: line.text, at: Date.now() });
    else this.#arrived(line);
    this.#show();
    this.#toEnd();
  }

  /** Somebody lost their connection: what is written now does not reach them. */
  lost(who) {
    if (!this.away.has(who)) this.away.set(who, Date.now());
  }

  /** They are back on the same page: say again what they may have missed. Their page knows what it has. */
  back(who) {
    const since = (this.away.get(who) ?? Date.now()) - UNNOTICED_MS;
    this.away.delete(who);
    for (const { ref, text } of this.said.filter((one) => one.at >= since).slice(-SAID_AGAIN)) this.send({ t: 'chat', ref, text, to: who });
  }

  /** Our own connection is back, or the server asked to wait: try what has not gone out. */
  retry() {
    clearTimeout(this.timer);
    if (this.pending.size === 0) return;
    const [first] = this.pending.values();
    this.send({ t: 'chat', ref: first.ref, text: first.text });
    this.timer = setTimeout(() => this.retry(), AGAIN_MS);
  }

  /** Out of the call: what was said there stays there. */
  clear() {
    clearTimeout(this.timer);
    clearTimeout(this.peeking);
    this.known.clear();
    this.pending.clear();
    this.away.clear();
    this.said = [];
    this.unread = 0;
    this.list.replaceChildren();
    this.field.value = '';
    this.panel.hidden = true;
    this.peek.hidden = true;
    this.#show();
  }

  #bind() {
    const form = /** @type {HTMLFormElement} */ (this.field.form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#say();
    });
    this.field.maxLength = LONGEST;
    this.field.addEventListener('input', () => this.#count());
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#say();
    });
    this.panel.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.close(); });
  }

  #say() {
    const text = this.field.value.trim();
    if (!text) return;
    const ref = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const row = this.#row({ id: ref, from: this.me(), name: '', at: new Date().toISOString(), text }, true, true);
    this.list.append(row);
    this.pending.set(ref, { ref, text, row });
    this.field.value = '';
    this.#count();
    this.#show();
    this.#toEnd();
    if (this.pending.size === 1) this.retry();
    else this.send({ t: 'chat', ref, text });
    this.field.focus();
  }

  #arrived({ name, text }) {
    if (this.isOpen) return;
    this.unread += 1;
    const line = this.texts.of('chat.new', { name, text });
    this.announce(line);
    this.peek.querySelector('[data-part="chat-peek-name"]').textContent = name;
    this.peek.querySelector('[data-part="chat-peek-text"]').textContent = text;
    this.peek.hidden = false;
    clearTimeout(this.peeking);
    this.peeking = setTimeout(() => { this.peek.hidden = true; }, PEEK_MS);
  }

  #row({ name, at, text }, mine, waiting = false) {
    const time = new Date(at).toLocaleTimeString(document.documentElement.lang || undefined, { hour: 'numeric', minute: '2-digit' });
    return el('li', { class: mine ? 'is-mine' : '', 'data-chat': mine ? (waiting ? 'waiting' : 'mine') : 'theirs' },
      el('p', { class: 'chat-who' }, el('b', {}, mine ? this.texts.of('you') : name), ' ', el('time', { datetime: at }, waiting ? this.texts.of('chat.waiting') : time)),
      el('p', { class: 'chat-text', dir: 'auto' }, text));
  }

  #count() {
    const used = this.field.value.length;
    this.left.textContent = used > NEARLY ? this.texts.of('chat.left', { count: LONGEST - used }) : '';
  }

  #show() {
    if (this.isOpen) this.peek.hidden = true;
    this.empty.hidden = this.list.childElementCount > 0;
    for (const button of this.#buttons()) {
      button.setAttribute('aria-expanded', String(this.isOpen));
      button.classList.toggle('is-on', this.isOpen);
      const badge = button.querySelector('[data-part="unread"]');
      badge.hidden = this.unread === 0;
      badge.querySelector('[data-part="unread-count"]').textContent = this.unread > 9 ? '9+' : String(this.unread);
    }
  }

  #toEnd() {
    const scroller = this.list.parentElement;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }

  /** @returns {any[]} */
  #buttons() {
    return [...this.root.querySelectorAll('.dock [data-do="messages"]')];
  }
}
