// Camera, microphone and speaker of this machine. Every failure has a name, so that the page can say what to do; none of them keeps a person out.

const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/**
 * @typedef {'denied'|'dismissed'|'missing'|'busy'|'insecure'|'failed'} Problem
 * @typedef {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null, problems: {audio?: Problem, video?: Problem}}} Opened
 */

/** @returns {'ios'|'android'|'safari'|'firefox'|'edge'|'chrome'} whose permission help fits */
export function browserFamily(agent = navigator.userAgent) {
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return 'ios';
  if (/Android/.test(agent)) return 'android';
  if (/Edg\//.test(agent)) return 'edge';
  if (/Firefox\//.test(agent)) return 'firefox';
  return /Chrome|Chromium/.test(agent) ? 'chrome' : 'safari';
}

/**
 * Opens what is wanted and can be had: both, else sound alone, else picture alone, else nothing.
 * @param {{audio: boolean, video: boolean, microphoneId?: string, cameraId?: string, facing?: 'user'|'environment'}} wanted
 * @returns {Promise<Opened>} never rejects
 */
export async function open({ audio, video, microphoneId, cameraId, facing = 'user' }) {
  /** @type {Opened} */
  const opened = { audio: null, video: null, problems: {} };
  if (!window.isSecureContext || !navigator.mediaDevices) {
    opened.problems = { audio: 'insecure', video: 'insecure' };
    return opened;
  }
  const sound = audio && { ...MICROPHONE, ...(microphoneId && { deviceId: { ideal: microphoneId } }) };
  const picture = video && { ...CAMERA, ...(cameraId ? { deviceId: { ideal: cameraId } } : { facingMode: facing }) };
  if (sound && picture) {
    try {
      return take(opened, await navigator.mediaDevices.getUserMedia({ audio: sound, video: picture }));
    } catch (e) {
      opened.problems = { audio: problem(e), video: problem(e) };
    }
  }
  if (sound) await tryOne(opened, 'audio', { audio: sound });
  if (picture && !(opened.problems.video === 'denied' && (await permission('camera')) !== 'granted')) await tryOne(opened, 'video', { video: picture });
  return opened;
}

async function tryOne(opened, kind, constraints) {
  try {
    take(opened, await navigator.mediaDevices.getUserMedia(constraints));
    delete opened.problems[kind];
  } catch (e) {
    opened.problems[kind] = problem(e);
  }
}

function take(opened, stream) {
  for (const track of stream.getTracks()) opened[/** @type {'audio'|'video'} */ (track.kind)] = track;
  opened.problems = { ...(opened.audio ? {} : { audio: opened.problems.audio }), ...(opened.video ? {} : { video: opened.problems.video }) };
  return opened;
}

/** @returns {Problem} */
function problem(error) {
  switch (error?.name) {
    case 'NotAllowedError': return /dismissed/i.test(error.message) ? 'dismissed' : 'denied';
    case 'SecurityError': return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError': return 'missing';
    case 'NotReadableError':
    case 'AbortError': return 'busy';
    default: return 'failed';
  }
}

/** @returns {Promise<PermissionState|'unknown'>} */
async function permission(name) {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return 'unknown';
  }
}

/** Calls back once the person has changed a permission in the browser, so that the page tries again by itself. */
export async function onPermissionChange(callback) {
  for (const name of ['camera', 'microphone']) {
    try {
      (await navigator.permissions.query({ name: /** @type {PermissionName} */ (name) })).addEventListener('change', callback);
    } catch {
      continue; // this browser does not tell; the person presses "Try again"
    }
  }
}

/** @returns {Promise<{camera: MediaDeviceInfo[], microphone: MediaDeviceInfo[], speaker: MediaDeviceInfo[]}>} */
export async function list() {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const of = (kind) => all.filter((device) => device.kind === kind && device.deviceId);
  return { camera: of('videoinput'), microphone: of('audioinput'), speaker: of('audiooutput') };
}

export function canChooseSpeaker() {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** Measures how loud a microphone is, about eight times a second. */
export class LevelMeter {
  /** @param {(level: number) => void} onLevel 0 to 1, in the loudness people expect */
  constructor(onLevel) {
    this.onLevel = onLevel;
  }

  /** @param {MediaStreamTrack|null} track null stops */
  listen(track) {
    clearInterval(this.timer);
    this.source?.disconnect();
    this.onLevel(0);
    if (!track) return;
    this.context ??= new AudioContext();
    this.context.resume();
    this.source = this.context.createMediaStreamSource(new MediaStream([track]));
    const analyser = this.context.createAnalyser();
    analyser.fftSize = 1024;
    this.source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
      this.onLevel(Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-10) + 60) / 50)));
    }, 125);
  }

  /** After a phone call or a locked screen the browser leaves the context asleep. */
  wake() {
    this.context?.resume();
  }

  close() {
    clearInterval(this.timer);
    this.context?.close();
    this.context = undefined;
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
