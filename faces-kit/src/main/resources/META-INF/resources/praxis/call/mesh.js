// Peer to peer: one RTCPeerConnection for each other person in the room, perfect negotiation, exactly one line each for the voice, the picture and a shared screen.
// The lines are there from the first offer, so mute, camera off, a change of device and sharing only swap the track and never negotiate again.

import { apply, firstCap, pictureCap, screenCap } from './levels.js';
import { LINES, Path } from './path.js';
import { Sampler } from './quality.js';
import { summary } from './stats.js';

/** How long a new connection sends the small first picture: a large one takes long while nobody knows yet how much the way carries. */
const FIRST_MS = 1000;

/**
 * @typedef {object} Peer
 * @property {string} id empty as long as it is the spare one
 * @property {string|undefined} inst page load of the other side, as far as known
 * @property {RTCPeerConnection} pc
 * @property {boolean} making an offer of ours is being made
 * @property {boolean} ignoring the other side's offer lost against ours
 * @property {boolean} settingAnswer
 * @property {'normal'|'low'|'none'} wanted the pictures that they want from us
 * @property {boolean} settled it has been connected for a moment
 * @property {Path} path
 * @property {Promise<void>} queue messages are worked off one after the other, so that no candidate overtakes its description
 * @property {{audio?: RTCRtpSender, video?: RTCRtpSender, screen?: RTCRtpSender}} senders
 */

export class Mesh {
  /**
   * @param {object} options
   * @param {string} options.me own participant id
   * @param {string} options.inst own page load
   * @param {(message: object) => boolean} options.send
   * @param {(id: string, kind: 'audio'|'video'|'screen', track: MediaStreamTrack) => void} options.onTrack each line once per connection; the screen's track is muted until they share
   * @param {(id: string, state: 'connecting'|'connected'|'reconnecting'|'blocked'|'gone') => void} options.onPeer
   * @param {(id: string, quality: import('./quality.js').Quality) => void} [options.onQuality] every two seconds
   */
  constructor({ me, inst, send, onTrack, onPeer, onQuality = () => {} }) {
    Object.assign(this, { me, inst, send, onTrack, onPeer });
    /** @type {Map<string, Peer>} */
    this.peers = new Map();
    /** Made ready while we wait, for the first person we call. @type {Peer|null} */
    this.spare = null;
    /** @type {Record<'audio'|'video'|'screen', MediaStreamTrack|null>} */
    this.tracks = { audio: null, video: null, screen: null };
    /** @type {'normal'|'low'|'audio'} what we send at most */
    this.sending = 'normal';
    /** @type {'normal'|'low'|'none'} the pictures we want from the others */
    this.wanting = 'normal';
    /** @type {RTCConfiguration} */
    this.configuration = {};
    this.sampler = new Sampler(this.peers, onQuality);
  }

  /**
   * Servers for new connections and for the next restart of the running ones.
   * @param {{iceServers?: RTCIceServer[], relayOnly?: boolean}} ticket relay only: nobody learns the other's address
   */
  configure({ iceServers = [], relayOnly = false }) {
    this.configuration = { iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all', bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' };
    for (const { pc } of this.peers.values()) pc.setConfiguration(this.configuration);
    this.#renewSpare();
  }

  /** Soon somebody will be called: a connection with its offer and its addresses is made ready. Nothing of it leaves this page before the call. */
  prepare() {
    if (this.spare || this.peers.size > 0) return;
    this.spare = this.#make();
    this.#addLines(this.spare);
  }

  /**
   * What everybody shall see and hear from here; null sends nothing.
   * @param {MediaStreamTrack|null} audio
   * @param {MediaStreamTrack|null} video
   */
  async setTracks(audio, video) {
    Object.assign(this.tracks, { audio, video });
    if (video) video.contentHint = 'motion';
    await this.#attachAll();
  }

