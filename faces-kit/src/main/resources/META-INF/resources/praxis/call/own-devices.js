// One's own camera, microphone and speaker on the page: preview, choice, level, mute, help when something is refused.
import * as devices from './devices.js';
import { el } from './dom.js';

const MEMORY = 'praxis.call';
const BARS = 8;

export class OwnDevices {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   * @param {() => void} onChange tracks or mute marks are different now
   */
  constructor(root, texts, onChange) {
    Object.assign(this, { root, texts, onChange });
    /** @type {MediaStreamTrack|null} */
    this.audio = null;
    /** @type {MediaStreamTrack|null} */
    this.video = null;
    this.problems = {};
    /** @type {{audioOn: boolean, videoOn: boolean, camera?: string, microphone?: string, speaker?: string, facing?: 'user'|'environment'}} */
    this.wish = { audioOn: true, videoOn: true, ...JSON.parse(sessionStorage.getItem(MEMORY) ?? '{}') };
    this.meter = new devices.LevelMeter((level) => this.#showLevel(level));
    this.#bind();
  }

  /** Opens what the person wishes for and the machine has. Never fails; what is missing stands in `problems`. */
  async open() {
    this.#showHelp(this.texts.of('devices.asking'), [], false);
    const { audioOn, videoOn, camera, microphone, facing } = this.wish;
    const opened = await devices.open({ audio: true, video: videoOn, cameraId: camera, microphoneId: microphone, facing });
    this.#stop('audio');
    this.#stop('video');
    this.audio = opened.audio;
    this.video = opened.video;
    this.problems = opened.problems;
    if (this.audio) this.audio.enabled = audioOn;
    for (const track of [this.audio, this.video]) if (track) track.onended = () => this.#ended(track);
    this.meter.listen(this.audio);
    await this.#fillLists();
    this.#show();
    this.onChange();
  }

  get audioOn() {
    return this.audio !== null && this.wish.audioOn;
  }

  get videoOn() {
    return this.video !== null && this.wish.videoOn;
  }

  toggleAudio() {
    if (!this.audio) return this.open();
    this.#remember({ audioOn: !this.wish.audioOn });
    this.audio.enabled = this.wish.audioOn;
    this.#show();
    this.onChange();
  }

  async toggleVideo() {
    if (this.videoOn) return this.soundOnly();
    this.#remember({ videoOn: true });
    await this.open();
  }

  /** From the camera in front to the one at the back, or the other way. */
  async flip() {
    const facing = this.video?.getSettings().facingMode === 'environment' ? 'user' : 'environment';
    this.#remember({ facing, camera: undefined });
    this.#stop('video'); // most phones open one camera at a time
    await this.open();
  }

  /** The camera is closed, so its light goes out. */
  soundOnly() {
    this.#remember({ videoOn: false });
    this.#stop('video');
    this.problems = { ...this.problems, video: undefined };
    this.#show();
    this.onChange();
  }

  /** After a phone call, a locked screen or a change of app. */
  async wake() {
    this.meter.wake();
    const lost = [this.audio, this.video].some((track) => track?.readyState === 'ended');
    if (lost) await this.open();
  }

  close() {
    this.#stop('audio');
    this.#stop('video');
    this.meter.close();
    this.#show();
  }

  #bind() {
    for (const select of this.#all('[data-device]')) {
      select.addEventListener('change', () => {
        this.#remember({ [select.dataset.device]: select.value });
        if (select.dataset.device === 'speaker') this.onChange();
        else this.open();
      });
    }
    for (const meter of this.#all('[data-part="level"]')) meter.replaceChildren(...Array.from({ length: BARS }, () => el('i')));
    for (const button of this.#all('[data-do="test-sound"]')) button.addEventListener('click', () => this.#testSound());
    for (const button of this.#all('[data-do="retry-devices"]')) button.addEventListener('click', () => this.open());
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#fillLists());
    devices.onPermissionChange(() => { if (!this.audio || (this.wish.videoOn && !this.video)) this.open(); });
  }

  async #testSound() {
    await devices.playTestSound(this.wish.speaker);
    for (const line of this.#all('[data-part="sound-line"]')) line.textContent = this.texts.of('devices.sound.played');
  }

  #ended(track) {
    if (track === this.audio || track === this.video) this.open();
  }

  #stop(kind) {
    const track = this[kind];
    if (!track) return;
    track.onended = null;
    track.stop();
    this[kind] = null;
    if (kind === 'audio') this.meter.listen(null);
  }

  #remember(change) {
    Object.assign(this.wish, change);
    sessionStorage.setItem(MEMORY, JSON.stringify(this.wish));
  }

