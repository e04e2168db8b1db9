// Keeps on the server, sealed and for this user alone, what is typed into a form and not saved, so that it is back after an
// automatic sign-out (IDL-5). Nothing of it is kept in the browser.
(() => {
  'use strict';
  const AFTER_MS = 1500;
  /** Names of the fields somebody typed into, by form. */
  const typed = new Map();
  let waiting = 0;

  const words = (text) => (text || '').split(' ').filter(Boolean);
  const nameOf = (field) => field.id.split(':').pop();

  function namesOf(form) {
    const key = form.dataset.unsaved;
    if (!typed.has(key)) typed.set(key, new Set(words(form.dataset.unsavedBack)));
    return typed.get(key);
  }

  async function keep() {
    clearTimeout(waiting);
    waiting = 0;
    for (const form of document.querySelectorAll('form[data-unsaved]')) {
      const names = namesOf(form);
      if (!names.size) continue;
      const fields = {};
      for (const field of form.elements) {
        if (field.id && names.has(nameOf(field))) fields[nameOf(field)] = field.value;
      }
      const body = JSON.stringify({ as: form.dataset.unsavedAs, form: form.dataset.unsaved, fields });
      try {
        const answer = await fetch(form.dataset.unsavedUrl, { method: 'POST', headers: { 'X-Praxis': '1', 'Content-Type': 'application/json' }, body, credentials: 'same-origin', keepalive: true });
        form.dataset.unsavedKept = String(answer.ok);
      } catch (offline) {
        form.dataset.unsavedKept = 'false'; // with the next letter it is tried again
      }
    }
  }

  document.addEventListener('input', (event) => {
    const field = event.target;
    const form = field.closest && field.closest('form[data-unsaved]');
    if (!form || !form.dataset.unsaved || !words(form.dataset.unsavedFields).includes(nameOf(field))) return;
    namesOf(form).add(nameOf(field));
    form.dataset.unsavedKept = 'false';
    clearTimeout(waiting);
    waiting = setTimeout(keep, AFTER_MS);
  });
  // Saving decides what becomes of the text; a late copy would bring back what has just been saved.
  document.addEventListener('click', (event) => {
    if (event.target.closest && event.target.closest('form[data-unsaved] button')) clearTimeout(waiting);
  }, true);
  document.addEventListener('visibilitychange', () => { if (document.hidden && waiting) keep(); });
})();
