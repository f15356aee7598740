/** What the page knows and can do. Views read from here and call back into here; `onChange` redraws them all. */
import * as api from './api.js';
import { bySnowflake } from './dom.js';
import { openModal } from './modal.js';
import { mentions } from './message.js';
import { Poll } from './poll.js';
import { Reads } from './reads.js';
import { THREADS, rowsOf } from './sidebar.js';
import { relative } from './time.js';
import { toast } from './toast.js';

const READABLE = [0, ...THREADS];

export class App {
  state = null;
  guild = null;
  me = null;
  at = null;
  latency = null;
  onChange = () => {};
  #reads = new Reads();
  #told = null;
  #poll;

  constructor(onAway) {
    this.#poll = new Poll({
      onState: (state, member) => this.#receive(state, member),
      onStranger: () => this.#stray(),
      onAway,
    });
    window.addEventListener('hashchange', () => this.#followHash());
  }

  start() {
    const wanted = this.#hash();
    this.guild = wanted.get('in');
    this.me = wanted.get('as');
    this.at = wanted.get('at');
    return this.#poll.as(this.guild, this.me);
  }

  refresh = () => this.#poll.now();

  // Who and where

  become(id) {
    if (id === this.me) return;
    this.me = id;
    this.#told = null;
    this.latency = null;
    closePanels();
    this.#writeHash();
    this.#poll.as(this.guild, id);
  }

  /** Goes to another guild, as the same member where they are there too. */
  enter(guild) {
    if (guild === this.guild) return;
    this.guild = guild;
    this.at = null;
    this.#told = null;
    this.#writeHash();
    this.#poll.as(guild, this.me);
  }

  /** Nobody of that name is in that guild, or there is no such guild. */
  #stray() {
    if (this.me === null) this.guild = null;
    this.me = null;
    this.#told = null;
    this.#poll.as(this.guild, null);
  }

  open(place) {
    if (place !== 'dm' && !READABLE.includes(this.channel(place)?.type)) return;
    this.at = place;
    closePanels();
    this.#writeHash();
    this.#changed();
  }

  member = () => this.state?.members.find(m => m.id === this.me) ?? null;
  name = () => this.member()?.name ?? '';
  guilds = () => this.state?.guilds ?? [];
  pools = () => this.state?.guild.pools ?? [];
  panels = () => this.state?.guild.panels === true;
  /** What is typed to join here: a bare /queue, or its subcommand where it has one. */
  joinCommand = () => (this.state?.commands?.find(c => c.name === 'queue')?.options?.some(o => o.name === 'join') ? '/queue join' : '/queue');
  people = () => this.state?.members ?? [];
  channels = () => this.state?.channels ?? [];
  channel = id => this.channels().find(c => c.id === id) ?? null;
  channelHere = () => this.channel(this.at);
  voiceOf = id => this.people().find(m => m.id === id)?.voice_channel_id ?? null;

  /** The channel a command is typed in: the open one, or in a DM the first that the member can read. */
  channelId = () => (this.channelHere() ?? this.#firstChannel())?.id ?? null;

  /** How markdown turns ids into names. */
  names() {
    return {
      me: this.me,
      user: id => this.people().find(m => m.id === id)?.name ?? (id === this.state?.application?.id ? 'Muster' : null),
      channel: id => this.channel(id),
      open: id => (READABLE.includes(this.channel(id)?.type) ? this.open(id) : this.#pointTo(id)),
    };
  }

  // Messages

  messagesIn(place) {
    const all = place === 'dm'
      ? (this.state?.dms ?? []).filter(d => d.member === this.me).flatMap(d => d.messages)
      : (this.state?.messages ?? []).filter(m => m.channel_id === place);
    return all.filter(m => !this.#reads.dismissed(m.id)).sort((a, b) => bySnowflake(a.id, b.id));
  }

  messagesHere = () => this.messagesIn(this.at);

  unread = place => (place === this.at ? 0 : this.#reads.unread(this.me, place, this.messagesIn(place)));

  dismiss(message) {
    this.#reads.dismiss(message);
    this.#changed();
  }

  // Doing things

  /** Sends an interaction as the current member; resolves to a sentence when it failed, otherwise to null. */
  async interact(body) {
    const member = this.me;
    try {
      const reply = await api.interact({ guild: this.guild, member, wait: false, ...body });
      if (member === this.me) this.latency = Math.round(reply.latency_ms ?? 0);
      if (reply.modal) openModal(reply.modal, this, fields => this.interact({ modal: reply.modal.id, fields }));
      await this.refresh();
      this.onChange();
      return reply.error ? api.failureOf(reply) : null;
    } catch (e) {
      return e.message;
    }
  }

  change = body => this.#then(api.patchMember(this.me, { guild: this.guild, ...body }));

  voice = channel => this.#then(api.setVoice(this.guild, this.me, channel));

  async #then(request) {
    try {
      await request;
    } catch (e) {
      toast('That did not work', e.message, () => {});
    }
    await this.refresh();
  }

  // News

  #receive(state, member) {
    if (member !== this.me || (this.guild && state.guild.id !== this.guild)) return;
    this.guild = state.guild.id;
    this.state = state;
    if (!this.member() && state.members.length > 0) return this.become(state.members[0].id);
    if (this.at !== 'dm' && !READABLE.includes(this.channelHere()?.type)) this.at = this.#firstChannel()?.id ?? 'dm';
    this.#writeHash();
    this.#announce();
    this.#changed();
  }

  /** A toast for each DM that arrived since the last look; where there is none, for each mention in another channel. */
  #announce() {
    const dms = this.messagesIn('dm').map(message => ({ message, place: 'dm' }));
    const pings = this.state.messages.filter(m => mentions(m, this.me) && !m.ephemeral).map(message => ({ message, place: message.channel_id }));
    const fresh = list => list.filter(({ message, place }) => this.#told && !this.#told.has(message.id) && place !== this.at);
    const news = fresh(dms).length > 0 ? fresh(dms) : fresh(pings);
    for (const { message, place } of news) {
      const where = place === 'dm' ? 'sent you a message' : `mentioned you in #${this.channel(place)?.name}`;
      toast(`${message.author.name} ${where}`, excerpt(message, this.names()), () => this.open(place));
    }
    this.#told = new Set([...dms, ...pings].map(({ message }) => message.id));
  }

  #changed() {
    this.#reads.mark(this.me, this.at, this.messagesHere());
    this.onChange();
  }

  #firstChannel() {
    return rowsOf(this.channels()).map(row => row.channel).find(c => READABLE.includes(c.type));
  }

  #pointTo(id) {
    const row = document.querySelector(`.side [data-channel-id="${CSS.escape(id)}"]`);
    if (!row) return;
    document.getElementById('app').dataset.panel = 'side';
    row.scrollIntoView({ block: 'nearest' });
    row.classList.remove('pointed');
    requestAnimationFrame(() => row.classList.add('pointed'));
    row.querySelector('button')?.focus();
  }

  // The address bar

  #hash = () => new URLSearchParams(location.hash.slice(1));

  #writeHash() {
    const hash = new URLSearchParams();
    if (this.guilds().length > 1) hash.set('in', this.guild);
    if (this.me) hash.set('as', this.me);
    if (this.at) hash.set('at', this.at);
    if (`#${hash}` !== location.hash) history.replaceState(null, '', `#${hash}`);
  }

  #followHash() {
    const hash = this.#hash();
    const [guild, as, at] = [hash.get('in'), hash.get('as'), hash.get('at')];
    if (guild && guild !== this.guild) {
      this.me = as ?? this.me;
      this.enter(guild);
      this.at = at;
    } else if (as && as !== this.me) {
      this.at = at ?? this.at;
      this.become(as);
    } else if (at) this.open(at);
    this.#writeHash();
  }
}

function closePanels() {
  document.getElementById('app').dataset.panel = '';
}

function excerpt(message, names) {
  const embed = message.embeds?.[0];
  const text = message.content || [embed?.title, embed?.description].filter(Boolean).join(': ') || 'Open it';
  const plain = text.replaceAll(/^#{1,3} |[*_`~|]{1,3}(?=\S)|(?<=\S)[*_`~|]{1,3}/gm, '')
    .replaceAll(/<@!?(\d+)>/g, (_, id) => `@${names.user(id) ?? 'someone'}`)
    .replaceAll(/<#(\d+)>/g, (_, id) => `#${names.channel(id)?.name ?? 'a channel'}`)
    .replaceAll(/<t:(\d+)(?::\w)?>/g, (_, unix) => relative(Number(unix)));
  return plain.length > 110 ? `${plain.slice(0, 109)}…` : plain;
}
