// Two soft notes for the practitioner when somebody arrives in the waiting room.
import { recall, remember } from './memory.js';

const NOTES = [587, 784];

export class Bell {
  get isOn() {
    return recall('bell').off !== true;
  }

  /** @param {boolean} on */
  switch(on) {
    remember('bell', { off: !on });
  }

  async ring() {
    if (!this.isOn) return;
    const context = new AudioContext();
    try {
      await context.resume();
      const end = NOTES.reduce((at, frequency) => this.#note(context, at, frequency), context.currentTime + 0.05);
      setTimeout(() => context.close(), (end - context.currentTime + 0.6) * 1000);
    } catch (e) {
      console.debug('no bell', e);
    }
  }

  #note(context, at, frequency) {
    const note = context.createOscillator();
    const volume = context.createGain();
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.12, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
    note.connect(volume).connect(context.destination);
    note.start(at);
    note.stop(at + 0.55);
    return at + 0.18;
  }
}
