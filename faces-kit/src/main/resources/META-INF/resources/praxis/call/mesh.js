// Peer to peer: one RTCPeerConnection for each other person in the room, perfect negotiation, exactly one line each for the voice, the picture and a shared screen.
// The lines are there from the first offer, so mute, camera off, a change of device and sharing only swap the track and never negotiate again.

const DISCONNECTED_MS = 1500;
const NO_PATH_MS = 12000;

/** The lines of a connection in the order of its first offer, which both sides know them by. @type {('audio'|'video'|'screen')[]} */
const LINES = ['audio', 'video', 'screen'];

/** Upper bounds for what one person sends to each other person, by the number of people in the room. */
const CAPS = {
  2: { kbps: 1500, height: 720, fps: 30 },
  3: { kbps: 600, height: 360, fps: 24 },
  4: { kbps: 350, height: 270, fps: 20 },
};

/** A shared screen must be readable rather than fluent; the person's own picture gives way to it. */
const SCREEN = { kbps: 1200, fps: 10 };
const BESIDE_SCREEN = { kbps: 250, height: 180, fps: 15 };

/**
 * @typedef {object} Peer
 * @property {string} id
 * @property {string|undefined} inst page load of the other side, as far as known
 * @property {RTCPeerConnection} pc
 * @property {boolean} making an offer of ours is being made
 * @property {boolean} ignoring the other side's offer lost against ours
 * @property {boolean} settingAnswer
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
   */
  constructor({ me, inst, send, onTrack, onPeer }) {
    Object.assign(this, { me, inst, send, onTrack, onPeer });
    /** @type {Map<string, Peer>} */
    this.peers = new Map();
    /** @type {Record<'audio'|'video'|'screen', MediaStreamTrack|null>} */
    this.tracks = { audio: null, video: null, screen: null };
    /** @type {RTCConfiguration} */
    this.configuration = {};
  }

  /**
   * Servers for new connections and for the next restart of the running ones.
   * @param {{iceServers?: RTCIceServer[], relayOnly?: boolean}} ticket relay only: nobody learns the other's address
   */
  configure({ iceServers = [], relayOnly = false }) {
    this.configuration = { iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all', bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' };
    for (const { pc } of this.peers.values()) pc.setConfiguration(this.configuration);
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
   * We are the newcomer: offer to this person. Does nothing if we already talk to this very page.
   * @param {string} id
   * @param {string} [inst]
   */
  call(id, inst) {
    const known = this.peers.get(id);
    if (known && known.inst === inst) return;
    if (known) this.drop(id);
    this.#addLines(this.#create(id, inst));
  }

  /**
   * Somebody came in or came back. Another page load: the old connection is void and their offer is awaited. The same page: whatever was lost meanwhile is sent again.
   * @param {string} id
   * @param {string} [inst]
   */
  expect(id, inst) {
    const known = this.peers.get(id);
    if (known && known.inst && inst && known.inst !== inst) this.drop(id);
    // They restart the path themselves; both at once would throw away one side's running streams.
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
    }
  }

  /** A description ("d") or candidate ("c") from another person. */
  receive(message) {
    let peer = this.peers.get(message.from);
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
    for (const id of [...this.peers.keys()]) this.drop(id);
  }

  /** @returns {Promise<Record<string, object>>} what getStats knows, by person */
  async stats() {
    /** @type {Record<string, object>} */
    const all = {};
    for (const [id, { pc }] of this.peers) all[id] = summary(pc, await pc.getStats());
    return all;
  }

  #create(id, inst) {
    const pc = new RTCPeerConnection(this.configuration);
    /** @type {Peer} */
    const peer = { id, inst, pc, making: false, ignoring: false, settingAnswer: false, queue: Promise.resolve(), senders: {} };
    this.peers.set(id, peer);
    this.#wire(peer);
    this.onPeer(id, 'connecting');
    return peer;
  }

  #wire(peer) {
    const { pc, id } = peer;
    pc.onnegotiationneeded = async () => {
      try {
        peer.making = true;
        await pc.setLocalDescription();
        this.#describe(peer);
      } catch (e) {
        if (pc.signalingState !== 'closed') console.warn('offer failed', e);
      } finally {
        peer.making = false;
      }
    };
    pc.onicecandidate = ({ candidate }) => this.send({ t: 'c', to: id, inst: this.inst, c: candidate });
    pc.ontrack = ({ transceiver, track }) => this.onTrack(id, LINES[pc.getTransceivers().indexOf(transceiver)], track);
    pc.oniceconnectionstatechange = () => this.#watchPath(peer);
    pc.onconnectionstatechange = () => {
      if (pc.connectionState === 'connected') {
        clearTimeout(peer.noPath);
        this.onPeer(id, 'connected');
        this.#capAll();
      }
    };
    peer.noPath = setTimeout(() => { if (pc.connectionState !== 'connected') this.onPeer(id, 'blocked'); }, NO_PATH_MS);
  }

  #watchPath(peer) {
    const { pc, id } = peer;
    clearTimeout(peer.wavering);
    if (pc.iceConnectionState === 'failed') {
      this.onPeer(id, 'reconnecting');
      pc.restartIce();
    } else if (pc.iceConnectionState === 'disconnected') {
      this.onPeer(id, 'reconnecting');
      peer.wavering = setTimeout(() => { if (pc.iceConnectionState === 'disconnected') pc.restartIce(); }, DISCONNECTED_MS);
    } else if (pc.connectionState === 'connected') {
      this.onPeer(id, 'connected');
    }
  }

  /** The lines of a connection that we open; the other side finds them in our offer. */
  #addLines(peer) {
    for (const line of LINES) {
      const kind = line === 'audio' ? 'audio' : 'video';
      peer.senders[line] = peer.pc.addTransceiver(this.tracks[line] ?? kind, { direction: 'sendrecv' }).sender;
    }
  }

  /** Takes up the lines of the other side's first offer. */
  #adoptLines(peer) {
    peer.pc.getTransceivers().forEach((transceiver, place) => {
      const line = LINES[place];
      if (!line || peer.senders[line]) return;
      transceiver.direction = 'sendrecv';
      peer.senders[line] = transceiver.sender;
    });
    return this.#attach(peer);
  }

  async #attachAll() {
    await Promise.all([...this.peers.values()].map((peer) => this.#attach(peer)));
    this.#capAll();
  }

  async #attach(peer) {
    for (const line of LINES) {
      const sender = peer.senders[line];
      if (sender && sender.track !== this.tracks[line]) await sender.replaceTrack(this.tracks[line]);
    }
  }

  #describe(peer) {
    this.send({ t: 'd', to: peer.id, inst: this.inst, d: peer.pc.localDescription });
  }

  #resume(peer) {
    if (peer.pc.signalingState === 'have-local-offer') this.#describe(peer);
    else peer.pc.restartIce();
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
    peer.ignoring = collision && this.me < peer.id;
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
    if (description.type === 'offer') {
      await this.#adoptLines(peer);
      await pc.setLocalDescription();
      this.#describe(peer);
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
    clearTimeout(peer.wavering);
    clearTimeout(peer.noPath);
    const { pc } = peer;
    pc.onnegotiationneeded = pc.onicecandidate = pc.ontrack = pc.oniceconnectionstatechange = pc.onconnectionstatechange = null;
    pc.close();
  }

  #capAll() {
    const byPeople = CAPS[Math.min(4, Math.max(2, this.peers.size + 1))];
    const video = this.tracks.screen ? least(byPeople, BESIDE_SCREEN) : byPeople;
    const screen = { ...SCREEN, kbps: Math.min(SCREEN.kbps, byPeople.kbps * 2) };
    for (const { senders } of this.peers.values()) {
      if (senders.video?.track) this.#cap(senders.video, video);
      if (senders.screen?.track) this.#cap(senders.screen, screen);
    }
  }

  async #cap(sender, { kbps, fps, height }) {
    const parameters = sender.getParameters();
    const encoding = parameters.encodings?.[0];
    if (!encoding) return;
    const captured = sender.track?.getSettings().height ?? 0;
    encoding.maxBitrate = kbps * 1000;
    encoding.maxFramerate = fps;
    encoding.scaleResolutionDownBy = height && captured > height ? captured / height : 1;
    parameters.degradationPreference = height ? 'balanced' : 'maintain-resolution';
    try {
      await sender.setParameters(parameters);
    } catch (e) {
      console.debug('bitrate not capped', e);
    }
  }
}

