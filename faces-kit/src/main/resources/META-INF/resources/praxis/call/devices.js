// Camera, microphone and speaker of this machine. Every failure has a name, so that the page can say what to do; none of them keeps a person out.

// A device is asked for by "exact", because Chrome takes "ideal" as no more than a hint and opens its default.
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PERMISSIONS = { audio: 'microphone', video: 'camera' };

/**
 * denied: by the person, now or earlier. dismissed: the question was closed without an answer. system: the computer or phone keeps the device from the browser.
 * missing: there is none. busy: another program holds it. unsuitable: none does what was asked for. interrupted: the machine stopped it while it started.
 * insecure: the address is not https. unsupported: this browser or app has no devices to give. failed: anything else.
 * @typedef {'denied'|'dismissed'|'system'|'missing'|'busy'|'unsuitable'|'interrupted'|'insecure'|'unsupported'|'failed'} Problem
 * @typedef {'audio'|'video'} Kind
 * @typedef {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null, problems: {audio?: Problem, video?: Problem}}} Opened
 */

/** @returns {'ios'|'ios-app'|'samsung'|'android'|'safari'|'firefox'|'edge'|'chrome'} whose help fits */
export function browserFamily(agent = navigator.userAgent) {
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return /CriOS|FxiOS|EdgiOS|GSA\//.test(agent) ? 'ios-app' : 'ios';
  if (/SamsungBrowser/.test(agent)) return 'samsung';
  if (/Android/.test(agent)) return 'android';
  if (/Edg\//.test(agent)) return 'edge';
  if (/Firefox\//.test(agent)) return 'firefox';
  return /Chrome|Chromium/.test(agent) ? 'chrome' : 'safari';
}

/**
 * Opens what is wanted and can be had: both, else sound alone, else picture alone, else nothing. A chosen device that is gone is no reason to have none.
 * @param {{audio: boolean, video: boolean, microphoneId?: string, cameraId?: string, facing?: 'user'|'environment'}} wanted
 * @returns {Promise<Opened>} never rejects
 */
export async function open({ audio, video, microphoneId, cameraId, facing = 'user' }) {
  /** @type {Opened} */
  const opened = { audio: null, video: null, problems: {} };
  const none = !window.isSecureContext ? 'insecure' : !navigator.mediaDevices?.getUserMedia ? 'unsupported' : null;
  if (none) {
    opened.problems = { ...(audio && { audio: none }), ...(video && { video: none }) };
    return opened;
  }
  const wanted = {
    ...(audio && { audio: { ...MICROPHONE, ...(microphoneId && { deviceId: { exact: microphoneId } }) } }),
    ...(video && { video: { ...CAMERA, ...(cameraId ? { deviceId: { exact: cameraId } } : { facingMode: facing }) } }),
  };
  const kinds = /** @type {Kind[]} */ (Object.keys(wanted));
  const failure = kinds.length === 2 ? await ask(opened, wanted) : undefined;
  if (kinds.length === 2 && !failure) return opened;
  for (const kind of kinds) {
    if (failure) opened.problems[kind] = await problem(failure, kind);
    if (!failure || (await worthAsking(failure, kind))) await askFor(opened, kind, wanted);
  }
  return opened;
}

/** A person who has just said no to both is not asked again at once; one device can still be allowed from earlier. */
async function worthAsking(failure, kind) {
  return failure.name !== 'NotAllowedError' || (await permission(PERMISSIONS[kind])) === 'granted';
}

async function askFor(opened, kind, wanted) {
  const { deviceId, ...anyDevice } = wanted[kind];
  let failure;
  for (const constraints of deviceId ? [wanted[kind], anyDevice, true] : [anyDevice, true]) {
    failure = await ask(opened, { [kind]: constraints });
    if (failure?.name !== 'OverconstrainedError' && failure?.name !== 'AbortError') break;
  }
  if (failure) opened.problems[kind] = await problem(failure, kind);
  else delete opened.problems[kind];
}

/** @returns {Promise<any>} the failure, or nothing */
async function ask(opened, constraints) {
  try {
    for (const track of (await navigator.mediaDevices.getUserMedia(constraints)).getTracks()) opened[/** @type {Kind} */ (track.kind)] = track;
    return undefined;
  } catch (e) {
    return e ?? new Error('no devices');
  }
}

/** @returns {Promise<Problem>} */
async function problem(error, kind) {
  switch (error.name) {
    case 'NotAllowedError': return refusal(error.message, kind);
    case 'SecurityError': return 'unsupported';
    case 'NotFoundError': return 'missing';
    case 'OverconstrainedError': return 'unsuitable';
    case 'NotReadableError': return 'busy';
    case 'AbortError': return 'interrupted';
    default: return 'failed';
  }
}

/** Chrome says in words who refused; elsewhere the state of the permission tells. */
async function refusal(message, kind) {
  if (/dismissed/i.test(message)) return 'dismissed';
  if (/system/i.test(message)) return 'system';
  const state = await permission(PERMISSIONS[kind]);
  if (state === 'granted') return 'system';
  return state === 'prompt' && !/denied/i.test(message) ? 'dismissed' : 'denied';
}

/** @returns {Promise<PermissionState|'unknown'>} */
export async function permission(name) {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return 'unknown';
  }
}

/**
 * Calls back once the person has allowed something in the browser, so that the page tries again by itself.
 * @param {() => void} callback
 */
export async function onPermissionGranted(callback) {
  for (const name of Object.values(PERMISSIONS)) {
    try {
      const status = await navigator.permissions.query({ name: /** @type {PermissionName} */ (name) });
      status.addEventListener('change', () => { if (status.state === 'granted') callback(); });
    } catch {
      continue; // this browser does not tell; the person presses "Try again"
    }
  }
}

/** @returns {Promise<{camera: MediaDeviceInfo[], microphone: MediaDeviceInfo[], speaker: MediaDeviceInfo[]}>} */
export async function list() {
  const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  const of = (kind) => all.filter((device) => device.kind === kind && device.deviceId);
  return { camera: of('videoinput'), microphone: of('audioinput'), speaker: of('audiooutput') };
}

export function canChooseSpeaker() {
  return 'setSinkId' in HTMLMediaElement.prototype;
}