  async #fillLists() {
    const found = await devices.list();
    const chosen = { camera: this.video?.getSettings().deviceId, microphone: this.audio?.getSettings().deviceId, speaker: this.wish.speaker };
    for (const select of this.#all('[data-device]')) {
      const kind = select.dataset.device;
      const options = found[kind].map((device, i) => el('option', { value: device.deviceId }, device.label || this.texts.of(`devices.${kind}.nameless`, { number: i + 1 })));
      if (options.length === 0) options.push(el('option', { value: '' }, this.texts.of(kind === 'speaker' ? 'devices.speaker.standard' : `devices.${kind}.none`)));
      select.replaceChildren(...options);
      select.disabled = options.length < 2;
      if (chosen[kind] && found[kind].some((device) => device.deviceId === chosen[kind])) select.value = chosen[kind];
    }
  }

  #show() {
    for (const video of this.#all('video[data-part="preview"]')) {
      video.srcObject = this.video ? new MediaStream([this.video]) : null;
      video.hidden = !this.video;
    }
    for (const cover of this.#all('[data-part="preview-off"]')) cover.hidden = this.video !== null;
    this.#button('mute', this.audioOn, this.audio ? 'mute' : 'mute.none', 'microphone');
    this.#button('camera', this.videoOn, 'camera', 'video');
    this.#showProblems();
  }

  #button(act, on, key, symbol) {
    for (const button of this.#all(`[data-do="${act}"]`)) {
      const words = this.texts.of(`${key}.${on ? 'on' : 'off'}`);
      const label = button.querySelector('[data-part="word"]');
      button.setAttribute('aria-pressed', String(!on));
      button.classList.toggle('is-off', !on);
      button.querySelector('use')?.setAttribute('href', button.querySelector('use').getAttribute('href').replace(/#.*/, `#${symbol}${on ? '' : '-off'}`));
      if (label) label.textContent = words;
      else button.setAttribute('aria-label', words);
    }
  }

  #showProblems() {
    const audio = this.problems.audio;
    const video = this.wish.videoOn ? this.problems.video : undefined;
    const line = (part, text, good) => {
      for (const p of this.#all(`[data-part="${part}"]`)) {
        p.textContent = text;
        p.classList.toggle('okline', good);
      }
    };
    line('camera-line', this.video ? this.texts.of('devices.camera.ok') : this.texts.of(this.wish.videoOn ? 'devices.camera.off' : 'devices.camera.chosen-off'), this.video !== null);
    if (!audio && !video) return this.#showHelp('', [], false);
    const what = audio && video ? 'both' : audio ? 'microphone' : 'camera';
    const why = audio ?? video;
    const family = devices.browserFamily();
    const steps = why === 'denied' || why === 'dismissed' ? this.texts.of(`help.${family}`).split('|') : [];
    this.#showHelp(this.texts.of(`problem.${why}`, { what: this.texts.of(`what.${what}`), browser: this.texts.of(`browser.${family}`) }), steps, true);
  }

  #showHelp(text, steps, canRetry) {
    for (const box of this.#all('[data-part="device-help"]')) {
      box.hidden = text === '';
      box.querySelector('[data-part="device-help-text"]').textContent = text;
      box.querySelector('[data-part="device-help-steps"]').replaceChildren(...steps.map((step) => el('li', {}, step.trim())));
      for (const retry of box.querySelectorAll('[data-do="retry-devices"]')) retry.hidden = !canRetry;
    }
  }

  #showLevel(level) {
    const lit = this.wish.audioOn ? Math.round(level * BARS) : 0;
    if (lit === this.lit) return;
    this.lit = lit;
    for (const meter of this.#all('[data-part="level"]')) {
      [...meter.children].forEach((bar, i) => bar.classList.toggle('on', i < lit));
      meter.setAttribute('aria-label', this.texts.of(lit > 1 ? 'devices.level.good' : 'devices.level.none'));
    }
  }

  /** @returns {any[]} */
  #all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }
}
