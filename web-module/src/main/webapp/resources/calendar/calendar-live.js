/**
 * An open calendar follows what colleagues do: every few seconds it asks for a number that stands for all it shows, and fetches
 * its appointments anew when that is another one (decision 28). The open panel follows by a number of its own, whatever days are shown. Asked as by itself, so that it keeps nobody signed in.
 */
(function () {
  'use strict';

  const EVERY_MS = 4000;
  const SIGNED_OUT = 401;
  /** What requests carry that the page makes by itself: fetching appointments, following the open one. */
  const BY_ITSELF = ['schedule_event=true', 'source=live%3A'];

  let asking = false;
  let over = false;

  const title = () => document.getElementById('calendar-title');

  const panel = () => document.getElementById('appointment-panel');
  /** What is known of the appointment whose panel is open; empty when none is, or when it is gone. */
  const known = () => (panel() && panel().dataset.version) || '';

  async function numbers(question) {
    const answer = await fetch(document.getElementById('calendar').dataset.changes + '?' + question, {
      headers: { 'X-Praxis': '1', 'X-Praxis-Automatic': '1' }, credentials: 'same-origin', cache: 'no-store'
    });
    over = answer.status === SIGNED_OUT;
    return answer.ok ? answer.json() : null;
  }

  async function ask() {
    if (asking || over || document.hidden || window.praxisCalendar.busy()) {
      return;
    }
    asking = true;
    const question = title().dataset.question;
    const opened = known() && panel().dataset.appointment;
    try {
      const now = await numbers(question + (opened ? '&appointment=' + opened : ''));
      if (now === null || title().dataset.question !== question || window.praxisCalendar.busy()) {
        return;
      }
      const another = now.version !== window.praxisCalendar.version();
      if (another) {
        title().dataset.version = now.version;
        window.praxisCalendar.refetch();
      }
      const behind = opened && known() && panel().dataset.appointment === opened && now.appointment !== known();
      // What is being typed into the panel itself is not taken away; the dialogs are not touched.
      if ((behind && !window.praxisCalendar.typing()) || (another && !behind)) {
        window.calendarFollow();
      }
    } catch (offline) {
      // Asked again soon.
    } finally {
      asking = false;
    }
  }

  // Appointments are fetched after something else was asked for, which counted: fetching them is no activity of its own.
  window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
    if (typeof settings.data === 'string' && BY_ITSELF.some((part) => settings.data.includes(part))) {
      xhr.setRequestHeader('X-Praxis-Automatic', '1');
      settings.automatic = true;
    }
  });

  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', ask);
  window.addEventListener('load', () => setInterval(ask, EVERY_MS));
}());
