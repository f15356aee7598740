/** One embed, laid out like Discord's: inline fields three in a row, thumbnail on the right, image below. */
import { h } from './dom.js';
import { markdown, inlineMarkdown, link } from './markdown.js';
import { absolute } from './time.js';

export function embed(data, names) {
  const element = h('article', { class: 'embed', 'data-testid': 'embed' },
    h('div', { class: 'embed-text' },
      data.author?.name && h('div', { class: 'embed-author' }, linked(data.author.url, data.author.name)),
      data.title && h('div', { class: 'embed-title' }, linked(data.url, inlineMarkdown(data.title, names))),
      data.description && h('div', { class: 'markdown' }, markdown(data.description, names)),
      data.fields?.length > 0 && fields(data.fields, names),
      image(data.image?.url, 'embed-image'),
      footer(data)),
    image(data.thumbnail?.url, 'embed-thumbnail'));
  if (Number.isInteger(data.color)) {
    element.style.borderLeftColor = `#${data.color.toString(16).padStart(6, '0')}`;
  }
  return element;
}

const linked = (url, content) => (url ? link(url, content) : content);

function fields(list, names) {
  return h('dl', { class: 'fields' }, spans(list).map(([field, span]) =>
    h('div', { class: `span-${span}` },
      h('dt', {}, inlineMarkdown(field.name, names)),
      h('dd', { class: 'markdown' }, markdown(field.value, names)))));
}

/** Neighbouring inline fields share a row of up to three: [field, how many sixths of the width]. */
function spans(list) {
  const placed = [];
  let row = [];
  const close = () => {
    for (const field of row) placed.push([field, row.length === 1 ? 6 : row.length === 2 ? 3 : 2]);
    row = [];
  };
  for (const field of list) {
    if (!field.inline) {
      close();
      placed.push([field, 6]);
      continue;
    }
    row.push(field);
    if (row.length === 3) close();
  }
  close();
  return placed;
}

function footer(data) {
  const parts = [data.footer?.text, data.timestamp && absolute(Date.parse(data.timestamp) / 1000, 'f')].filter(Boolean);
  return parts.length > 0 && h('div', { class: 'embed-footer' }, parts.join(' • '));
}

/** A picture from anywhere, or one that was uploaded here. */
export function image(url, style, alt = '') {
  if (!/^(https?:|data:image\/|\/practice\/attachments\/)/.test(url ?? '')) return null;
  const element = h('img', { class: style, src: url, alt, loading: 'lazy', referrerpolicy: 'no-referrer', 'data-testid': 'picture' });
  element.addEventListener('error', () => element.remove());
  return element;
}
