/** The far left: the servers, where there are several; one press leads into another. */
import { h, reconcile } from './dom.js';

export function guilds(app) {
  const list = document.getElementById('guilds');
  const frame = document.getElementById('app');
  return function render() {
    const all = app.guilds();
    list.hidden = all.length < 2;
    frame.dataset.guilds = list.hidden ? 'one' : 'several';
    document.getElementById('guild-mark').textContent = list.hidden ? 'M' : initials(app.state?.guild.name ?? '');
    reconcile(list, list.hidden ? [] : all, {
      key: guild => guild.id,
      signature: guild => JSON.stringify([guild, guild.id === app.guild]),
      build: guild => h('li', {}, mark(guild, app)),
    });
  };
}

function mark(guild, app) {
  const current = guild.id === app.guild;
  return h('button', {
    type: 'button', class: ['guild', current && 'current'].filter(Boolean).join(' '),
    title: guild.name, 'aria-label': guild.name, 'aria-current': current ? 'page' : null,
    'data-testid': 'guild', 'data-guild-id': guild.id, 'data-focus': 'enter', onclick: () => app.enter(guild.id),
  }, initials(guild.name));
}

/** "Pick-up games" becomes PG. */
const initials = name => name.split(/\s+/).map(word => [...word][0] ?? '').join('').slice(0, 2).toUpperCase();
