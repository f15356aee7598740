/** The command box: suggestions while typing, Enter sends, errors above it. */
import { h } from './dom.js';
import { commandOf, leaves, suggest } from './suggest.js';

const FILE = 11;

/** The content of a file as the driver API takes it. */
const dataUrl = content => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(content);
});

export function composer(app) {
  const input = document.getElementById('composer-input');
  const list = document.getElementById('suggestions');
  const error = document.getElementById('composer-error');
  const file = document.getElementById('composer-file');
  const attach = document.getElementById('composer-attach');
  const files = {};
  const sent = [];
  let recall = 0;
  let items = [];
  let chosen = -1;
  let sending = false;

  /** The option of the command typed so far that takes a file. */
  const fileOption = () => commandOf(input.value, leaves(app.state?.commands))?.options.find(option => option.type === FILE);

  /** Its name goes into the box, and it goes along with the command. */
  async function attached() {
    const [chosenFile] = file.files;
    const option = fileOption();
    if (!chosenFile || !option) return;
    const name = chosenFile.name.replace(/[^\w.-]+/g, '_');
    files[name] = await dataUrl(chosenFile);
    file.value = '';
    const typed = input.value.replace(new RegExp(`\\s*${option.name}:[^:]*$`), '').trimEnd();
    app.fillCommand(`${typed} ${option.name}:${name}`);
  }

  function refresh() {
    attach.hidden = !fileOption();
    items = document.activeElement === input ? suggest(input.value, leaves(app.state?.commands), { people: app.people(), channels: app.channels() }) : [];
    chosen = -1;
    list.replaceChildren(...items.map((item, i) => h('li', {
      id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', 'data-testid': 'suggestion',
      onmousedown: event => { event.preventDefault(); accept(item); },
    }, h('b', {}, item.label), h('span', {}, item.hint))));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  function choose(index) {
    chosen = (index + items.length) % items.length;
    [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === chosen)));
    list.children[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
  }

  function accept(item) {
    input.value = item.text;
    input.setSelectionRange(item.text.length, item.text.length);
    refresh();
  }

  function close() {
    items = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  function fail(sentence) {
    error.textContent = sentence ?? '';
    error.hidden = !sentence;
  }

  async function send() {
    const text = input.value.trim();
    if (!text || sending) return;
    if (!text.startsWith('/')) return fail('This box takes commands. Start with / to see them.');
    sending = true;
    input.setAttribute('aria-busy', 'true');
    close();
    fail(null);
    const channel = app.channelId();
    const failure = await app.interact({ ...(channel ? { channel } : {}), command: text, files });
    sending = false;
    input.removeAttribute('aria-busy');
    if (failure) return fail(failure);
    for (const name of Object.keys(files)) delete files[name];
    if (channel !== app.at) app.open(channel);
    sent.push(text);
    recall = sent.length;
    if (input.value.trim() === text) input.value = '';
    refresh();
  }

  function enter() {
    const exact = commandOf(input.value, leaves(app.state?.commands));
    const unfinished = !exact && items.length > 0;
    if (chosen >= 0 || unfinished) accept(items[Math.max(chosen, 0)]);
    else send();
  }

  function remember(step) {
    recall = Math.min(Math.max(recall + step, 0), sent.length);
    accept({ text: sent[recall] ?? '' });
    close();
  }

  const keys = {
    Tab: () => items.length > 0 && (accept(items[Math.max(chosen, 0)]), true),
    Escape: () => items.length > 0 && (close(), true),
    ArrowDown: () => (items.length > 0 ? (choose(chosen + 1), true) : sent.length > 0 && (remember(1), true)),
    ArrowUp: () => (items.length > 0 ? (choose(chosen < 0 ? -1 : chosen - 1), true) : sent.length > 0 && (remember(-1), true)),
    Enter: () => (enter(), true),
  };
  input.addEventListener('keydown', event => {
    if (event.isComposing || event.shiftKey && event.key === 'Tab') return;
    if (event.key in keys && keys[event.key]() !== false) event.preventDefault();
  });
  input.addEventListener('input', () => { fail(null); refresh(); });
  input.addEventListener('focus', refresh);
  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', attached);
  input.addEventListener('blur', close);
  document.getElementById('composer-form').addEventListener('submit', event => { event.preventDefault(); send(); });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      app.fillCommand('/');
    }
  });

  app.fillCommand = text => {
    input.focus();
    accept({ text });
  };
  return function render() {
    const me = app.name();
    const hint = me ? `Type ${app.joinCommand()} as ${me}` : 'Add a member first';
    if (input.placeholder !== hint) input.placeholder = hint;
    input.disabled = !me;
    const { latency } = app;
    document.getElementById('latency').textContent = latency === null ? '' : `answered in ${latency} ms`;
  };
}
