/** Building and updating elements. Text only ever becomes text nodes: nothing here parses HTML. */

/** h('p', {class: 'x', onclick, 'aria-label': …}, 'text', child, [children]) → element. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.assign(element.style, value);
    else if (name in element && typeof value === 'boolean') element[name] = value;
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon of the sprite in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Makes the container's children match the items, rebuilding only those whose signature changed, so that
 * focus, open menus and scroll positions of the others survive a refresh.
 */
export function reconcile(container, items, { key, signature, build }) {
  const old = new Map([...container.children].map(child => [child.dataset.key, child]));
  const focused = focusPath(container);
  let cursor = container.firstElementChild;
  for (const item of items) {
    const id = String(key(item));
    const wanted = signature(item);
    let element = old.get(id);
    old.delete(id);
    if (!element || element.signature !== wanted) {
      const fresh = build(item);
      fresh.dataset.key = id;
      fresh.signature = wanted;
      if (element) {
        if (cursor === element) cursor = fresh;
        element.replaceWith(fresh);
      }
      element = fresh;
    }
    if (element === cursor) cursor = cursor.nextElementSibling;
    else container.insertBefore(element, cursor);
  }
  for (const gone of old.values()) gone.remove();
  restoreFocus(container, focused);
}

function focusPath(container) {
  const active = document.activeElement;
  if (!active || !container.contains(active)) return null;
  return { element: active, key: active.closest('[data-key]')?.dataset.key, focus: active.dataset.focus };
}

function restoreFocus(container, focused) {
  if (!focused || document.contains(focused.element) || !focused.focus) return;
  const item = [...container.children].find(child => child.dataset.key === focused.key);
  const twin = [...(item?.querySelectorAll('[data-focus]') ?? [])].find(e => e.dataset.focus === focused.focus);
  (twin ?? item?.querySelector(`[data-focus]`))?.focus({ preventScroll: true });
}

/** A round mark with a member's initials, in a colour that stays theirs. */
export function avatar(id, name, size = '') {
  let hash = 0;
  for (const char of String(id)) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  const initials = name.replace(/[^\p{L}\p{N} ]/gu, '').split(' ').filter(Boolean).map(w => [...w][0]).slice(0, 2).join('');
  return h('span', {
    class: `avatar ${size}`,
    'aria-hidden': 'true',
    style: { backgroundColor: `hsl(${(hash * 47) % 360} 38% 42%)` },
  }, initials.toUpperCase() || '?');
}

/** Orders snowflakes, which are too long for numbers. */
export function bySnowflake(a, b) {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** DRAFT_ELIGIBLE → Draft eligible. */
export function words(constant) {
  const text = String(constant ?? '').replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
