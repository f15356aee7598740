/**
 * Discord's markdown, as DOM nodes. Blocks are recognised line by line, then inline marks by the first rule that
 * matches at each position. What matches no rule stays text.
 *
 * `names` resolves mentions: user(id) → name or null, channel(id) → {name} or null, open(channelId).
 */
import { h, icon } from './dom.js';
import { stamp } from './time.js';

export function markdown(source, names) {
  const nodes = [];
  const lines = String(source ?? '').replaceAll('\r\n', '\n').split('\n');
  while (lines.length) nodes.push(...block(lines, names));
  return nodes;
}

/** One line of a label, such as an embed's title: inline marks only. */
export const inlineMarkdown = (source, names) => inline(String(source ?? ''), names);

function block(lines, names) {
  const line = lines[0];
  if (line.startsWith('```')) {
    const fence = fenced(lines);
    if (fence) return [fence];
  }
  const heading = /^(#{1,3}|-#) +(.+)/.exec(line);
  if (heading) {
    lines.shift();
    const level = heading[1] === '-#' ? 'subtext' : `heading h${heading[1].length}`;
    return [h('div', heading[1] === '-#' ? { class: level }
      : { class: level, role: 'heading', 'aria-level': heading[1].length + 2 }, inline(heading[2], names))];
  }
  if (/^>>> /.test(line)) {
    const rest = lines.splice(0).join('\n').slice(4);
    return [h('blockquote', {}, markdown(rest, names))];
  }
  if (/^> ?/.test(line)) {
    const quoted = takeWhile(lines, l => /^> ?/.test(l)).map(l => l.replace(/^> ?/, ''));
    return [h('blockquote', {}, markdown(quoted.join('\n'), names))];
  }
  if (isBullet(line)) return [list('ul', takeWhile(lines, isBullet), names)];
  if (isNumbered(line)) return [list('ol', takeWhile(lines, isNumbered), names)];
  lines.shift();
  if (line === '') return [h('div', { class: 'gap' })];
  const open = line.indexOf('```');
  if (open > 0 && lines.concat().join('\n').concat(line.slice(open + 3)).includes('```')) {
    lines.unshift(line.slice(open));
    return [h('div', {}, inline(line.slice(0, open), names))];
  }
  return [h('div', {}, inline(line, names))];
}

const isBullet = line => /^ *[-*] +\S/.test(line);
const isNumbered = line => /^ *\d+\. +\S/.test(line);

function takeWhile(lines, test) {
  const end = lines.findIndex(line => !test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function list(tag, lines, names) {
  const start = tag === 'ol' ? Number.parseInt(lines[0].trim(), 10) : null;
  return h(tag, { start }, lines.map(line => {
    const deep = line.search(/\S/) >= 2;
    return h('li', { class: deep ? 'deep' : null }, inline(line.replace(/^ *(?:[-*]|\d+\.) +/, ''), names));
  }));
}

function fenced(lines) {
  const text = lines.join('\n');
  const match = /^```(?:([\w+-]+)\n)?\n?([\s\S]*?)\n?```/.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length).replace(/^\n/, '');
  lines.splice(0, lines.length, ...(rest === '' ? [] : rest.split('\n')));
  return h('pre', {}, h('code', {}, match[2]));
}

/** Each rule: a pattern tried at the current position, and the node for it (null = not this rule after all). */
const RULES = [
  [/\\([\\*_~`|<>#\-[\]()@:/.!])/y, m => m[1]],
  [/``([^]+?)``(?!`)|`([^`]+)`/y, m => h('code', {}, m[1] ?? m[2])],
  [/<@!?(\d+)>/y, (m, names) => mention(`@${names.user(m[1]) ?? 'unknown-user'}`, m[1] === names.me)],
  [/<@&(\d+)>/y, (m, names) => mention(`@${names.role?.(m[1]) ?? 'role'}`)],
  [/@(everyone|here)\b/y, m => mention(m[0], true)],
  [/<#(\d+)>/y, (m, names) => channelLink(m[1], names)],
  [/<\/([^:>]+):\d+>/y, m => mention(`/${m[1]}`)],
  [/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/y, m => stamp(Number(m[1]), m[2] ?? 'f')],
  [/<a?:(\w+):\d+>/y, m => `:${m[1]}:`],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, (m, names) => link(m[2], inline(m[1], names))],
  [/<(https?:\/\/[^\s>]+)>/y, m => link(m[1], m[1])],
  [/https?:\/\/[^\s<>]*[^\s<>.,:;!?"')\]]/y, m => link(m[0], m[0])],
  [/\*\*\*(?=\S)([^]+?)\*\*\*/y, (m, names) => h('strong', {}, h('em', {}, inline(m[1], names)))],
  [/\*\*([^]+?)\*\*(?!\*)/y, (m, names) => h('strong', {}, inline(m[1], names))],
  [/__([^]+?)__(?!_)/y, (m, names) => h('u', {}, inline(m[1], names))],
  [/~~([^]+?)~~/y, (m, names) => h('s', {}, inline(m[1], names))],
  [/\|\|([^]+?)\|\|/y, (m, names) => spoiler(inline(m[1], names))],
  [/\*(?=\S)([^*]+?)\*(?!\*)/y, (m, names) => h('em', {}, inline(m[1], names))],
  [/_(?=\S)([^_]+?)_(?![\p{L}\p{N}_])/uy, (m, names, before) =>
    /[\p{L}\p{N}_]$/u.test(before) ? null : h('em', {}, inline(m[1], names))],
];

function inline(text, names) {
  const nodes = [];
  let plain = '';
  let at = 0;
  scan: while (at < text.length) {
    for (const [pattern, make] of RULES) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      const end = at + (match?.[0].length ?? 0);
      const node = match && make(match, names, text.slice(0, at));
      if (node === null) continue;
      if (typeof node === 'string') plain += node;
      else {
        if (plain) nodes.push(plain);
        plain = '';
        nodes.push(node);
      }
      at = end;
      continue scan;
    }
    const char = String.fromCodePoint(text.codePointAt(at));
    plain += char;
    at += char.length;
  }
  if (plain) nodes.push(plain);
  return nodes;
}

const mention = (text, mine = false) => h('span', { class: mine ? 'mention mine' : 'mention' }, text);

function channelLink(id, names) {
  const channel = names.channel(id);
  if (!channel) return h('span', { class: 'mention none' }, icon('lock'), 'no access');
  return h('button', {
    class: 'mention', type: 'button', 'data-testid': 'channel-link', 'data-focus': `channel:${id}`,
    onclick: () => names.open(id),
  }, icon(channel.type === 2 ? 'voice' : channel.type >= 10 ? 'thread' : 'text'), channel.name);
}

/** A link out, or plain text when the address is not an ordinary web address. */
export function link(address, content) {
  let url = null;
  try {
    url = new URL(address);
  } catch { /* stays text */ }
  if (!url || !['http:', 'https:'].includes(url.protocol)) return h('span', {}, content);
  return h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, content);
}

function spoiler(children) {
  const toggle = () => element.classList.add('shown');
  const element = h('button', { class: 'spoiler', type: 'button', 'aria-label': 'Spoiler, press to show', onclick: toggle }, children);
  return element;
}
