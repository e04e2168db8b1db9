// How loud a microphone is, and a sound to try a speaker with.
import { canChooseSpeaker } from './devices.js';

const SILENT_AFTER_MS = 3000;

/** Measures how loud a microphone is, about eight times a second. */
export class LevelMeter {
  /**
   * @param {(level: number) => void} onLevel 0 to 1, in the loudness people expect
   * @param {(silent: boolean) => void} [onSilent] a track that is switched on gives nothing at all, not even noise, for 3 s: the system holds it back
   */
  constructor(onLevel, onSilent = () => {}) {
    this.onLevel = onLevel;
    this.onSilent = onSilent;
    this.silent = false;
  }

  /** @param {MediaStreamTrack|null} track null stops */
  listen(track) {
    clearInterval(this.timer);
    this.source?.disconnect();
    this.onLevel(0);
    this.#silence(false);
    if (!track) return;
    this.context ??= this.#start();
    this.wake();
    this.source = this.context.createMediaStreamSource(new MediaStream([track]));
    const analyser = this.context.createAnalyser();
    analyser.fftSize = 1024;
    this.source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let heardAt = Date.now();
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
      this.onLevel(Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-10) + 60) / 50)));
      if (power > 0 || !track.enabled || document.hidden || this.context?.state !== 'running') heardAt = Date.now();
      this.#silence(Date.now() - heardAt > SILENT_AFTER_MS);
    }, 125);
  }

  /** After a phone call or a locked screen the browser leaves the context asleep. */
  wake() {
    if (this.context && this.context.state !== 'running') this.context.resume().catch((e) => console.debug('sound still asleep', e));
  }

  close() {
    clearInterval(this.timer);
    this.context?.close();
    this.context = undefined;
  }

  #start() {
    const context = new AudioContext();
    context.onstatechange = () => { if (!document.hidden && context.state !== 'closed') this.wake(); };
    return context;
  }

  #silence(silent) {
    if (silent === this.silent) return;
    this.silent = silent;
    this.onSilent(silent);
  }
}

/**
 * Three soft notes on the chosen speaker.
 * @param {string} [speakerId]
 */
export async function playTestSound(speakerId) {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const end = [392, 494, 587].reduce((at, frequency) => {
    const note = context.createOscillator();
    const volume = context.createGain();
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.2, at + 0.04);
    volume.gain.linearRampToValueAtTime(0, at + 0.4);
    note.connect(volume).connect(out);
    note.start(at);
    note.stop(at + 0.45);
    return at + 0.4;
  }, context.currentTime + 0.1);
  const player = new Audio();
  player.srcObject = out.stream;
  if (speakerId && canChooseSpeaker()) await player.setSinkId(speakerId);
  await player.play();
  setTimeout(() => {
    player.srcObject = null;
    context.close();
  }, (end - context.currentTime + 0.3) * 1000);
}
