// Amazon Chime behind the interface of media.js. Its library is a bundle of its own, loaded when this person goes in.
// Who is here is said by our own socket; Chime says how media with them is. A person's name at Chime is their participant id.
import { el } from './dom.js';

const LIBRARY = new URL('../chime/amazon-chime-sdk.js', import.meta.url).href;
const FIRST_WAIT_MS = 300;
const LAST_WAIT_MS = 5000;
const BLOCKED_MS = 12000;

/** What a camera sends at most, by level. @type {Record<string, {kbps: number, width: number, height: number, fps: number}>} */
const CAPS = { normal: { kbps: 1400, width: 1280, height: 720, fps: 30 }, low: { kbps: 150, width: 320, height: 180, fps: 15 } };

/**
 * @typedef {{id: string, inst?: string, state: import('./media.js').PeerState, blocked?: ReturnType<typeof setTimeout>}} Peer
 */

export class ChimeMedia {
  /** @param {import('./media.js').MediaOptions} options */
  constructor({ me, root, renew, onTrack, onPeer, onQuality = () => {}, onBlocked = () => {} }) {
    Object.assign(this, { me, root, renew, onTrack, onPeer, onQuality, onBlocked });
    /** @type {Map<string, Peer>} */
    this.peers = new Map();
    /** Pictures and screens as they came, also of people our own socket has yet to tell of. @type {Map<number, {id: string, kind: 'video'|'screen', track: MediaStreamTrack}>} */
    this.pictures = new Map();
    /** @type {Map<string, number>} */
    this.volumes = new Map();
    this.tracks = { audio: null, video: null, screen: null };
    this.sent = { audio: undefined, video: undefined, screen: null };
    this.sending = 'normal';
    this.wanting = 'normal';
    this.inside = false;
    this.round = 0;
    this.queue = Promise.resolve();
  }

  configure(ticket) {
    this.door = ticket.chime ?? null;
  }

  /** The meeting lets nobody in before they are admitted. */
  prepare() {}

  enter() {
    if (this.inside) return;
    this.inside = true;
    this.#start();
  }

  call(id, inst) {
    this.expect(id, inst);
  }

