// How much is sent: by the number of people, by the level a person chose, by what the other side wants to receive, and beside a shared screen.

/** From the best picture to none. @type {('normal'|'low'|'audio')[]} */
export const LEVELS = ['normal', 'low', 'audio'];

/** @typedef {{kbps: number, height?: number, fps: number, active?: boolean}} Cap upper bounds of one stream; without a height nothing is made smaller */

/** What one person sends to each other person, by the number of people in the room. A mesh encodes once per peer, so more people means less each. */
const BY_PEOPLE = {
  2: { kbps: 1500, height: 720, fps: 30 },
  3: { kbps: 600, height: 360, fps: 24 },
  4: { kbps: 350, height: 270, fps: 20 },
};
const LOW = { kbps: 150, height: 180, fps: 15 };

/** A shared screen must be readable rather than fluent; the person's own picture gives way to it. */
const SCREEN = { kbps: 1200, fps: 10 };
const BESIDE_SCREEN = { kbps: 250, height: 180, fps: 15 };

function byPeople(people) {
  return BY_PEOPLE[Math.min(4, Math.max(2, people))];
}

function least(...caps) {
  return { kbps: Math.min(...caps.map((c) => c.kbps)), height: Math.min(...caps.map((c) => c.height)), fps: Math.min(...caps.map((c) => c.fps)) };
}

/**
 * @param {number} people in the room, oneself included
 * @param {'normal'|'low'|'audio'} sending own level
 * @param {'normal'|'low'|'none'} wanted by the other side
 * @param {boolean} sharing a screen goes out as well
 * @returns {Cap}
 */
export function pictureCap(people, sending, wanted, sharing) {
  const caps = [byPeople(people)];
  if (sending === 'low' || wanted === 'low') caps.push(LOW);
  if (sharing) caps.push(BESIDE_SCREEN);
  return { ...least(...caps), active: wanted !== 'none' && sending !== 'audio' };
}

/** The first picture is small, so that it is there at once. @param {Cap} cap @returns {Cap} */
export function firstCap(cap) {
  return { ...cap, height: Math.min(cap.height ?? LOW.height, LOW.height) };
}

/** A screen is what one shares to be seen, so it also reaches those who want no pictures. @returns {Cap} */
export function screenCap(people, sending, wanted) {
  const half = sending === 'normal' && wanted === 'normal' ? 1 : 2;
  return { kbps: Math.min(SCREEN.kbps, byPeople(people).kbps * 2) / half, fps: SCREEN.fps / half, active: true };
}

/** @param {RTCRtpSender} sender @param {Cap} cap */
export async function apply(sender, { kbps, height, fps, active = true }) {
  const parameters = sender.getParameters();
  const encoding = parameters.encodings?.[0];
  if (!encoding) return;
  const captured = sender.track?.getSettings().height ?? 0;
  encoding.active = active;
  encoding.maxBitrate = kbps * 1000;
  encoding.maxFramerate = fps;
  encoding.scaleResolutionDownBy = height && captured > height ? captured / height : 1;
  parameters.degradationPreference = height ? 'balanced' : 'maintain-resolution';
  try {
    await sender.setParameters(parameters);
  } catch (e) {
    console.debug('bitrate not capped', e);
  }
}

const POOR_FOR_MS = 10000;
const GOOD_FOR_MS = 60000;
const SILENT_AFTER_NO_MS = 120000;

/**
 * When to propose another level. It only ever proposes: a level is changed by a person.
 * Down when one's own connection has been poor (to low) or bad (to sound only) for ten seconds; up when it has been good for a minute after such a proposal was taken.
 */
export class Advisor {
  constructor() {
    this.since = 0;
    this.mark = 'good';
    this.mutedUntil = 0;
    this.loweredByAdvice = false;
  }

  /**
   * @param {'good'|'poor'|'bad'} mark of one's own connection
   * @param {'normal'|'low'|'audio'} level chosen now
   * @param {number} now milliseconds
   * @returns {'normal'|'low'|'audio'|null} the level to propose
   */
  take(mark, level, now) {
    if (mark !== this.mark) {
      this.mark = mark;
      this.since = now;
    }
    if (now < this.mutedUntil) return null;
    const lasted = now - this.since;
    if (mark === 'bad' && level !== 'audio' && lasted >= POOR_FOR_MS) return 'audio';
    if (mark === 'poor' && level === 'normal' && lasted >= POOR_FOR_MS) return 'low';
    if (mark === 'good' && level !== 'normal' && this.loweredByAdvice && lasted >= GOOD_FOR_MS) return 'normal';
    return null;
  }

  /** The person took the proposal. */
  taken(level) {
    this.loweredByAdvice = level !== 'normal';
  }

  /** The person does not want it; it is not brought up again for two minutes. */
  refused(now) {
    this.mutedUntil = now + SILENT_AFTER_NO_MS;
  }
}
