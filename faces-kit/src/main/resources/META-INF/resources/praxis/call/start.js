// Begins the call on a page that carries [data-call]; before that time a practitioner can invite guests already.
import { useIcons } from './dom.js';
import { guestsOf } from './guests.js';
import { Room } from './room.js';
import { Texts } from './texts.js';

const root = /** @type {HTMLElement|null} */ (document.querySelector('[data-call]'));
if (root) {
  const room = new Room(root);
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
  const guests = /** @type {HTMLElement|null} */ (document.querySelector('[data-guests]'));
  useIcons(guests?.dataset.icons ?? '/praxis/icons.svg');
  guestsOf(Texts.fromPage());
}