function least(a, b) {
  return { kbps: Math.min(a.kbps, b.kbps), height: Math.min(a.height, b.height), fps: Math.min(a.fps, b.fps) };
}

/** @returns {object} the figures of one connection by plain names */
function summary(pc, report) {
  /** @type {Record<string, any>} */
  const out = { ice: pc.iceConnectionState, conn: pc.connectionState };
  const lines = new Map(pc.getTransceivers().map(({ mid }, place) => [mid, LINES[place]]));
  report.forEach((s) => {
    if (s.type === 'inbound-rtp') {
      out['in_' + (lines.get(s.mid) ?? s.kind)] = {
        bytes: s.bytesReceived, packets: s.packetsReceived, lost: s.packetsLost, jitter: s.jitter, framesDecoded: s.framesDecoded, width: s.frameWidth,
        height: s.frameHeight, fps: s.framesPerSecond, freezes: s.freezeCount, energy: s.totalAudioEnergy, codec: report.get(s.codecId)?.mimeType,
      };
    } else if (s.type === 'outbound-rtp') {
      out['out_' + (lines.get(s.mid) ?? s.kind)] = {
        bytes: s.bytesSent, framesEncoded: s.framesEncoded, width: s.frameWidth, height: s.frameHeight, fps: s.framesPerSecond, limit: s.qualityLimitationReason,
      };
    } else if (s.type === 'transport') {
      Object.assign(out, { dtls: s.dtlsCipher, srtp: s.srtpCipher, tls: s.tlsVersion, dtlsState: s.dtlsState });
      const pair = report.get(s.selectedCandidatePairId);
      if (pair) out.pair = { rtt: pair.currentRoundTripTime, local: place(report.get(pair.localCandidateId)), remote: place(report.get(pair.remoteCandidateId)) };
    }
  });
  return out;
}

function place(candidate) {
  return candidate && { type: candidate.candidateType, protocol: candidate.protocol, address: candidate.address, port: candidate.port, relay: candidate.relayProtocol };
}
