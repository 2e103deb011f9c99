// What the suites look at in an answer. checks.test.mjs shows that each can fail.
import assert from 'node:assert/strict';

const WITHIN_MS = 2000;

/** A hostile request got one of the codes (null: an answer without errors; undefined: no GraphQL), and no look inside. */
export function checkHarmless({ status, json, text }, codes) {
  const code = json?.errors ? json.errors[0].extensions?.code : json?.data ? null : undefined;
  assert.ok(codes.includes(code), `${status} ${code}: ${text.slice(0, 300)}`);
  assert.ok(status < 500, String(status));
  assert.ok(!/Exception|org\.newsgraph|SELECT |\.java/.test(text), text.slice(0, 300));
}

export function checkInTime(milliseconds) {
  assert.ok(milliseconds < WITHIN_MS, `${milliseconds} ms`);
}

/** An ordinary query got the answer that it had before. */
export function checkSame({ status, json }, data) {
  assert.equal(status, 200);
  assert.equal(json.errors, undefined);
  assert.deepEqual(json.data, data);
}

/** The last third of the samples is at most 5 % above the third before, or by less than what caches may still take up. */
export function checkFlat(bytes, roomForCaches) {
  const third = Math.floor(bytes.length / 3);
  assert.ok(third > 0, 'too few samples');
  const middle = median(bytes.slice(third, 2 * third));
  const last = median(bytes.slice(2 * third));
  assert.ok(last <= middle * 1.05 + roomForCaches, `from ${middle} to ${last} bytes`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
