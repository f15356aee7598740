/** Starts the page: one app, its views, all redrawn from the same state. */
import { App } from './app.js';
import { composer } from './composer.js';
import { drill } from './drill.js';
import { guilds } from './guilds.js';
import { members } from './members.js';
import { sidebar } from './sidebar.js';
import { keepCounting } from './time.js';
import { timeline } from './timeline.js';

const app = new App(away);
const views = [guilds(app), sidebar(app), timeline(app), composer(app), members(app), drill(app)];
app.onChange = () => views.forEach(render => render());

function away(reason) {
  document.getElementById('reconnecting').hidden = reason === null;
  document.getElementById('reconnecting-text').textContent = reason === null ? '' : `Reconnecting… ${reason}`;
}

/** On narrow screens the side panels slide in, one at a time. */
function panels() {
  const root = document.getElementById('app');
  const openers = { side: document.getElementById('show-side'), people: document.getElementById('show-people') };
  const scrim = document.getElementById('scrim');
  for (const [name, button] of Object.entries(openers)) {
    button.addEventListener('click', () => { root.dataset.panel = root.dataset.panel === name ? '' : name; });
  }
  scrim.addEventListener('click', () => { root.dataset.panel = ''; });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') root.dataset.panel = ''; });
  new MutationObserver(() => {
    scrim.hidden = !root.dataset.panel;
    for (const [name, button] of Object.entries(openers)) button.setAttribute('aria-expanded', String(root.dataset.panel === name));
  }).observe(root, { attributeFilter: ['data-panel'] });
}

panels();
keepCounting();
app.start();
