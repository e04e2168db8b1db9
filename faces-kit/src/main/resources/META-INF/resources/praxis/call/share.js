// Showing one's screen or a window. It goes to the others as a line of its own beside the camera; nothing of it is kept.

const PICTURE = { frameRate: { ideal: 10, max: 15 } };

export class Share {
  /**
   * @param {object} hooks
   * @param {(track: MediaStreamTrack|null) => void} hooks.show to the others and to oneself
   * @param {(message: object) => boolean} hooks.send
   * @param {(key: string) => void} hooks.say a text to the person
   */
  constructor({ show, send, say }) {
    Object.assign(this, { show, send, say });
    /** @type {MediaStreamTrack|null} */
    this.track = null;
    this.asking = false;
  }

  static get isOffered() {
    return typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  }

  get isOn() {
    return this.track !== null;
  }

  /** Within a click: the browser asks which screen or window. */
  async start() {
    if (this.isOn || this.asking) return;
    this.asking = true;
    try {
      const options = { video: PICTURE, audio: false, selfBrowserSurface: 'exclude', surfaceSwitching: 'include' };
      const [track] = (await navigator.mediaDevices.getDisplayMedia(options)).getVideoTracks();
      this.#take(track);
    } catch (e) {
      // A person who closes the browser's window changed their mind; that needs no words.
      if (e.name !== 'NotAllowedError' || /system/i.test(e.message)) this.say('share.failed');
    } finally {
      this.asking = false;
    }
  }

  /** @param {boolean} [tell] whether the others have to be told */
  stop(tell = true) {
    if (!this.track) return;
    this.track.onended = null;
    this.track.stop();
    this.track = null;
    if (tell) this.send({ t: 'share', on: false });
    this.show(null);
  }

  /** Our connection is back: say again what is so. */
  resume() {
    this.send({ t: 'share', on: this.isOn });
  }

  #take(track) {
    this.track = track;
    track.contentHint = 'detail';
    track.onended = () => this.stop(); // ended at the browser's own bar
    this.send({ t: 'share', on: true });
    this.show(track);
  }
}
