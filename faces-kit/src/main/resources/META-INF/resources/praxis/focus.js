// Keeps the keyboard where it was. PrimeFaces disables a button while its request is answered, for half a second at least;
// the browser then forgets where the focus was, and so does a dialog that wants to give it back. Here the place is
// remembered: after a refusal the first wrong field has the focus, otherwise whatever asked, and after a dialog what opened it.
(() => {
  'use strict';
  if (!window.jQuery) return;
  /** A dialog takes the focus itself a moment after it is shown; after that it is our turn. */
  const STEP_MS = 110;
  const TRIES = 8;
  /** What had the focus when a request was sent. */
  const askedFrom = new WeakMap();
  /** The last of them. */
  let latest = null;
  /** Ids of what opened a dialog, by the dialog's id. */
  const openers = new Map();

  const isShown = (element) => element.getClientRects().length > 0;
  const shownDialogs = () => [...document.querySelectorAll('.ui-dialog')].filter(isShown);
  const zIndex = (dialog) => Number(getComputedStyle(dialog).zIndex) || 0;
  const topDialog = () => shownDialogs().sort((one, other) => zIndex(other) - zIndex(one))[0];

  /** Nowhere, or behind the dialog that is open: what belongs to a dialog without standing in it is no part of the page. */
  function isLost() {
    const element = document.activeElement;
    const dialog = topDialog();
    return !element || element === document.body
      || Boolean(dialog && !dialog.contains(element) && element.closest('main, header, nav'));
  }

  function wrongField(scope) {
    return scope && [...scope.querySelectorAll('[aria-invalid="true"]')].find((field) => isShown(field) && !field.disabled);
  }

  /** What should have it, or null; disabled as it may still be. */
  function place(from) {
    const dialog = topDialog();
    const form = from.form && document.getElementById(from.form);
    const wrong = wrongField(dialog || form);
    const asked = [from.id, openers.get(from.dialog)].map((id) => id && document.getElementById(id));
    return wrong || asked.find((element) => element && isShown(element) && (!dialog || dialog.contains(element))) || null;
  }

  /** Looks several times: what a page does after an answer, it does in steps. Who has asked for something else since is there. */
  function giveBack(from, tries) {
    if (from !== latest) return;
    if (tries > 1) setTimeout(giveBack, STEP_MS, from, tries - 1);
    if (!isLost()) return;
    const element = place(from);
    const dialog = topDialog();
    if (element) element.focus({ preventScroll: element.getAttribute('aria-invalid') !== 'true' });
    else if (dialog) window.PrimeFaces.getWidgetById(dialog.id).applyFocus();
  }

  /**
   * A dialog gives the keyboard back to the element that opened it. It does not know it when that was disabled at that moment,
   * and has the former one when the page was drawn anew since.
   */
  function tellOpener(dialog, isNew) {
    const widget = window.PrimeFaces.getWidgetById(dialog.id);
    const known = widget && widget.focusedElementBeforeDialogOpened;
    if (widget && openers.has(dialog.id) && (isNew || !known || known === document.body || !known.isConnected)) {
      widget.focusedElementBeforeDialogOpened = document.getElementById(openers.get(dialog.id));
    }
  }

  window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
    const element = document.activeElement;
    if (isLost() || !element.id) return;
    const form = element.closest('form');
    const dialog = element.closest('.ui-dialog');
    latest = { id: element.id, form: form && form.id, dialog: dialog && dialog.id, shown: new Set(shownDialogs()) };
    askedFrom.set(settings, latest);
  }).on('pfAjaxComplete', (event, xhr, settings) => {
    const from = askedFrom.get(settings);
    const isNew = (dialog) => Boolean(from) && !from.shown.has(dialog);
    const dialogs = shownDialogs();
    dialogs.filter(isNew).forEach((dialog) => openers.set(dialog.id, from.id));
    dialogs.forEach((dialog) => tellOpener(dialog, isNew(dialog)));
    if (from) setTimeout(giveBack, STEP_MS, from, TRIES);
  });
})();
