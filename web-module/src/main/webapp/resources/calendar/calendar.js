/**
 * What the calendar page adds to PrimeFaces Schedule (FullCalendar 5), beside how things are drawn: one scroll for
 * practitioners side by side, the line of the present by the application's clock, and what the server's answers ask for.
 */
(function () {
  'use strict';

  const WORKING_HOUR = 8;

  /** Schedules on the page, left to right. */
  let widgets = [];
  /** Scroll position that outlives a redrawn grid, and the minutes of a row when it was taken. */
  let scrolled = null;
  let scrolledStep = 0;
  /** The appointment whose panel was open last. */
  let opened = null;
  /** The number that stands for what was fetched last (decision 28). */
  let version = '';
  /** Whether an appointment is being drawn elsewhere. */
  let dragging = false;
  /** The appointment that had the focus before all were fetched anew. */
  let focused = null;
  /** What was where in the panel before it was drawn anew. */
  let kept = {};

  const page = () => document.getElementById('calendar');
  const scroller = () => document.querySelector('.cal-scroll');
  /** What a row stands for, in minutes. */
  const step = () => Number(scroller().dataset.step);
  const panel = () => document.getElementById('appointment-panel');

  /** The extender of each schedule; PrimeFaces calls it with the widget as "this" before the calendar is drawn. */
  function extend() {
    const widget = this;
    const ahead = Number(page().dataset.now) - loadedAt;
    const firstDay = Number(scroller().dataset.firstDay);
    weeksFrom(firstDay);
    version = versionNow();
    Object.assign(widget.cfg.options, {
      firstDay: firstDay,
      hiddenDays: scroller().dataset.weekdays === 'true' ? [0, 6] : [],
      nowIndicator: true,
      now: () => new Date(Date.now() + ahead).toISOString(),
      snapDuration: '00:05:00',
      stickyHeaderDates: true,
      eventDisplay: 'block',
      dayMaxEvents: 4,
      eventContent: (info) => window.praxisDrawing.content(info, info.event.id === opened && panel() !== null),
      eventDidMount: mounted,
      eventsSet: drawn,
      eventDragStart: drag,
      eventDragStop: () => { dragging = false; },
      eventResizeStart: drag,
      eventResizeStop: () => { dragging = false; },
      dayHeaderContent: window.praxisDrawing.dayHead,
      slotLabelContent: window.praxisDrawing.hour,
      navLinks: false,
      eventLongPressDelay: 500
    });
    widgets = widgets.filter((other) => other.id !== widget.id && document.getElementById(other.id));
    widgets.push(widget);
    window.praxisKeys.forget();
    requestAnimationFrame(scroll);
  }

  function scroll() {
    const box = scroller();
    const slot = box && box.querySelector('.fc-timegrid-slot');
    if (!slot) {
      return;
    }
    const rowsAnHour = 60 / step();
    const morning = Math.max(0, WORKING_HOUR - Number(box.dataset.firstHour));
    box.scrollTop = scrolled === null ? slot.offsetHeight * rowsAnHour * morning - 8 : scrolled * scrolledStep / step();
    box.addEventListener('scroll', () => {
      scrolled = box.scrollTop;
      scrolledStep = Number(box.dataset.step);
    }, { passive: true });
  }

  // ---------- what the server's answers ask for ----------

  /** Fetches the appointments anew. Its number was asked for before, so that no change in between is missed. */
  function refetch() {
    const event = document.activeElement && document.activeElement.closest('[data-event]');
    focused = event && event.dataset.event;
    version = versionNow();
    widgets = widgets.filter((widget) => document.getElementById(widget.id));
    widgets.forEach((widget) => widget.update());
  }

  function versionNow() {
    return document.getElementById('calendar-title').dataset.version;
  }

  function drag() {
    dragging = true;
    window.praxisDetails.hide();
  }

  function mounted(info) {
    window.praxisDrawing.mounted(info);
    window.praxisDetails.attach(info.el, info.event);
    if (focused === info.event.id) {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && info.el.isConnected) {
          info.el.focus({ preventScroll: true });
        }
      });
    }
  }

  /** The calendars hold what they show: what they leave out is counted. */
  function drawn() {
    window.praxisUnseen.count(widgets.flatMap((widget) => (widget.calendar ? widget.calendar.getEvents() : [])));
    window.praxisDetails.drawn();
    requestAnimationFrame(() => requestAnimationFrame(keepFocus));
  }

  /** Who had the focus on an appointment that is gone stays in the calendar. */
  function keepFocus() {
    if (focused && document.activeElement === document.body) {
      scroller().focus({ preventScroll: true });
    }
  }

  /** Other hours or days: the working day is scrolled to. */
  function looked() {
    scrolled = null;
    turned();
    requestAnimationFrame(scroll);
  }

  function lookSaved(answer) {
    if (!refused(answer, '#look')) {
      PF('lookDialog').hide();
      looked();
    }
  }

  function say(text) {
    document.getElementById('calendar-said').textContent = text;
  }

  /** Another span is shown: said aloud, since nothing else tells. */
  function turned() {
    say(document.getElementById('calendar-title').textContent.trim());
  }

  /** Other rows: their length is said; the focus stays on the button, or goes to the other one at the end. */
  function zoomed() {
    say(scroller().dataset.rows);
    if (document.activeElement === document.body) {
      scroller().focus();
    }
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

  function eventOpened(answer) {
    if (answer && answer.personal) {
      PF('personalDialog').show();
    } else {
      panelOpened();
    }
  }

  function panelClosed() {
    const event = document.querySelector('[data-event="' + opened + '"]');
    mark(null);
    resize();
    (event || scroller()).focus();
    opened = null;
  }

  /** Whether something is being typed into the panel itself. */
  function typing() {
    return Array.from(document.querySelectorAll('#side input[type=text], #side textarea')).some((field) => field.value);
  }

  /** The panel is about to be drawn anew, by itself. */
  function following() {
    const focus = document.activeElement && document.activeElement.closest('#side') && document.activeElement;
    const body = document.querySelector('#side .appt-body');
    kept = { focus: focus && focus.id, inside: Boolean(focus), top: body ? body.scrollTop : 0 };
  }

  /** It was: what has the focus keeps it, and what has happened is said. Without news nothing is drawn. */
  function followed(answer) {
    if (!answer || !answer.said || !panel()) {
      return;
    }
    panel().querySelector('.appt-body').scrollTop = kept.top;
    if (kept.inside && document.activeElement === document.body) {
      (document.getElementById(kept.focus) || document.getElementById('appointment-when')).focus({ preventScroll: true });
    }
    mark(opened);
    resize();
    say(answer.said);
  }

  /** Approved, or refused: the calendar shows it, and the focus stays in the panel. */
  function decided() {
    refetch();
    const when = document.getElementById('appointment-when');
    (when || scroller()).focus();
  }

  function cancelShown() {
    const title = document.getElementById('cancel-title');
    if (title) {
      PF('cancelDialog').jq.find('.ui-dialog-title').first().text(title.textContent);
    }
  }

  function resize() {
    widgets.forEach((widget) => widget.calendar && widget.calendar.updateSize());
  }

  function formShown() {
    plainList();
    ['appointment', 'personal'].forEach((form) => {
      const title = document.getElementById(form + '-title');
      if (title) {
        PF(form + 'Dialog').jq.find('.ui-dialog-title').first().text(title.textContent);
      }
    });
  }

  /** The chosen patients are a plain list: PrimeFaces calls it a listbox although it holds the input. */
  function plainList() {
    document.querySelectorAll('#appointment .ui-autocomplete-multiple-container').forEach((list) => {
      [list, ...list.querySelectorAll(':scope > li')].forEach((part) =>
        ['role', 'aria-orientation', 'aria-selected'].forEach((name) => part.removeAttribute(name)));
    });
  }

  /** Whether something was refused; it is scrolled to. */
  function refused(answer, form) {
    if (!answer || !answer.validationFailed) {
      return false;
    }
    const wrong = document.querySelector(form + ' .ui-state-error, ' + form + ' .ui-messages-error, ' + form + ' .conflicts');
    if (wrong) {
      wrong.scrollIntoView({ block: 'nearest' });
    }
    return true;
  }

  function personalInstead(answer) {
    if (!refused(answer, '#appointment')) {
      PF('appointmentDialog').hide();
      PF('personalDialog').show();
    }
  }

  function personalSaved(answer) {
    if (!refused(answer, '#personal')) {
      PF('personalDialog').hide();
      refetch();
      scroller().focus();
    }
  }

  /** The form was handed in: closes it unless something was refused. */
  function saved(answer) {
    if (answer && answer.conflicts) {
      PF('conflictDialog').show();
      return;
    }
    if (refused(answer, '#appointment')) {
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

  /** An appointment was drawn elsewhere; of a series it is asked which to move, and until then it stands where it was. */
  function movedByMouse(answer) {
    refetch();
    if (answer && answer.series) {
      PF('seriesMoveDialog').show();
    } else if (answer && answer.ownSeries) {
      PF('personalMoveDialog').show();
    } else if (answer && answer.conflicts) {
      PF('conflictDialog').show();
    }
  }

  function seriesMoved(answer) {
    if (!refused(answer, '#seriesMove')) {
      PF('seriesMoveDialog').hide();
      movedByMouse(answer);
    }
  }

  function personalMoved(answer) {
    if (!refused(answer, '#personalMove')) {
      PF('personalMoveDialog').hide();
      movedByMouse(answer);
    }
  }

  /** Deleted: the way back is next. */
  function personalDeleted(answer) {
    const undo = document.getElementById('undo:act');
    const done = undo && !(answer && answer.validationFailed);
    // The form under the question would give the keyboard back to what opened it, a moment after it is hidden.
    if (done) PF('personalDialog').focusedElementBeforeDialogOpened = undo;
    personalSaved(answer);
    if (done) undo.focus();
  }

  /** Somebody goes on all the same: done, refused, or asked again because something else has come into the way. */
  function agreed(answer) {
    if (answer && answer.conflicts) {
      // The way back has the focus, so that nothing is done by a reflex.
      document.getElementById('conflict:leave').focus();
      return;
    }
    PF('conflictDialog').hide();
    if (PF('appointmentDialog').isVisible()) {
      saved(answer);
    } else {
      refetch();
      scroller().focus();
    }
  }

  /** Nothing was done: who came from the form goes on there. */
  function conflictLeft() {
    const save = document.getElementById('appointment:save');
    (save || scroller()).focus();
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

  /** Escape closes a list or a date picker first, and the form only when none is open: nothing typed is lost by a reflex. */
  document.addEventListener('keydown', (pressed) => {
    const form = pressed.key === 'Escape' && pressed.target.closest && pressed.target.closest('#appointmentDialog, #personalDialog');
    const lists = '.ui-autocomplete-panel, .ui-selectonemenu-panel, .ui-datepicker.ui-input-overlay, .p-datepicker-panel';
    if (form && !Array.from(document.querySelectorAll(lists)).some((list) => list.getClientRects().length)) {
      PF(form.id).hide();
    }
  }, true);

  document.addEventListener('focusin', () => { focused = null; });

  // What was drawn and not answered may not have been moved: with the next number that comes, all is fetched anew.
  document.addEventListener('praxis:unanswered', () => { version = ''; });

  /** Weeks begin in every date picker of the page as they do in the calendar: on Sunday (0) or Monday (1). */
  function weeksFrom(day) {
    Object.values(window.PrimeFaces.locales).forEach((locale) => { locale.firstDayOfWeek = day; });
  }

  weeksFrom(Number(document.currentScript.dataset.firstDay));

  const loadedAt = Date.now();
  document.addEventListener('DOMContentLoaded', () => window.jQuery(document).on('pfAjaxComplete', plainList));

  // After load: PrimeFaces sends nothing useful before its own start is through.
  window.addEventListener('load', () => {
    if (window.matchMedia('(max-width: 1023px)').matches) {
      window.calendarNarrow();
    }
  });

  window.praxisKeys.begin({ widgets: () => widgets, step, say });

  const busy = () => dragging;
  window.praxisCalendar = { extend, refetch, busy, version: () => version, looked, lookSaved, turned, zoomed, opened: panelOpened, eventOpened, closed: panelClosed, formShown, saved, personalInstead, personalSaved, movedByMouse, seriesMoved, personalMoved, personalDeleted, agreed, conflictLeft, copy, typing, following, followed, decided, cancelShown };
})();
