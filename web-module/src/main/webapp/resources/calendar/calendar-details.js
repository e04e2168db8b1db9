/**
 * An appointment's details beside it, after two seconds under the mouse or with the keyboard's focus (CAL-14). They stay while the
 * mouse is on either of them, and Escape takes them away without anything else happening. Nothing is asked of the server.
 */
(function () {
  'use strict';

  const HOVER_MS = 2000;
  /** Time to cross from the appointment to its details. */
  const LEAVE_MS = 300;
  const GAP = 6;

  const { element } = window.praxisDrawing;
  /** What the calendar says of each event, by the element that shows it. */
  const known = new WeakMap();
  let box = null;
  let anchor = null;
  let timer = 0;

  function hide() {
    clearTimeout(timer);
    if (box) {
      box.remove();
      box = null;
      anchor.removeAttribute('aria-describedby');
      anchor = null;
    }
  }

  function place() {
    const at = anchor.getBoundingClientRect();
    const size = box.getBoundingClientRect();
    const beside = at.right + GAP + size.width < window.innerWidth ? at.right + GAP : at.left - GAP - size.width;
    const fits = beside >= GAP;
    const left = fits ? beside : Math.max(GAP, Math.min(at.left, window.innerWidth - size.width - GAP));
    const top = fits ? at.top : at.bottom + GAP;
    box.style.left = left + 'px';
    box.style.top = Math.max(GAP, Math.min(top, window.innerHeight - size.height - GAP)) + 'px';
  }

  function show(target) {
    hide();
    const event = known.get(target);
    if (!event || !target.isConnected) {
      return;
    }
    const more = event.extendedProps;
    anchor = target;
    box = element('div', 'cal-details');
    box.id = 'calendar-details';
    box.setAttribute('role', 'tooltip');
    box.append(element('b', '', event.title));
    more.details.forEach((line) => box.append(element('span', '', line)));
    const comments = more.note || more.comments;
    if (comments) {
      box.append(element('p', 'said', comments));
    }
    box.addEventListener('mouseenter', () => clearTimeout(timer));
    box.addEventListener('mouseleave', leave);
    document.body.append(box);
    anchor.setAttribute('aria-describedby', box.id);
    place();
  }

  /** The mouse has gone; what the keyboard's focus shows stays. */
  function leave() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (anchor && !anchor.matches(':focus-visible')) {
        hide();
      }
    }, LEAVE_MS);
  }

  /** Gives an event that was drawn its details; an event drawn anew keeps those that are open. */
  function attach(target, event) {
    if (!event.extendedProps.details) {
      return;
    }
    known.set(target, event);
    target.addEventListener('mouseenter', () => {
      clearTimeout(timer);
      if (anchor !== target) {
        timer = setTimeout(() => show(target), HOVER_MS);
      }
    });
    target.addEventListener('mouseleave', leave);
    target.addEventListener('focus', () => {
      if (target.matches(':focus-visible')) {
        show(target);
      }
    });
    target.addEventListener('blur', hide);
    target.addEventListener('pointerdown', hide);
    target.addEventListener('click', hide);
    if (anchor && anchor.dataset.event === event.id) {
      requestAnimationFrame(() => (target.isConnected ? show(target) : hide()));
    }
  }

  /** What is open and has lost its event goes. */
  function drawn() {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (anchor && !anchor.isConnected) {
        hide();
      }
    }));
  }

  document.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Escape' && box) {
      hide();
      pressed.preventDefault();
      pressed.stopPropagation();
    }
  }, true);
  document.addEventListener('scroll', (scrolled) => {
    if (box && !box.contains(scrolled.target)) {
      hide();
    }
  }, { capture: true, passive: true });

  window.praxisDetails = { attach, drawn, hide };
}());
