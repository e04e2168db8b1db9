/** Says how many appointments of the shown days are left out, and why: hours, days or cancelled ones not shown (CAL-8). */
(function () {
  'use strict';

  const WHY = ['HOURS', 'DAYS', 'STRUCK'];

  /** @param events all that the calendars on the page hold */
  function count(events) {
    const form = document.getElementById('unseen');
    const words = document.getElementById('unseen-words');
    if (form.dataset.widened === 'true') {
      return;
    }
    const parts = WHY
      .map((why) => [why, events.filter((event) => event.extendedProps.unseen === why).length])
      .filter(([, many]) => many > 0)
      .map(([why, many]) => words.dataset[why.toLowerCase()].replace('{0}', many));
    const text = parts.length ? words.dataset.unseen + ': ' + parts.join(', ') + '.' : '';
    form.classList.toggle('has-unseen', parts.length > 0);
    if (words.textContent !== text) {
      words.textContent = text;
    }
  }

  window.praxisUnseen = { count };
}());
