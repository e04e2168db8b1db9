// What people do in the call besides talking: write, share a screen, arrange the pictures; and what the practitioner does with those who are in it.
import { Awake } from './awake.js';
import { Bell } from './bell.js';
import { Chat } from './chat.js';
import { Keys } from './keys.js';
import { Layout } from './layout.js';
import { recall, remember } from './memory.js';
import { Menu } from './menu.js';
import { MutedSpeech } from './muted-speech.js';
import { Record } from './record.js';
import { Share } from './share.js';

const TIP_MS = 6000;
const SHARE_REFUSED = ['ShareTaken', 'ShareNotAllowed', 'NotInTheCall'];

export class Stage {
  /** @param {import('./room.js').Room} room */
  constructor(room) {
    this.room = room;
    const { root, texts, view, tiles } = room;
    const send = (message) => room.signalling.send(message);
    this.send = send;
    this.isHost = room.role === 'practitioner';
    this.mayShare = this.isHost;
    this.layout = new Layout(tiles.grid, tiles);
    this.menu = new Menu(/** @type {HTMLElement} */ (root.querySelector('.stage')));
    this.chat = new Chat(root, texts, { me: () => room.me, send, announce: (text) => view.announce(text) });
    this.share = new Share({ show: (track) => this.#showScreen(track), send, say: (key) => room.view.shortNotice(texts.of(key)) });
    this.record = new Record(root, texts);
    view.hasRecord = (who) => this.record.has(who);
    this.awake = new Awake();
    this.bell = new Bell();
    this.mutedSpeech = new MutedSpeech(() => this.#mutedTip());
    this.keys = new Keys(
      {
        m: () => room.devices.toggleAudio(), c: () => room.devices.toggleVideo(), t: () => this.chat.toggle(), s: () => this.#toggleShare(),
        l: () => this.layout.toggleLayout(), h: () => this.layout.toggleMe(), f: () => this.#fullScreen(), d: () => this.dialog('devices').showModal(), '?': () => this.dialog('keys').showModal(),
      },
      () => room.state === 'live' && !this.menu.isOpen && root.querySelector('dialog[open]') === null,
    );
    this.#switches();
  }

  /** By the value of data-do. @returns {Record<string, (button: HTMLElement) => void>} */
  get acts() {
    const open = (name) => () => this.dialog(name).showModal();
    const close = (name) => () => this.dialog(name).close();
    return {
      devices: open('devices'), 'devices-close': close('devices'), disconnect: open('leave'), 'leave-no': close('leave'), keys: open('keys'), 'keys-close': close('keys'), 'remove-no': close('remove'),
      'remove-yes': () => this.#remove(),
      share: () => this.#toggleShare(),
      'stop-share': () => this.share.stop(),
      messages: () => this.chat.toggle(),
      'messages-close': () => this.chat.close(),
      more: (button) => this.menu.toggle(button, this.#more()),
      'tile-menu': (button) => this.menu.toggle(button, this.#options(button.dataset.who ?? '')),
      unmute: () => { if (!this.room.devices.audioOn) this.room.devices.toggleAudio(); },
      flip: () => this.room.devices.flip(),
      record: (button) => this.#openRecord(button.dataset.who ?? ''),
      'record-close': () => this.record.close(),
    };
  }

  /** @returns {HTMLDialogElement} */
  dialog(name) {
    return /** @type {HTMLDialogElement} */ (this.room.root.querySelector(`[data-part="${name}-dialog"]`));
  }

  /** @returns {boolean} whether the message was for us */
  receive(m) {
    switch (m.t) {
      case 'chat': this.chat.receive(m); return true;
      case 'mute': this.#mutedByHost(); return true;
      case 'may-share': this.#allowed(m.on); return true;
      case 'refused': if (SHARE_REFUSED.includes(m.why)) this.share.stop(false); return false;
      default: return false;
    }
  }

  /** The socket is open, for the first time or again. */
  welcome(m) {
    this.mayShare = this.isHost || m.mayShare === true;
    if (m.inRoom) {
      this.share.resume();
      this.chat.retry();
    }
    this.draw();
  }

  /** Whether this person was in the call when the page was left, or a reload began. */
  get wasIn() {
    return recall('call.in').me === this.room.me;
  }

  /** The person is in the room now, or out of it. @param {string} state of the page */
  state(state) {
    this.awake.keep(state === 'live' || state === 'waiting');
    if (state !== 'live') this.#out();
    if (state !== 'check') remember('call.in', { me: state === 'live' ? this.room.me : '' });
    if (state === 'ended' || state === 'problem') {
      this.mutedSpeech.close();
      this.room.guests?.dialog.close();
    }
    this.draw();
  }

  /** Own tracks or mute marks are different now, or somebody's permission is. */
  draw() {
    const { devices, view, root } = this.room;
    this.mutedSpeech.watch(devices.audio, this.room.state === 'live' && !devices.audioOn);
    if (devices.audioOn) view.showPart('mute-tip', false);
    view.showPart('share-button', Share.isOffered && this.mayShare);
    view.showPart('sharing', this.share.isOn);
    view.showPart('record-shared', this.share.isOn);
    for (const button of root.querySelectorAll('.dock [data-do="share"]')) {
      button.setAttribute('aria-pressed', String(this.share.isOn));
      button.classList.toggle('is-on', this.share.isOn);
    }
  }

  /** @param {import('./view.js').Person|undefined} before */
  person(before, person) {
    const { texts, view } = this.room;
    if (person.state === 'waiting' && before?.state !== 'waiting' && this.isHost) this.bell.ring();
    if (this.room.state === 'live' && (before?.media?.screen ?? false) !== (person.media?.screen ?? false)) {
      view.announce(texts.of(person.media?.screen ? 'announce.shares' : 'announce.shared', { name: person.name }));
    }
  }

  #out() {
    this.share.stop(false);
    this.chat.clear();
    this.menu.close(false);
    this.layout.pinned = null;
    for (const name of ['devices', 'leave', 'keys', 'remove']) this.dialog(name)?.close();
    if (document.fullscreenElement) document.exitFullscreen();
    if (document.pictureInPictureElement) document.exitPictureInPicture();
  }

  #showScreen(track) {
    this.room.media?.setScreen(track);
    this.room.tiles.showMyScreen(this.room.me, track);
    this.room.view.announce(this.room.texts.of(track ? 'announce.sharing' : 'announce.stopped-sharing'));
    this.draw();
  }

  #toggleShare() {
    const { texts } = this.room;
    if (this.share.isOn) return this.share.stop();
    if (!Share.isOffered || !this.mayShare) return this.room.view.shortNotice(texts.of(this.mayShare ? 'share.failed' : 'share.not-allowed'));
    const other = [...this.room.people.values()].find((person) => person.media?.screen);
    if (other) return this.room.view.shortNotice(texts.of('share.taken', { name: other.name }));
    return this.share.start();
  }

  #allowed(on) {
    const was = this.share.isOn;
    this.mayShare = on;
    if (!on) this.share.stop(false);
    if (on || was) this.room.view.shortNotice(this.room.texts.of(on ? (Share.isOffered ? 'share.allowed' : 'share.allowed-elsewhere') : 'share.ended'));
    this.draw();
  }

  #mutedByHost() {
    const { devices, texts } = this.room;
    if (!devices.audioOn) return;
    devices.toggleAudio();
    this.room.view.shortNotice(texts.of('notice.muted-by-host'));
  }

