// Who carries picture and sound: the browsers among themselves, or Amazon Chime. The room knows only what is named here.
import { Mesh } from './mesh.js';

/**
 * @typedef {'audio'|'video'|'screen'} Line
 * @typedef {'connecting'|'connected'|'reconnecting'|'blocked'|'gone'} PeerState
 * @typedef {{level: 'good'|'poor'|'bad', loss: number, delayMs: number}} Quality loss in percent, delay of a round trip
 *
 * @typedef {object} MediaOptions
 * @property {string} me own participant id
 * @property {string} inst own page load
 * @property {HTMLElement} root
 * @property {(message: object) => boolean} send to the others, through the room's socket
 * @property {() => Promise<any>} renew a fresh ticket
 * @property {(id: string, kind: Line, track: MediaStreamTrack) => void} onTrack
 * @property {(id: string, state: PeerState) => void} onPeer
 * @property {(id: string, quality: Quality) => void} [onQuality]
 * @property {() => void} [onBlocked] the browser wants a click before it plays sound
 *
 * @typedef {object} Media
 * @property {Map<string, {inst?: string}>} peers with whom media is shared, or shall be
 * @property {(ticket: any) => void} configure what the server says about the way; again with each ticket
 * @property {() => void} prepare this person waits to be let in: what can be made ready is
 * @property {() => void} enter this person is let in
 * @property {(id: string, inst?: string) => void} call somebody who was there before us
 * @property {(id: string, inst?: string) => void} expect somebody who came, or came back
 * @property {(people: {id: string, inst?: string}[]) => void} sync our socket is back: these are there, no others
 * @property {(message: any) => void} receive what another person's page sent to ours
 * @property {(id: string) => void} drop
 * @property {() => void} close leaves; enter comes back
 * @property {(audio: MediaStreamTrack|null, video: MediaStreamTrack|null) => Promise<void>} setTracks what everybody shall hear and see; null is nothing
 * @property {(screen: MediaStreamTrack|null) => Promise<void>} setScreen
 * @property {(sending: 'normal'|'low'|'audio', wanting: 'normal'|'low'|'none') => void} setLevel how much goes out, and which pictures are wanted
 * @property {() => void} restart our addresses are other ones now: find a way again with everybody
 * @property {() => void} repair perhaps something broke while nobody looked: find a way where there is none
 * @property {(id: string) => boolean} isConnected
 * @property {() => Map<string, number>} loudness of each person, 0 to 1
 * @property {() => void} play within a click: what it plays itself and the browser held back
 * @property {(speaker: string) => void} useSpeaker
 * @property {() => Promise<Record<string, object>>} stats
 */

/**
 * The provider that the ticket names. Chime's code is loaded only for a ticket that names it.
 * @param {{provider: string}} ticket
 * @param {MediaOptions} options
 * @returns {Promise<Media>}
 */
export async function makeMedia(ticket, options) {
  if (ticket.provider !== 'chime') return new Mesh(options);
  const { ChimeMedia } = await import('./chime.js');
  return new ChimeMedia(options);
}
