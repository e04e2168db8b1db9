// Time in the session and what it costs so far. The server charges; this only shows the same sum while it runs.

/** @typedef {{patients: number, creditsPerBlock: number, blockMinutes: number, startedAt?: string, balance: number}} Cost */

/**
 * @param {Cost} cost
 * @param {number} elapsedMs since the session began
 * @returns {{credits: number, next: number, nextAtMs: number, share: number}} credits so far, credits of the next block, its begin, share of the running block
 */
export function running(cost, elapsedMs) {
  const blockMs = cost.blockMinutes * 60000;
  const elapsed = Math.max(1, elapsedMs);
  const blocks = Math.ceil(elapsed / blockMs);
  const perBlock = cost.creditsPerBlock * Math.max(1, cost.patients);
  return { credits: perBlock * blocks, next: perBlock * (blocks + 1), nextAtMs: blocks * blockMs, share: (elapsed - (blocks - 1) * blockMs) / blockMs };
}

/** 0:07, 32:14, 1:02:03 */
export function clock(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * Shows the time in the session, and to the practitioner what it costs so far.
 * @param {import('./view.js').View} view
 * @param {import('./texts.js').Texts} texts
 * @param {number} elapsedMs
 * @param {Cost} [cost]
 */
export function showCost(view, texts, elapsedMs, cost) {
  view.part('clock', clock(elapsedMs));
  if (!cost) return;
  const sum = running(cost, elapsedMs);
  view.part('cost-now', texts.of('cost.now', { credits: sum.credits }));
  view.part('cost-next', texts.of('cost.next', { credits: sum.next, time: clock(sum.nextAtMs) }));
  for (const bar of view.all('[data-part="block"]')) bar.style.width = `${Math.round(sum.share * 100)}%`;
  view.showPart('cost-low', sum.next > cost.balance);
}