  /**
   * A screen or window beside the person's own picture; null ends the sharing.
   * @param {MediaStreamTrack|null} track
   */
  async setScreen(track) {
    this.tracks.screen = track;
    if (track) track.contentHint = 'detail';
    await this.#attachAll();
  }

  /**
   * How much goes out, and how much the others shall send here.
   * @param {'normal'|'low'|'audio'} sending
   * @param {'normal'|'low'|'none'} wanting
   */
  setLevel(sending, wanting) {
    Object.assign(this, { sending, wanting });
    for (const id of this.peers.keys()) this.#wish(id);
    this.#capAll();
  }

  /** Our addresses are other ones now: find a way again with everybody. */
  restart() {
    this.#renewSpare();
    for (const peer of this.peers.values()) this.#resume(peer);
  }

  /** Perhaps something broke while nobody looked: find a way again where there is none. */
  repair() {
    this.#renewSpare();
    for (const peer of this.peers.values()) if (peer.pc.connectionState !== 'connected' || peer.pc.iceConnectionState === 'disconnected') this.#resume(peer);
  }

  /**
   * We are the newcomer: offer to this person. Does nothing if we already talk to this very page.
   * @param {string} id
   * @param {string} [inst]
   */
  call(id, inst) {
    const known = this.peers.get(id);
    if (known && known.inst === inst) return;
    if (known) this.drop(id);
    const ready = this.spare;
    this.spare = null;
    const peer = this.#adopt(ready ?? this.#make(), id, inst);
    if (!ready) this.#addLines(peer);
    else if (peer.pc.localDescription && !peer.making) this.#describe(peer);
  }

  /**
   * Somebody came in or came back. Another page load: the old connection is void and their offer is awaited. The same page: whatever was lost meanwhile is sent again.
   * @param {string} id
   * @param {string} [inst]
   */
  expect(id, inst) {
    const known = this.peers.get(id);
    this.#wish(id);
    if (known && known.inst && inst && known.inst !== inst) this.drop(id);
    else if (known && (known.pc.signalingState === 'have-local-offer' || known.pc.connectionState !== 'connected')) this.#resume(known);
  }

  /**
   * Our own socket is back: talk to those who are in the room, forget the others.
   * @param {{id: string, inst?: string}[]} people
   */
  sync(people) {
    const present = new Map(people.map((person) => [person.id, person]));
    for (const id of [...this.peers.keys()]) if (!present.has(id)) this.drop(id);
    for (const { id, inst } of people) {
      const known = this.peers.get(id);
      if (known && known.inst === inst) this.#resume(known);
      else this.call(id, inst);
      this.#wish(id);
    }
  }

  /** A description ("d") or candidate ("c") from another person, or how much they want from us ("w"). */
  receive(message) {
    let peer = this.peers.get(message.from);
    if (message.t === 'w') {
      if (peer) this.#heed(peer, message.w);
      return;
    }
    if (peer?.inst && peer.inst !== message.inst) {
      this.drop(message.from);
      peer = undefined;
    }
    if (!peer) {
      if (message.t === 'c') return;
      peer = this.#create(message.from, message.inst);
    }
    peer.inst = message.inst;
    this.#enqueue(peer, message);
  }

  /** @param {string} id */
  drop(id) {
    const peer = this.peers.get(id);
    if (!peer) return;
    this.#discard(peer);
    this.peers.delete(id);
    this.onPeer(id, 'gone');
    this.#capAll();
  }

  close() {
    this.sampler.stop();
    this.#dropSpare();
    for (const id of [...this.peers.keys()]) this.drop(id);
  }

  /** Each connection is made by itself; there is no room to go into. */
  enter() {}

  /** @param {string} id */
  isConnected(id) {
    return this.peers.get(id)?.pc.connectionState === 'connected';
  }

