// Subscriptions, by the client that front ends use for graphql-transport-ws.
import { test, after } from 'node:test';
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { url, post } from './server.mjs';

const socketUrl = url.replace(/^http/, 'ws');
const clients = [];
after(() => clients.forEach(client => client.dispose()));

function connect(options = {}) {
  const client = createClient({ url: socketUrl, retryAttempts: 5, retryWait: async () => {}, webSocketImpl: WebSocket, ...options });
  clients.push(client);
  return client;
}

/** Publishes articles of a category, each with a text of its own, until it is told to stop. */
function keepPublishing(category, text) {
  let stopped = false;
  const run = async () => {
    for (let i = 0; !stopped && i < 300; i++) {
      const { json } = await post({
        query: 'mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status } }',
        variables: { a: [{ text: `${text} It was day ${i} of ${category}.`, category }] },
      });
      assert.equal(json.data.ingestArticles[0].status, 'CREATED');
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const done = run();
  return () => { stopped = true; return done; };
}

const published = `subscription($filter: PublicationFilter) { articlePublished(filter: $filter) {
  category sections { paragraphs { text mentions { text entity { __typename name } } } } } }`;

test('a published article arrives with its nested entities', async () => {
  const events = connect().iterate({ query: published, variables: { filter: { category: 'wire-a' } } });
  const first = events.next();
  const stop = keepPublishing('wire-a', 'NATO moved two ships to Norway, said Jens Stoltenberg.');
  const { value } = await first;
  await stop();
  await events.return();
  assert.equal(value.errors, undefined);
  const mentions = value.data.articlePublished.sections.flatMap(s => s.paragraphs).flatMap(p => p.mentions);
  assert.ok(mentions.some(m => m.text === 'Norway' && m.entity?.__typename === 'Place'), JSON.stringify(mentions));
});

test('two filters on one socket each get their own', async () => {
  const client = connect();
  const b = client.iterate({ query: published, variables: { filter: { category: 'Wire-B', language: 'en' } } });
  const c = client.iterate({ query: published, variables: { filter: { category: 'wire-c' } } });
  const firsts = [b.next(), c.next()];
  const stops = [keepPublishing('wire-b', 'The quay is safe.'), keepPublishing('wire-c', 'The quay is closed.')];
  const categories = (await Promise.all(firsts)).map(({ value }) => value.data.articlePublished.category);
  await Promise.all([...stops.map(stop => stop()), b.return(), c.return()]);
  assert.deepEqual(categories, ['wire-b', 'wire-c']);
});

test('a client that lost its connection comes back and goes on', async () => {
  let socket;
  let opened = 0;
  const client = connect({ on: { connected: s => { socket = s; opened++; } } });
  const events = client.iterate({ query: published, variables: { filter: { category: 'wire-d' } } });
  const first = events.next();
  const stop = keepPublishing('wire-d', 'The ferry sails.');
  await first;
  socket.close(4205, 'Client restart');
  let value;
  do {
    ({ value } = await events.next());
  } while (opened < 2);
  await stop();
  await events.return();
  assert.equal(value.data.articlePublished.category, 'wire-d');
});

test('queries and mutations go over the socket, refusals have codes', async () => {
  const client = connect();
  const query = client.iterate({ query: '{ articles(first: 1) { nodes { id } } }' });
  assert.equal((await query.next()).value.data.articles.nodes.length, 1);
  assert.equal((await query.next()).done, true);
  const refused = client.iterate({ query: '{ nothing }' });
  await assert.rejects(refused.next(), errors => {
    assert.equal(errors[0].extensions.code, 'VALIDATION_ERROR');
    return true;
  });
});

test('a false key is refused', async () => {
  const client = connect({ retryAttempts: 0, connectionParams: { Authorization: 'Bearer nonsense' } });
  await assert.rejects(client.iterate({ query: '{ __typename }' }).next(), closed => {
    assert.equal(closed.code, 4403);
    return true;
  });
});

test('the old subprotocol is refused', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-ws');
  const code = await new Promise(resolve => socket.on('close', resolve));
  assert.equal(code, 4406);
});
