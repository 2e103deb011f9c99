// The suites are worth what their checks are: each goes red for a server that answers wrongly.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { checkFlat, checkHarmless, checkInTime, checkSame } from './checks.mjs';

const coded = code => JSON.stringify({ errors: [{ message: 'no', extensions: { code } }] });
const ANSWERS = {
  '/good': [200, coded('SYNTAX_ERROR')],
  '/other-code': [200, coded('INTERNAL_ERROR')],
  '/no-code': [200, JSON.stringify({ errors: [{ message: 'no' }] })],
  '/obeys': [200, JSON.stringify({ data: { __typename: 'Query' } })],
  '/breaks': [500, coded('SYNTAX_ERROR')],
  '/tells': [200, JSON.stringify({ errors: [{ message: 'java.lang.NullPointerException', extensions: { code: 'SYNTAX_ERROR' } }] })],
  '/page': [404, '<h1>Not found</h1>'],
  '/right': [200, JSON.stringify({ data: { people: [{ name: 'Ada' }] } })],
  '/wrong': [200, JSON.stringify({ data: { people: [{ name: 'Bram' }] } })],
  '/short': [200, JSON.stringify({ data: { people: [] } })],
  '/partly': [200, JSON.stringify({ data: { people: [{ name: 'Ada' }] }, errors: [{ message: 'late' }] })],
  '/busy': [503, JSON.stringify({ data: { people: [{ name: 'Ada' }] } })],
};

const stub = createServer((request, response) => {
  const [status, text] = ANSWERS[request.url];
  response.writeHead(status).end(text);
});
before(() => new Promise(resolve => stub.listen(0, '127.0.0.1', resolve)));
after(() => stub.close());

async function ask(path) {
  const response = await fetch(`http://127.0.0.1:${stub.address().port}${path}`);
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : null };
}

const data = { people: [{ name: 'Ada' }] };
const red = check => assert.throws(check, assert.AssertionError);

test('a hostile request must be refused by the right code, below 500, and learn nothing', async () => {
  checkHarmless(await ask('/good'), ['SYNTAX_ERROR']);
  for (const path of ['/other-code', '/no-code', '/obeys', '/breaks', '/tells', '/page']) {
    const answer = await ask(path);
    red(() => checkHarmless(answer, ['SYNTAX_ERROR']));
  }
});

test('an ordinary answer must be whole and the same', async () => {
  checkSame(await ask('/right'), data);
  for (const path of ['/wrong', '/short', '/partly', '/busy']) {
    const answer = await ask(path);
    red(() => checkSame(answer, data));
  }
});

test('two seconds are the most', () => {
  checkInTime(1999);
  red(() => checkInTime(2001));
});

test('memory that grows is seen, memory that goes up and down is not', () => {
  const from = (...megabytes) => megabytes.map(m => m * 1e6);
  checkFlat(from(50, 90, 100, 104, 99, 101, 100, 103, 100), 1e6);
  red(() => checkFlat(from(50, 60, 70, 80, 90, 100, 110, 120, 130), 1e6));
  red(() => checkFlat(from(100, 100), 1e6));
});