  #mutedTip() {
    const { view, texts } = this.room;
    view.showPart('mute-tip', true);
    view.announce(texts.of('announce.muted'));
    clearTimeout(this.tip);
    this.tip = setTimeout(() => view.showPart('mute-tip', false), TIP_MS);
  }

  /** What one can do besides the buttons that are always there; on a narrow screen some of these move in here. */
  #more() {
    const { texts, devices, tiles } = this.room;
    const item = (name, icon, act, more = {}) => ({ name, text: texts.of(`more.${name}`), icon, act, ...more });
    const items = [];
    if (this.layout.narrow.matches) {
      items.push(item('devices', 'sliders-h', () => this.dialog('devices').showModal(), { hint: 'D' }));
      if (Share.isOffered && this.mayShare) items.push(item(this.share.isOn ? 'stop-sharing' : 'share', 'desktop', () => this.#toggleShare(), { hint: 'S' }));
    }
    if (devices.canFlip) items.push(item('flip', 'refresh', () => devices.flip()));
    const grid = this.layout.layout === 'grid';
    items.push(item(grid ? 'speaker' : 'grid', grid ? 'layout-speaker' : 'layout-grid', () => this.layout.toggleLayout(), { hint: 'L' }));
    items.push(item('hide-me', 'eye', () => this.layout.toggleMe(), { on: this.layout.hidesMe, hint: 'H' }));
    if (document.fullscreenEnabled) items.push(item('full-screen', 'window-maximize', () => this.#fullScreen(), { on: document.fullscreenElement !== null, hint: 'F' }));
    const large = this.layout.large ?? [...tiles.tiles.values()].find((tile) => !tile.me);
    if (large) items.push(...this.#floating(large));
    if (this.room.guests) items.push(item('guests', 'users', () => this.room.guests?.open()));
    if (this.isHost) items.push(item('bell', 'bell', () => this.#ringing(!this.bell.isOn), { on: this.bell.isOn }));
    items.push(item('keys', 'question', () => this.dialog('keys').showModal(), { hint: '?' }));
    return items;
  }

  /** What can be done with one picture. @param {string} key of the tile */
  #options(key) {
    const { texts, tiles, people, devices } = this.room;
    const tile = tiles.tiles.get(key);
    if (!tile) return [];
    const item = (name, icon, act, more = {}) => ({ name, text: texts.of(`option.${name}`, { name: tile.name }), icon, act, ...more });
    if (tile.me && tile.kind === 'screen') return [item('stop-sharing', 'times-circle', () => this.share.stop())];
    const pinned = this.layout.pinned === key;
    const items = [item('pin', 'pin', () => this.layout.togglePin(key), { on: pinned })];
    if (tile.me) {
      if (devices.canFlip) items.push(item('flip', 'refresh', () => devices.flip()));
      return [...items, item('hide-me', 'eye', () => this.layout.toggleMe(), { on: this.layout.hidesMe })];
    }
    items.push(...this.#floating(tile));
    const person = people.get(tile.who);
    if (!this.isHost || !person) return items;
    const tell = (t, more = {}) => this.send({ t, who: tile.who, ...more });
    if (tile.kind === 'screen') return [...items, item('end-share', 'times-circle', () => tell('allow-share', { on: false }))];
    if (this.record.has(person.id)) items.push(item('record', 'id-card', () => this.#openRecord(person.id)));
    if (person.media?.audio) items.push(item('mute', 'microphone-off', () => tell('mute')));
    items.push(item('may-share', 'desktop', () => tell('allow-share', { on: !person.mayShare }), { on: person.mayShare === true }));
    items.push(item('send-back', 'sign-out', () => tell('send-back')));
    items.push(item('remove', 'user-minus', () => this.#askToRemove(person), { danger: true }));
    return items;
  }

  #floating(tile) {
    if (!document.pictureInPictureEnabled || tile.video.hidden) return [];
    const on = document.pictureInPictureElement === tile.video;
    const act = () => (on ? document.exitPictureInPicture() : tile.video.requestPictureInPicture()).catch((e) => console.debug('no picture in picture', e));
    return [{ name: 'floating', text: this.room.texts.of('option.floating'), icon: 'layout-floating', on, act }];
  }

  #openRecord(who) {
    this.record.open(who, this.room.people.get(who)?.name ?? '');
  }

  #askToRemove(person) {
    this.removing = person.id;
    this.room.view.part('remove-title', this.room.texts.of('remove.title', { name: person.name }));
    this.dialog('remove').showModal();
  }

  #remove() {
    this.dialog('remove').close();
    this.send({ t: 'remove', who: this.removing });
  }

  async #fullScreen() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await this.room.root.requestFullscreen();
    } catch (e) {
      console.debug('no full screen', e);
    }
  }

  #ringing(on) {
    this.bell.switch(on);
    for (const box of this.room.view.all('[data-part="bell"]')) box.checked = on;
    if (on) this.bell.ring();
  }

  #switches() {
    for (const box of this.room.view.all('[data-part="bell"]')) {
      box.checked = this.bell.isOn;
      box.addEventListener('change', () => this.#ringing(box.checked));
    }
    for (const box of this.room.view.all('[data-part="keys-on"]')) {
      box.checked = this.keys.isOn;
      box.addEventListener('change', () => this.keys.switch(box.checked));
    }
  }
}
