// Small helpers to build elements. Text goes in as text only.

/**
 * @param {string} name
 * @param {Record<string, string|boolean|undefined>} [attributes]
 * @param {...(Node|string|null|undefined)} children
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
let sheet = '/praxis/icons.svg';

/** @param {string} url address of the icon sheet */
export function useIcons(url) {
  sheet = url;
}

/** @param {string} name symbol of the icon sheet */
export function icon(name, size = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', size ? `icon icon--${size}` : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${sheet}#${name}`);
  svg.append(use);
  return svg;
}

const HUES = ['', ' avatar--b', ' avatar--c', ' avatar--d', ' avatar--e'];

/** The same initials and colour as the server writes for this name. */
export function avatar(name, size = '') {
  const words = name.trim().split(/\s+/);
  const first = [...words[0]][0] ?? '';
  const last = words.length > 1 ? [...words[words.length - 1]][0] : '';
  const hue = HUES[[...name].reduce((sum, c) => sum + c.codePointAt(0), 0) % HUES.length];
  return el('span', { class: `avatar${hue}${size ? ` avatar--${size}` : ''}`, 'aria-hidden': 'true' }, (first + last).toUpperCase());
}

export function chip(status, word) {
  return el('span', { class: `chip st-${status}` }, icon(`st-${status}`), word);
}
