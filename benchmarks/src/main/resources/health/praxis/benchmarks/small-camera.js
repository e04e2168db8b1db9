// Every camera of this page gives 320 x 180 at 15 frames a second.
const real = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
if (real) navigator.mediaDevices.getUserMedia = (wish) => real(wish.video ? { ...wish, video: { width: 320, height: 180, frameRate: 15 } } : wish);
