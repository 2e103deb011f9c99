// Sixty-four connections ask for a while, every twentieth request a hostile one: no answer is wrong, none has status 5xx, and
// the heap after garbage collection stays where it was. SOAK_SECONDS sets how long (30); for half an hour: SOAK_SECONDS=1800.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { checkFlat, checkHarmless, checkSame } from './checks.mjs';
import { HOSTILE } from './hostile.mjs';
import { post } from './server.mjs';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 30);
const CONNECTIONS = 64;
const HOSTILE_EVERY = 20;
const SAMPLES = 9;
// Plans of documents and texts of articles may still come into their caches while a short run goes on.
const ROOM_FOR_CACHES = 8e6;
const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const ORDINARY = [
  '{ articles(first: 10) { totalCount nodes { id headline publishedAt } } }',
  '{ articles(first: 3) { nodes { headline sections { paragraphs { text mentions { text start end entity { id name } } } } } } }',
  '{ people(first: 10) { edges { cursor node { id name aliases { name } } } pageInfo { hasNextPage endCursor } } }',
  '{ places(first: 10) { nodes { name countryCode } } organizations(first: 10) { nodes { name } } }',
  '{ search(text: "the", first: 5) { edges { node { article { id headline } } } } }',
  '{ __type(name: "Article") { fields { name description } } }',
];

/** Bytes of the heap that are in use after a garbage collection; null where there is no tool to ask the server. */
function heapInUse() {
  const jcmd = (...command) => execFileSync('jcmd', [process.env.NEWSGRAPH_PID, ...command], { encoding: 'utf8' });
  try {
    jcmd('GC.run');
    const used = [...jcmd('GC.heap_info').matchAll(/^ *(?!Metaspace|class space)[a-z][^\n]*? used (\d+)K/gim)]
      .filter(([line]) => !/metaspace|class space/i.test(line));
    return used.reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

test(`${SECONDS} seconds of ${CONNECTIONS} connections`, async context => {
  const expected = [];
  for (const query of ORDINARY) {
    const { status, json, text } = await post({ query });
    assert.ok(status === 200 && !json.errors, text);
    expected.push(json.data);
  }
  const until = performance.now() + SECONDS * 1000;
  const times = [];
  const failures = [];
  let asked = 0;
  const one = async number => {
    if (number % HOSTILE_EVERY === 0) {
      const [, ask, codes] = HOSTILE[(number / HOSTILE_EVERY) % HOSTILE.length];
      checkHarmless(await ask(), codes);
    } else {
      const start = performance.now();
      checkSame(await post({ query: ORDINARY[number % ORDINARY.length] }), expected[number % ORDINARY.length]);
      times.push(performance.now() - start);
    }
  };
  const connection = async () => {
    while (performance.now() < until && failures.length < 10) {
      const number = asked++;
      await one(number).catch(error => failures.push(`request ${number}: ${error.message}`));
    }
  };
  const heap = [];
  const watch = async () => {
    for (let i = 0; i < SAMPLES; i++) {
      await wait(SECONDS * 1000 / SAMPLES);
      heap.push(heapInUse());
    }
  };
  await Promise.all([watch(), ...Array.from({ length: CONNECTIONS }, connection)]);
  times.sort((a, b) => a - b);
  const share = part => Math.round(times[Math.floor(times.length * part)]);
  context.diagnostic(`${asked} requests, p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, heap ${heap.map(b => b && Math.round(b / 1e6))} MB`);
  assert.deepEqual(failures, []);
  assert.ok(times.length > CONNECTIONS);
  if (heap.includes(null)) {
    context.diagnostic('The heap was not looked at: there is no jcmd here');
  } else {
    checkFlat(heap, ROOM_FOR_CACHES);
  }
});
