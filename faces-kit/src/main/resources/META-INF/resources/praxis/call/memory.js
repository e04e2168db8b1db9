// Choices that a reload shall not forget. A browser that keeps nothing, as in a private window, is fine.

/** What was chosen in this tab. @param {string} name what the choices are about */
export function recall(name) {
  return read(() => sessionStorage, name);
}

/** Adds to what was chosen in this tab. @param {object} choices */
export function remember(name, choices) {
  write(() => sessionStorage, name, { ...recall(name), ...choices });
}

/** @param {() => Storage} storage may refuse even to be named */
export function read(storage, name) {
  try {
    return JSON.parse(storage().getItem(`praxis.${name}`) ?? '{}');
  } catch {
    return {};
  }
}

/** @param {() => Storage} storage may refuse even to be named */
export function write(storage, name, choices) {
  try {
    storage().setItem(`praxis.${name}`, JSON.stringify(choices));
  } catch (e) {
    console.debug('choice not kept', e);
  }
}
