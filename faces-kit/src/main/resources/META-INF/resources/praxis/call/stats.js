// What getStats knows about one connection, by plain names.

/**
 * @param {RTCPeerConnection} pc
 * @param {RTCStatsReport} report
 * @param {string[]} names of the connection's lines, in their order
 */
export function summary(pc, report, names) {
  /** @type {Record<string, any>} */
  const out = { ice: pc.iceConnectionState, conn: pc.connectionState };
  const lines = new Map(pc.getTransceivers().map(({ mid }, place) => [mid, names[place]]));
  report.forEach((s) => {
    if (s.type === 'inbound-rtp') {
      out['in_' + (lines.get(s.mid) ?? s.kind)] = {
        bytes: s.bytesReceived, packets: s.packetsReceived, lost: s.packetsLost, jitter: s.jitter, framesDecoded: s.framesDecoded, width: s.frameWidth,
        height: s.frameHeight, fps: s.framesPerSecond, freezes: s.freezeCount, frozen: s.totalFreezesDuration, energy: s.totalAudioEnergy, codec: report.get(s.codecId)?.mimeType,
      };
    } else if (s.type === 'outbound-rtp') {
      out['out_' + (lines.get(s.mid) ?? s.kind)] = {
        bytes: s.bytesSent, framesEncoded: s.framesEncoded, width: s.frameWidth, height: s.frameHeight, fps: s.framesPerSecond, limit: s.qualityLimitationReason, active: s.active,
      };
    } else if (s.type === 'transport') {
      Object.assign(out, { dtls: s.dtlsCipher, srtp: s.srtpCipher, tls: s.tlsVersion, dtlsState: s.dtlsState });
      const pair = report.get(s.selectedCandidatePairId);
      if (pair) out.pair = { rtt: pair.currentRoundTripTime, local: place(report.get(pair.localCandidateId)), remote: place(report.get(pair.remoteCandidateId)) };
    }
  });
  return out;
}

/** The way of a connection and its ciphers, as negotiated; null while there is none. No address is in it. */
export function route({ pair, dtls, srtp, tls }) {
  if (!pair?.local || !pair.remote) return null;
  return {
    local: pair.local.type, remote: pair.remote.type, protocol: pair.local.protocol,
    ...(pair.local.relay ? { relay: pair.local.relay } : {}), ...(tls ? { tls } : {}), ...(dtls ? { dtls } : {}), ...(srtp ? { srtp } : {}),
  };
}

function place(candidate) {
  return candidate && { type: candidate.candidateType, protocol: candidate.protocol, address: candidate.address, port: candidate.port, relay: candidate.relayProtocol };
}
