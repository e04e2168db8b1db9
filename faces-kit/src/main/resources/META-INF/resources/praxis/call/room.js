// The page of one person in one video appointment, patient, guest or practitioner: check devices, wait, talk, end.
import { Connection } from './connection.js';
import { showCost } from './cost.js';
import { useIcons } from './dom.js';
import { guestsOf } from './guests.js';
import { makeMedia } from './media.js';
import { OwnDevices } from './own-devices.js';
import { watchNetwork } from './recovery.js';
import { revive } from './revival.js';
import { enterUrlOf, Signalling } from './signalling.js';
import { Stage } from './stage.js';
import { Texts } from './texts.js';
import { Tiles } from './tiles.js';
import { View } from './view.js';

const AGAIN_AFTER_MS = 20000;
const PRESENT = ['in', 'reconnecting'];

/** @typedef {import('./view.js').Person} Person */

export class Room {
  /**
   * @param {HTMLElement} root element with data-call
   * @param {Promise<Response>} [asked] the answer to a question for a ticket
   */
  constructor(root, asked) {
    this.root = root;
    this.role = root.dataset.role;
    this.inst = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.me = '';
    /** @type {Map<string, Person>} */
    this.people = new Map();
    /** Guests whose links were taken away on this page. @type {Set<string>} */
    this.withdrawn = new Set();
    /** The patient or guest has clicked Join. */
    this.wantsIn = false;
    /** The practitioner has clicked Start. */
    this.starting = false;
    /** Those who were in the room when we were let in before we had clicked Join. @type {Person[]|null} */
    this.admission = null;
    this.leaving = false;
    this.clockOffset = 0;
    this.texts = Texts.fromPage(this.role);
    useIcons(root.dataset.icons ?? '/praxis/icons.svg');
    this.view = new View(root, this.texts);
    this.tiles = new Tiles(root.querySelector('[data-part="grid"]'), this.texts, (blocked) => this.view.showPart('hear', blocked));
    this.devices = new OwnDevices(root, this.texts, () => this.#devicesChanged());
    this.connection = new Connection(root, this.texts, {
      send: (message) => this.signalling.send(message), nameOf: (id) => this.people.get(id)?.name ?? '', me: () => this.me,
      devices: this.devices, onLevel: (choice) => this.#level(choice),
    });
    this.signalling = new Signalling({
      enterUrl: enterUrlOf(root), asked, inst: this.inst,
      onTicket: (ticket) => this.#ticket(ticket), onMessage: (message) => this.#receive(message),
      onState: (state) => this.view.socket(state), onRefused: (refusal) => this.#refused(refusal),
    });
    this.guests = guestsOf(this.texts);
    if (this.guests) this.guests.onRemoved = (id) => this.#withdrawn(id);
    this.stage = new Stage(this);
    this.view.onState = (state) => this.stage.state(state);
  }

  /** Shows the device check and connects; a person who was in the room goes back there without a click. */
  begin() {
    this.#bind();
    this.view.state('check');
    this.#drawPeople();
    this.devices.open();
    this.signalling.open();
    setInterval(() => this.#tick(), 500);
    watchNetwork((why) => this.#networkBroke(why));
  }

  get state() {
    return this.root.dataset.state;
  }

  #bind() {
    const acts = {
      join: () => this.#join(),
      'join-sound-only': () => { this.devices.soundOnly(); this.#join(); },
      start: () => this.#start(),
      mute: () => this.devices.toggleAudio(),
      camera: () => this.devices.toggleVideo(),
      ...this.stage.acts,
      'leave-yes': () => this.#leave(),
      'leave-waiting': () => this.#leave(),
      'change-devices': () => this.#checkAgain(),
      hear: () => this.#play(),
      return: () => location.reload(),
    };
    this.root.addEventListener('click', (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest('[data-do]');
      if (button instanceof HTMLElement) acts[button.dataset.do ?? '']?.(button);
    });
    revive(this.root, { isOver: () => ['ended', 'problem'].includes(this.state), wake: () => this.devices.wake(), play: () => this.#play() });
    window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  }

  /** Within a click, where the browser wants one. */
  #play() {
    this.tiles.playAll();
    this.media?.play();
  }

  #join() {
    this.wantsIn = true;
    this.tiles.playAll();
    this.signalling.send({ t: 'check', state: 'ready' });
    if (this.admission) this.#enter(this.admission);
    else this.#wait();
  }

  #start() {
    this.starting = true;
    this.tiles.playAll();
    this.view.notice(this.signalling.send({ t: 'start' }) ? '' : this.texts.of('notice.lost'));
  }

  #checkAgain() {
    this.wantsIn = false;
    this.signalling.send({ t: 'check', state: 'testing' });
    this.view.state('check');
    this.#drawPeople();
  }

  /** Only the server's answer ends the page, so that a Disconnect is never merely believed. */
  #leave() {
    this.stage.dialog('leave').close();
    this.leaving = true;
    if (!this.signalling.send({ t: 'leave' })) this.view.notice(this.texts.of('notice.leaving'));
  }

