/** Short notes in the corner that lead somewhere. */
import { h, icon } from './dom.js';

const STAYS = 12_000;
const MOST = 3;

export function toast(title, text, open) {
  const box = document.getElementById('toasts');
  const close = () => element.remove();
  const element = h('div', { class: 'toast', 'data-testid': 'toast' },
    h('button', { type: 'button', class: 'toast-open', onclick: () => { close(); open(); } }, h('b', {}, title), h('span', {}, text)),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', onclick: close }, icon('close')));
  box.append(element);
  while (box.children.length > MOST) box.firstElementChild.remove();
  setTimeout(close, STAYS);
}
