// What the page shows besides pictures: which part is visible, who is here, the lobby, lines and announcements.
import { avatar, chip, el, icon } from './dom.js';

const LOST_AFTER_MS = 1500;
const SHORT_MS = 6000;

/**
 * @typedef {{id: string, name: string, role: 'patient'|'guest'|'practitioner', guest?: string, state: string, check?: string, media?: {audio: boolean, video: boolean, screen?: boolean}, mayShare?: boolean, inst?: string}} Person
 */

export class View {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   */
  constructor(root, texts) {
    this.root = root;
    this.texts = texts;
    /** Called after the page has changed its state. @type {(state: string) => void} */
    this.onState = () => {};
    /** Whether a person's record can be opened from here. @type {(id: string) => boolean} */
    this.hasRecord = () => false;
  }

  /** @param {'check'|'waiting'|'live'|'ended'|'problem'} state */
  state(state) {
    const before = this.root.dataset.state;
    this.root.dataset.state = state;
    document.body.dataset.callState = state;
    for (const element of this.all('[data-show]')) element.hidden = !element.dataset.show.split(' ').includes(state);
    this.onState(state);
    if (before !== state) this.all(`[data-show~="${state}"] [data-part="focus"]`)[0]?.focus({ preventScroll: state === 'check' });
  }

  /** Tells a screen reader, politely. */
  announce(text) {
    for (const line of this.all('[data-part="announce"]')) line.textContent = text;
  }

  /** @param {string} text empty hides the line */
  notice(text) {
    clearTimeout(this.fading);
    for (const box of this.all('[data-part="notice"]')) {
      box.hidden = text === '';
      this.#text(box, text);
    }
  }

  /** A line that goes by itself. */
  shortNotice(text) {
    this.notice(text);
    this.fading = setTimeout(() => this.notice(''), SHORT_MS);
  }

  /** A lost connection is worth a line only if it does not come back at once. @param {'connecting'|'open'|'lost'|'closed'} state of the socket */
  socket(state) {
    clearTimeout(this.losing);
    if (state === 'lost' || state === 'connecting') {
      this.losing = setTimeout(() => {
        this.lost = true;
        this.notice(this.texts.of('notice.lost'));
      }, LOST_AFTER_MS);
    } else if (this.lost) {
      this.lost = false;
      this.notice('');
    }
  }

  part(name, text) {
    for (const element of this.all(`[data-part="${name}"]`)) element.textContent = text;
  }

  showPart(name, visible) {
    for (const element of this.all(`[data-part="${name}"]`)) element.hidden = !visible;
  }

  /** Why somebody is outside by the practitioner's word. @param {'declined'|'sent-back'|null} why */
  outside(why) {
    for (const line of ['declined', 'sent-back']) this.showPart(line, line === why);
    if (why) this.showPart('is-live', false);
  }

  outcome(title, text, canReturn) {
    this.part('outcome-title', title);
    this.part('outcome-text', text);
    for (const button of this.all('[data-do="return"]')) button.hidden = !canReturn;
  }

  /**
   * Who is here, for the waiting room.
   * @param {Person[]} people
   * @param {{id: string, ready: boolean}|null} me shown first to a patient or guest
   */
  people(people, me) {
    const shown = JSON.stringify([me, people.map(({ id, name, role, guest, state, check }) => [id, name, role, guest, state, check])]);
    if (shown === this.shownPeople) return; // nor here
    this.shownPeople = shown;
    const rows = people.map((person) => this.#row(person.id, person.name, person.state, this.#badge(person), person.guest));
    if (me) {
      const badge = me.ready ? chip('ok', this.texts.of('person.ready')) : chip('pending', this.texts.of('person.testing'));
      rows.unshift(this.#row(me.id, this.texts.of('you'), 'waiting', badge));
    }
    for (const list of this.all('[data-part="people"]')) {
      const focused = list.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.who : undefined;
      list.replaceChildren(...rows.map((row) => row.cloneNode(true)));
      if (focused) list.querySelector(`[data-who="${CSS.escape(focused)}"]`)?.focus();
    }
    const invited = people.filter((person) => person.role !== 'practitioner');
    const here = invited.filter((person) => ['waiting', 'in', 'reconnecting'].includes(person.state));
    this.part('people-count', this.texts.of('people.count', { here: here.length, all: invited.length }));
  }

  /**
   * The practitioner's list of those who want to come in, beside the pictures.
   * @param {Person[]} people
   * @param {(act: 'admit'|'decline', who: string) => void} onDecide
   */
  lobby(people, onDecide) {
    const asking = people.filter((person) => person.role !== 'practitioner' && (person.state === 'waiting' || person.state === 'declined'));
    const shown = JSON.stringify(asking.map(({ id, name, state, check }) => [id, name, state, check]));
    if (shown === this.shownLobby) return; // a button must not be exchanged under the finger that presses it
    this.shownLobby = shown;
    for (const list of this.all('[data-part="lobby"]')) {
      const focused = list.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset : null;
      list.hidden = asking.length === 0;
      list.replaceChildren(...asking.map((person) => this.#asking(person, onDecide)));
      if (focused) list.querySelector(`[data-do="${focused.do}"][data-who="${CSS.escape(focused.who ?? '')}"]`)?.focus();
    }
  }

  /** @returns {any[]} */
  all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }

  #asking(person, onDecide) {
    const button = (act, style) => {
      const b = el('button', { type: 'button', class: `btn btn--sm ${style}`, 'data-do': act, 'data-who': person.id, 'aria-label': this.texts.of(`lobby.${act}.label`, { name: person.name }) }, this.texts.of(`lobby.${act}`));
      b.addEventListener('click', () => onDecide(act, person.id));
      return b;
    };
    const state = person.state === 'declined' ? 'declined' : person.check === 'testing' ? 'testing' : 'waiting';
    return el('li', { 'data-person': person.id, 'data-person-state': person.state }, avatar(person.name),
      el('span', { class: 'grow' }, el('b', { class: 'trunc' }, this.texts.nameOf(person)), el('span', {}, this.texts.of(`lobby.${state}`))),
      this.#record(person.id, person.name), button('admit', 'btn--admit'), person.state === 'declined' ? null : button('decline', 'btn--decline'));
  }

  #row(id, name, state, badge, guest) {
    const mark = guest ? el('span', { class: 'soft' }, `, ${this.texts.of(`guest.${guest}`)}`) : null;
    return el('li', { class: 'listrow', 'data-person': id, 'data-person-state': state }, avatar(name), el('span', { class: 'grow trunc' }, el('span', { class: 'strong' }, name), mark), this.#record(id, name), badge);
  }

  /** Only for whom it may be opened. */
  #record(id, name) {
    if (!this.hasRecord(id)) return null;
    const label = this.texts.of('record.open', { name });
    return el('button', { type: 'button', class: 'iconbtn record-open', 'data-do': 'record', 'data-who': id, 'aria-label': label, title: label }, icon('id-card'));
  }

  #badge({ role, state, check }) {
    if (state === 'waiting' && role === 'practitioner') return chip('ok', this.texts.of('person.here'));
    if (state === 'waiting') return check === 'testing' ? chip('pending', this.texts.of('person.testing')) : chip('confirmed', this.texts.of('person.ready'));
    const sign = { in: 'ok', reconnecting: 'warn', left: 'cancelled', declined: 'cancelled' }[state] ?? 'unsent';
    return chip(sign, this.texts.of(`person.${state}`));
  }

  #text(box, text) {
    (box.querySelector('[data-part="notice-text"]') ?? box).textContent = text;
  }
}
