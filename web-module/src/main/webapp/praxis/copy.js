// A button with data-copy="id" puts what stands in that field on the clipboard and says so beside it.
(() => {
  'use strict';

  /** Shows a field that has just come, marked, ready to be copied by hand as well. */
  function show(id) {
    const field = document.getElementById(id);
    if (field) {
      field.focus();
      field.select();
    }
  }

  async function copy(button) {
    const field = document.getElementById(button.dataset.copy);
    const words = button.closest('[data-copied]').dataset;
    const said = document.querySelector(`[data-copy-said="${CSS.escape(field.id)}"]`);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = words.copied;
    } catch {
      said.textContent = words.copyYourself;
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      copy(button);
    }
  });
  window.praxisCopy = { show };
})();
