// One's own devices as the page shows them: preview, lists, level, help and notices. The same parts stand in the check and in the call.
import * as help from './device-help.js';
import { el } from './dom.js';

const BARS = 8;
const HELP_SHEET = new URL('./device-help.svg', import.meta.url).pathname;

export class DeviceView {
  /**
   * @param {HTMLElement} root
   * @param {import('./texts.js').Texts} texts
   */
  constructor(root, texts) {
    this.root = root;
    this.texts = texts;
    for (const meter of this.all('[data-part="level"]')) meter.replaceChildren(...Array.from({ length: BARS }, () => el('i')));
  }

  /** @param {MediaStreamTrack|null} track */
  preview(track) {
    for (const video of this.all('video[data-part="preview"]')) {
      if (video.srcObject?.getVideoTracks()[0] !== track) video.srcObject = track ? new MediaStream([track]) : null;
      video.hidden = !track;
    }
    for (const cover of this.all('[data-part="preview-off"]')) cover.hidden = track !== null;
  }

  button(act, on, key, symbol) {
    for (const button of this.all(`[data-do="${act}"]`)) {
      const words = this.texts.of(`${key}.${on ? 'on' : 'off'}`);
      const label = button.querySelector('[data-part="word"]');
      button.setAttribute('aria-pressed', String(!on));
      button.classList.toggle('is-off', !on);
      button.querySelector('use')?.setAttribute('href', button.querySelector('use').getAttribute('href').replace(/#.*/, `#${symbol}${on ? '' : '-off'}`));
      if (label) label.textContent = words;
      else button.setAttribute('aria-label', words);
    }
  }

  cameraLine(text, good) {
    for (const line of this.all('[data-part="camera-line"]')) {
      line.textContent = text;
      line.classList.toggle('okline', good);
    }
  }

  soundLine(text) {
    for (const line of this.all('[data-part="sound-line"]')) line.textContent = text;
  }

  /**
   * @param {import('./device-changes.js').Devices} found
   * @param {{camera?: string, microphone?: string, speaker?: string}} used device ids
   */
  lists(found, used) {
    for (const select of this.all('[data-device]')) {
      const kind = select.dataset.device;
      const options = found[kind].map((device, i) => el('option', { value: device.deviceId }, device.label || this.texts.of(`devices.${kind}.nameless`, { number: i + 1 })));
      if (options.length === 0) options.push(el('option', { value: '' }, this.texts.of(kind === 'speaker' ? 'devices.speaker.standard' : `devices.${kind}.none`)));
      select.replaceChildren(...options);
      select.disabled = options.length < 2;
      if (used[kind] && found[kind].some((device) => device.deviceId === used[kind])) select.value = used[kind];
    }
  }

  asking() {
    this.#help([help.asking(this.texts, HELP_SHEET)], '', {});
  }

  /** @param {help.Problems} problems none hides the help */
  problems(problems) {
    const blocks = help.blocks(problems);
    const canJoin = problems.audio ? (problems.video ? 'devices.listen' : 'devices.listen.seen') : 'devices.without-camera';
    this.#help(blocks.map((block) => help.block(this.texts, HELP_SHEET, block)), blocks.length > 0 ? this.texts.of(canJoin) : '', {
      'retry-devices': blocks.length > 0 && blocks.every(({ why }) => why !== 'insecure'),
      'without-camera': problems.video !== undefined && problems.audio === undefined,
    });
  }

  level(lit) {
    const bars = Math.round(lit * BARS);
    if (bars === this.lit) return;
    this.lit = bars;
    for (const meter of this.all('[data-part="level"]')) {
      [...meter.children].forEach((bar, i) => bar.classList.toggle('on', i < bars));
      meter.setAttribute('aria-label', this.texts.of(bars > 1 ? 'devices.level.good' : 'devices.level.none'));
    }
  }

  /**
   * A line over everything, with one thing to do about it. A later line takes the place of an earlier one.
   * @param {string} text empty hides it
   * @param {{word: string, act: () => void}} [offer]
   */
  notice(text, offer) {
    this.offered = offer;
    for (const box of this.all('[data-part="device-notice"]')) {
      box.hidden = text === '';
      box.querySelector('[data-part="device-notice-text"]').textContent = text;
      const button = box.querySelector('[data-do="device-notice-act"]');
      button.hidden = !offer;
      button.textContent = offer?.word ?? '';
    }
  }

  /** @returns {any[]} */
  all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }

  #help(blocks, line, buttons) {
    for (const box of this.all('[data-part="device-help"]')) {
      box.hidden = blocks.length === 0;
      box.querySelector('[data-part="device-help-text"]').replaceChildren(...blocks.map((block) => block.cloneNode(true)));
      box.querySelector('[data-part="device-help-join"]').textContent = line;
      for (const button of box.querySelectorAll('[data-do]')) button.hidden = !buttons[button.dataset.do];
    }
  }
}
