// What to say, show and offer when a device is refused or missing.
import { browserFamily } from './devices.js';
import { el } from './dom.js';

const PHONES = ['ios', 'ios-app', 'android', 'samsung'];
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @typedef {import('./devices.js').Problem} Problem
 * @typedef {{audio?: Problem, video?: Problem}} Problems
 */

/**
 * The problems as blocks to read: one for both devices if the cause is the same.
 * @param {Problems} problems
 * @returns {{what: 'both'|'microphone'|'camera', why: Problem}[]}
 */
export function blocks({ audio, video }) {
  if (audio && audio === video) return [{ what: 'both', why: audio }];
  /** @type {{what: 'microphone'|'camera', why: Problem|undefined}[]} */
  const each = [{ what: 'microphone', why: audio }, { what: 'camera', why: video }];
  return each.flatMap(({ what, why }) => (why ? [{ what, why }] : []));
}

/** @returns {'mac'|'windows'|'ios'|'android'|'other'} whose settings hold the switch for all programs */
export function system(agent = navigator.userAgent) {
  const family = browserFamily(agent);
  if (family.startsWith('ios')) return 'ios';
  if (/Android/.test(agent)) return 'android';
  if (/Windows/.test(agent)) return 'windows';
  return /Macintosh/.test(agent) ? 'mac' : 'other';
}

/** @returns {string} name of the symbol in device-help.svg */
export function picture(why, family) {
  const phone = PHONES.includes(family);
  if (why === 'denied') return `denied-${family}`;
  if (why === 'dismissed') return `dismissed-${phone ? 'phone' : family === 'edge' ? 'chrome' : family}`;
  return why === 'system' ? `system-${phone ? 'phone' : 'computer'}` : why;
}

/** @param {import('./texts.js').Texts} texts */
export function steps(texts, why, family) {
  const key = [`help.${why}.${why === 'system' ? system() : family}`, `help.${why}.${PHONES.includes(family) ? 'phone' : 'computer'}`, `help.${why}`].find((k) => texts.has(k));
  return key ? texts.of(key).split('|').map((step) => step.trim()) : [];
}

/**
 * @param {import('./texts.js').Texts} texts
 * @param {string} sheet address of device-help.svg
 * @returns {HTMLElement}
 */
export function block(texts, sheet, { what, why }) {
  const family = browserFamily();
  const text = texts.of(`problem.${why}`, { what: texts.of(`what.${what}`), browser: texts.of(`browser.${family}`) });
  return drawn(sheet, picture(why, family), el('p', { class: 'strong' }, text), el('ol', { class: 'steps' }, ...steps(texts, why, family).map((step) => el('li', {}, step))));
}

/** What to do while the browser asks. @param {import('./texts.js').Texts} texts */
export function asking(texts, sheet) {
  return drawn(sheet, picture('dismissed', browserFamily()), el('p', {}, texts.of('devices.asking')));
}

function drawn(sheet, name, ...children) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'help-picture');
  svg.setAttribute('viewBox', '0 0 160 100');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${sheet}#${name}`);
  svg.append(use);
  return el('div', { class: 'help-block', 'data-picture': name }, svg, el('div', { class: 'grow' }, ...children));
}
