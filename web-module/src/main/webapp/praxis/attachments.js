// Names the files that were chosen to go with an e-mail, and gives back at once what would be too much to send.
(() => {
  'use strict';
  const MEGABYTE = 1024 * 1024;

  function isTooMuch(files, limits) {
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return files.length > Number(limits.files) || bytes > Number(limits.megabytes) * MEGABYTE;
  }

  document.addEventListener('change', (event) => {
    const place = event.target.closest('[data-megabytes]');
    if (!place) return;
    const over = isTooMuch([...event.target.files], place.dataset);
    if (over) event.target.value = '';
    place.querySelector('[role=alert]').textContent = over ? place.dataset.refused : '';
    const list = place.querySelector('ul');
    list.replaceChildren(...[...event.target.files].map((file) => {
      const line = document.createElement('li');
      line.textContent = file.name;
      return line;
    }));
    list.hidden = !list.children.length;
  });
})();
