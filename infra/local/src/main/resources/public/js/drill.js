/** Many members at once: queueing ten, and adding more. */
import { h, bySnowflake, words } from './dom.js';
import * as api from './api.js';
import { TIERS } from './members.js';

const ELIGIBLE = ['DRAFT_ELIGIBLE', 'FREE_AGENT', 'RESTRICTED_FREE_AGENT', 'SIGNED'];
const STATUSES = [...ELIGIBLE, 'GENERAL_MANAGER', 'UNREGISTERED', 'PENDING', 'MANUAL_REVIEW', 'APPROVED', 'RETIRED', 'SUSPENDED'];
const JOINED = /^you have joined\b/i;

export function drill(app) {
  const tier = document.getElementById('queue-ten-tier');
  const addTier = document.getElementById('add-tier');
  document.getElementById('add-status').append(...STATUSES.map(s => h('option', { value: s }, words(s))));
  let touched = false;
  let offered = '';
  tier.addEventListener('change', () => { touched = true; });
  document.getElementById('queue-ten').addEventListener('submit', event => {
    event.preventDefault();
    queueTen(app, app.panels() ? pressPanel(app) : app.pools().length ? joinPool(app, tier.value) : useCommand(app, tier.value), event.submitter);
  });
  document.getElementById('add-members').addEventListener('submit', event => {
    event.preventDefault();
    addMembers(app, event.submitter);
  });

  /** What there is to choose from differs from guild to guild. */
  function offer(tiers) {
    if (offered === tiers.join()) return;
    offered = tiers.join();
    touched = false;
    for (const select of [tier, addTier]) select.replaceChildren(...tiers.map(t => h('option', { value: t }, words(t))));
  }

  return function render() {
    const tiers = app.pools().length ? app.pools() : TIERS;
    offer(tiers);
    document.getElementById('add-status').closest('label').hidden = app.panels() || app.pools().length > 0;
    addTier.closest('label').hidden = app.panels();
    tier.hidden = app.panels();
    document.getElementById('queue-ten').classList.toggle('alone', tier.hidden);
    const mine = app.member()?.tier;
    if (!touched && tiers.includes(mine) && tier.value !== mine) tier.value = mine;
  };
}

/** Ten of a tier type /queue. */
const useCommand = (app, tier) => ({
  place: words(tier),
  newcomers: { tier, status: ELIGIBLE[0] },
  among: everything => free(everything, tier),
  act: (member, everything) => ({ member: member.id, channel: commonChannel(everything, app), command: '/queue' }),
});

/** Ten whom a roster has in that pool type /queue join. */
const joinPool = (app, pool) => ({
  place: words(pool),
  newcomers: { tier: pool },
  among: everything => ready(everything, pool),
  act: (member, everything) => ({ member: member.id, channel: commonChannel(everything, app), command: '/queue join' }),
});

/** Ten press the first button of the panel in the channel that is open. */
function pressPanel(app) {
  const panel = app.messagesHere().find(m => !m.ephemeral && firstButton(m));
  if (!panel) return { missing: 'Open the channel of a queue first: its panel has the button that ten members press.' };
  return {
    place: app.state.guild.name,
    newcomers: {},
    among: everything => idle(everything, panel.channel_id),
    act: member => ({ member: member.id, message: panel.id, press: firstButton(panel) }),
  };
}

/** Those who are in no room of a match, whoever has not pressed anything in that channel for longest first. */
function idle(everything, channel) {
  const playing = inRooms(everything);
  const pressed = new Map(everything.messages.filter(m => m.channel_id === channel && m.interaction)
    .sort((a, b) => bySnowflake(a.id, b.id)).map(m => [m.interaction.member, m.id]));
  return everything.members.filter(m => m.in_guild && !playing.has(m.id))
    .sort((a, b) => bySnowflake(pressed.get(a.id) ?? '', pressed.get(b.id) ?? ''));
}

const firstButton = message => (message.components ?? []).flatMap(row => row.components ?? []).find(c => c.type === 2 && c.custom_id && !c.disabled)?.custom_id;

