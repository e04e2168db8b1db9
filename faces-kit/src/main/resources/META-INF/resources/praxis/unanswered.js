// Says so when what somebody did on a page got no answer: the connection broke off, or it was asked for too fast. Nothing else
// happens then: a dialog stays as it is, with what was typed. PrimeFaces would go on as if it had been answered, or stop for good.
(() => {
  'use strict';
  if (!window.jQuery || !window.PrimeFaces) return;
  const words = document.currentScript.dataset;
  const TOO_FAST = 429;
  const requests = window.PrimeFaces.ajax.Request;
  const send = requests.send;
  let note = null;

  /** What a page does after an answer, it does with the answer's arguments; there are none without an answer. */
  requests.send = function (request) {
    const answered = request.oncomplete;
    if (answered) {
      request.oncomplete = function (xhr, status, args, data) {
        return args ? answered.call(this, xhr, status, args, data) : undefined;
      };
    }
    return send.call(this, request);
  };

  /** A button is disabled while it waits; PrimeFaces leaves it so when no answer comes. */
  function enable(source) {
    const id = source && (source.id || source);
    const widget = typeof id === 'string' ? window.PrimeFaces.getWidgetById(id) : null;
    if (widget && widget.enable) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
  }

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

  // Nobody waits for what a page asks by itself, and it asks again.
  window.jQuery(document).on('pfAjaxError', (event, xhr, settings) => {
    if (settings.automatic || xhr.statusText === 'abort') return;
    say(xhr.status === TOO_FAST ? words.fast : words.lost);
    document.dispatchEvent(new CustomEvent('praxis:unanswered'));
  }).on('pfAjaxComplete', (event, xhr, settings, args) => {
    if (!args) enable(settings.source);
  }).on('pfAjaxSuccess', (event, xhr, settings) => {
    if (!settings.automatic) close();
  });
})();
