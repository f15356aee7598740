/** One message of a channel or DM. */
import { h, icon, avatar } from './dom.js';
import { markdown } from './markdown.js';
import { embed, image } from './embed.js';
import { rows } from './components.js';
import { clock } from './time.js';

/** `entry` is {message, follows}; `app` resolves names and sends presses. */
export function messageElement(entry, app) {
  const { message, follows } = entry;
  const when = new Date(message.timestamp);
  const mentioned = mentions(message, app.me);
  const failure = h('p', { class: 'failed', role: 'alert', 'data-testid': 'press-error', hidden: true });
  return h('li', {
    class: ['message', follows && 'follows', mentioned && 'mentioned', message.ephemeral && 'ephemeral'].filter(Boolean).join(' '),
    'data-testid': 'message', 'data-message-id': message.id,
  },
    message.interaction?.command && usedLine(message.interaction, app),
    h('div', { class: 'message-row' },
      follows ? h('time', { class: 'gutter', datetime: message.timestamp }, clock(when)) : avatar(message.author.id, message.author.name),
      h('div', { class: 'message-body' },
        !follows && h('div', { class: 'message-head' },
          h('span', { class: 'author' }, message.author.name),
          message.author.bot && h('span', { class: 'app-tag' }, 'APP'),
          h('time', { class: 'when', datetime: message.timestamp, title: when.toLocaleString() }, clock(when))),
        content(message, app),
        failure,
        message.ephemeral && ephemeralFoot(message, app))));

  function content(message, app) {
    if (message.pending) {
      return h('p', { class: 'thinking', 'data-testid': 'thinking' },
        h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${message.author.name} is thinking…`);
    }
    return [
      message.content && h('div', { class: 'markdown', 'data-testid': 'content' }, markdown(message.content, app.names())),
      message.edited_timestamp && h('span', { class: 'edited', title: new Date(message.edited_timestamp).toLocaleString() }, '(edited)'),
      (message.attachments ?? []).map(attachment),
      (message.embeds ?? []).map(data => embed(data, app.names())),
      rows(message.components, () => app.people(), press),
    ];
  }

  async function press(customId, values) {
    failure.hidden = true;
    const error = await app.interact({ message: message.id, press: customId, ...(values ? { values } : {}) });
    failure.textContent = error ?? '';
    failure.hidden = !error;
  }
}

/** A picture is shown, any other file offered. */
function attachment(file) {
  return file.content_type?.startsWith('image/')
    ? image(file.url, 'attachment', file.description ?? file.filename)
    : h('a', { class: 'file', href: file.url, download: file.filename }, file.filename);
}

export const mentions = (message, me) =>
  message.content?.includes(`<@${me}>`) || message.content?.includes(`<@!${me}>`) || /@(everyone|here)\b/.test(message.content ?? '');

function usedLine(interaction, app) {
  const name = app.names().user(interaction.member) ?? 'Somebody';
  const command = String(interaction.command ?? '').replace(/^\/?/, '/');
  return h('p', { class: 'used' }, icon('reply'), h('span', {}, h('b', {}, name), ' used ', h('span', { class: 'mention' }, command)));
}

function ephemeralFoot(message, app) {
  return h('p', { class: 'only-you', 'data-testid': 'ephemeral' }, icon('eye'), 'Only you can see this · ',
    h('button', { type: 'button', class: 'text-button', 'data-focus': 'dismiss', 'data-testid': 'dismiss', onclick: () => app.dismiss(message.id) },
      'Dismiss message'));
}
