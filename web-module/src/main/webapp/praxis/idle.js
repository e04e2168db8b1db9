// Warns before an automatic sign-out (IDL-2). The server decides; this page only asks it how long is left, by a request that is
// marked as automatic and so keeps nobody signed in. Being in a live call counts as activity (IDL-4).
(() => {
  'use strict';
  const WARN_SECONDS = 90;
  const ASK_EVERY = 30;
  const dialog = document.getElementById('idle');
  if (!dialog) return;
  const inCall = document.getElementById('idleCall');
  const left = document.getElementById('idleLeft');
  let idleAt = Infinity;
  let endsAt = Infinity;
  let asked = 0;

  const now = () => performance.now() / 1000;

  const isInCall = () => document.body.dataset.callState === 'live';

  /** A call goes on: it has a ticket of its own. The words go away once somebody has signed in again in another tab. */
  function signedOut() {
    inCall.hidden = !isInCall();
    if (isInCall()) return;
    window.location.assign(dialog.dataset.signIn + '&to=' + encodeURIComponent(location.pathname + location.search));
  }

  async function ask(method) {
    asked = now();
    const headers = { 'X-Praxis': '1' };
    if (method === 'GET') headers['X-Praxis-Automatic'] = '1';
    let answer;
    try {
      answer = await fetch(dialog.dataset.url, { method, headers, credentials: 'same-origin', cache: 'no-store' });
    } catch (offline) {
      return; // asked again soon
    }
    if (answer.status === 401) {
      signedOut();
    } else if (answer.ok) {
      inCall.hidden = true;
      const said = await answer.json();
      idleAt = now() + said.idleSeconds;
      endsAt = now() + said.endSeconds;
      show();
    }
  }

  function show() {
    const seconds = Math.ceil(Math.min(idleAt, endsAt) - now());
    if (idleAt - now() > WARN_SECONDS) {
      if (dialog.open) dialog.close();
    } else if (!dialog.open) {
      dialog.showModal();
    }
    left.textContent = String(Math.max(0, seconds));
  }

  document.getElementById('idleStay').addEventListener('click', () => ask('POST'));
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); ask('POST'); });

  // Polling components of pages are no activity either.
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
      const id = settings && settings.source && (settings.source.id || settings.source);
      const widget = typeof id === 'string' && window.PrimeFaces ? window.PrimeFaces.getWidgetById(id) : null;
      if (widget && window.PrimeFaces.widget.Poll && widget instanceof window.PrimeFaces.widget.Poll) {
        xhr.setRequestHeader('X-Praxis-Automatic', '1');
        settings.automatic = true;
      }
    });
  }

  // Whoever comes back to this page may have signed in, or out, in another tab.
  window.addEventListener('focus', () => ask(isInCall() ? 'POST' : 'GET'));

  setInterval(() => {
    const remaining = Math.min(idleAt, endsAt) - now();
    if (isInCall()) {
      if (now() - asked >= (dialog.open ? 10 : ASK_EVERY)) ask('POST');
    } else if (remaining <= 0) ask('GET');
    else if (now() - asked >= (dialog.open ? 10 : ASK_EVERY)) ask('GET');
    else if (dialog.open || idleAt - now() <= WARN_SECONDS) show();
  }, 1000);
  ask('GET');
})();
