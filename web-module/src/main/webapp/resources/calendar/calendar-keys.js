/** The calendar by keyboard: arrows move a chosen time over days and rows, Enter books or opens there, single keys do what the toolbar does. */
(function () {
  'use strict';

  const WORKING_HOUR = 8;
  const KEYS_OFF = 'praxis.single-keys-off';

  const { element, words, clock } = window.praxisDrawing;
  /** What the calendar gives: { widgets, step, say }. */
  let calendar = null;
  /** The chosen time: { column, minute }. */
  let cursor = null;

  const page = () => document.getElementById('calendar');
  const scroller = () => document.querySelector('.cal-scroll');
  const panel = () => document.getElementById('appointment-panel');
  const zone = () => page().dataset.zone;
  /** Where the shown day begins and ends, in minutes. */
  const firstMinute = () => Number(scroller().dataset.firstHour) * 60;
  const lastMinute = () => Number(scroller().dataset.lastHour) * 60;

  function begin(given) {
    calendar = given;
  }

  /** Other days or rows are drawn: no time is chosen in them. */
  function forget() {
    cursor = null;
  }

  const columns = () => Array.from(document.querySelectorAll('.cal-scroll td.fc-timegrid-col[data-date]'));

  function moment(column, minute) {
    const hours = String(Math.floor(minute / 60)).padStart(2, '0');
    return window.moment.tz(column.dataset.date + 'T' + hours + ':' + String(minute % 60).padStart(2, '0'), zone()).toDate();
  }

  function widgetOf(column) {
    return calendar.widgets().find((widget) => document.getElementById(widget.id).contains(column));
  }

  function eventAt(column, date) {
    const event = widgetOf(column).calendar.getEvents().find((one) => one.start <= date && date < one.end && !one.extendedProps.struck);
    return event && Array.from(column.querySelectorAll('[data-event]')).find((one) => one.dataset.event === event.id);
  }

  function place(next) {
    const all = columns();
    if (!all.length) {
      return;
    }
    const column = all[Math.max(0, Math.min(all.length - 1, next.column))];
    const minute = Math.max(firstMinute(), Math.min(lastMinute() - calendar.step(), next.minute));
    cursor = { column: all.indexOf(column), minute: minute };
    document.querySelectorAll('.cal-cursor').forEach((old) => old.remove());
    const slot = scroller().querySelector('.fc-timegrid-slot').offsetHeight;
    const box = element('div', 'cal-cursor');
    box.style.top = ((minute - firstMinute()) / calendar.step()) * slot + 'px';
    box.style.height = slot + 'px';
    column.querySelector('.fc-timegrid-col-frame').append(box);
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const date = moment(column, minute);
    const event = eventAt(column, date);
    const who = calendar.widgets().length > 1 ? column.closest('.pane').getAttribute('aria-label').split(',')[0] + ', ' : '';
    calendar.say(event ? event.getAttribute('aria-label') : who + words(date, { weekday: 'long', day: 'numeric', month: 'long' }) + ', ' + clock(date) + ', ' + page().dataset.free);
  }

  /** Where the row begins that holds this minute of the day. */
  function inRows(minute) {
    return minute - (minute - firstMinute()) % calendar.step();
  }

  function firstPlace() {
    const today = document.querySelector('.cal-scroll td.fc-timegrid-col.fc-day-today') || columns()[0];
    return { column: columns().indexOf(today), minute: inRows((WORKING_HOUR + 1) * 60) };
  }

  /** The place of an event that has the focus. */
  function placeOf(event) {
    const column = event.closest('td.fc-timegrid-col');
    const shown = column && widgetOf(column).calendar.getEventById(event.dataset.event);
    if (!shown) {
      return null;
    }
    const time = window.moment.tz(shown.start, zone());
    return { column: columns().indexOf(column), minute: inRows(time.hours() * 60 + time.minutes()) };
  }

  function arrow(key, target) {
    const event = target.closest('[data-event]');
    const at = (event && placeOf(event)) || cursor;
    if (!at) {
      place(firstPlace());
      return;
    }
    const way = { ArrowUp: [0, -calendar.step()], ArrowDown: [0, calendar.step()], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
    place({ column: at.column + way[0], minute: at.minute + way[1] });
    scroller().focus({ preventScroll: true });
  }

  function enter() {
    const column = cursor && columns()[cursor.column];
    if (!column) {
      return;
    }
    const date = moment(column, cursor.minute);
    const event = eventAt(column, date);
    if (event) {
      event.click();
    } else {
      widgetOf(column).cfg.options.dateClick({ date: date });
    }
  }

  function inGrid(pressed) {
    if (pressed.key.startsWith('Arrow') && columns().length) {
      arrow(pressed.key, pressed.target);
      pressed.preventDefault();
    } else if (pressed.key === 'Enter' && pressed.target === scroller()) {
      enter();
      pressed.preventDefault();
    } else if (pressed.key === ' ' && pressed.target.closest('[data-event]')) {
      pressed.target.closest('[data-event]').click();
      pressed.preventDefault();
    }
  }

  function press(id) {
    const button = document.getElementById(id);
    if (button) {
      button.click();
    }
  }

  function single(pressed) {
    if (localStorage.getItem(KEYS_OFF) || pressed.target.closest('input, textarea, select, [contenteditable], .ui-selectcheckboxmenu-panel, .ui-overlaypanel')) {
      return;
    }
    const act = {
      n: () => document.getElementById('bar:new').click(),
      t: () => document.getElementById('bar:today').click(),
      '+': () => press('bar:in'),
      '-': () => press('bar:out'),
      '/': () => document.querySelector('.topbar input[type=search]').focus()
    }[pressed.key.toLowerCase()];
    if (act) {
      act();
      pressed.preventDefault();
    }
  }

  document.addEventListener('keydown', (pressed) => {
    if (!page() || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.defaultPrevented) {
      return;
    }
    if (document.querySelector('.ui-dialog:not(.ui-overlay-hidden)[aria-hidden="false"]')) {
      return;
    }
    if (pressed.key === 'Escape' && panel()) {
      document.getElementById('panel:close').click();
    } else if (scroller() && scroller().contains(pressed.target)) {
      inGrid(pressed);
      if (!pressed.defaultPrevented) {
        single(pressed);
      }
    } else {
      single(pressed);
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    const switched = document.getElementById('calendar-single-keys');
    switched.checked = !localStorage.getItem(KEYS_OFF);
    switched.addEventListener('change', () => (switched.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')));
  });

  window.praxisKeys = { begin, forget };
}());
