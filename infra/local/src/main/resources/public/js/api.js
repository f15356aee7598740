/** The practice server's driver API. Every failure becomes an ApiError whose message a person can read. */

export class ApiError extends Error {
  constructor(message, away = false) {
    super(message);
    this.away = away;
  }
}

/** What to show for an `error` of the API: a sentence, or an object with a message. */
export function sentenceOf(error, otherwise = 'That did not work.') {
  const sentence = error?.message ?? error;
  return typeof sentence === 'string' ? sentence : otherwise;
}

async function call(method, path, body, signal) {
  let response;
  try {
    response = await fetch(`/practice${path}`, {
      method,
      signal,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store',
    });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new ApiError('The practice server does not answer. Is it still running?', true);
  }
  if (response.status === 204) return null;
  const text = await response.text();
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    throw new ApiError(`The practice server answered ${response.status} without JSON.`, response.status >= 500);
  }
  if (!response.ok && json?.latency_ms === undefined) {
    throw new ApiError(sentenceOf(json?.error ?? json?.message, `The practice server answered ${response.status}.`),
      response.status >= 500);
  }
  return json;
}

/** A guild as one member sees it (all of it when no member is named); null when it is still at this revision. */
export function getState(guild, member, since, signal) {
  const query = new URLSearchParams();
  if (guild) query.set('guild', guild);
  if (member) query.set('as', member);
  if (since !== null && since !== undefined) query.set('since', since);
  return call('GET', `/state?${query}`, null, signal);
}

/** What the member reads where the app did not answer properly, with the reason. */
export const failureOf = ({ error, detail }) => (detail ? `${error}: ${detail}`.slice(0, 400) : sentenceOf(error));

/** A command, a press or a filled-in modal; answers with what Discord would show. */
export const interact = body => call('POST', '/interactions', body);

export const addMembers = body => call('POST', '/members', body);

export const patchMember = (id, body) => call('PATCH', `/members/${encodeURIComponent(id)}`, body);

export const setVoice = (guild, member, channel) => call('POST', '/voice', { guild, member, channel });
