// Phones put a page to sleep: a phone call, a locked screen, another app. When the person is back, everything is started again.

/**
 * @param {HTMLElement} root holds all players
 * @param {object} acts
 * @param {() => boolean} acts.isOver nothing is started any more
 * @param {() => void} acts.wake own devices
 * @param {() => void} acts.play the others' pictures and voices
 */
export function revive(root, { isOver, wake, play }) {
  const back = () => {
    if (document.hidden || isOver()) return;
    wake();
    if (players(root).some((player) => player.paused)) play();
  };
  document.addEventListener('visibilitychange', back);
  window.addEventListener('focus', back);
  // Events of players don't bubble; the system pauses them without a word to us.
  root.addEventListener('pause', () => setTimeout(back), true);
}

/** @returns {HTMLMediaElement[]} */
function players(root) {
  return /** @type {HTMLMediaElement[]} */ ([...root.querySelectorAll('audio, video')]).filter((player) => player.srcObject !== null);
}
