/** Discord's timestamps, relative ones counting on by themselves. */
import { h } from './dom.js';

const STYLES = {
  t: { hour: '2-digit', minute: '2-digit' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { year: 'numeric', month: 'long', day: 'numeric' },
  f: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};
const UNITS = [
  ['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1],
];
const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

export function relative(unix, now = Date.now()) {
  const seconds = Math.round(unix - now / 1000);
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return words.format(Math.trunc(seconds / length), unit);
}

export function absolute(unix, style) {
  return new Intl.DateTimeFormat(undefined, STYLES[style] ?? STYLES.f).format(new Date(unix * 1000));
}

/** The element for `<t:unix:style>`. */
export function stamp(unix, style) {
  const element = h('time', { class: 'stamp', title: absolute(unix, 'F') });
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${unix}>`;
  element.dateTime = date.toISOString();
  if (style === 'R') element.dataset.relative = unix;
  element.textContent = style === 'R' ? relative(unix) : absolute(unix, style);
  return element;
}

export const clock = date => new Intl.DateTimeFormat(undefined, STYLES.t).format(date);

export const day = date => new Intl.DateTimeFormat(undefined, STYLES.D).format(date);

/** Keeps every relative time on the page right. */
export function keepCounting() {
  setInterval(() => {
    if (document.hidden) return;
    for (const element of document.querySelectorAll('time[data-relative]')) {
      const text = relative(Number(element.dataset.relative));
      if (element.textContent !== text) element.textContent = text;
    }
  }, 1000);
}