  async #ticket(ticket) {
    this.me = ticket.me;
    this.media ??= await makeMedia(ticket, {
      me: ticket.me, inst: this.inst, root: this.root, send: (message) => this.signalling.send(message), renew: () => this.signalling.renew(),
      onTrack: (id, kind, track) => this.tiles.attach(id, kind, track), onPeer: (id, state) => this.#peer(id, state),
      onQuality: (id, quality) => this.connection.measured(id, quality), onBlocked: () => this.view.showPart('hear', true),
    });
    this.#level(this.connection.choice);
    this.media.configure(ticket);
    // Who was in the call before a reload will be again: their connection is made ready while the socket is opened.
    if (this.state === 'waiting' || this.stage.wasIn) this.media.prepare();
  }

  #receive(m) {
    if (this.stage.receive(m)) return undefined;
    switch (m.t) {
      case 'welcome': return this.#welcome(m);
      case 'person': return this.#person(m.person);
      case 'live': return this.#live(m.startedAt);
      case 'admitted': return this.#admitted(m.people);
      case 'declined': return this.#outside('declined');
      case 'sent-back': return this.#outside('sent-back');
      case 'joined': return this.#joined(m.person);
      case 'dropped': return this.#dropped(m.who);
      case 'left': return this.#left(m.who, m.why);
      case 'd':
      case 'c':
      case 'w': return this.state === 'live' ? this.media.receive(m) : undefined;
      case 'quality': return this.connection.heard(m);
      case 'cost': this.cost = m.cost; return this.#tick();
      case 'ended': return this.#end(`ended.${m.why}`, m.receipt, false);
      case 'removed': return this.#end('ended.removed', undefined, false);
      case 'left-self': return this.#end('ended.self', undefined, true);
      case 'replaced': return this.#end('ended.replaced', undefined, true);
      case 'refused': this.starting = false; return this.view.notice(m.text || this.texts.of('notice.refused'));
      default: return undefined;
    }
  }

  #welcome(m) {
    this.me = m.me;
    this.clockOffset = Date.parse(m.now) - Date.now();
    this.startedAt = m.session?.startedAt ?? this.startedAt;
    this.cost = m.cost ?? this.cost;
    this.people = new Map(m.people.filter((person) => person.id !== this.me).map((person) => [person.id, person]));
    if (this.leaving) {
      this.signalling.send({ t: 'leave' });
    } else if (m.inRoom) {
      if (this.state === 'live') this.#rejoinRunning();
      else this.#enter(this.#present());
    } else if (this.state === 'live') {
      this.media.close();
      this.tiles.clear();
      if (this.role !== 'practitioner') this.#wait();
      else this.view.state('check');
    }
    if (this.role !== 'practitioner' && !m.inRoom) this.signalling.send({ t: 'check', state: this.wantsIn ? 'ready' : 'testing' });
    this.#sendMedia();
    this.stage.welcome(m);
    this.#phase(m.phase);
    this.#drawPeople();
  }

  #phase(phase) {
    this.view.showPart('is-live', phase === 'live');
    this.view.showPart('is-waiting', phase !== 'live');
    if (phase === 'live' && this.role === 'practitioner') this.view.part('start-word', this.texts.of('start.again'));
  }

  #live(startedAt) {
    this.startedAt = startedAt;
    this.#phase('live');
    if (this.starting && this.state !== 'live') this.#enter(this.#present());
    else if (this.state === 'waiting') this.view.announce(this.texts.of('announce.live'));
    this.starting = false;
  }

  #admitted(people) {
    this.#remember(people);
    if (this.role !== 'practitioner' && !this.wantsIn) {
      this.admission = people;
      this.view.notice(this.texts.of('notice.ready-for-you'));
    } else {
      this.#enter(people.filter((person) => person.id !== this.me));
    }
  }

  /** Not in the call, or not in it any more, by the practitioner's word. @param {'declined'|'sent-back'} why */
  #outside(why) {
    this.admission = null;
    this.media?.close();
    this.tiles.clear();
    this.view.notice('');
    this.view.state('waiting');
    this.view.outside(why);
    if (why === 'sent-back') this.media?.prepare();
    this.view.announce(this.texts.of(`announce.${why}`));
    this.#drawPeople();
  }

  /** Into the room as its newcomer: offer to everyone who is there. @param {Person[]} people */
  #enter(people) {
    this.#remember(people);
    this.wantsIn = true;
    this.admission = null;
    this.starting = false;
    // Calling comes first: the page is drawn while the offer is under way.
    this.media.setTracks(this.devices.audio, this.devices.video);
    this.media.enter();
    const called = people.filter((person) => this.#call(person));
    this.view.notice('');
    this.view.outside(null);
    this.view.state('live');
    this.#showMe();
    for (const person of called) this.tiles.show(person, 'connecting');
    this.#sendMedia();
    this.#drawPeople();
    this.view.announce(this.texts.of('announce.in'));
  }

  #call(person) {
    if (person.id === this.me || this.media.peers.get(person.id)?.inst === person.inst) return false;
    this.media.call(person.id, person.inst);
    return true;
  }

  /** Our socket was away while the pictures ran on. */
  #rejoinRunning() {
    const present = this.#present();
    for (const id of this.tiles.people()) if (id !== this.me && !present.some((person) => person.id === id)) this.tiles.remove(id);
    for (const person of present) this.tiles.show(person);
    this.media.sync(present);
  }

  #person(person) {
    if (this.withdrawn.has(person.id)) return;
    const before = this.people.get(person.id);
    this.people.set(person.id, person);
    if (this.tiles.tiles.has(person.id)) this.tiles.show(person);
    this.stage.person(before, person);
    if (person.state === 'waiting' && before?.state !== 'waiting') this.view.announce(this.texts.of('announce.arrived', { name: person.name }));
    this.#drawPeople();
  }

  #joined(person) {
    const before = this.people.get(person.id);
    this.people.set(person.id, person);
    if (this.state === 'live' && person.id !== this.me) {
      this.media.expect(person.id, person.inst);
      const running = this.media.isConnected(person.id);
      this.tiles.show(person, running ? 'connected' : 'connecting');
      this.view.announce(this.texts.of('announce.joined', { name: person.name }));
      if (before?.inst === person.inst) this.stage.chat.back(person.id);
    }
    this.#drawPeople();
  }

  #dropped(who) {
    const person = this.people.get(who);
    if (!person) return;
    person.state = 'reconnecting';
    this.stage.chat.lost(who);
    if (this.state === 'live') this.tiles.show(person, 'reconnecting');
    this.view.announce(this.texts.of('announce.dropped', { name: person.name }));
    this.#drawPeople();
  }

  #left(who, why) {
    const person = this.people.get(who);
    if (!person) return;
    person.state = 'left';
    this.media?.drop(who);
    this.tiles.remove(who);
    const line = this.texts.of(`announce.left.${why}`, { name: person.name });
    this.view.announce(line);
    if (this.state === 'live') this.view.shortNotice(line);
    this.#drawPeople();
  }

  /** A guest whose link was taken away is nobody here any more. */
  #withdrawn(id) {
    this.media?.drop(id);
    this.tiles.remove(id);
    this.people.delete(id);
    this.withdrawn.add(id);
    this.#drawPeople();
  }

  #peer(id, state) {
    const person = this.people.get(id);
    // Who lost the socket as well is away; that is no network that blocks video.
    const shown = person?.state === 'reconnecting' && state !== 'connected' && state !== 'gone' ? 'reconnecting' : state;
    if (shown !== 'gone' && person && this.state === 'live') this.tiles.show(person, shown);
    this.connection.peer(id, shown);
  }

  /** @param {import('./connection.js').Choice} choice */
  #level({ sending, wanting }) {
    this.media?.setLevel(sending, wanting);
    this.tiles.showOthers(wanting !== 'none');
  }

  #networkBroke(why) {
    if (this.state === 'ended') return;
    this.signalling.check();
    if (why === 'network') this.media?.restart();
    else this.media?.repair();
  }

  #devicesChanged() {
    this.media?.setTracks(this.devices.audio, this.devices.video);
    this.stage.draw();
    this.tiles.useSpeaker(this.devices.speaker);
    this.media?.useSpeaker(this.devices.speaker);
    this.connection.cameraChanged(this.devices.videoOn);
    if (this.state === 'live') this.#showMe();
    this.#sendMedia();
  }

  #showMe() {
    this.tiles.showMe(this.me, this.devices.videoOn ? this.devices.video : null, this.devices.audioOn, this.devices.video?.getSettings().facingMode !== 'environment');
  }

  #sendMedia() {
    this.signalling.send({ t: 'media', audio: this.devices.audioOn, video: this.devices.videoOn, listens: this.devices.listensOnly });
  }

  #wait() {
    this.view.notice('');
    this.view.state('waiting');
    this.media?.prepare();
    this.#drawPeople();
  }

  #present() {
    return [...this.people.values()].filter((person) => person.id !== this.me && PRESENT.includes(person.state));
  }

  #remember(people) {
    for (const person of people) if (person.id !== this.me) this.people.set(person.id, person);
  }

  #drawPeople() {
    const all = [...this.people.values()];
    this.guests?.follow(all);
    this.view.people(all, this.role !== 'practitioner' ? { id: this.me, ready: this.wantsIn } : null);
    if (this.role === 'practitioner') this.view.lobby(all, (act, who) => this.signalling.send({ t: act, who }));
  }

  #refused({ refused, text, opensAt }) {
    if (this.state === 'live' || this.leaving) return this.#end('ended.gone', undefined, false);
    this.devices.close();
    this.view.socket('closed');
    this.view.notice('');
    this.view.outcome(this.texts.of(this.texts.has(`refused.${refused}`) ? `refused.${refused}` : 'refused'), text || this.texts.of('refused.text'), refused === 'SocketRefused');
    this.view.state('problem');
    if (opensAt) setTimeout(() => location.reload(), Math.max(AGAIN_AFTER_MS, Math.min(Date.parse(opensAt) - Date.now() + 1000, 3600000)));
    return undefined;
  }

  #end(key, receipt, canReturn) {
    this.signalling.close();
    this.media?.close();
    this.tiles.clear();
    this.devices.close();
    const words = receipt ? this.texts.of('receipt', receipt) : this.texts.of(`${key}.text`);
    this.view.notice('');
    this.view.outcome(this.texts.of(key), words, canReturn);
    this.view.state('ended');
  }

  #tick() {
    if (this.state !== 'live') return;
    if (this.media) this.stage.layout.heard(this.tiles.markSpeaking(this.media.loudness()));
    const started = this.cost?.startedAt ?? this.startedAt;
    if (started) showCost(this.view, this.texts, Date.now() + this.clockOffset - Date.parse(started), this.role === 'practitioner' ? this.cost : undefined);
  }
}