async function queueTen(app, drill, button) {
  const box = document.getElementById('queue-ten-progress');
  button.disabled = true;
  try {
    if (drill.missing) throw new Error(drill.missing);
    const everything = await api.getState(app.guild, null, null);
    const ten = drill.among(everything).slice(0, 10);
    const newcomers = ten.length < 10 ? (await api.addMembers({ guild: app.guild, count: 10 - ten.length, ...drill.newcomers })).members : [];
    ten.push(...newcomers);
    const tally = { joined: 0, answered: 0, of: ten.length, added: newcomers.length, refusals: [] };
    show(box, tally, drill.place);
    await Promise.all(ten.map(async member => {
      const sentence = await answerTo({ guild: app.guild, ...drill.act(member, everything) });
      tally.answered += 1;
      if (JOINED.test(sentence)) tally.joined += 1;
      else tally.refusals.push({ name: member.name, sentence });
      show(box, tally, drill.place);
    }));
  } catch (e) {
    box.hidden = false;
    box.replaceChildren(h('p', { class: 'warn' }, e.message));
  } finally {
    button.disabled = false;
    app.refresh();
  }
}

/** Members of the tier who may play and seem to be neither queued nor in a match, in the order they were created. */
export function free(everything, tier) {
  return ready(everything, tier).filter(m => ELIGIBLE.includes(m.status));
}

function ready(everything, tier) {
  const playing = inRooms(everything);
  return everything.members.filter(m => m.tier === tier && m.in_guild !== false
    && !playing.has(m.id) && !queued(m.id, everything));
}

/** Those whom a channel names, as the rooms of a match do. */
const inRooms = everything =>
  new Set(everything.channels.flatMap(c => (c.permission_overwrites ?? []).filter(o => Number(o.type) === 1).map(o => o.id)));

/** Whether the member's last word from /queue was that they joined, and no invitation has reached them since. */
function queued(id, { messages, dms }) {
  const replies = messages.filter(m => m.interaction?.member === id && /^\/?queue\b/.test(m.interaction.command ?? ''))
    .sort((a, b) => bySnowflake(a.id, b.id));
  const last = replies.at(-1);
  if (!JOINED.test(last?.content ?? '')) return false;
  const invited = (dms ?? []).filter(d => d.member === id).flatMap(d => d.messages);
  return !invited.some(m => bySnowflake(m.id, last.id) > 0);
}

/** The channel that is open, or the first one that everyone may read. */
function commonChannel({ guild, channels }, app) {
  const open = channels.filter(c => c.type === 0 && !(c.permission_overwrites ?? []).some(o => o.id === guild.id && o.deny !== '0'))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  return (open.find(c => c.id === app.at) ?? open[0])?.id;
}

/** What the member reads in the end, whether at once or by a later edit. */
async function answerTo(action) {
  try {
    const reply = await api.interact(action);
    return reply.error ? api.failureOf(reply) : reply.content || 'An answer without words.';
  } catch (e) {
    return e.message;
  }
}

function show(box, { joined, answered, of, added, refusals }, place) {
  box.hidden = false;
  box.replaceChildren(
    h('progress', { max: of, value: answered, 'aria-label': 'Answered' }),
    h('p', {}, h('b', { 'data-testid': 'queue-10-count' }, `${joined}/${of} joined`), answered < of && ' …',
      added > 0 && ` · ${added} ${added === 1 ? 'is' : 'are'} new in ${place}`),
    h('ul', {}, refusals.map(r => h('li', { 'data-testid': 'queue-10-refusal' }, h('b', {}, r.name), ` ${plain(r.sentence)}`))));
}

const plain = text => text.replaceAll(/\*\*|__|`/g, '').replaceAll(/<t:(\d+)(?::\w)?>/g, (_, unix) => new Date(unix * 1000).toLocaleTimeString());

async function addMembers(app, button) {
  const note = document.getElementById('add-note');
  const value = id => document.getElementById(id).value;
  button.disabled = true;
  try {
    const profile = app.panels() ? {} : app.pools().length ? { tier: value('add-tier') } : { tier: value('add-tier'), status: value('add-status') };
    const made = await api.addMembers({ guild: app.guild, count: Number(value('add-count')), ...profile });
    const { members } = made;
    note.textContent = members.length === 1 ? `Added ${members[0].name}.` : `Added ${members.length} members, from ${members[0].name} to ${members.at(-1).name}.`;
    app.refresh();
  } catch (e) {
    note.textContent = e.message;
  } finally {
    button.disabled = false;
  }
}
