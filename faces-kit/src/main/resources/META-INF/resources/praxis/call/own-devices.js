// One's own camera, microphone and speaker: opened, chosen, muted, lost and found again.
import { added, real, sameThing } from './device-changes.js';
import { DeviceMemory } from './device-memory.js';
import { DeviceView } from './device-view.js';
import * as devices from './devices.js';
import { LevelMeter, playTestSound } from './sound.js';

const MUTED_BY_SYSTEM_MS = 3000;
const NOTICE_MS = 8000;
const KINDS = /** @type {const} */ (['audio', 'video']);
const NAMES = { audio: /** @type {const} */ ('microphone'), video: /** @type {const} */ ('camera') };
const LISTED = { audioinput: /** @type {const} */ ('microphone'), videoinput: /** @type {const} */ ('camera'), audiooutput: /** @type {const} */ ('speaker') };
/** Of several new devices the last is offered: the microphone matters most. */
const ORDER = ['audiooutput', 'videoinput', 'audioinput'];

export class OwnDevices {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   * @param {() => void} onChange tracks, mute marks or the speaker are different now
   */
  constructor(root, texts, onChange) {
    Object.assign(this, { root, texts, onChange });
    /** @type {MediaStreamTrack|null} */
    this.audio = null;
    /** @type {MediaStreamTrack|null} */
    this.video = null;
    /** @type {{audio?: devices.Problem, video?: devices.Problem}} */
    this.problems = {};
    /** Which side's camera was asked for by a flip; none: the chosen camera. @type {'user'|'environment'|undefined} */
    this.facing = undefined;
    this.closed = false;
    this.opening = 0;
    /** Tracks whose end is being dealt with: the browser tells of it twice. */
    this.mourned = new WeakSet();
    this.restored = false;
    /** @type {Promise<void>} opening is done one after the other: two questions at once confuse browser and person */
    this.queue = Promise.resolve();
    this.memory = new DeviceMemory();
    this.view = new DeviceView(root, texts);
    this.meter = new LevelMeter((level) => this.view.level(this.audioOn ? level : 0), (silent) => this.#silent(silent));
    this.#bind();
  }

  get audioOn() {
    return this.audio !== null && this.memory.wish.audioOn;
  }

  get videoOn() {
    return this.video !== null && this.memory.wish.videoOn;
  }

  /** No microphone could be opened: this person hears, but can't be heard even if they want to. */
  get listensOnly() {
    return this.audio === null && this.problems.audio !== undefined;
  }

  /** Device id of the chosen speaker; empty is the system's. */
  get speaker() {
    return (this.present && this.memory.find('speaker', this.present.speaker)?.deviceId) ?? '';
  }

  /**
   * Opens what the person wishes for and the machine has. Never fails; what is missing stands in `problems`.
   * @param {readonly devices.Kind[]} [kinds] only these, the others are left as they are
   */
  open(kinds = KINDS) {
    this.opening++;
    this.queue = this.queue.then(() => this.#open(kinds)).catch((e) => console.warn('devices', e)).finally(() => { this.opening--; });
    return this.queue;
  }

  /** What is missing is asked for once more, but not while the browser still asks. */
  openMissing() {
    if (this.opening === 0) this.open(KINDS.filter((kind) => !this[kind]));
  }

  toggleAudio() {
    if (!this.audio) return this.open(['audio']);
    this.memory.remember({ audioOn: !this.memory.wish.audioOn });
    this.audio.enabled = this.memory.wish.audioOn;
    this.#changed();
  }

  async toggleVideo() {
    if (this.videoOn) return this.soundOnly();
    this.memory.remember({ videoOn: true });
    await this.open(['video']);
  }

  /** The camera is closed, so its light goes out. */
  soundOnly() {
    this.memory.remember({ videoOn: false });
    this.#stop('video');
    this.problems.video = undefined;
    this.#changed();
  }

  /** Phones and tablets: there is another camera, on the other side. */
  get canFlip() {
    return (this.present?.camera.length ?? 0) > 1 && this.video !== null && this.video.getSettings().facingMode !== undefined;
  }

  /** From the camera in front to the one at the back, or the other way. */
  async flip() {
    this.facing = this.video?.getSettings().facingMode === 'environment' ? 'user' : 'environment';
    await this.open(['video']);
  }

  /** After a phone call, a locked screen or a change of app: what fell asleep is woken, what was taken away is opened again. */
  async wake() {
    this.meter.wake();
    const lost = KINDS.filter((kind) => this[kind] && (this[kind].readyState === 'ended' || this[kind].muted));
    if (lost.length > 0) await this.open(lost);
  }

  close() {
    this.closed = true;
    for (const kind of KINDS) this.#stop(kind);
    this.meter.close();
    this.view.notice('');
    this.#show();
  }

  async #open(kinds) {
    if (this.closed) return;
    const wanted = kinds.filter((kind) => kind === 'audio' || this.memory.wish.videoOn);
    if (wanted.includes('video')) this.#stop('video'); // a phone opens one camera at a time
    this.present ??= await devices.list();
    const asking = setTimeout(() => this.view.asking(), await this.#willAsk(wanted) ? 0 : 800);
    await this.#openChosen(wanted);
    clearTimeout(asking);
    if (this.closed) return;
    this.present = await devices.list();
    const other = wanted.filter((kind) => this.#isOther(kind));
    if (other.length > 0) await this.#openChosen(other);
    this.#changed();
  }

  async #openChosen(kinds) {
    const opened = await devices.open({
      audio: kinds.includes('audio'), video: kinds.includes('video'), microphoneId: this.#chosen('microphone'),
      cameraId: this.facing ? undefined : this.#chosen('camera'), facing: this.facing,
    });
    for (const kind of kinds) this.#take(kind, opened[kind], opened.problems[kind]);
  }

  /** Before anything is allowed devices have no names, so the chosen one may be recognised only now. */
  #isOther(kind) {
    const id = this.#chosen(NAMES[kind]);
    return this[kind] !== null && id !== undefined && id !== this[kind].getSettings().deviceId && (kind === 'audio' || !this.facing);
  }

  /** Id of the chosen device; one that can't be recognised yet, because nothing is allowed, is asked for by its old id. */
  #chosen(name) {
    return this.memory.find(name, this.present[name])?.deviceId ?? (this.present[name].some((device) => device.label) ? undefined : this.memory.chosen[name]?.id);
  }

