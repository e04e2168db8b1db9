// The pictures, voices and shared screens in the call. Picture and sound of a person are two elements: a muted picture may always play, sound needs the person's click.
import { avatar, el, icon } from './dom.js';

const SPEAKING = 0.02;

/**
 * @typedef {object} Tile
 * @property {string} key the person's id, for a screen with /screen after it
 * @property {string} who the person's id
 * @property {'person'|'screen'} kind
 * @property {boolean} me one's own
 * @property {HTMLElement} figure
 * @property {HTMLVideoElement} video
 * @property {HTMLAudioElement|null} audio
 * @property {string} name as it stands below the picture
 * @property {string} [guest] what a guest is here for
 * @property {{audio: boolean, video: boolean, listens?: boolean}} media
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
    /** Screen lines by person; there is one in every connection, shown only of whom the server says that they share. @type {Map<string, MediaStreamTrack>} */
    this.screens = new Map();
    /** @type {string|undefined} */
    this.speaker = undefined;
    /** Called whenever a tile came or went. */
    this.onChange = () => {};
  }

  /** Own tile, without sound. @param {boolean} mirrored as people know themselves; not with the camera at the back */
  showMe(id, video, audioOn, mirrored = true) {
    const tile = this.tiles.get(id) ?? this.#addPerson(id, this.texts.of('you'), true);
    tile.media = { audio: audioOn, video: video !== null };
    tile.figure.classList.toggle('mirrored', mirrored);
    show(tile.video, video);
    tile.connection = 'connected';
    this.#draw(tile);
  }

  /** @param {{id: string, name: string, guest?: string, media?: {audio: boolean, video: boolean, screen?: boolean}}} person */
  show(person, connection) {
    const tile = this.tiles.get(person.id) ?? this.#addPerson(person.id, person.name, false, person.guest);
    if (person.media) tile.media = person.media;
    if (connection) tile.connection = connection;
    this.#draw(tile);
    if (person.media?.screen) this.#showScreen(person.id, this.texts.of('tile.screen', { name: person.name }), false, this.screens.get(person.id) ?? null);
    else this.#remove(screenOf(person.id));
  }

  /** What oneself shows to the others, small; null when it ended. @param {MediaStreamTrack|null} track */
  showMyScreen(id, track) {
    if (track) this.#showScreen(id, this.texts.of('tile.screen.me'), true, track);
    else this.#remove(screenOf(id));
  }

  /**
   * @param {'audio'|'video'|'screen'} kind
   * @param {MediaStreamTrack} track
   */
  attach(id, kind, track) {
    if (kind === 'screen') this.screens.set(id, track);
    const tile = this.tiles.get(kind === 'screen' ? screenOf(id) : id);
    const element = kind === 'audio' ? tile?.audio : tile?.video;
    if (!tile || !element) return;
    element.srcObject = new MediaStream([track]);
    this.#play(element);
    if (kind === 'video') track.onmute = track.onunmute = () => this.#draw(tile);
  }

  /** A person with everything of theirs. */
  remove(id) {
    this.screens.delete(id);
    this.#remove(screenOf(id));
    this.#remove(id);
  }

  clear() {
    for (const key of [...this.tiles.keys()]) this.#remove(key);
    this.screens.clear();
  }

  /** @returns {string[]} ids of the people who have a tile */
  people() {
    return [...this.tiles.values()].filter((tile) => tile.kind === 'person').map((tile) => tile.who);
  }

  /** Whether the others' pictures are shown; without them their initials stand there. */
  showOthers(shown) {
    this.othersHidden = !shown;
    for (const tile of this.tiles.values()) if (tile.kind === 'person') this.#draw(tile);
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

  /**
   * Rings around those who speak.
   * @param {Map<string, number>} loudness 0 to 1
   * @returns {string[]} their ids
   */
  markSpeaking(loudness) {
    const speaking = [];
    for (const [id, level] of loudness) {
      const tile = this.tiles.get(id);
      if (!tile) continue;
      const speaks = tile.media.audio && level > SPEAKING;
      tile.figure.classList.toggle('is-speaking', speaks);
      if (speaks) speaking.push(id);
    }
    return speaking;
  }

  #addPerson(id, name, me, guest) {
    const audio = me ? null : /** @type {HTMLAudioElement} */ (el('audio', { autoplay: true, playsinline: true }));
    const tile = this.#add({ key: id, who: id, kind: 'person', me, name, guest, audio }, avatar(name, 'xl'), audio);
    if (me) this.grid.append(tile.figure);
    else this.grid.insertBefore(tile.figure, this.grid.querySelector('.tile.me'));
    if (audio) this.#route(audio);
    this.onChange();
    return tile;
  }

  #showScreen(id, name, me, track) {
    let tile = this.tiles.get(screenOf(id));
    if (!tile) {
      tile = this.#add({ key: screenOf(id), who: id, kind: 'screen', me, name, audio: null });
      tile.figure.append(el('figcaption', { class: 'tile-name' }, icon('desktop', 'sm'), el('span', { class: 'trunc' }, name)));
      tile.connection = 'connected';
      if (me) this.grid.append(tile.figure);
      else this.grid.prepend(tile.figure);
      this.onChange();
    }
    if (show(tile.video, track)) this.#play(tile.video);
  }

  #add(facts, ...more) {
    const video = /** @type {HTMLVideoElement} */ (el('video', { playsinline: true, autoplay: true, muted: true, 'aria-label': facts.name, class: 'tile-video' }));
    video.muted = true;
    const menu = el('button', { type: 'button', class: 'tile-menu', 'data-do': 'tile-menu', 'data-who': facts.key, 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': this.texts.of('tile.options', { name: facts.name }) }, icon('ellipsis-h'));
    const style = ['tile', facts.kind === 'screen' ? 'screen' : '', facts.me ? (facts.kind === 'screen' ? 'mine' : 'me') : ''].filter(Boolean).join(' ');
    const figure = el('figure', { class: style, 'data-tile': facts.key }, video, ...more, menu);
    /** @type {Tile} */
    const tile = { ...facts, figure, video, media: { audio: true, video: true }, connection: 'connecting' };
    this.tiles.set(facts.key, tile);
    return tile;
  }

  #remove(key) {
    const tile = this.tiles.get(key);
    if (!tile) return;
    tile.video.srcObject = null;
    if (tile.audio) tile.audio.srcObject = null;
    tile.figure.remove();
    this.tiles.delete(key);
    this.onChange();
  }

  #draw(tile) {
    const { figure, video, media, connection } = tile;
    const name = this.texts.nameOf(tile);
    const track = video.srcObject?.getVideoTracks()[0];
    const picture = media.video && track !== undefined && (tile.me || (!track.muted && !this.othersHidden));
    video.hidden = !picture;
    figure.querySelector('.avatar').hidden = picture;
    figure.classList.toggle('off', !picture);
    figure.dataset.connection = connection;
    figure.querySelectorAll('.tile-name, .tile-note').forEach((old) => old.remove());
    const marks = [];
    if (!media.audio) marks.push(icon('microphone-off', 'sm'), el('span', { class: 'sr-only' }, this.texts.of('tile.muted')));
    if (!media.video) marks.push(icon('video-off', 'sm'), el('span', { class: 'sr-only' }, this.texts.of('tile.camera-off')));
    figure.append(el('figcaption', { class: 'tile-name' }, ...marks, el('span', { class: 'trunc' }, media.listens ? this.texts.of('tile.listens', { name }) : name)));
    if (this.texts.has(`tile.${connection}`)) {
      figure.append(el('p', { class: 'tile-note' }, icon(connection === 'connecting' ? 'hourglass' : 'wifi', 'sm'), this.texts.of(`tile.${connection}`)));
    }
  }

  async #play(element) {
    try {
      await element.play();
    } catch (e) {
      if (e.name === 'NotAllowedError' && element instanceof HTMLAudioElement) this.onBlocked(true);
    }
  }

  async #route(audio) {
    if (this.speaker === undefined || !('setSinkId' in audio)) return;
    try {
      await audio.setSinkId(this.speaker);
    } catch (e) {
      console.warn('speaker not taken', e);
    }
  }
}

/** @returns {string} key of the tile with a person's screen */
export function screenOf(id) {
  return `${id}/screen`;
}

/** @returns {boolean} whether this is another track than before */
function show(video, track) {
  if ((video.srcObject?.getVideoTracks()[0] ?? null) === track) return false;
  video.srcObject = track ? new MediaStream([track]) : null;
  return track !== null;
}
