/** The buttons and selects under a message. `press(customId, values)` sends the choice and resolves when answered. */
import { h, icon } from './dom.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

export function rows(components, people, press) {
  const made = (components ?? []).filter(row => row.type === 1);
  if (made.length === 0) return null;
  return h('div', { class: 'components' }, made.map(row =>
    h('div', { class: 'action-row' }, row.components.map(part => component(part, people, press)))));
}

function component(part, people, press) {
  switch (part.type) {
    case 2: return part.style === 5 ? linkButton(part) : button(part, press);
    case 3: return select(part, part.options ?? [], press);
    case 5: return select(part, people().map(p => ({ label: p.name, value: p.id })), press);
    default: return h('span', { class: 'unsupported' }, `Component of type ${part.type}`);
  }
}

const face = part => [
  part.emoji && h('span', { class: 'emoji' }, part.emoji.id ? `:${part.emoji.name}:` : part.emoji.name),
  part.label && h('span', {}, part.label),
];

function button(part, press) {
  const element = h('button', {
    type: 'button', class: `button ${STYLES[part.style] ?? 'secondary'}`, disabled: Boolean(part.disabled),
    'data-testid': 'button', 'data-custom-id': part.custom_id, 'data-focus': part.custom_id,
  }, face(part));
  element.addEventListener('click', () => whileBusy(element, () => press(part.custom_id)));
  return element;
}

function linkButton(part) {
  const safe = /^https?:\/\//.test(part.url ?? '');
  return h('a', {
    class: 'button link', href: safe ? part.url : null, target: '_blank', rel: 'noopener noreferrer', 'data-testid': 'link-button',
  }, face(part), icon('out'));
}

function select(part, options, press) {
  const many = (part.max_values ?? 1) > 1;
  return many ? checklist(part, options, press) : dropdown(part, options, press);
}

function dropdown(part, options, press) {
  const hint = part.placeholder ?? 'Make a selection';
  const element = h('select', {
    class: 'choice', disabled: Boolean(part.disabled), 'aria-label': hint,
    'data-testid': 'select', 'data-custom-id': part.custom_id, 'data-focus': part.custom_id,
  }, h('option', { value: '' }, hint), optionElements(options));
  element.addEventListener('change', () => {
    if (element.value) whileBusy(element, () => press(part.custom_id, [element.value]));
  });
  return element;
}

export const optionElements = options => options.map(option =>
  h('option', { value: option.value, selected: Boolean(option.default) },
    option.description ? `${option.label} (${option.description})` : option.label));

function checklist(part, options, press) {
  const boxes = options.map(option => h('input', { type: 'checkbox', value: option.value, checked: Boolean(option.default) }));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  const apply = h('button', { type: 'button', class: 'button primary', 'data-focus': part.custom_id }, 'Apply');
  const check = () => {
    const count = chosen().length;
    apply.disabled = count < (part.min_values ?? 1) || count > part.max_values;
  };
  boxes.forEach(box => box.addEventListener('change', check));
  apply.addEventListener('click', () => whileBusy(apply, () => press(part.custom_id, chosen())));
  check();
  return h('details', { class: 'checklist', 'data-testid': 'select', 'data-custom-id': part.custom_id },
    h('summary', {}, part.placeholder ?? 'Make a selection', icon('chevron')),
    h('div', {}, options.map((option, i) => h('label', {}, boxes[i], option.label)), apply));
}

/** Keeps a control from being used twice while its answer is under way. */
export async function whileBusy(element, action) {
  if (element.getAttribute('aria-busy') === 'true') return;
  element.setAttribute('aria-busy', 'true');
  try {
    await action();
  } finally {
    element.removeAttribute('aria-busy');
    if (element instanceof HTMLSelectElement && element.classList.contains('choice')) element.selectedIndex = 0;
  }
}
