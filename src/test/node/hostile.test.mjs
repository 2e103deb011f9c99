// Requests that mean harm: each gets a coded refusal, or a harmless answer, within two seconds, while a reader who asks an
// ordinary query four times a second notices nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { checkHarmless, checkInTime } from './checks.mjs';
import { HOSTILE } from './hostile.mjs';
import { post, url } from './server.mjs';

const canary = { asked: 0, failed: [], timer: undefined };
before(async () => {
  for (let i = 0; i < 20; i++) {
    await post({ query: '{ articles(first: 5) { nodes { headline } } }' });
  }
  canary.timer = setInterval(async () => {
    canary.asked++;
    const { status, json } = await post({ query: '{ articles(first: 5) { nodes { headline } } }' })
      .catch(error => ({ status: String(error) }));
    if (status !== 200 || json.data.articles.nodes.length !== 5) canary.failed.push(status);
  }, 250);
});
after(() => clearInterval(canary.timer));

for (const [name, ask, codes] of HOSTILE) {
  test(name, async () => {
    const start = performance.now();
    checkHarmless(await ask(), codes);
    checkInTime(performance.now() - start);
  });
}

const HEADERS_WITHIN_MS = 10_000;
const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A connection that one can be slow on. */
function open() {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port });
  let received = '';
  socket.on('data', data => { received += data; });
  socket.on('error', () => {});
  const closed = new Promise(resolve => socket.on('close', resolve));
  return { socket, closed, received: () => received };
}

test('a sender of a byte of headers at a time is cut', { timeout: 2 * HEADERS_WITHIN_MS }, async () => {
  const { socket, closed } = open();
  const start = performance.now();
  socket.write('GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  const dripping = setInterval(() => socket.write('x'), 300);
  await closed;
  clearInterval(dripping);
  const took = performance.now() - start;
  assert.ok(took > HEADERS_WITHIN_MS - 1000 && took < HEADERS_WITHIN_MS + 3000, `${took} ms`);
});

test('a connection that rests between two requests is not', async () => {
  const { socket, received } = open();
  const ask = () => socket.write('GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n');
  ask();
  await wait(HEADERS_WITHIN_MS + 1500);
  ask();
  await wait(1500);
  assert.equal(received().match(/HTTP\/1.1 200/g)?.length, 2, received());
  socket.destroy();
});

test('an ordinary reader noticed nothing', () => {
  assert.ok(canary.asked > 0);
  assert.deepEqual(canary.failed, []);
});
