/**
 * An open calendar follows what colleagues do: every few seconds it asks for a number that stands for all it shows, and fetches
 * its appointments anew when that is another one (decision 28). Asked as by itself, so that it keeps nobody signed in.
 */
(function () {
  'use strict';

  const EVERY_MS = 4000;
  const SIGNED_OUT = 401;

  let asking = false;
  let over = false;

  const title = () => document.getElementById('calendar-title');

  async function number(question) {
    const answer = await fetch(document.getElementById('calendar').dataset.changes + '?' + question, {
      headers: { 'X-Praxis': '1', 'X-Praxis-Automatic': '1' }, credentials: 'same-origin', cache: 'no-store'
    });
    over = answer.status === SIGNED_OUT;
    return answer.ok ? (await answer.json()).version : null;
  }

  async function ask() {
    if (asking || over || document.hidden || window.praxisCalendar.busy()) {
      return;
    }
    asking = true;
    const question = title().dataset.question;
    try {
      const now = await number(question);
      if (now !== null && title().dataset.question === question && now !== window.praxisCalendar.version() && !window.praxisCalendar.busy()) {
        title().dataset.version = now;
        window.praxisCalendar.refetch();
      }
    } catch (offline) {
      // Asked again soon.
    } finally {
      asking = false;
    }
  }

  // Appointments are fetched after something else was asked for, which counted: fetching them is no activity of its own.
  window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
    if (typeof settings.data === 'string' && settings.data.includes('schedule_event=true')) {
      xhr.setRequestHeader('X-Praxis-Automatic', '1');
    }
  });

  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', ask);
  window.addEventListener('load', () => setInterval(ask, EVERY_MS));
}());
