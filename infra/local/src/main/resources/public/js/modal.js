/** A modal that the app opened: Labels around text inputs and selects. */
import { h, icon } from './dom.js';
import { inlineMarkdown, markdown } from './markdown.js';
import { optionElements, whileBusy } from './components.js';

const PARAGRAPH = 2;

/** Shows it; `submit(fields)` resolves to a sentence when it was refused, and to null when it was taken. */
export function openModal(modal, app, submit) {
  const dialog = document.getElementById('modal');
  const failure = h('p', { class: 'failed', role: 'alert', 'data-testid': 'modal-error', hidden: true });
  const send = h('button', { class: 'button primary', 'data-testid': 'modal-submit' }, 'Submit');
  const close = () => dialog.close();
  const form = h('form', { 'data-testid': 'modal-form' },
    h('header', {}, h('h2', { id: 'modal-title' }, modal.title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close }, icon('close'))),
    h('div', { class: 'modal-fields' }, (modal.components ?? []).map((part, i) => field(part, app, i)), failure),
    h('footer', {}, h('button', { type: 'button', class: 'button secondary', onclick: close }, 'Cancel'), send));
  form.addEventListener('submit', event => {
    event.preventDefault();
    whileBusy(send, async () => {
      const sentence = await submit(valuesOf(form));
      failure.textContent = sentence ?? '';
      failure.hidden = !sentence;
      if (!sentence) dialog.close();
    });
  });
  dialog.replaceChildren(form);
  if (!dialog.open) dialog.showModal();
  form.querySelector('input, textarea, select')?.focus();
}

function field(part, app, index) {
  switch (part.type) {
    case 18: return labelled(part.component, part.label, part.description, app, index);
    case 1: return part.components.map((inner, i) => labelled(inner, inner.label, null, app, `${index}-${i}`));
    case 10: return h('div', { class: 'markdown' }, markdown(part.content, app.names()));
    default: return h('p', { class: 'unsupported' }, `Component of type ${part.type}`);
  }
}

function labelled(input, label, description, app, index) {
  const id = `modal-field-${index}`;
  const required = input.required !== false;
  return h('div', { class: 'modal-field' },
    h('label', { for: id }, label, required && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *')),
    description && h('p', { class: 'small-note' }, inlineMarkdown(description, app.names())),
    control(input, id, required, app));
}

function control(input, id, required, app) {
  const common = { id, name: input.custom_id, required, 'data-testid': 'modal-field', 'data-custom-id': input.custom_id };
  if (input.type === 4) {
    const text = { ...common, placeholder: input.placeholder, minlength: input.min_length, maxlength: input.max_length ?? 4000 };
    return input.style === PARAGRAPH
      ? h('textarea', { ...text, rows: 4, value: input.value ?? '' })
      : h('input', { ...text, type: 'text', value: input.value ?? '' });
  }
  const options = input.type === 5 ? app.people().map(p => ({ label: p.name, value: p.id })) : input.options ?? [];
  return h('select', { ...common, multiple: (input.max_values ?? 1) > 1 },
    (input.max_values ?? 1) === 1 && h('option', { value: '' }, input.placeholder ?? 'Make a selection'), optionElements(options));
}

function valuesOf(form) {
  const fields = {};
  for (const element of form.elements) {
    if (!element.name) continue;
    fields[element.name] = element instanceof HTMLSelectElement
      ? [...element.selectedOptions].map(option => option.value).filter(Boolean).join(',')
      : element.value;
  }
  return fields;
}