  /** How loud each person is right now, 0 to 1. @returns {Map<string, number>} */
  loudness() {
    const voice = ({ pc }) => pc.getReceivers().find(({ track }) => track.kind === 'audio')?.getSynchronizationSources()[0]?.audioLevel ?? 0;
    return new Map([...this.peers].map(([id, peer]) => [id, voice(peer)]));
  }

  /** Voices are played by the tiles. */
  play() {}

  useSpeaker() {}

  /** @returns {Promise<Record<string, object>>} what getStats knows, by person */
  async stats() {
    /** @type {Record<string, object>} */
    const all = {};
    for (const [id, { pc }] of this.peers) all[id] = summary(pc, await pc.getStats(), LINES);
    return all;
  }

  #make() {
    const pc = new RTCPeerConnection(this.configuration);
    /** @type {Peer} */
    const peer = { id: '', inst: undefined, pc, making: false, ignoring: false, settingAnswer: false, wanted: 'normal', settled: false, queue: Promise.resolve(), senders: {} };
    this.#wire(peer);
    return peer;
  }

  #adopt(peer, id, inst) {
    Object.assign(peer, { id, inst });
    this.peers.set(id, peer);
    this.sampler.start();
    this.onPeer(id, 'connecting');
    return peer;
  }

  #create(id, inst) {
    this.#dropSpare();
    return this.#adopt(this.#make(), id, inst);
  }

  #dropSpare() {
    if (this.spare) this.#discard(this.spare);
    this.spare = null;
  }

  /** Its addresses may be other ones now. */
  #renewSpare() {
    if (!this.spare) return;
    this.#dropSpare();
    this.prepare();
  }

  #wire(peer) {
    const { pc } = peer;
    pc.onnegotiationneeded = async () => {
      peer.making = true;
      try {
        await pc.setLocalDescription();
        if (peer.id) this.#describe(peer);
      } catch (e) {
        if (pc.signalingState !== 'closed') console.warn('offer failed', e);
      } finally {
        peer.making = false;
      }
    };
    // Those of the spare one are in its description by the time it is sent.
    pc.onicecandidate = ({ candidate }) => { if (peer.id) this.send({ t: 'c', to: peer.id, inst: this.inst, c: candidate }); };
    pc.ontrack = ({ transceiver, track }) => this.onTrack(peer.id, LINES[pc.getTransceivers().indexOf(transceiver)], track);
    peer.path = new Path(pc, {
      onState: (state) => this.onPeer(peer.id, state), report: (way) => this.send({ t: 'route', to: peer.id, route: way }), again: () => this.#resume(peer),
    });
    pc.oniceconnectionstatechange = () => peer.path.changed();
    pc.onconnectionstatechange = () => { if (pc.connectionState === 'connected') this.#connected(peer); };
  }

  #connected(peer) {
    peer.path.found();
    this.#wish(peer.id);
    clearTimeout(peer.settling);
    peer.settling = setTimeout(() => { peer.settled = true; this.#capAll(); }, FIRST_MS);
    this.#capAll();
  }

  /** @param {boolean} [again] they shall look for a way again */
  #wish(id, again = false) {
    this.send({ t: 'w', to: id, inst: this.inst, w: { video: this.wanting, ...(again ? { again } : {}) } });
  }

  #heed(peer, wish) {
    if (wish?.again === true && this.#leads(peer)) this.#resume(peer);
    if (!['normal', 'low', 'none'].includes(wish?.video)) return;
    peer.wanted = wish.video;
    this.#capAll();
  }

  /** The lines of a connection that we open; the other side finds them in our offer. */
  #addLines(peer) {
    for (const line of LINES) {
      const kind = line === 'audio' ? 'audio' : 'video';
      peer.senders[line] = peer.pc.addTransceiver(this.tracks[line] ?? kind, { direction: 'sendrecv' }).sender;
    }
    this.#cap(peer);
  }

  /** Takes up the lines of the other side's first offer. */
  #adoptLines(peer) {
    peer.pc.getTransceivers().forEach((transceiver, place) => {
      const line = LINES[place];
      if (!line || peer.senders[line]) return;
      transceiver.direction = 'sendrecv';
      peer.senders[line] = transceiver.sender;
    });
  }

  async #attachAll() {
    await Promise.all([...this.peers.values(), ...(this.spare ? [this.spare] : [])].map((peer) => this.#attach(peer)));
    this.#capAll();
  }

  async #attach(peer) {
    const others = LINES.filter((line) => peer.senders[line] && peer.senders[line].track !== this.tracks[line]);
    await Promise.all(others.map((line) => peer.senders[line].replaceTrack(this.tracks[line])));
  }

  #describe(peer) {
    this.send({ t: 'd', to: peer.id, inst: this.inst, d: peer.pc.localDescription });
  }

  /**
   * Looks for a way again. One of two does so, always the same; the other asks for it. When both offer at once one offer has to be taken back, and after that
   * Chromium decodes the pictures of whoever took theirs back and shows none.
   */
  #resume(peer) {
    if (peer.pc.signalingState === 'have-local-offer') this.#describe(peer);
    else if (this.#leads(peer)) peer.pc.restartIce();
    else this.#wish(peer.id, true);
  }

  #leads(peer) {
    return this.me < peer.id;
  }

  #enqueue(peer, message) {
    peer.queue = peer.queue
      .then(() => (message.t === 'd' ? this.#takeDescription(peer, message) : this.#takeCandidate(peer, message.c)))
      .catch((e) => { if (peer.pc.signalingState !== 'closed') console.warn('signal failed', e); });
  }

  async #takeDescription(peer, message) {
    const { pc } = peer;
    if (pc.signalingState === 'closed') return;
    const description = message.d;
    const ready = !peer.making && (pc.signalingState === 'stable' || peer.settingAnswer);
    const collision = description.type === 'offer' && !ready;
    peer.ignoring = collision && this.#leads(peer);
    if (peer.ignoring) return;
    if (collision && !pc.remoteDescription) {
      this.#startOver(peer, message);
      return;
    }
    if (description.type === 'answer' && pc.signalingState === 'stable') return;
    peer.settingAnswer = description.type === 'answer';
    try {
      await pc.setRemoteDescription(description);
    } finally {
      peer.settingAnswer = false;
    }
    if (pc.connectionState !== 'connected') peer.path.search();
    if (description.type === 'offer') {
      this.#adoptLines(peer);
      await pc.setLocalDescription();
      this.#describe(peer);
      // The answer is on its way; a track needs none of its own.
      await this.#attach(peer);
      this.#cap(peer);
    }
  }

  /** Both offered first. The polite side forgets its own offer with its lines, else there would be four of them. */
  #startOver(peer, message) {
    this.#discard(peer);
    this.#enqueue(this.#create(peer.id, message.inst), message);
  }

  async #takeCandidate(peer, candidate) {
    try {
      await peer.pc.addIceCandidate(candidate ?? undefined);
    } catch (e) {
      if (!peer.ignoring && peer.pc.signalingState !== 'closed') console.warn('candidate refused', e);
    }
  }

  #discard(peer) {
    peer.path.close();
    clearTimeout(peer.settling);
    const { pc } = peer;
    pc.onnegotiationneeded = pc.onicecandidate = pc.ontrack = pc.oniceconnectionstatechange = pc.onconnectionstatechange = null;
    pc.close();
  }

  #capAll() {
    for (const peer of this.peers.values()) this.#cap(peer);
  }

  #cap({ senders, wanted, settled }) {
    const people = this.peers.size + 1;
    const picture = pictureCap(people, this.sending, wanted, this.tracks.screen !== null);
    if (senders.video?.track) apply(senders.video, settled ? picture : firstCap(picture));
    if (senders.screen?.track) apply(senders.screen, screenCap(people, this.sending, wanted));
  }
}
