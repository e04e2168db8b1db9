// Peer to peer: one RTCPeerConnection for each other person in the room, perfect negotiation, exactly one sound and one picture line in each.
// The lines are there from the first offer, so mute, camera off and a change of device only swap the track and never negotiate again.

const DISCONNECTED_MS = 1500;
const NO_PATH_MS = 12000;

/** Upper bounds for what one person sends to each other person, by the number of people in the room. */
const CAPS = {
  2: { kbps: 1500, height: 720, fps: 30 },
  3: { kbps: 600, height: 360, fps: 24 },
  4: { kbps: 350, height: 270, fps: 20 },
};

/**
 * @typedef {object} Peer
 * @property {string} id
 * @property {string|undefined} inst page load of the other side, as far as known
 * @property {RTCPeerConnection} pc
 * @property {boolean} making an offer of ours is being made
 * @property {boolean} ignoring the other side's offer lost against ours
 * @property {boolean} settingAnswer
 * @property {Promise<void>} queue messages are worked off one after the other, so that no candidate overtakes its description
 * @property {{audio?: RTCRtpSender, video?: RTCRtpSender}} senders
 */

export class Mesh {
  /**
   * @param {object} options
   * @param {string} options.me own participant id
   * @param {string} options.inst own page load
   * @param {(message: object) => boolean} options.send
   * @param {(id: string, track: MediaStreamTrack) => void} options.onTrack
   * @param {(id: string, state: 'connecting'|'connected'|'reconnecting'|'blocked'|'gone') => void} options.onPeer
   */
  constructor({ me, inst, send, onTrack, onPeer }) {
    Object.assign(this, { me, inst, send, onTrack, onPeer });
    /** @type {Map<string, Peer>} */
    this.peers = new Map();
    /** @type {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null}} */
    this.tracks = { audio: null, video: null };
    /** @type {RTCConfiguration} */
    this.configuration = {};
  }

  /**
   * Servers for new connections and for the next restart of the running ones.
   * @param {RTCIceServer[]} iceServers
   * @param {boolean} relayOnly nobody learns the other's address
   */
  configure(iceServers, relayOnly) {
    this.configuration = { iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all', bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' };
    for (const { pc } of this.peers.values()) pc.setConfiguration(this.configuration);
  }

  /**
   * What everybody shall see and hear from here; null sends nothing.
   * @param {MediaStreamTrack|null} audio
   * @param {MediaStreamTrack|null} video
   */
  async setTracks(audio, video) {
    this.tracks = { audio, video };
    if (video) video.contentHint = 'motion';
    await Promise.all([...this.peers.values()].map((peer) => this.#attach(peer)));
    this.#capAll();
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
    pc.ontrack = ({ track }) => this.onTrack(id, track);
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

  /** The two lines of a connection that we open; the other side finds them in our offer. */
  #addLines(peer) {
    for (const kind of /** @type {('audio'|'video')[]} */ (['audio', 'video'])) {
      peer.senders[kind] = peer.pc.addTransceiver(this.tracks[kind] ?? kind, { direction: 'sendrecv' }).sender;
    }
  }

  /** Takes up the lines of the other side's first offer. */
  #adoptLines(peer) {
    for (const transceiver of peer.pc.getTransceivers()) {
      const kind = /** @type {'audio'|'video'} */ (transceiver.receiver.track.kind);
      if (peer.senders[kind]) continue;
      transceiver.direction = 'sendrecv';
      peer.senders[kind] = transceiver.sender;
    }
    return this.#attach(peer);
  }

  async #attach(peer) {
    for (const kind of /** @type {('audio'|'video')[]} */ (['audio', 'video'])) {
      const sender = peer.senders[kind];
      if (sender && sender.track !== this.tracks[kind]) await sender.replaceTrack(this.tracks[kind]);
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
    const cap = CAPS[Math.min(4, Math.max(2, this.peers.size + 1))];
    for (const { senders } of this.peers.values()) if (senders.video) this.#cap(senders.video, cap);
  }

  async #cap(sender, cap) {
    const parameters = sender.getParameters();
    const encoding = parameters.encodings?.[0];
    if (!encoding) return;
    const height = sender.track?.getSettings().height ?? 0;
    encoding.maxBitrate = cap.kbps * 1000;
    encoding.maxFramerate = cap.fps;
    encoding.scaleResolutionDownBy = height > cap.height ? height / cap.height : 1;
    parameters.degradationPreference = 'balanced';
    try {
      await sender.setParameters(parameters);
    } catch (e) {
      console.debug('bitrate not capped', e);
    }
  }
}

/** @returns {object} the figures of one connection by plain names */
function summary(pc, report) {
  /** @type {Record<string, any>} */
  const out = { ice: pc.iceConnectionState, conn: pc.connectionState };
  report.forEach((s) => {
    if (s.type === 'inbound-rtp') {
      out['in_' + s.kind] = {
        bytes: s.bytesReceived, packets: s.packetsReceived, lost: s.packetsLost, jitter: s.jitter, framesDecoded: s.framesDecoded, width: s.frameWidth,
        height: s.frameHeight, fps: s.framesPerSecond, freezes: s.freezeCount, energy: s.totalAudioEnergy, codec: report.get(s.codecId)?.mimeType,
      };
    } else if (s.type === 'outbound-rtp') {
      out['out_' + s.kind] = {
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
