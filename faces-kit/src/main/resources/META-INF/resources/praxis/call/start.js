// Begins the call on a page that carries [data-call].
import { Room } from './room.js';

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
}
