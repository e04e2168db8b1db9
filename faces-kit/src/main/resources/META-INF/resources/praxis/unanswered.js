// Says so when what somebody did on a page got no answer: the connection broke off, or it was asked for too fast. Without it a
// press of Save would end in nothing at all. Polls are left out: nobody waits for them, and they ask again.
(() => {
  'use strict';
  if (!window.jQuery) return;
  const words = document.currentScript.dataset;
  const TOO_FAST = 429;
  let note = null;

  function close() {
    if (note) note.remove();
    note = null;
  }

  function say(text) {
    close();
    note = document.createElement('div');
    note.className = 'unanswered';
    note.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--quiet btn--sm';
    button.textContent = words.close;
    button.addEventListener('click', close);
    note.append(line, button);
    document.body.append(note);
  }

  function isPoll(settings) {
    const id = settings && settings.source && (settings.source.id || settings.source);
    const widget = typeof id === 'string' ? window.PrimeFaces.getWidgetById(id) : null;
    return Boolean(widget && window.PrimeFaces.widget.Poll && widget instanceof window.PrimeFaces.widget.Poll);
  }

  window.jQuery(document).on('pfAjaxError', (event, xhr, settings) => {
    if (isPoll(settings) || xhr.statusText === 'abort') return;
    say(xhr.status === TOO_FAST ? words.fast : words.lost);
  }).on('pfAjaxSuccess', close);
})();
