/** The middle: the messages of the place that is open, newest at the bottom. */
import { h, reconcile, words } from './dom.js';
import { messageElement } from './message.js';
import { day } from './time.js';

const GROUPING = 7 * 60 * 1000;

export function timeline(app) {
  const scroller = document.getElementById('timeline');
  const list = document.getElementById('messages');
  const jump = document.getElementById('jump');
  const welcome = document.getElementById('welcome');
  let place = null;
  let last = null;
  let sticking = true;

  scroller.addEventListener('scroll', () => {
    sticking = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    if (sticking) jump.hidden = true;
  });
  new ResizeObserver(() => sticking && toBottom()).observe(scroller);
  jump.addEventListener('click', toBottom);

  function toBottom() {
    scroller.scrollTop = scroller.scrollHeight;
    jump.hidden = true;
  }

  return function render() {
    const here = `${app.me}:${app.at}`;
    if (here !== place) sticking = true;
    const messages = app.messagesHere();
    reconcile(list, grouped(messages), {
      key: entry => `${app.me}:${entry.message?.id ?? entry.day}`,
      signature: entry => JSON.stringify([entry, entry.message && mentioned(entry.message, app)]),
      build: entry => (entry.day ? h('li', { class: 'day', role: 'separator' }, entry.day) : messageElement(entry, app)),
    });
    renderHead(app);
    welcome.replaceChildren(...greeting(app, messages.length === 0));
    const newest = messages.at(-1)?.id;
    if (sticking) toBottom();
    else if (here === place && newest !== last) jump.hidden = false;
    place = here;
    last = newest;
  };
}

/** A line before each new day, and each message with whether it goes on from the one before (and needs no head). */
function grouped(messages) {
  return messages.flatMap((message, i) => {
    const before = messages[i - 1];
    const at = Date.parse(message.timestamp);
    const newDay = !before || new Date(at).toDateString() !== new Date(before.timestamp).toDateString();
    const follows = !newDay && !message.interaction && !message.ephemeral && !before.ephemeral
      && before.author.id === message.author.id && at - Date.parse(before.timestamp) < GROUPING;
    return newDay ? [{ day: day(new Date(at)) }, { message, follows }] : [{ message, follows }];
  });
}

/** The names that the message shows by id: when one changes, the message does. */
function mentioned(message, app) {
  const names = app.names();
  const ids = JSON.stringify(message).matchAll(/<(@!?|#)(\d+)>/g);
  return [names.user(message.interaction?.member), ...[...ids].map(([, kind, id]) => (kind === '#' ? names.channel(id)?.name : names.user(id)))];
}

function renderHead(app) {
  const channel = app.channelHere();
  const title = app.at === 'dm' ? 'Direct messages' : channel ? `${channel.type >= 10 ? '' : '# '}${channel.name}` : 'No channel';
  document.getElementById('place-title').textContent = title;
  document.getElementById('place-note').textContent = app.at === 'dm' ? `between ${app.name()} and the app` : channel?.topic ?? '';
  document.title = `${title} · ${app.name()} · Muster practice`;
}

/** What a newcomer reads first; later only the top of the channel. */
function greeting(app, empty) {
  const me = app.member();
  if (!me) return [h('div', { class: 'greeting' }, h('h3', {}, 'Nobody is here yet'), h('p', {}, 'Add members beside their list to begin.'))];
  if (app.at === 'dm') {
    return [h('div', { class: 'greeting' }, h('h3', {}, empty ? 'No direct messages yet' : 'Direct messages'),
      h('p', {}, empty ? `When a match forms, the app writes to ${me.name} here.` : `Everything the app has sent to ${me.name}.`),
      me.dms_open === false && h('p', { class: 'warn' }, `${me.name} has direct messages closed, so the app cannot write here.`))];
  }
  const channel = app.channelHere();
  if (!channel) {
    return [h('div', { class: 'greeting' }, h('h3', {}, 'No channel to read'),
      h('p', {}, me.in_guild === false ? `${me.name} has left the server.` : `${me.name} can see no text channel here.`))];
  }
  if (!empty) return [h('div', { class: 'greeting small' }, h('p', {}, `This is the beginning of #${channel.name}.`))];
  return [h('div', { class: 'greeting', 'data-testid': 'welcome' },
    h('h3', {}, 'You are ', h('em', {}, me.name)),
    h('p', {}, [me.tier && words(me.tier), me.status && words(me.status)].filter(Boolean).join(', ') || 'Not in the league’s database',
      '. Everything here is practice: no message leaves this machine.'),
    h('ol', {},
      firstStep(app),
      h('li', {}, 'Press ', h('b', {}, 'Queue 10 at once'), ' above the members: matches form and their rooms appear among the channels',
        h('span', { class: 'narrow-note' }, '; the icons at the top open both'), '.'),
      h('li', {}, 'Open ', h('b', {}, 'Direct messages'), ' for the invitation, or pick another member to see it through their eyes.')))];
}

const firstStep = app => (app.panels()
  ? h('li', {}, 'Open the channel of a queue at the left and press the button of its panel, or type ', commandButton(app, '/queue'), ' to see where you stand.')
  : h('li', {}, 'Type ', commandButton(app, app.joinCommand()), ` in the box below to join your ${app.pools().length ? 'league' : 'tier'}’s queue.`));

const commandButton = (app, command) =>
  h('button', { type: 'button', class: 'mention', onclick: () => app.fillCommand(command) }, command);
