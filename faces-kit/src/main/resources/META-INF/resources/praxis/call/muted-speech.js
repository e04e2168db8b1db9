// Notices that somebody speaks while muted. It listens to a copy of the microphone that goes nowhere.
import { LevelMeter } from './sound.js';

const LOUD = 0.5;
/** Samples of the level, eight a second: a cough or a chair is shorter. */
const LONG = 5;
const AGAIN_MS = 15000;

export class MutedSpeech {
  /** @param {() => void} onSpeech at most every 15 seconds */
  constructor(onSpeech) {
    this.onSpeech = onSpeech;
    this.loud = 0;
    this.toldAt = 0;
    this.meter = new LevelMeter((level) => this.#heard(level));
  }

  /**
   * @param {MediaStreamTrack|null} track the microphone
   * @param {boolean} muted
   */
  watch(track, muted) {
    const source = muted ? track : null;
    if (source === this.source) return;
    this.source = source;
    this.copy?.stop();
    this.copy = source?.clone();
    if (this.copy) this.copy.enabled = true;
    this.loud = 0;
    this.meter.listen(this.copy ?? null);
  }

  close() {
    this.copy?.stop();
    this.copy = undefined;
    this.source = null;
    this.meter.close();
  }

  #heard(level) {
    this.loud = Math.max(0, this.loud + (level > LOUD ? 1 : -0.5)); // words have pauses
    if (this.loud < LONG || Date.now() - this.toldAt < AGAIN_MS) return;
    this.toldAt = Date.now();
    this.onSpeech();
  }
}
