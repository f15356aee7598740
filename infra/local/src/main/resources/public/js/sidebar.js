/** The left: direct messages and the channels that the chosen member sees, by category. */
import { h, icon, avatar, bySnowflake, reconcile } from './dom.js';

const VOICE = 2;
const CATEGORY = 4;
export const THREADS = [10, 11, 12];

export function sidebar(app) {
  const list = document.getElementById('channels');
  return function render() {
    const guild = document.getElementById('guild-name');
    guild.textContent = app.state?.guild?.name ?? 'Practice server';
    reconcile(list, app.member() ? [{ kind: 'dm' }, ...rowsOf(app.channels())] : [], {
      key: row => row.channel?.id ?? row.kind,
      signature: row => JSON.stringify([row, look(row, app)]),
      build: row => build(row, app, look(row, app)),
    });
    renderMe(app);
  };
}

/** Channels in Discord's order: loose ones first, then each category with text above voice, threads below their parent. */
export function rowsOf(channels) {
  const order = (a, b) => (a.type === VOICE) - (b.type === VOICE) || (a.position ?? 0) - (b.position ?? 0) || bySnowflake(a.id, b.id);
  const plain = channels.filter(c => c.type !== CATEGORY && !THREADS.includes(c.type)).sort(order);
  const threads = channels.filter(c => THREADS.includes(c.type)).sort(order);
  const categories = channels.filter(c => c.type === CATEGORY).sort(order);
  const known = new Set(categories.map(c => c.id));
  const withThreads = channel => [
    { kind: channel.type === VOICE ? 'voice' : 'text', channel },
    ...threads.filter(t => t.parent_id === channel.id).map(t => ({ kind: 'thread', channel: t })),
  ];
  const shownParents = new Set(plain.map(c => c.id));
  return [
    ...plain.filter(c => !known.has(c.parent_id)).flatMap(withThreads),
    ...threads.filter(t => !shownParents.has(t.parent_id)).map(t => ({ kind: 'thread', channel: t })),
    ...categories.flatMap(category => [
      { kind: 'category', channel: category },
      ...plain.filter(c => c.parent_id === category.id).flatMap(withThreads),
    ]),
  ];
}

/** Everything beyond the channel itself that decides how its row looks. */
function look(row, app) {
  if (row.kind === 'category') return null;
  if (row.kind === 'voice') {
    const people = app.people().filter(p => app.voiceOf(p.id) === row.channel.id);
    return { people: people.map(p => ({ id: p.id, name: p.name })), here: app.voiceOf(app.me) === row.channel.id };
  }
  const id = row.kind === 'dm' ? 'dm' : row.channel.id;
  return { current: app.at === id, unread: app.unread(id), shut: row.kind === 'dm' && app.member()?.dms_open === false };
}

function build(row, app, state) {
  switch (row.kind) {
    case 'dm': return place(app, 'dm', 'mail', 'Direct messages', state, 'dm-row');
    case 'category': return h('h3', { class: 'category' }, icon('chevron'), row.channel.name);
    case 'voice': return voice(row.channel, app, state);
    default: return place(app, row.channel.id, row.kind, row.channel.name, state, 'channel-row');
  }
}

function place(app, id, symbol, name, state, testid) {
  return h('button', {
    type: 'button',
    class: ['place', symbol, state.current && 'current', state.unread > 0 && 'unread'].filter(Boolean).join(' '),
    'aria-current': state.current ? 'page' : null, 'data-testid': testid, 'data-channel-id': id, 'data-focus': 'open',
    onclick: () => app.open(id),
  },
    icon(symbol), h('span', { class: 'place-name' }, name),
    state.shut && h('span', { class: 'small-note' }, 'closed'),
    state.unread > 0 && h('span', { class: 'count', 'data-testid': 'unread', 'aria-label': `${state.unread} unread` }, state.unread));
}

function voice(channel, app, state) {
  const allowed = channel.can_connect !== false;
  const action = state.here ? 'Leave' : 'Join';
  return h('div', { class: 'voice', 'data-testid': 'channel-row', 'data-channel-id': channel.id },
    h('button', {
      type: 'button', class: `place voice-place ${state.here ? 'joined' : ''}`, disabled: !allowed, 'data-focus': 'voice',
      'aria-label': allowed ? `${action} voice channel ${channel.name}` : `${channel.name}: you may not connect`,
      'data-testid': 'voice-toggle', onclick: () => app.voice(state.here ? null : channel.id),
    },
      icon(allowed ? 'voice' : 'lock'), h('span', { class: 'place-name' }, channel.name),
      allowed && h('span', { class: 'voice-action' }, action)),
    state.people.length > 0 && h('ul', { class: 'connected' }, state.people.map(p =>
      h('li', { 'data-testid': 'voice-member' }, avatar(p.id, p.name, 'tiny'), p.name))));
}

function renderMe(app) {
  const me = app.member();
  const bar = document.getElementById('me-bar');
  const signature = JSON.stringify([me?.id, me?.name, app.voiceOf(app.me)]);
  if (bar.signature === signature) return;
  bar.signature = signature;
  const connected = app.channel(app.voiceOf(app.me))?.name;
  bar.replaceChildren(...(me ? [avatar(me.id, me.name),
    h('div', {}, h('b', {}, me.name), h('span', { class: 'small-note' }, connected ? `In ${connected}` : 'Online'))] : []));
}
