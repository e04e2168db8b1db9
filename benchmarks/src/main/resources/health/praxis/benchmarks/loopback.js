// The in-page floor: two connections of one page, devices open already, sound and picture both ways. Answers the milliseconds from the first offer
// to the first remote frame on both sides.
const done = arguments[arguments.length - 1];
(async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 480 } });
  const own = document.createElement('video');
  own.muted = true;
  own.srcObject = stream;
  document.body.append(own);
  await own.play();
  const a = new RTCPeerConnection();
  const b = new RTCPeerConnection();
  const firstFrame = (pc) => new Promise((seen) => {
    pc.ontrack = ({ track }) => {
      if (track.kind !== 'video') return;
      const video = document.createElement('video');
      video.muted = video.autoplay = true;
      video.requestVideoFrameCallback(() => seen(performance.now()));
      video.srcObject = new MediaStream([track]);
      document.body.append(video);
      video.play();
    };
  });
  const frames = Promise.all([firstFrame(a), firstFrame(b)]);
  a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate);
  b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate);
  const begun = performance.now();
  for (const track of stream.getTracks()) a.addTrack(track, stream);
  await a.setLocalDescription();
  await b.setRemoteDescription(a.localDescription);
  for (const track of stream.getTracks()) b.addTrack(track, stream);
  await b.setLocalDescription();
  await a.setRemoteDescription(b.localDescription);
  const seen = Math.max(...await frames);
  a.close();
  b.close();
  stream.getTracks().forEach((track) => track.stop());
  done(seen - begun);
})().catch((failed) => done(String(failed)));
