// Tells the style sheet that this page stands in a frame of ours, beside the call: then it shows no frame of its own.
if (window.self !== window.top) document.documentElement.classList.add('is-beside');