  expect(id, inst) {
    const known = this.peers.get(id);
    if (known) {
      known.inst = inst;
      return;
    }
    const peer = { id, inst, state: this.heard?.has(id) ? 'connected' : 'connecting' };
    this.peers.set(id, peer);
    this.onPeer(id, peer.state);
    peer.blocked = setTimeout(() => { if (peer.state === 'connecting') this.#becomes(id, 'blocked'); }, BLOCKED_MS);
    for (const picture of this.pictures.values()) if (picture.id === id) this.onTrack(id, picture.kind, picture.track);
  }

  sync(people) {
    const present = new Set(people.map(({ id }) => id));
    for (const id of [...this.peers.keys()]) if (!present.has(id)) this.drop(id);
    for (const { id, inst } of people) this.expect(id, inst);
  }

  /** Chime has its own way to say such things. */
  receive() {}

  /** Chime finds its own way again. */
  restart() {}

  repair() {}

  drop(id) {
    const peer = this.peers.get(id);
    if (!peer) return;
    clearTimeout(peer.blocked);
    this.peers.delete(id);
    this.volumes.delete(id);
    this.onPeer(id, 'gone');
  }

  close() {
    this.inside = false;
    this.door = null; // who is let in again gets a new one
    this.round++;
    this.#hangUp();
    for (const id of [...this.peers.keys()]) this.drop(id);
  }

  setTracks(audio, video) {
    Object.assign(this.tracks, { audio, video });
    return this.#send();
  }

  setScreen(screen) {
    this.tracks.screen = screen;
    return this.#send();
  }

  /**
   * @param {'normal'|'low'|'audio'} sending
   * @param {'normal'|'low'|'none'} wanting
   */
  setLevel(sending, wanting) {
    Object.assign(this, { sending, wanting });
    for (const tile of this.pictures.keys()) this.#want(tile);
    this.sent.video = undefined;
    this.#send();
  }

  isConnected(id) {
    return this.peers.get(id)?.state === 'connected';
  }

  loudness() {
    return this.volumes;
  }

  play() {
    this.player?.play().catch((e) => { if (e.name === 'NotAllowedError') this.onBlocked(); });
  }

  async useSpeaker(speaker) {
    this.speaker = speaker;
    if (this.player && 'setSinkId' in this.player) await this.player.setSinkId(speaker).catch((e) => console.warn('speaker not taken', e));
  }

  /** Chime's figures are for all streams together, so there are none by person. */
  async stats() {
    return {};
  }

  /** The server opens Chime's door only to those it has let in, and that may take a moment. */
  async #start() {
    const round = ++this.round;
    for (let wait = FIRST_WAIT_MS; this.inside && round === this.round; wait = Math.min(wait * 2, LAST_WAIT_MS)) {
      const door = this.door ?? (await this.renew().catch(() => null))?.chime;
      this.door = null;
      if (round !== this.round) return;
      if (door) {
        await this.#join(door, round).catch((e) => {
          console.warn('Chime not joined', e);
          this.#again(round);
        });
        return;
      }
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  #again(round) {
    if (!this.inside || round !== this.round) return;
    this.#hangUp();
    for (const id of this.peers.keys()) this.#becomes(id, 'reconnecting');
    setTimeout(() => { if (this.inside && round === this.round) this.#start(); }, 1000);
  }

  async #join({ Meeting, Attendee }, round) {
    const chime = await import(LIBRARY);
    if (round !== this.round) return;
    const log = new chime.ConsoleLogger('chime', chime.LogLevel.ERROR);
    const session = new chime.DefaultMeetingSession(new chime.MeetingSessionConfiguration({ Meeting }, { Attendee }), log, new chime.DefaultDeviceController(log));
    // The library would take every encoded frame through a worker of its own, for redundancy and figures. Nothing of ours handles frames, and the page's policy allows no such worker.
    session.encodedTransformWorkerManager?.disable();
    session.contentShareEncodedTransformWorkerManager?.disable();
    const talk = session.audioVideo;
    this.session = session;
    this.talk = talk;
    this.heard = new Set();
    this.sent = { audio: undefined, video: undefined, screen: null };
    talk.addObserver(this.#observer(chime, round));
    talk.realtimeSubscribeToAttendeeIdPresence((attendee, present, id, dropped) => this.#presence(attendee, present, id, dropped));
    this.player ??= this.#player();
    await talk.bindAudioElement(this.player);
    await this.#send();
    if (round === this.round) talk.start();
  }

  #observer(chime, round) {
    const codes = chime.MeetingSessionStatusCode;
    const all = (state) => { for (const id of this.heard) this.#becomes(id, state); };
    const level = (name) => { this.level = name; };
    return {
      audioVideoDidStart: () => { level('good'); this.play(); all('connected'); },
      audioVideoDidStartConnecting: (again) => { if (again) all('reconnecting'); },
      audioVideoDidStop: (status) => {
        // The same person in another window is told so by our own socket.
        if (![codes.Left, codes.AudioJoinedFromAnotherDevice].includes(status.statusCode())) this.#again(round);
      },
      videoTileDidUpdate: (tile) => this.#picture(tile),
      videoTileWasRemoved: (tile) => this.pictures.delete(tile),
      connectionDidBecomeGood: () => level('good'),
      connectionDidBecomePoor: () => level('poor'),
      connectionDidSuggestStopVideo: () => level('bad'),
      metricsDidReceive: (report) => this.#measured(report.getObservableMetrics()),
    };
  }

  /** Our own socket says who left; here 'dropped' is a lost connection and anything else an end that it will explain. */
  #presence(attendee, present, external, dropped) {
    const id = external.split('#')[0];
    if (id === this.me || attendee.includes('#')) return;
    if (present && !this.heard.has(id)) {
      this.heard.add(id);
      this.talk.realtimeSubscribeToVolumeIndicator(attendee, (_, volume) => { if (volume !== null) this.volumes.set(id, volume); });
    } else if (!present) {
      this.heard.delete(id);
      this.volumes.delete(id);
    }
    this.#becomes(id, present ? 'connected' : dropped ? 'reconnecting' : 'gone');
  }

  #becomes(id, state) {
    const peer = this.peers.get(id);
    if (!peer || peer.state === state) return;
    peer.state = state;
    this.onPeer(id, state);
  }

  #picture(tile) {
    const track = tile.boundVideoStream?.getVideoTracks()[0];
    if (tile.localTile || !track || !tile.boundExternalUserId) return;
    const id = tile.boundExternalUserId.split('#')[0];
    const kind = tile.isContent ? 'screen' : 'video';
    if (id === this.me || this.pictures.get(tile.tileId)?.track === track) return;
    this.pictures.set(tile.tileId, { id, kind, track });
    this.#want(tile.tileId);
    if (this.peers.has(id)) this.onTrack(id, kind, track);
  }

