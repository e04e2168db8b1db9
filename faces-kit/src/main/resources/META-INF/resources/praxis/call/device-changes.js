// What was plugged in or pulled out between two looks at the devices.

const ALIASES = ['default', 'communications'];

/** @typedef {{camera: MediaDeviceInfo[], microphone: MediaDeviceInfo[], speaker: MediaDeviceInfo[]}} Devices */

/** @returns {MediaDeviceInfo[]} without the names browsers give to "whatever the system uses" */
export function real(devices) {
  return devices.filter((device) => !ALIASES.includes(device.deviceId));
}

/**
 * The devices of the second list that the first doesn't have. Empty before the person allowed anything: until then a browser shows nameless stand-ins.
 * @param {Devices|undefined} before
 * @param {Devices} now
 * @returns {MediaDeviceInfo[]} one per thing: a headset is its microphone, not its speaker too
 */
export function added(before, now) {
  if (!before) return [];
  const named = (devices) => real([...devices.camera, ...devices.microphone, ...devices.speaker]).filter((device) => device.label !== '');
  const known = named(before);
  if (known.length === 0) return [];
  const came = named(now).filter((device) => !known.some((old) => old.kind === device.kind && old.deviceId === device.deviceId));
  return came.filter((device) => device.kind !== 'audiooutput' || !came.some((other) => other.kind === 'audioinput' && sameThing(other, device)));
}

/** The speaker of a headset, by its microphone. */
export function sameThing(one, other) {
  return one.groupId !== '' && one.groupId === other.groupId;
}
