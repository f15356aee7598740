/**
 * Hands in what players fill into a Google form: an Apps Script for the form's owner.
 *
 * 1. In the form's editor: ⋮ → Apps Script; paste this in place of what is there, and change FORM to your questions.
 * 2. Project settings → Script properties: MUSTER_URL, the function URL without a slash at its end, and RESULTS_SECRET,
 *    the same as the deployment's.
 * 3. Triggers → Add trigger: onFormSubmit, from form, on form submit.
 *
 * An answer that was refused stays in the form's responses; the players are asked in Discord to hand it in again.
 */

/** The titles of the form's questions. Everything but the match and the players may be left out: ''. */
const FORM = {
  match: 'Scrim',
  replay: 'Replay',
  places: [
    { player: '1st place', time: '1st place time' },
    { player: '2nd place', time: '2nd place time' },
    { player: '3rd place', time: '3rd place time' },
    { player: '4th place', time: '4th place time' },
  ],
};

function onFormSubmit(event) {
  const answers = answersOf(event.response);
  const body = JSON.stringify(resultOf(event.response, answers));
  const properties = PropertiesService.getScriptProperties();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const match = encodeURIComponent(answers[FORM.match]);
  const url = properties.getProperty('MUSTER_URL') + '/results/' + match;
  const response = UrlFetchApp.fetch(url, {
    method: 'post',
    contentType: 'application/json; charset=utf-8',
    payload: Utilities.newBlob(body).getBytes(),
    headers: {
      'X-Muster-Timestamp': timestamp,
      'X-Muster-Signature': sign(properties.getProperty('RESULTS_SECRET'), timestamp, match, body),
    },
    muteHttpExceptions: true,
  });
  console.log(`${url}: ${response.getResponseCode()} ${response.getContentText()}`);
  if (response.getResponseCode() >= 500) throw new Error(`${url} does not answer: submit the response again`);
}

/** By the title of the question; an uploaded file is the address it has in Drive. */
function answersOf(response) {
  const answers = {};
  response.getItemResponses().forEach(item => {
    const value = item.getResponse();
    answers[item.getItem().getTitle()] = Array.isArray(value)
      ? 'https://drive.google.com/open?id=' + encodeURIComponent(value[0])
      : String(value).trim();
  });
  return answers;
}

/** A response that is edited is another request: it has the same id, and another time. */
function resultOf(response, answers) {
  return {
    request: response.getId() + '.' + response.getTimestamp().getTime(),
    results: FORM.places.map((place, index) => ({
      player: answers[place.player],
      position: index + 1,
      time: answers[place.time],
    })),
    replay: answers[FORM.replay],
  };
}

/** HMAC-SHA256 over time, match and body, with dots between them, as hexadecimal digits. */
function sign(secret, timestamp, match, body) {
  return Utilities.computeHmacSha256Signature(`${timestamp}.${match}.${body}`, secret, Utilities.Charset.UTF_8)
    .map(byte => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
