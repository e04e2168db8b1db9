// Each step towards a second factor loads the page of one's account anew: its reader goes on where they were, far down the page.
(() => {
  'use strict';
  const section = document.getElementById('second-factor');
  if (!section.dataset.step) return;
  section.scrollIntoView();
  (section.querySelector('input:not([type=hidden])') ?? section.querySelector('h2')).focus({ preventScroll: true });
})();
