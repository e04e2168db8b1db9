// The way between this browser and another: found, lost, searched for again, and reported.
import { route, summary } from './stats.js';

const DISCONNECTED_MS = 1500;

/** Both sides know each other's description and still no packet comes through: something between them lets no media pass. */
const BLOCKED_MS = 10000;

/** The ciphers stand in the statistics shortly after the connection does. */
const ROUTE_MS = 1000;

/** The lines of a connection in the order of its first offer, which both sides know them by. @type {('audio'|'video'|'screen')[]} */
export const LINES = ['audio', 'video', 'screen'];

export class Path {
  /**
   * @param {RTCPeerConnection} pc
   * @param {object} acts
   * @param {(state: 'connected'|'reconnecting'|'blocked') => void} acts.onState
   * @param {(way: object) => boolean} acts.report false: it could not be sent, and is reported with the next change
   * @param {() => void} acts.again the way is lost: another is looked for
   */
  constructor(pc, { onState, report, again }) {
    Object.assign(this, { pc, onState, report, again });
    /** The way last reported. */
    this.reported = '';
  }

  /** From now on packets should find a way. */
  search() {
    this.noWay ??= setTimeout(() => { if (this.pc.connectionState !== 'connected') this.onState('blocked'); }, BLOCKED_MS);
  }

  /** There is a way: it is reported once, and again when it is another one. */
  found() {
    clearTimeout(this.noWay);
    this.noWay = undefined;
    clearTimeout(this.reporting);
    this.reporting = setTimeout(() => this.#report(), ROUTE_MS);
    this.onState('connected');
  }

  /** The state of ICE is another one. */
  changed() {
    const { pc } = this;
    clearTimeout(this.wavering);
    if (pc.iceConnectionState === 'failed') {
      if (this.noWay === undefined) this.onState('reconnecting');
      this.search();
      this.again();
    } else if (pc.iceConnectionState === 'disconnected') {
      this.onState('reconnecting');
      this.search();
      this.wavering = setTimeout(() => { if (pc.iceConnectionState === 'disconnected') this.again(); }, DISCONNECTED_MS);
    } else if (pc.connectionState === 'connected') {
      this.found();
    }
  }

  close() {
    clearTimeout(this.wavering);
    clearTimeout(this.noWay);
    clearTimeout(this.reporting);
  }

  async #report() {
    const { pc } = this;
    if (pc.connectionState !== 'connected') return;
    const way = route(summary(pc, await pc.getStats(), LINES));
    const known = JSON.stringify(way);
    if (way && known !== this.reported && this.report(way)) this.reported = known;
  }
}
