// Which picture is large. A pinned one first, then a shared screen, then in the speaker's layout whoever speaks; in the grid none is.
import { recall, remember } from './memory.js';

const NARROW = '(max-width: 720px)';
/** Ticks of half a second that somebody must speak before the large picture changes: a cough must not take it. */
const STEADY = 2;

/** @typedef {import('./tiles.js').Tile} Tile */

export class Layout {
  /**
   * @param {HTMLElement} grid
   * @param {import('./tiles.js').Tiles} tiles
   */
  constructor(grid, tiles) {
    Object.assign(this, { grid, tiles });
    this.narrow = matchMedia(NARROW);
    /** @type {{layout?: 'grid'|'speaker', hideMe?: boolean}} */
    this.wish = recall('view');
    /** @type {string|null} key of the tile somebody pinned */
    this.pinned = null;
    /** @type {string|null} id of who spoke last */
    this.spotlight = null;
    this.ticks = 0;
    tiles.onChange = () => this.apply();
    this.narrow.addEventListener('change', () => this.apply());
  }

  /** @returns {'grid'|'speaker'} chosen, or what suits this many people on this screen */
  get layout() {
    return this.wish.layout ?? (this.tiles.people().length <= 2 || this.narrow.matches ? 'speaker' : 'grid');
  }

  get hidesMe() {
    return this.wish.hideMe === true;
  }

  /** @returns {Tile|undefined} the large picture */
  get large() {
    return [...this.tiles.tiles.values()].find((tile) => tile.figure.classList.contains('is-big'));
  }

  toggleLayout() {
    this.#wish({ layout: this.layout === 'grid' ? 'speaker' : 'grid' });
  }

  toggleMe() {
    this.#wish({ hideMe: !this.hidesMe });
  }

  /** @param {string} key */
  togglePin(key) {
    this.pinned = this.pinned === key ? null : key;
    this.apply();
  }

  /** Called at every tick. @param {string[]} ids of those who speak now */
  heard(ids) {
    if (ids.length === 0 || ids.includes(this.spotlight ?? '')) {
      this.ticks = 0;
    } else if (++this.ticks >= STEADY) {
      this.ticks = 0;
      this.spotlight = ids[0];
      this.apply();
    }
  }

  apply() {
    const all = [...this.tiles.tiles.values()];
    const shown = all.filter((tile) => !(isMe(tile) && this.hidesMe && all.length > 1));
    const large = this.#large(shown);
    for (const tile of all) {
      tile.figure.hidden = !shown.includes(tile);
      tile.figure.classList.toggle('is-big', tile === large);
      tile.figure.classList.toggle('is-pinned', tile.key === this.pinned);
    }
    const duo = large && shown.length === 2 && shown.some(isMe) && !isMe(large);
    this.grid.dataset.mode = large && shown.length > 1 ? (duo ? 'duo' : 'big') : 'grid';
    const apart = this.grid.dataset.mode === 'grid' ? shown.filter(isMine).length : 0; // one's own screen lies over one's own picture there
    this.grid.dataset.count = String(shown.length - apart);
    this.grid.toggleAttribute('data-alone', this.tiles.people().length === 1);
  }

  #large(shown) {
    const pinned = shown.find((tile) => tile.key === this.pinned);
    const screen = shown.find((tile) => tile.kind === 'screen' && !tile.me);
    if (pinned || screen || this.layout === 'grid') return pinned ?? screen;
    return shown.find((tile) => tile.key === this.spotlight) ?? shown.find((tile) => !tile.me);
  }

  #wish(change) {
    Object.assign(this.wish, change);
    remember('view', this.wish);
    this.apply();
  }
}

function isMe(tile) {
  return tile.me && tile.kind === 'person';
}

function isMine(tile) {
  return tile.me && tile.kind === 'screen';
}