  async #willAsk(kinds) {
    const states = await Promise.all(kinds.map((kind) => devices.permission(NAMES[kind])));
    return states.includes('prompt');
  }

  #take(kind, track, problem) {
    const late = this.closed || (kind === 'video' && !this.memory.wish.videoOn);
    if (late) return track?.stop();
    this.#stop(kind);
    this[kind] = track;
    this.problems[kind] = problem;
    if (!track) return undefined;
    track.onended = () => this.#lost(kind, track);
    track.onmute = () => this.#mutedBySystem(kind, track);
    track.onunmute = () => this.wake();
    if (kind === 'audio') {
      track.enabled = this.memory.wish.audioOn;
      this.meter.listen(track);
    }
    return undefined;
  }

  #stop(kind) {
    const track = this[kind];
    if (!track) return;
    track.onended = track.onmute = track.onunmute = null;
    track.stop();
    this[kind] = null;
    if (kind === 'audio') this.meter.listen(null);
  }

  /** Pulled out, or taken by a phone call: another one takes its place, and the person is told which. */
  async #lost(kind, track) {
    if (track !== this[kind] || this.mourned.has(track) || document.hidden) return; // hidden: wake() finds it when the person is back
    this.mourned.add(track);
    await this.open([kind]);
    const now = this[kind];
    if (now && now.label !== track.label) this.#shortNotice('devices.gone', { gone: track.label, now: now.label });
    else if (!now) this.#shortNotice('devices.gone.none', { gone: track.label });
  }

  /** A phone call or another app on a phone silences a track and often forgets to give it back. */
  #mutedBySystem(kind, track) {
    setTimeout(() => { if (track === this[kind] && track.muted && !document.hidden) this.open([kind]); }, MUTED_BY_SYSTEM_MS);
  }

  #silent(silent) {
    if (!silent) {
      if (this.silenceShown) this.view.notice('');
      this.silenceShown = false;
      return;
    }
    this.silenceShown = true;
    if (this.restored) this.view.notice(this.texts.of('devices.silent.still'), { word: this.texts.of('devices.silent.rejoin'), act: () => location.reload() });
    else this.view.notice(this.texts.of('devices.silent'), { word: this.texts.of('devices.silent.restore'), act: () => this.#restore() });
  }

  /** Within the person's tap, which some browsers want before they give sound back. */
  async #restore() {
    this.restored = true;
    this.silenceShown = false;
    this.view.notice('');
    this.meter.wake();
    for (const element of this.view.all('audio, video')) if (element.srcObject && element.paused) element.play().catch((e) => console.debug('still blocked', e));
    await this.open(['audio']);
  }

  #bind() {
    for (const select of this.view.all('[data-device]')) select.addEventListener('change', () => this.#choose(select.dataset.device, select.value));
    const acts = {
      'test-sound': () => this.#testSound(),
      'retry-devices': () => this.openMissing(),
      'without-camera': () => this.soundOnly(),
      'device-notice-act': () => { const { offered } = this.view; this.view.notice(''); offered?.act(); },
      'device-notice-close': () => this.view.notice(''),
    };
    for (const [act, todo] of Object.entries(acts)) for (const button of this.view.all(`[data-do="${act}"]`)) button.addEventListener('click', todo);
    navigator.mediaDevices?.addEventListener?.('devicechange', () => this.#plugged());
    devices.onPermissionGranted(() => this.#granted());
  }

  /** What is being opened just then was asked for before. */
  async #granted() {
    await this.queue;
    if (KINDS.some((kind) => this.problems[kind])) this.openMissing();
  }

  #choose(name, deviceId) {
    const device = this.present?.[name].find((one) => one.deviceId === deviceId);
    if (!device) return;
    this.memory.choose(name, device);
    if (name === 'speaker') this.#changed();
    else if (name === 'microphone') this.open(['audio']);
    else {
      this.facing = undefined;
      this.memory.remember({ videoOn: true });
      this.open(['video']);
    }
  }

  async #testSound() {
    await playTestSound(this.speaker);
    this.view.soundLine(this.texts.of('devices.sound.played'));
  }

  /** Something was plugged in or pulled out. */
  async #plugged() {
    const before = this.present;
    const speaker = this.speaker;
    const now = await devices.list();
    this.present = now;
    if (this.closed) return;
    for (const kind of KINDS) {
      const track = this[kind];
      const id = track?.getSettings().deviceId;
      if (track && id && before?.[NAMES[kind]].some((device) => device.deviceId === id) && !now[NAMES[kind]].some((device) => device.deviceId === id)) this.#lost(kind, track);
    }
    if (speaker !== '' && this.speaker === '') this.#shortNotice('devices.speaker.gone', { gone: this.memory.chosen.speaker?.label ?? '' });
    const found = added(before, now).sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
    for (const device of found) this.#found(device);
    this.#changed();
  }

  /** The chosen device is back: it is used again. Another one is offered. */
  #found(device) {
    const name = LISTED[device.kind];
    if (name !== 'speaker' && this.problems[name === 'camera' ? 'video' : 'audio']) {
      this.open([name === 'camera' ? 'video' : 'audio']);
    } else if (this.memory.find(name, [device])) {
      this.#use(device);
      this.#shortNotice('devices.back', { name: device.label });
    } else if (name !== 'camera' || this.memory.wish.videoOn) {
      this.view.notice(this.texts.of('devices.new', { name: device.label }), { word: this.texts.of('devices.new.use'), act: () => this.#use(device) });
    }
  }

  #use(device) {
    this.#choose(LISTED[device.kind], device.deviceId);
    const speaker = device.kind === 'audioinput' && real(this.present.speaker).find((one) => sameThing(one, device));
    if (speaker) this.#choose('speaker', speaker.deviceId);
  }

  #changed() {
    this.#show();
    this.onChange();
  }

  #show() {
    this.view.preview(this.video);
    this.view.button('mute', this.audioOn, this.audio ? 'mute' : 'mute.none', 'microphone');
    this.view.button('camera', this.videoOn, 'camera', 'video');
    this.view.cameraLine(this.texts.of(this.video ? 'devices.camera.ok' : this.memory.wish.videoOn ? 'devices.camera.off' : 'devices.camera.chosen-off'), this.video !== null);
    const video = this.memory.wish.videoOn ? this.problems.video : undefined;
    this.view.problems(this.closed ? {} : { audio: this.problems.audio, video });
    if (this.present) this.view.lists(this.present, { camera: this.video?.getSettings().deviceId, microphone: this.audio?.getSettings().deviceId, speaker: this.speaker });
  }

  #shortNotice(key, values) {
    const text = this.texts.of(key, values);
    this.view.notice(text);
    clearTimeout(this.noticeTimer);
    this.noticeTimer = setTimeout(() => { if (!this.view.offered && !this.silenceShown) this.view.notice(''); }, NOTICE_MS);
  }
}
