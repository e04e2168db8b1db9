// Choices that a reload of this tab shall not forget. Nothing outlives the tab.

/** @param {string} name what the choices are about */
export function recall(name) {
  return JSON.parse(sessionStorage.getItem(`praxis.${name}`) ?? '{}');
}

/** @param {object} choices */
export function remember(name, choices) {
  sessionStorage.setItem(`praxis.${name}`, JSON.stringify({ ...recall(name), ...choices }));
}
