// Watches one page of a call: its sockets, its connections, and when frames of somebody else were shown. Wall-clock milliseconds, so that two
// browsers of one machine can be compared.
(() => {
  const wall = () => performance.timeOrigin + performance.now();
  const watched = { sockets: [], connections: [], welcomes: [], frames: [] };
  const OwnSocket = window.WebSocket;
  window.WebSocket = class extends OwnSocket {
    constructor(...args) {
      super(...args);
      watched.sockets.push(this);
      this.addEventListener('message', (event) => { if (event.data.includes('"welcome"')) watched.welcomes.push(wall()); });
    }
  };
  const OwnConnection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends OwnConnection {
    constructor(...args) {
      super(...args);
      watched.connections.push(this);
    }
  };
  const known = new WeakSet();
  const watch = (video) => {
    if (known.has(video)) return;
    known.add(video);
    const frame = () => {
      watched.frames.push(wall());
      video.requestVideoFrameCallback(frame);
    };
    video.requestVideoFrameCallback(frame);
  };
  new MutationObserver(() => document.querySelectorAll('figure.tile:not(.me) video').forEach(watch)).observe(document, { childList: true, subtree: true });
  watched.firstAfter = (moment) => watched.frames.find((at) => at > moment) ?? 0;
  watched.longestGapSince = (moment) => {
    const frames = watched.frames.filter((at) => at >= moment - 200);
    return Math.max(0, ...frames.slice(1).map((at, i) => at - frames[i]));
  };
  watched.now = wall;
  window.praxisWatched = watched;
})();
