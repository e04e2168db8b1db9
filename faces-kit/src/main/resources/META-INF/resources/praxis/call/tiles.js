// The pictures and voices in the call. Picture and sound of a person are two elements: a muted picture may always play, sound needs the person's click.
import { avatar, el, icon } from './dom.js';

const SPEAKING = 0.02;

/**
 * @typedef {object} Tile
 * @property {HTMLElement} figure
 * @property {HTMLVideoElement} video
 * @property {HTMLAudioElement|null} audio
 * @property {string} name
 * @property {{audio: boolean, video: boolean}} media
 * @property {string} connection
 */

export class Tiles {
  /**
   * @param {HTMLElement} grid
   * @param {import('./texts.js').Texts} texts
   * @param {(blocked: boolean) => void} onBlocked the browser wants a click before it plays sound
   */
  constructor(grid, texts, onBlocked) {
    Object.assign(this, { grid, texts, onBlocked });
    /** @type {Map<string, Tile>} */
    this.tiles = new Map();
    /** @type {string|undefined} */
    this.speaker = undefined;
  }

  /** Own tile, without sound. */
  showMe(id, video, audioOn) {
    const tile = this.tiles.get(id) ?? this.#add(id, this.texts.of('you'), true);
    tile.media = { audio: audioOn, video: video !== null };
    if (tile.video.srcObject?.getVideoTracks()[0] !== video) tile.video.srcObject = video ? new MediaStream([video]) : null;
    tile.connection = 'connected';
    this.#draw(tile);
  }

  /** @param {{id: string, name: string, media?: {audio: boolean, video: boolean}}} person */
  show(person, connection) {
    const tile = this.tiles.get(person.id) ?? this.#add(person.id, person.name, false);
    if (person.media) tile.media = person.media;
    if (connection) tile.connection = connection;
    this.#draw(tile);
  }

  /** @param {MediaStreamTrack} track */
  attach(id, track) {
    const tile = this.tiles.get(id);
    if (!tile) return;
    const element = track.kind === 'video' ? tile.video : tile.audio;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    this.#play(element);
    if (track.kind === 'video') track.onmute = track.onunmute = () => this.#draw(tile);
  }

  remove(id) {
    const tile = this.tiles.get(id);
    if (!tile) return;
    tile.video.srcObject = null;
    if (tile.audio) tile.audio.srcObject = null;
    tile.figure.remove();
    this.tiles.delete(id);
    this.#count();
  }

  clear() {
    for (const id of [...this.tiles.keys()]) this.remove(id);
  }

  /** Whether the others' pictures are shown; without them their initials stand there. */
  showOthers(shown) {
    this.othersHidden = !shown;
    for (const tile of this.tiles.values()) this.#draw(tile);
  }

  /** Within a click: starts everything that the browser held back. */
  playAll() {
    this.onBlocked(false);
    for (const tile of this.tiles.values()) for (const element of [tile.video, tile.audio]) if (element?.srcObject) this.#play(element);
  }

  /** @param {string|undefined} speaker device id */
  async useSpeaker(speaker) {
    if (speaker === this.speaker) return;
    this.speaker = speaker;
    for (const { audio } of this.tiles.values()) if (audio) await this.#route(audio);
  }

  /** Rings around those who speak. @param {Map<string, {pc: RTCPeerConnection}>} peers */
  markSpeaking(peers) {
    for (const [id, { pc }] of peers) {
      const receiver = pc.getReceivers().find((r) => r.track.kind === 'audio');
      const level = receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
      const tile = this.tiles.get(id);
      tile?.figure.classList.toggle('is-speaking', tile.media.audio && level > SPEAKING);
    }
  }

  #add(id, name, me) {
    const video = /** @type {HTMLVideoElement} */ (el('video', { playsinline: true, autoplay: true, 'aria-label': name, class: 'tile-video' }));
    video.muted = true;
    const audio = me ? null : /** @type {HTMLAudioElement} */ (el('audio', { autoplay: true }));
    const figure = el('figure', { class: me ? 'tile me' : 'tile', 'data-tile': id }, video, avatar(name, 'xl'), audio);
    const tile = { figure, video, audio, name, media: { audio: true, video: true }, connection: 'connecting' };
    this.tiles.set(id, tile);
    if (me) this.grid.append(figure);
    else this.grid.insertBefore(figure, this.grid.querySelector('.tile.me'));
    if (audio) this.#route(audio);
    this.#count();
    return tile;
  }

  #draw(tile) {
    const { figure, video, media, connection, name } = tile;
    const track = video.srcObject?.getVideoTracks()[0];
    const picture = media.video && track !== undefined && (figure.classList.contains('me') || (!track.muted && !this.othersHidden));
    video.hidden = !picture;
    figure.querySelector('.avatar').hidden = picture;
    figure.classList.toggle('off', !picture);
    figure.dataset.connection = connection;
    figure.querySelectorAll('.tile-name, .tile-note').forEach((old) => old.remove());
    const marks = [];
    if (!media.audio) marks.push(icon('microphone-off', 'sm'), el('span', { class: 'sr-only' }, this.texts.of('tile.muted')));
    if (!media.video) marks.push(icon('video-off', 'sm'), el('span', { class: 'sr-only' }, this.texts.of('tile.camera-off')));
    figure.append(el('figcaption', { class: 'tile-name' }, ...marks, el('span', { class: 'trunc' }, name)));
    if (this.texts.has(`tile.${connection}`)) {
      figure.append(el('p', { class: 'tile-note' }, icon(connection === 'connecting' ? 'hourglass' : 'wifi', 'sm'), this.texts.of(`tile.${connection}`)));
    }
  }

  #count() {
    this.grid.dataset.count = String(this.tiles.size);
  }

  async #play(element) {
    try {
      await element.play();
    } catch (e) {
      if (e.name === 'NotAllowedError' && element instanceof HTMLAudioElement) this.onBlocked(true);
    }
  }

  async #route(audio) {
    if (!this.speaker || !('setSinkId' in audio)) return;
    try {
      await audio.setSinkId(this.speaker);
    } catch (e) {
      console.warn('speaker not taken', e);
    }
  }
}
