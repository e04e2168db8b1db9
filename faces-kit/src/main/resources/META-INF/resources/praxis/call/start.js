// Begins the call on a page that carries [data-call]; before that time a practitioner can invite guests already.
// The ticket is on its way while the page and the room's code are still being loaded: after a reload somebody waits for this person.
import { useIcons } from './dom.js';
import { guestsOf } from './guests.js';
import { askTicket, enterUrlOf } from './signalling.js';
import { Texts } from './texts.js';

/** This script runs as soon as it is there; the rest of the page may come after it. */
const pageIsThere = () => (document.readyState === 'loading' ? new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true })) : undefined);

const root = /** @type {HTMLElement|null} */ (document.querySelector('[data-call]'));
if (root) {
  const asked = askTicket(enterUrlOf(root));
  asked.catch(() => {}); // told by whoever waits for it
  const { Room } = await import('./room.js');
  await pageIsThere();
  const room = new Room(root, asked);
  Object.defineProperty(window, 'praxisCall', {
    value: Object.freeze({
      get state() { return room.state; },
      get me() { return room.me; },
      get role() { return room.role; },
      get inst() { return room.inst; },
      get people() { return [...room.people.values()].map((person) => ({ ...person })); },
      get peers() { return [...(room.media?.peers.keys() ?? [])]; },
      stats: () => room.media?.stats() ?? Promise.resolve({}),
    }),
  });
  room.begin();
} else {
  await pageIsThere();
  const guests = /** @type {HTMLElement|null} */ (document.querySelector('[data-guests]'));
  useIcons(guests?.dataset.icons ?? '/praxis/icons.svg');
  guestsOf(Texts.fromPage());
}
