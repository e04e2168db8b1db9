// What the person chose, kept so that nobody chooses twice: mute and camera off for this tab, the devices for this browser.
// Devices are kept by their names, because browsers renew the ids. Nothing else is ever kept here, and nothing about who was in a call.
import { read, recall, remember, write } from './memory.js';

/**
 * @typedef {'camera'|'microphone'|'speaker'} DeviceKind
 * @typedef {{id: string, label: string}} Choice
 */

export class DeviceMemory {
  constructor() {
    /** @type {{audioOn: boolean, videoOn: boolean}} */
    this.wish = { audioOn: true, videoOn: true, ...recall('call') };
    /** @type {{camera?: Choice, microphone?: Choice, speaker?: Choice}} */
    this.chosen = read(() => localStorage, 'devices');
  }

  /** @param {{audioOn?: boolean, videoOn?: boolean}} change */
  remember(change) {
    Object.assign(this.wish, change);
    remember('call', change);
  }

  /**
   * @param {DeviceKind} kind
   * @param {{deviceId: string, label: string}} device
   */
  choose(kind, device) {
    this.chosen[kind] = { id: device.deviceId, label: device.label };
    write(() => localStorage, 'devices', this.chosen);
  }

  /**
   * The chosen device among those that are there: by its id, else by its name.
   * @param {DeviceKind} kind
   * @param {MediaDeviceInfo[]} present
   * @returns {MediaDeviceInfo|undefined}
   */
  find(kind, present) {
    const choice = this.chosen[kind];
    if (!choice) return undefined;
    return present.find((device) => device.deviceId === choice.id) ?? present.find((device) => device.label !== '' && device.label === choice.label);
  }
}
