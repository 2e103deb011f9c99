// Requests that mean harm: each gets a coded refusal, or a harmless answer, within two seconds, while a reader who asks an
// ordinary query four times a second notices nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { checkHarmless, checkInTime } from './checks.mjs';
import { HOSTILE } from './hostile.mjs';
import { post } from './server.mjs';

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

test('an ordinary reader noticed nothing', () => {
  assert.ok(canary.asked > 0);
  assert.deepEqual(canary.failed, []);
});
