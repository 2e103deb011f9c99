// The clients that front ends use, unchanged.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { url } from './server.mjs';

const FLAGSHIP = `
  query Latest($n: Int!) {
    articles(first: $n) {
      nodes {
        id
        headline
        sections { heading paragraphs { text mentions { text entity { __typename id name } } } }
      }
    }
  }`;
const sha256 = text => createHash('sha256').update(text).digest('hex');

function assertArticles(data, n) {
  assert.equal(data.articles.nodes.length, n);
  assert.ok(data.articles.nodes.every(article => article.headline && article.sections.length > 0));
}

test('Apollo Client reads the flagship query into its cache', async () => {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  const { data } = await client.query({ query: gql(FLAGSHIP), variables: { n: 3 } });
  assertArticles(data, 3);
  assert.ok(Object.keys(client.cache.extract()).some(key => /^(Person|Organization|Place):/.test(key)));
});

test('Apollo Client sends hashes: the first is unknown, then the document is not sent again', async () => {
  const sent = [];
  const spy = (input, options) => {
    sent.push(options.method === 'GET' ? String(input) : options.body);
    return fetch(input, options);
  };
  const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true })
    .concat(new HttpLink({ uri: url, fetch: spy }));
  const query = gql(FLAGSHIP.replace('Latest', `Latest${Date.now()}`));
  const ask = () => new ApolloClient({ link, cache: new InMemoryCache() }).query({ query, variables: { n: 2 } });
  assertArticles((await ask()).data, 2);
  assert.equal(sent.length, 2);
  assertArticles((await ask()).data, 2);
  assert.equal(sent.length, 3);
  assert.ok(!sent[2].includes('paragraphs'));
});

test('urql reads the flagship query', async () => {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
  const { data, error } = await client.query(FLAGSHIP, { n: 2 }).toPromise();
  assert.equal(error, undefined);
  assertArticles(data, 2);
});

test('graphql-request reads the flagship query, and gets coded errors', async () => {
  const client = new GraphQLClient(url);
  assertArticles(await client.request(FLAGSHIP, { n: 2 }), 2);
  await assert.rejects(client.request(FLAGSHIP, { n: 101 }), error => {
    assert.equal(error.response.errors[0].extensions.code, 'INVALID_ARGUMENT');
    return true;
  });
});
