// Watches one page of a call: when Admit was clicked, and when the first frame of somebody else was shown. Wall-clock milliseconds, so that two
// browsers of one machine can be compared.
(() => {
  const wall = () => performance.timeOrigin + performance.now();
  const measured = { clickedAt: 0, frameAt: 0 };
  let watched = new WeakSet();
  const watch = (video) => {
    if (watched.has(video)) return;
    watched.add(video);
    video.requestVideoFrameCallback(() => { if (!measured.frameAt) measured.frameAt = wall(); });
  };
  const watchAll = () => document.querySelectorAll('figure.tile:not(.me) video').forEach(watch);
  measured.again = () => {
    measured.clickedAt = measured.frameAt = 0;
    watched = new WeakSet();
    watchAll();
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-do="admit"]')) measured.clickedAt = wall();
  }, true);
  new MutationObserver(watchAll).observe(document, { childList: true, subtree: true });
  window.praxisMeasured = measured;
})();
