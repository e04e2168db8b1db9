// How good each connection is, from the browser's own statistics: loss in both directions, delay of a round trip, room to send.

export const EVERY_MS = 2000;

/** @typedef {'good'|'poor'|'bad'} Level */
/** @typedef {{level: Level, loss: number, delayMs: number}} Quality loss in percent, delay of a round trip in milliseconds */

/** From these on a connection is poor, or bad. A level is left for a better one only below two thirds of its bound. */
const POOR = { loss: 3, delayMs: 300, kbps: 120 };
const BAD = { loss: 10, delayMs: 800, kbps: 50 };
const LEAVE_BELOW = 2 / 3;

/** Measurements in a row that it takes: a short disturbance shows nothing, a recovery is believed slowly. */
const TO_WORSE = 2;
const TO_BETTER = 5;

/** From the best level to the worst. */
export const RANK = { good: 0, poor: 1, bad: 2 };

/** @param {number} factor below 1 makes the bounds stricter */
function reaches(bound, { loss, delayMs, kbps }, factor) {
  return loss >= bound.loss * factor || delayMs >= bound.delayMs * factor || (kbps !== undefined && kbps * factor < bound.kbps);
}

function rated(figures, factor = 1) {
  if (reaches(BAD, figures, factor)) return 'bad';
  return reaches(POOR, figures, factor) ? 'poor' : 'good';
}

/** One connection's mark, which does not flicker. */
export class Mark {
  constructor() {
    /** @type {Level} */
    this.level = 'good';
    this.worse = 0;
    this.better = 0;
  }

  /**
   * @param {{loss: number, delayMs: number, kbps?: number}} figures of the last interval; kbps is what the network lets us send
   * @returns {Level} the mark after it
   */
  take(figures) {
    const down = RANK[rated(figures)] > RANK[this.level];
    const up = RANK[rated(figures, LEAVE_BELOW)] < RANK[this.level];
    this.worse = down ? this.worse + 1 : 0;
    this.better = up ? this.better + 1 : 0;
    if (this.worse >= TO_WORSE) this.#become(rated(figures));
    else if (this.better >= TO_BETTER) this.#become(rated(figures, LEAVE_BELOW));
    return this.level;
  }

  #become(level) {
    this.level = level;
    this.worse = this.better = 0;
  }
}

/** What getStats knows so far that matters here. @param {RTCStatsReport} report */
export function counters(report) {
  const sum = { received: 0, lost: 0, reportedLoss: 0, delayMs: 0, kbps: undefined };
  report.forEach((s) => {
    if (s.type === 'inbound-rtp') {
      sum.received += s.packetsReceived ?? 0;
      sum.lost += Math.max(0, s.packetsLost ?? 0);
    } else if (s.type === 'remote-inbound-rtp') {
      sum.reportedLoss = Math.max(sum.reportedLoss, (s.fractionLost ?? 0) * 100);
      sum.delayMs = Math.max(sum.delayMs, (s.roundTripTime ?? 0) * 1000);
    } else if (s.type === 'transport') {
      const pair = report.get(s.selectedCandidatePairId);
      if (pair?.availableOutgoingBitrate) sum.kbps = pair.availableOutgoingBitrate / 1000;
      if (pair?.currentRoundTripTime) sum.delayMs = Math.max(sum.delayMs, pair.currentRoundTripTime * 1000);
    }
  });
  return sum;
}

/** The figures of the time between two readings. */
export function figures(before, now) {
  const lost = Math.max(0, now.lost - before.lost);
  const sent = lost + Math.max(0, now.received - before.received);
  const loss = Math.max(sent > 0 ? (lost / sent) * 100 : 0, now.reportedLoss);
  return { loss: Math.round(loss * 10) / 10, delayMs: Math.round(now.delayMs), kbps: now.kbps };
}

/** Measures all connections of a mesh every two seconds. */
export class Sampler {
  /**
   * @param {Map<string, {pc: RTCPeerConnection}>} peers
   * @param {(id: string, quality: Quality) => void} onQuality
   */
  constructor(peers, onQuality) {
    Object.assign(this, { peers, onQuality });
    /** @type {WeakMap<RTCPeerConnection, {mark: Mark, before: object}>} */
    this.known = new WeakMap();
  }

  start() {
    this.timer ??= setInterval(() => this.measure(), EVERY_MS);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  async measure() {
    for (const [id, { pc }] of [...this.peers]) {
      if (pc.connectionState !== 'connected') continue;
      const now = counters(await pc.getStats());
      const known = this.known.get(pc);
      this.known.set(pc, { mark: known?.mark ?? new Mark(), before: now });
      if (!known || this.peers.get(id)?.pc !== pc) continue;
      const found = figures(known.before, now);
      this.onQuality(id, { level: known.mark.take(found), loss: found.loss, delayMs: found.delayMs });
    }
  }
}