  /** Without wanting pictures, cameras are paused at Chime; a shared screen is always wanted. */
  #want(tile) {
    const { kind } = this.pictures.get(tile) ?? {};
    if (this.wanting === 'none' && kind === 'video') this.talk?.pauseVideoTile(tile);
    else this.talk?.unpauseVideoTile(tile);
  }

  /** One connection carries everybody, so its figures are everybody's. */
  #measured({ audioPacketLossPercent: loss = 0, currentRoundTripTimeMs: delayMs = 0 }) {
    const quality = { level: this.level ?? 'good', loss: Number(loss) || 0, delayMs: Math.round(delayMs) || 0 };
    for (const id of this.heard ?? []) if (this.peers.has(id)) this.onQuality(id, quality);
  }

  /** What goes out, one change after the other. */
  #send() {
    this.queue = this.queue.then(() => this.#sendNow()).catch((e) => console.warn('not sent', e));
    return this.queue;
  }

  async #sendNow() {
    const { talk, sent } = this;
    const { audio, screen } = this.tracks;
    const video = this.sending === 'audio' ? null : this.tracks.video;
    if (!talk) return;
    if (audio !== sent.audio) {
      sent.audio = audio;
      await talk.startAudioInput(audio && new MediaStream([audio]));
    }
    if (audio?.enabled) talk.realtimeUnmuteLocalAudio();
    else talk.realtimeMuteLocalAudio();
    if (video !== sent.video) {
      sent.video = video;
      await this.#sendVideo(talk, video);
    }
    if (screen !== sent.screen) {
      sent.screen = screen;
      if (screen) await talk.startContentShare(new MediaStream([screen]));
      else talk.stopContentShare();
    }
  }

  async #sendVideo(talk, video) {
    if (!video) {
      talk.stopLocalVideoTile();
      await talk.stopVideoInput();
      return;
    }
    const { kbps, width, height, fps } = CAPS[this.sending] ?? CAPS.normal;
    talk.chooseVideoInputQuality(width, height, fps);
    talk.setVideoMaxBandwidthKbps(kbps);
    await talk.startVideoInput(new MediaStream([video]));
    talk.startLocalVideoTile();
  }

  /** All voices come as one. */
  #player() {
    const player = /** @type {HTMLAudioElement} */ (el('audio', { autoplay: true, playsinline: true, 'data-part': 'voices' }));
    this.root.append(player);
    if (this.speaker) player.setSinkId?.(this.speaker).catch((e) => console.warn('speaker not taken', e));
    return player;
  }

  #hangUp() {
    const { talk, session } = this;
    this.talk = this.session = undefined;
    this.heard = new Set();
    this.pictures.clear();
    if (!talk) return;
    talk.stopContentShare();
    talk.stopLocalVideoTile();
    talk.unbindAudioElement();
    talk.stop();
    Promise.all([talk.stopAudioInput(), talk.stopVideoInput()]).then(() => session.destroy()).catch((e) => console.debug('Chime closed', e));
  }
}
