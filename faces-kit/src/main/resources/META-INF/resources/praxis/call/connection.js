// What a person sees of the connections and can do about them: a mark on every picture, details, three levels, advice, what to do when nothing gets through.
// Knows no provider: whoever carries the media tells of quality and is told the level.
import { el, icon } from './dom.js';
import { Advisor, LEVELS } from './levels.js';
import { recall, remember } from './memory.js';
import { RANK } from './quality.js';

const REPORT_EVERY_MS = 10000;

/** @typedef {import('./quality.js').Quality} Quality */
/** @typedef {{sending: 'normal'|'low'|'audio', wanting: 'normal'|'low'|'none'}} Choice */

export class Connection {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   * @param {object} options
   * @param {(message: object) => boolean} options.send
   * @param {(id: string) => string} options.nameOf
   * @param {() => string} options.me
   * @param {{videoOn: boolean, soundOnly: () => void, toggleVideo: () => void}} options.devices
   * @param {(choice: Choice) => void} options.onLevel
   */
  constructor(root, texts, { send, nameOf, me, devices, onLevel }) {
    Object.assign(this, { root, texts, send, nameOf, me, devices, onLevel });
    /** What we measure towards each person. @type {Map<string, Quality>} */
    this.measures = new Map();
    /** What each person says of their own connection. @type {Map<string, Quality>} */
    this.told = new Map();
    /** Persons with whom nothing gets through. @type {Set<string>} */
    this.blocked = new Set();
    this.advisor = new Advisor();
    this.cameraWas = false;
    const kept = recall('call.level');
    this.level = LEVELS.includes(kept.level) ? kept.level : 'normal';
    this.receiving = kept.receiving !== false;
    this.#bind();
  }

  /** @returns {Choice} */
  get choice() {
    const wanting = { normal: 'normal', low: 'low', audio: 'none' }[this.level];
    return { sending: this.level, wanting: this.receiving ? wanting : 'none' };
  }

  /** One's own connection: if only one of several is weak, it is the other person's; so it is the best of all. @returns {Quality|undefined} */
  get own() {
    return [...this.measures.values()].sort((a, b) => RANK[a.level] - RANK[b.level])[0];
  }

  /** @param {Quality} quality */
  measured(id, quality) {
    this.measures.set(id, quality);
    this.#report();
    this.#advise();
    this.#draw();
  }

  /** Somebody tells how their own connection is. */
  heard({ who, level, loss, delayMs }) {
    if (!(level in RANK)) return;
    this.told.set(who, { level, loss, delayMs });
    this.#draw();
  }

  /** @param {'connecting'|'connected'|'reconnecting'|'blocked'|'gone'} state */
  peer(id, state) {
    if (state === 'blocked') this.blocked.add(id);
    else if (state !== 'reconnecting') this.blocked.delete(id);
    if (state === 'gone') for (const map of [this.measures, this.told]) map.delete(id);
    this.#showBlocked();
    this.#draw();
  }

  /** The person turned their camera on or off. With the camera on it is no sound-only call any more. */
  cameraChanged(on) {
    if (on && this.level === 'audio') this.choose('low');
  }

  /** @param {'normal'|'low'|'audio'} level */
  choose(level) {
    if (level === this.level) return;
    const from = this.level;
    this.level = level;
    if (level === 'audio') {
      this.cameraWas = this.devices.videoOn;
      if (this.cameraWas) this.devices.soundOnly();
    } else if (from === 'audio' && this.cameraWas) {
      this.cameraWas = false;
      if (!this.devices.videoOn) this.devices.toggleVideo();
    }
    this.#chosen();
  }

