/** The right: who you are, and everyone you could be. */
import { h, avatar, reconcile, words } from './dom.js';

export const TIERS = ['RECRUIT', 'PROSPECT', 'APPRENTICE', 'EXPERT', 'MYTHIC'];
const SHORT = { DRAFT_ELIGIBLE: 'DE', FREE_AGENT: 'FA', RESTRICTED_FREE_AGENT: 'RFA', SIGNED: 'Signed', GENERAL_MANAGER: 'GM' };

export function members(app) {
  const list = document.getElementById('members');
  const search = document.getElementById('member-search');
  search.addEventListener('input', () => render());

  function render() {
    renderYou(app);
    reconcile(list, groups(app.people(), search.value), {
      key: row => row.member?.id ?? row.tier ?? 'nobody',
      signature: row => JSON.stringify([row, row.member?.id === app.me]),
      build: row => (row.member ? memberRow(row.member, app) : h('h3', { class: 'tier-head' }, row.title)),
    });
  }
  return render;
}

function groups(people, query) {
  const wanted = query.trim().toLowerCase();
  const found = people.filter(p => [p.name, p.tier, p.status, words(p.status), SHORT[p.status]]
    .some(text => String(text ?? '').toLowerCase().includes(wanted)));
  const rank = tier => (TIERS.indexOf(tier) + TIERS.length + 1) % (TIERS.length + 1);
  const tiers = [...new Set(found.map(p => p.tier ?? ''))].sort((a, b) => rank(a) - rank(b));
  if (found.length === 0) return [{ title: people.length ? 'Nobody matches' : 'No members yet' }];
  return tiers.flatMap(tier => {
    const those = found.filter(p => (p.tier ?? '') === tier);
    return [{ tier, title: `${tier ? words(tier) : 'Not in the league'} · ${those.length}` }, ...those.map(member => ({ member }))];
  });
}

function memberRow(member, app) {
  const mine = member.id === app.me;
  const mmr = member.tier && !app.pools().length ? Math.round(member.mmr) : null;
  return h('button', {
    type: 'button', class: ['member', mine && 'current', member.in_guild === false && 'away'].filter(Boolean).join(' '),
    'aria-pressed': String(mine), 'aria-label': `Become ${member.name}`, title: `Become ${member.name}`,
    'data-testid': 'member-row', 'data-member-id': member.id, 'data-focus': 'become', onclick: () => app.become(member.id),
  },
    avatar(member.id, member.name),
    h('span', { class: 'member-name' }, h('b', {}, member.name),
      h('span', { class: 'small-note' }, [mmr !== null && `${mmr} MMR`, member.dms_open === false && 'DMs closed', member.in_guild === false && 'left']
        .filter(Boolean).join(' · '))),
    statusChip(member.status));
}

const statusChip = status => status && h('span', { class: `chip status-${status.toLowerCase()}`, title: words(status) }, SHORT[status] ?? words(status));

const tierChip = tier => tier && h('span', { class: `chip tier-${tier.toLowerCase()}` }, words(tier));

function renderYou(app) {
  const box = document.getElementById('you');
  const me = app.member();
  const signature = JSON.stringify(me);
  if (box.signature === signature) return;
  box.signature = signature;
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  box.replaceChildren(...(me ? you(me, app) : [h('p', { class: 'small-note' }, 'Nobody chosen')]));
  if (focused) box.querySelector(`[data-focus="${focused}"]`)?.focus();
}

function you(me, app) {
  return [
    h('div', { class: 'you-head' }, avatar(me.id, me.name, 'large'),
      h('div', {}, h('span', { class: 'small-note' }, 'You are'), h('strong', { 'data-testid': 'you-name' }, me.name),
        h('span', { class: 'chips' }, tierChip(me.tier), statusChip(me.status)))),
    toggle('Direct messages open', me.dms_open !== false, 'dms-toggle', open => app.change({ dms_open: open })),
    me.roles && toggle('Staff', me.roles.length > 0, 'staff-toggle', staff => app.change({ staff })),
    toggle('On this server', me.in_guild !== false, 'guild-toggle', present => app.change({ in_guild: present })),
  ].filter(Boolean);
}

function toggle(label, on, id, change) {
  const box = h('input', { type: 'checkbox', role: 'switch', checked: on, 'data-testid': id, 'data-focus': id });
  box.addEventListener('change', () => change(box.checked));
  return h('label', { class: 'toggle' }, h('span', {}, label), box);
}
