/**
 * What the calendar page adds to PrimeFaces Schedule (FullCalendar 5): how an event and the hours are drawn, one scroll for
 * practitioners side by side, the line of the present by the application's clock, and everything by keyboard.
 */
(function () {
  'use strict';

  const STEP = 15;
  const SHORT_MINUTES = 40;
  const WORKING_HOUR = 8;
  const KEYS_OFF = 'praxis.single-keys-off';
  const SVG = 'http://www.w3.org/2000/svg';

  /** Schedules on the page, left to right. */
  let widgets = [];
  /** Scroll position that outlives a redrawn grid. */
  let scrolled = null;
  /** The appointment whose panel was open last. */
  let opened = null;
  /** The chosen time: { column, minute }. */
  let cursor = null;

  const page = () => document.getElementById('calendar');
  const scroller = () => document.querySelector('.cal-scroll');
  const panel = () => document.getElementById('appointment-panel');
  const zone = () => page().dataset.zone;

  // ---------- drawing ----------

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', page().dataset.icons + '#' + name);
    svg.appendChild(use);
    return svg;
  }

  function words(date, options) {
    return new Intl.DateTimeFormat('en-AU', { timeZone: zone(), ...options }).format(date);
  }

  /** "9:30 am", in any browser. */
  function clock(date) {
    return words(date, { hour: 'numeric', minute: '2-digit', hour12: true }).replace(/\s?([ap])\.?m\.?/i, (all, half) => ' ' + half.toLowerCase() + 'm');
  }

  /** Full name, "Leila H." and "Leila": the style sheet shows the longest that fits. */
  function names(title) {
    const people = title.split(', ').map((name) => name.trim().split(/\s+/));
    const middle = people.map((name) => (name.length > 1 ? name[0] + ' ' + name[name.length - 1].charAt(0) + '.' : name[0]));
    const box = element('span', 'ev-name');
    box.append(
      element('span', 'n-full', title),
      element('span', 'n-mid', middle.join(', ')),
      element('span', 'n-first', people.map((name) => name[0]).join(', ')));
    return box;
  }

  function content(info) {
    const event = info.event;
    const more = event.extendedProps;
    if (!more.status) {
      return true;
    }
    const month = info.view.type === 'dayGridMonth';
    const minutes = event.end ? (event.end - event.start) / 60000 : STEP;
    const short = month || minutes < SHORT_MINUTES;
    const box = element('span', 'ev ev--' + more.kind + (more.struck ? ' is-cancelled' : '') + (short ? ' ev--short' : '')
      + (event.id === opened && panel() ? ' is-open' : ''));
    const top = element('span', 'ev-top');
    // Colours are for what is still to come, today included; shape and words stay.
    const coloured = !info.isPast || info.isToday;
    const time = element('span', 'ev-time' + (coloured ? ' st-' + more.status : ''));
    time.append(icon('st-' + more.status));
    if (!short || month) {
      time.append(element('span', 'ev-clock', clock(event.start).replace(/ [ap]m$/, '')));
    }
    top.append(time);
    if (short) {
      top.append(names(event.title));
    }
    if (more.icon) {
      top.append(icon(more.icon));
    }
    box.setAttribute('aria-hidden', 'true');
    box.append(top);
    if (!short) {
      box.append(names(event.title));
    }
    return { domNodes: [box] };
  }

  function mounted(info) {
    if (info.event.display === 'background') {
      info.el.setAttribute('aria-hidden', 'true');
      return;
    }
    const more = info.event.extendedProps;
    info.el.setAttribute('role', 'button');
    info.el.setAttribute('tabindex', '0');
    info.el.setAttribute('aria-label', more.label || info.event.title);
    info.el.setAttribute('title', more.label || info.event.title);
    info.el.dataset.event = info.event.id;
  }

  function dayHead(info) {
    const box = element('span', 'dayhead' + (info.isToday ? ' is-today' : ''), words(info.date, { weekday: 'short' }));
    if (info.view.type !== 'dayGridMonth') {
      box.append(element('b', '', words(info.date, { day: 'numeric' })));
    }
    return { domNodes: [box] };
  }

  function hour(info) {
    const at = info.date.getUTCHours ? info.time.milliseconds / 3600000 : 0;
    return (at % 12 === 0 ? 12 : at % 12) + (at < 12 ? ' am' : ' pm');
  }

  /** The extender of each schedule; PrimeFaces calls it with the widget as "this" before the calendar is drawn. */
  function extend() {
    const widget = this;
    const ahead = Number(page().dataset.now) - loadedAt;
    Object.assign(widget.cfg.options, {
      firstDay: 1,
      nowIndicator: true,
      now: () => new Date(Date.now() + ahead).toISOString(),
      snapDuration: '00:05:00',
      stickyHeaderDates: true,
      eventDisplay: 'block',
      dayMaxEvents: 4,
      eventContent: content,
      eventDidMount: mounted,
      dayHeaderContent: dayHead,
      slotLabelContent: hour,
      navLinks: false,
      eventLongPressDelay: 500
    });
    widgets = widgets.filter((other) => other.id !== widget.id && document.getElementById(other.id));
    widgets.push(widget);
    cursor = null;
    requestAnimationFrame(scroll);
  }

  function scroll() {
    const box = scroller();
    const slot = box && box.querySelector('.fc-timegrid-slot');
    if (!slot) {
      return;
    }
    box.scrollTop = scrolled === null ? slot.offsetHeight * (60 / STEP) * WORKING_HOUR - 8 : scrolled;
    box.addEventListener('scroll', () => { scrolled = box.scrollTop; }, { passive: true });
  }

  // ---------- what the server's answers ask for ----------

  function refetch() {
    widgets = widgets.filter((widget) => document.getElementById(widget.id));
    widgets.forEach((widget) => widget.update());
  }

  function say(text) {
    document.getElementById('calendar-said').textContent = text;
  }

  /** Another span is shown: said aloud, since nothing else tells. */
  function turned() {
    say(document.getElementById('calendar-title').textContent.trim());
  }

  function mark(id) {
    document.querySelectorAll('.ev.is-open').forEach((event) => event.classList.remove('is-open'));
    document.querySelectorAll('[data-event="' + id + '"] .ev').forEach((event) => event.classList.add('is-open'));
  }

  function panelOpened() {
    if (panel()) {
      opened = panel().dataset.appointment;
      mark(opened);
      document.getElementById('appointment-when').focus();
    }
    resize();
  }

  function panelClosed() {
    const event = document.querySelector('[data-event="' + opened + '"]');
    mark(null);
    resize();
    (event || scroller()).focus();
    opened = null;
  }

  function resize() {
    widgets.forEach((widget) => widget.calendar && widget.calendar.updateSize());
  }

  function formShown() {
    const title = document.getElementById('appointment-title');
    plainList();
    if (title) {
      PF('appointmentDialog').jq.find('.ui-dialog-title').first().text(title.textContent);
    }
  }

  /** The chosen patients are a plain list: PrimeFaces calls it a listbox although it holds the input. */
  function plainList() {
    document.querySelectorAll('#appointment .ui-autocomplete-multiple-container').forEach((list) => {
      [list, ...list.querySelectorAll(':scope > li')].forEach((part) =>
        ['role', 'aria-orientation', 'aria-selected'].forEach((name) => part.removeAttribute(name)));
    });
  }

  /** The form was handed in: closes it unless something was refused. */
  function saved(answer) {
    if (answer && answer.validationFailed) {
      const wrong = document.querySelector('#appointment .ui-state-error, #appointment .ui-messages-error');
      if (wrong) {
        wrong.scrollIntoView({ block: 'nearest' });
      }
      return;
    }
    PF('appointmentDialog').hide();
    const day = panel() && panel().dataset.day;
    if (day) {
      widgets.forEach((widget) => widget.calendar && widget.calendar.gotoDate(day));
    }
    refetch();
    panelOpened();
  }

  function copy(link) {
    if (!link) {
      return;
    }
    navigator.clipboard.writeText(link).then(() => tell(page().dataset.copied), () => window.prompt(page().dataset.copyYourself, link));
  }

  function tell(text) {
    PF('toast').add({ summary: text, severity: 'info' });
  }

  // ---------- keyboard ----------

  const columns = () => Array.from(document.querySelectorAll('.cal-scroll td.fc-timegrid-col[data-date]'));

  function moment(column, minute) {
    const hours = String(Math.floor(minute / 60)).padStart(2, '0');
    return window.moment.tz(column.dataset.date + 'T' + hours + ':' + String(minute % 60).padStart(2, '0'), zone()).toDate();
  }

  function widgetOf(column) {
    return widgets.find((widget) => document.getElementById(widget.id).contains(column));
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
    const minute = Math.max(0, Math.min(24 * 60 - STEP, next.minute));
    cursor = { column: all.indexOf(column), minute: minute };
    document.querySelectorAll('.cal-cursor').forEach((old) => old.remove());
    const slot = scroller().querySelector('.fc-timegrid-slot').offsetHeight;
    const box = element('div', 'cal-cursor');
    box.style.top = (minute / STEP) * slot + 'px';
    box.style.height = slot + 'px';
    column.querySelector('.fc-timegrid-col-frame').append(box);
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const date = moment(column, minute);
    const event = eventAt(column, date);
    const who = widgets.length > 1 ? column.closest('.pane').getAttribute('aria-label').split(',')[0] + ', ' : '';
    say(event ? event.getAttribute('aria-label') : who + words(date, { weekday: 'long', day: 'numeric', month: 'long' }) + ', ' + clock(date) + ', ' + page().dataset.free);
  }

  function firstPlace() {
    const today = document.querySelector('.cal-scroll td.fc-timegrid-col.fc-day-today') || columns()[0];
    return { column: columns().indexOf(today), minute: (WORKING_HOUR + 1) * 60 };
  }

  /** The place of an event that has the focus. */
  function placeOf(event) {
    const column = event.closest('td.fc-timegrid-col');
    const shown = column && widgetOf(column).calendar.getEventById(event.dataset.event);
    if (!shown) {
      return null;
    }
    const time = window.moment.tz(shown.start, zone());
    return { column: columns().indexOf(column), minute: time.hours() * 60 + Math.floor(time.minutes() / STEP) * STEP };
  }

  function arrow(key, target) {
    const event = target.closest('[data-event]');
    const at = (event && placeOf(event)) || cursor;
    if (!at) {
      place(firstPlace());
      return;
    }
    const step = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
    place({ column: at.column + step[0], minute: at.minute + step[1] });
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

  function single(pressed) {
    if (localStorage.getItem(KEYS_OFF) || pressed.target.closest('input, textarea, select, [contenteditable], .ui-selectcheckboxmenu-panel, .ui-overlaypanel')) {
      return;
    }
    const act = {
      n: () => document.getElementById('bar:new').click(),
      t: () => document.getElementById('bar:today').click(),
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

  /** Escape closes a list or a date picker first, and the form only when none is open: nothing typed is lost by a reflex. */
  document.addEventListener('keydown', (pressed) => {
    const form = pressed.key === 'Escape' && pressed.target.closest && pressed.target.closest('#appointmentDialog');
    const lists = '.ui-autocomplete-panel, .ui-selectonemenu-panel, .ui-datepicker.ui-input-overlay, .p-datepicker-panel';
    if (form && !Array.from(document.querySelectorAll(lists)).some((list) => list.getClientRects().length)) {
      PF('appointmentDialog').hide();
    }
  }, true);

  /** Weeks start on Monday in every date picker of the page. */
  Object.values(window.PrimeFaces.locales).forEach((locale) => { locale.firstDayOfWeek = 1; });

  const loadedAt = Date.now();
  document.addEventListener('DOMContentLoaded', () => {
    const switched = document.getElementById('calendar-single-keys');
    switched.checked = !localStorage.getItem(KEYS_OFF);
    switched.addEventListener('change', () => (switched.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')));
    window.jQuery(document).on('pfAjaxComplete', plainList);
  });

  // After load: PrimeFaces sends nothing useful before its own start is through.
  window.addEventListener('load', () => {
    if (window.matchMedia('(max-width: 1023px)').matches) {
      window.calendarNarrow();
    }
  });

  window.praxisCalendar = { extend, refetch, turned, opened: panelOpened, closed: panelClosed, formShown, saved, copy };
})();