  #chosen() {
    remember('call.level', { level: this.level, receiving: this.receiving });
    this.onLevel(this.choice);
    this.#showChoice();
    this.#hideAdvice();
  }

  #bind() {
    this.root.addEventListener('click', (event) => {
      const act = /** @type {HTMLElement} */ (event.target).closest('[data-do]')?.getAttribute('data-do');
      if (act === 'connection') this.#open();
      else if (act === 'connection-close') this.dialog?.close();
      else if (act === 'advice-take') this.#takeAdvice();
      else if (act === 'advice-no') this.#refuseAdvice();
    });
    for (const radio of this.#all('[data-level-choice]')) radio.addEventListener('change', () => this.choose(radio.value));
    for (const box of this.#all('[data-part="receive-none"]')) {
      box.addEventListener('change', () => {
        this.receiving = !box.checked;
        this.#chosen();
      });
    }
    this.#showChoice();
  }

  get dialog() {
    return /** @type {HTMLDialogElement|null} */ (this.root.querySelector('[data-part="connection-dialog"]'));
  }

  #open() {
    if (!this.dialog || this.dialog.open) return;
    this.#drawDetails();
    this.dialog.showModal();
  }

  #showChoice() {
    for (const radio of this.#all('[data-level-choice]')) radio.checked = radio.value === this.level;
    for (const box of this.#all('[data-part="receive-none"]')) {
      box.checked = !this.receiving || this.level === 'audio';
      box.disabled = this.level === 'audio';
    }
  }

  #report() {
    const own = this.own;
    const now = performance.now();
    if (!own || (own.level === this.reported && now - this.reportedAt < REPORT_EVERY_MS)) return;
    if (this.send({ t: 'quality', level: own.level, loss: own.loss, delayMs: own.delayMs })) {
      this.reported = own.level;
      this.reportedAt = now;
    }
  }

  #advise() {
    const proposal = this.advisor.take(this.own?.level ?? 'good', this.level, performance.now());
    if (proposal === this.proposal) return;
    this.proposal = proposal;
    for (const box of this.#all('[data-part="advice"]')) {
      box.hidden = proposal === null;
      if (proposal === null) continue;
      box.querySelector('[data-part="advice-text"]').textContent = this.texts.of(`advice.${proposal}`);
      box.querySelector('[data-do="advice-take"]').textContent = this.texts.of(`advice.${proposal}.take`);
    }
  }

  #takeAdvice() {
    if (!this.proposal) return;
    this.advisor.taken(this.proposal);
    this.choose(this.proposal);
  }

  #refuseAdvice() {
    this.advisor.refused(performance.now());
    this.#hideAdvice();
  }

  #hideAdvice() {
    this.proposal = null;
    for (const box of this.#all('[data-part="advice"]')) box.hidden = true;
  }

  #showBlocked() {
    const names = [...this.blocked].map((id) => this.nameOf(id)).filter((name) => name);
    for (const box of this.#all('[data-part="blocked"]')) {
      box.hidden = names.length === 0;
      box.querySelector('[data-part="blocked-title"]').textContent = names.length === 0 ? '' : this.texts.of('blocked.title', { name: names.join(', ') });
    }
  }

  /** What is shown of a person: the worse of what we measure and what they say. */
  #of(id) {
    if (id === this.me()) return this.own;
    const both = [this.measures.get(id), this.told.get(id)].filter((quality) => quality !== undefined);
    return both.sort((a, b) => RANK[b.level] - RANK[a.level])[0];
  }

  #draw() {
    for (const figure of this.#all('[data-tile]:not(.screen)')) this.#mark(figure, figure.dataset.tile);
    const own = this.own;
    for (const button of this.#all('[data-part="own-connection"]')) {
      button.dataset.level = own?.level ?? 'good';
      button.setAttribute('aria-label', this.texts.of('connection.own', { word: this.texts.of(`connection.${own?.level ?? 'none'}`) }));
    }
    if (this.dialog?.open) this.#drawDetails();
  }

  #mark(figure, id) {
    const quality = this.#of(id);
    let button = figure.querySelector('.tile-mark');
    if (!quality) {
      button?.remove();
      return;
    }
    if (!button) {
      button = el('button', { type: 'button', class: 'tile-mark', 'data-do': 'connection' }, bars());
      figure.append(button);
    }
    if (button.dataset.level === quality.level) return;
    button.dataset.level = quality.level;
    button.setAttribute('aria-label', this.texts.of('connection.of', { name: this.#name(id), word: this.texts.of(`connection.${quality.level}`) }));
  }

  #name(id) {
    return id === this.me() ? this.texts.of('you') : this.nameOf(id);
  }

  #drawDetails() {
    const ids = this.#all('[data-tile]:not(.screen)').map((figure) => figure.dataset.tile);
    const rows = ids.map((id) => this.#row(id));
    for (const list of this.#all('[data-part="connections"]')) list.replaceChildren(...rows.map((row) => row.cloneNode(true)));
  }

  #row(id) {
    const quality = this.#of(id);
    const word = this.blocked.has(id) ? 'blocked' : quality?.level ?? 'none';
    const figures = quality ? this.texts.of('connection.figures', { loss: quality.loss.toFixed(1), delay: quality.delayMs }) : '';
    const sign = el('span', { class: 'quality', 'data-level': quality?.level ?? 'bad' }, this.blocked.has(id) || !quality ? icon('wifi', 'sm') : bars());
    return el('li', { class: 'listrow', 'data-connection-of': id }, sign, el('span', { class: 'grow' }, el('b', { class: 'trunc' }, this.#name(id)), el('span', { class: 'muted num' }, figures)),
      el('span', {}, this.texts.of(`connection.${word}`)));
  }

  /** @returns {any[]} */
  #all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }
}

function bars() {
  return el('span', { class: 'bars', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
}
