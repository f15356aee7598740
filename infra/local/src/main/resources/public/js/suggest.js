/** What could come next in the command box. Pure: text and the world in, suggestions out. */

const SUBCOMMAND = 1;
const GROUP = 2;
const TYPES = { 3: 'text', 4: 'whole number', 5: 'true or false', 6: 'member', 7: 'channel', 8: 'role', 9: 'member or role', 10: 'number', 11: 'file' };
const MOST = 12;

/** Every command that can be typed, subcommands spelled out: [{path, description, options}]. */
export function leaves(commands) {
  return (commands ?? []).filter(command => (command.type ?? 1) === 1).flatMap(command => unfold(command, command.name));
}

function unfold(node, path) {
  const subs = (node.options ?? []).filter(option => option.type === SUBCOMMAND || option.type === GROUP);
  if (subs.length) return subs.flatMap(sub => unfold(sub, `${path} ${sub.name}`));
  return [{ path, description: node.description ?? '', options: node.options ?? [] }];
}

/** The command that the text begins with, or null. */
export function commandOf(text, all) {
  const body = text.replace(/^\//, '').trimEnd();
  return all.filter(leaf => body === leaf.path || body.startsWith(`${leaf.path} `))
    .sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** [{label, hint, text}] where `text` is the whole new content of the box; `world` is {people, channels}. */
export function suggest(text, all, world) {
  if (!text.startsWith('/')) return [];
  const body = text.slice(1);
  const leaf = commandOf(text, all);
  if (!leaf || body === leaf.path) {
    return all.filter(l => l.path.startsWith(body.toLowerCase())).slice(0, MOST).map(l => ({
      label: `/${l.path}`, hint: l.description, text: `/${l.path}${l.options.length ? ' ' : ''}`,
    }));
  }
  return inside(text, leaf, world);
}

function inside(text, leaf, world) {
  const used = new Set([...text.matchAll(/\s([\p{L}\p{N}_'-]+):/gu)].map(m => m[1]));
  const current = /\s([\p{L}\p{N}_'-]+):([^:]*)$/u.exec(text);
  const option = current && leaf.options.find(o => o.name === current[1]);
  if (option) {
    const values = valuesOf(option, world);
    const typed = current[2];
    const done = /\s$/.test(typed) && (values.length === 0 || values.some(v => v.value === typed.trim()));
    if (!done) {
      const before = text.slice(0, text.length - typed.length);
      return values.filter(v => v.label.toLowerCase().includes(typed.trim().toLowerCase()) && v.value !== typed.trim())
        .slice(0, MOST).map(v => ({ label: v.label, hint: option.name, text: `${before}${v.value} ` }));
    }
  }
  const word = /\S*$/.exec(text)[0];
  const before = text.slice(0, text.length - word.length);
  return leaf.options.filter(o => !used.has(o.name) && o.name.startsWith(word.toLowerCase())).map(o => ({
    label: `${o.name}:`, hint: `${o.description ?? ''}${o.required ? ' (required)' : ''}` || TYPES[o.type], text: `${before}${o.name}:`,
  }));
}

function valuesOf(option, world) {
  if (option.choices?.length) return option.choices.map(c => ({ label: c.name, value: String(c.value) }));
  if (option.type === 5) return [{ label: 'True', value: 'true' }, { label: 'False', value: 'false' }];
  if (option.type === 6 || option.type === 9) return world.people.map(p => ({ label: `@${p.name}`, value: `@${p.name}` }));
  if (option.type === 7) return world.channels.map(c => ({ label: `#${c.name}`, value: `#${c.name}` }));
  return [];
}
