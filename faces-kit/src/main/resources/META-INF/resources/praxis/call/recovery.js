// Notices when the way to the others may have changed: another network, the network is back, the machine slept.

const BEAT_MS = 1000;
const SLEPT_MS = 5000;
const SETTLE_MS = 300;

/**
 * @param {(why: 'network'|'sleep') => void} onBreak 'network': addresses are other ones now; 'sleep': all may be well still
 * @returns {() => void} stops watching
 */
export function watchNetwork(onBreak) {
  const connection = /** @type {any} */ (navigator).connection;
  let type = connection?.type;
  let settling;
  const moved = () => {
    clearTimeout(settling);
    settling = setTimeout(() => onBreak('network'), SETTLE_MS);
  };
  // 'change' also tells of mere speed; only another kind of network means other addresses. Where the kind is not told, 'online' and the connection itself must do.
  const changed = () => {
    if (connection.type === type) return;
    type = connection.type;
    if (type !== 'none') moved();
  };
  let beat = Date.now();
  const clock = setInterval(() => {
    const now = Date.now();
    if (now - beat > SLEPT_MS && !document.hidden) onBreak('sleep');
    beat = now;
  }, BEAT_MS);
  connection?.addEventListener?.('change', changed);
  window.addEventListener('online', moved);
  return () => {
    clearInterval(clock);
    clearTimeout(settling);
    connection?.removeEventListener?.('change', changed);
    window.removeEventListener('online', moved);
  };
}
