/** How the calendar page draws what PrimeFaces Schedule (FullCalendar 5) shows: appointments, days and hours. */
(function () {
  'use strict';

  /** An event without an end takes this long, in minutes. */
  const NO_END = 15;
  /** One that takes fewer rows than this is drawn in one line. */
  const SHORT_ROWS = 40 / 15;
  /** One that takes fewer rows than this has no line for its comment: it stands beside the time. */
  const NOTE_ROWS = 58 / 15;
  const SVG = 'http://www.w3.org/2000/svg';

  const page = () => document.getElementById('calendar');
  const zone = () => page().dataset.zone;
  const rowMinutes = () => Number(document.querySelector('.cal-scroll').dataset.step);

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

  /** Patients' names, or what a group or a personal appointment is called. */
  function title(event) {
    return event.extendedProps.status && !event.extendedProps.group ? names(event.title) : element('span', 'ev-name', event.title);
  }

  /** @param open whether its panel stands beside the calendar */
  function content(info, open) {
    const event = info.event;
    const more = event.extendedProps;
    if (!more.kind) {
      // Practice hours have no name; what is reserved in them is called by its type (APT-7).
      return event.title ? { domNodes: [element('span', 'reserved-name', event.title)] } : true;
    }
    const month = info.view.type === 'dayGridMonth';
    const minutes = event.end ? (event.end - event.start) / 60000 : NO_END;
    const short = month || minutes < SHORT_ROWS * rowMinutes();
    const box = element('span', 'ev ev--' + more.kind + (more.tint ? ' tint--' + more.tint : '') + (more.struck ? ' is-cancelled' : '') + (more.awaiting ? ' is-awaiting' : '') + (short ? ' ev--short' : '')
      + (open ? ' is-open' : ''));
    const top = element('span', 'ev-top');
    // Colours are for what is still to come, today included; shape and words stay.
    const coloured = (!info.isPast || info.isToday) && !more.plain;
    const time = element('span', 'ev-time' + (coloured && more.status ? ' st-' + more.status : ''));
    if (more.status) {
      time.append(icon('st-' + more.status));
    }
    if (!short || month) {
      time.append(element('span', 'ev-clock', clock(event.start).replace(/ [ap]m$/, '')));
    }
    top.append(time);
    if (short) {
      top.append(title(event));
    }
    if (more.icon) {
      top.append(icon(more.icon));
    }
    if (more.overlaps) {
      const mark = icon('exclamation-triangle');
      mark.classList.add('ev-overlaps');
      top.append(mark);
    }
    box.setAttribute('aria-hidden', 'true');
    box.append(top);
    if (!short) {
      box.append(title(event));
      if (more.awaiting) {
        box.append(element('span', 'ev-note ev-awaiting', more.awaiting));
      } else if (more.note) {
        (minutes < NOTE_ROWS * rowMinutes() ? time : box.lastChild).after(element('span', 'ev-note', more.note));
      } else if (more.type && minutes >= NOTE_ROWS * rowMinutes()) {
        box.append(element('span', 'ev-note', more.type));
      }
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
    info.el.dataset.event = info.event.id;
  }

  function dayHead(info) {
    const box = element('span', 'dayhead' + (info.isToday ? ' is-today' : ''), words(info.date, { weekday: 'short' }));
    if (info.view.type !== 'dayGridMonth') {
      box.append(element('b', '', words(info.date, { day: 'numeric' })));
    }
    return { domNodes: [box] };
  }

  /** "9 am", and "10:30 am" where rows do not fill an hour. */
  function hour(info) {
    const minutes = info.time.milliseconds / 60000;
    const at = Math.floor(minutes / 60);
    const past = minutes % 60 ? ':' + String(minutes % 60).padStart(2, '0') : '';
    return (at % 12 === 0 ? 12 : at % 12) + past + (at < 12 ? ' am' : ' pm');
  }

  window.praxisDrawing = { element, words, clock, content, mounted, dayHead, hour };
}());
