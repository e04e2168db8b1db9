// The practitioner's guests, an interpreter or a carer: invite, show the link once more, remove. Beside a call and before it opens.
import { avatar, el, icon } from './dom.js';

/** @typedef {{id: string, name: string, role: string}} Guest */

export class Guests {
  /**
   * @param {HTMLDialogElement} dialog with data-guests, the address that lists them to a GET and takes a new one as a POST
   * @param {import('./texts.js').Texts} texts
   */
  constructor(dialog, texts) {
    Object.assign(this, { dialog, texts });
    /** @type {Guest[]} */
    this.list = [];
    /** State of those who are here, by id, while there is a call. @type {Map<string, string>} */
    this.states = new Map();
    /** The one who is about to be removed. @type {string|null} */
    this.removing = null;
    /** Called with the id of a guest who was removed. @type {(id: string) => void} */
    this.onRemoved = () => {};
    this.form = /** @type {HTMLFormElement} */ (dialog.querySelector('form'));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add();
    });
    dialog.addEventListener('click', (event) => this.#clicked(/** @type {HTMLElement} */ (event.target).closest('[data-guest-do]')));
  }

  async open() {
    this.#say('');
    this.#showLink(null);
    this.removing = null;
    this.dialog.showModal();
    const answer = await this.#ask('');
    if (answer) this.#draw(answer.guests);
  }

  /** Who is here as of now. @param {{id: string, role: string, state: string}[]} people */
  follow(people) {
    this.states = new Map(people.filter((person) => person.role === 'guest').map((person) => [person.id, person.state]));
    for (const line of this.dialog.querySelectorAll('[data-guest-state]')) line.textContent = this.#state(/** @type {HTMLElement} */ (line).dataset.guestState ?? '');
  }

  #clicked(button) {
    if (!(button instanceof HTMLElement)) return undefined;
    const id = button.dataset.guest ?? '';
    switch (button.dataset.guestDo) {
      case 'close': return this.dialog.close();
      case 'copy': return this.#copy();
      case 'link': return this.#link(id);
      case 'remove': return this.#sure(id);
      case 'keep': return this.#sure(null, id);
      case 'remove-yes': return this.#remove(id);
      default: return undefined;
    }
  }

  async #add() {
    const answer = await this.#ask('', new URLSearchParams(/** @type {any} */ (new FormData(this.form))));
    if (!answer) return;
    this.form.reset();
    this.#draw(answer.guests);
    this.#showLink(answer.guest, answer.link);
    this.#say(this.texts.of('guests.made', { name: answer.guest.name }));
  }

  async #link(id) {
    const answer = await this.#ask(`/${id}/link`, new URLSearchParams());
    if (!answer) return;
    this.#showLink(answer.guest, answer.link);
    await this.#copy();
  }

  async #remove(id) {
    const answer = await this.#ask(`/${id}/remove`, new URLSearchParams());
    this.removing = null;
    if (!answer) return this.#draw(this.list);
    const name = this.list.find((guest) => guest.id === id)?.name ?? '';
    this.#showLink(null);
    this.#draw(answer.guests);
    this.#say(this.texts.of('guests.removed', { name }));
    this.#field().focus();
    return this.onRemoved(id);
  }

  /** Asks once more in the row itself. @param {string|null} id of whom */
  #sure(id, back = id) {
    this.removing = id;
    this.#draw(this.list);
    /** @type {HTMLElement|null} */ (this.dialog.querySelector(`[data-guest="${CSS.escape(back ?? '')}"]:is([data-guest-do="keep"], [data-guest-do="remove"])`))?.focus();
  }

  async #copy() {
    const field = /** @type {HTMLInputElement} */ (this.dialog.querySelector('[data-part="guest-link"]'));
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.#say(this.texts.of('guests.copied'));
    } catch {
      this.#say(this.texts.of('guests.copy-yourself'));
    }
  }

  /** @param {Guest|null} guest @param {string} [link] */
  #showLink(guest, link = '') {
    this.#part('guest-link-box').hidden = guest === null;
    this.#part('guest-link-label').textContent = guest ? this.texts.of('guests.link', { name: guest.name }) : '';
    /** @type {HTMLInputElement} */ (this.#part('guest-link')).value = link;
  }

  /** @param {Guest[]} guests */
  #draw(guests) {
    this.list = guests;
    this.#part('guests-list').replaceChildren(...guests.map((guest) => this.#row(guest)));
  }

  #row(guest) {
    const button = (act, style, word, sign) => el('button', { type: 'button', class: `btn btn--sm ${style}`, 'data-guest-do': act, 'data-guest': guest.id, 'aria-label': this.texts.of(`guests.${act}.label`, { name: guest.name }) }, sign ? icon(sign, 'sm') : null, word);
    const text = (key) => this.texts.of(`guests.${key}`);
    const asking = this.removing === guest.id;
    const lines = el('span', { class: 'grow' }, el('b', { class: 'trunc' }, guest.name), el('span', { class: 'soft' }, this.texts.of(`guest.${guest.role}`), ' · ', el('span', { 'data-guest-state': guest.id }, this.#state(guest.id))));
    const acts = asking ? [button('keep', 'btn--plain', text('keep')), button('remove-yes', 'btn--danger', text('remove-yes'))] : [button('link', 'btn--plain', text('copy'), 'copy'), button('remove', 'btn--quiet', text('remove'))];
    return el('li', { class: 'guest', 'data-person': guest.id }, avatar(guest.name), lines, asking ? el('p', { class: 'soft' }, text('remove.text')) : null, el('span', { class: 'guest-acts' }, ...acts));
  }

  #state(id) {
    const state = this.states.get(id) ?? 'absent';
    return this.texts.of(state === 'waiting' ? 'person.here' : `person.${state}`);
  }

  /** @param {URLSearchParams} [body] without one it is only asked @returns {Promise<any>} null when it was refused, which is said then */
  async #ask(path, body) {
    try {
      const answer = await fetch(`${this.dialog.dataset.guests}${path}`, { method: body ? 'POST' : 'GET', body, headers: { 'X-Praxis': '1', Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
      const told = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json() : {};
      this.#refuse(answer.ok && told.guests ? '' : told.text ?? this.texts.of('guests.failed'));
      return answer.ok && told.guests ? told : null;
    } catch {
      this.#refuse(this.texts.of('guests.failed'));
      return null;
    }
  }

  #refuse(text) {
    const box = this.#part('guests-refused');
    box.hidden = text === '';
    box.textContent = text;
    if (!text) return;
    this.#say('');
    box.scrollIntoView({ block: 'nearest' });
  }

  #say(text) {
    this.#part('guests-said').textContent = text;
  }

  #field() {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem('name'));
  }

  /** @returns {any} */
  #part(name) {
    return this.dialog.querySelector(`[data-part="${name}"]`);
  }
}

/** The dialog of this page, opened by whatever carries data-do="guests". @returns {Guests|null} none where nobody can be invited */
export function guestsOf(texts) {
  const dialog = document.querySelector('dialog[data-guests]');
  if (!(dialog instanceof HTMLDialogElement)) return null;
  const guests = new Guests(dialog, texts);
  document.addEventListener('click', (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest('[data-do="guests"]')) guests.open();
  });
  return guests;
}
