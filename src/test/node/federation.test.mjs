// Apollo Federation 2: the schema composes with another subgraph by the public composition library.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { post, url } from './server.mjs';

const READING_LISTS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { readingLists: [ReadingList!]! }
  type ReadingList { title: String! articles: [Article!]! about: Person }
  type Article @key(fields: "id") { id: ID! }
  type Person @key(fields: "id") { id: ID! }
`;

test('the schema composes with a subgraph that refers to articles and people', async () => {
  const { json } = await post({ query: '{ _service { sdl } }' });
  const { errors, supergraphSdl } = composeServices([
    { name: 'newsgraph', url, typeDefs: parse(json.data._service.sdl) },
    { name: 'lists', url: 'http://localhost/lists', typeDefs: parse(READING_LISTS) },
  ]);
  assert.equal(errors, undefined);
  assert.match(supergraphSdl, /type Article/);
});

test('the schema does not compose with one that says otherwise', async () => {
  const { json } = await post({ query: '{ _service { sdl } }' });
  const wrong = READING_LISTS.replace('title: String! articles', 'title: Nothing articles');
  assert.throws(() => {
    const { errors } = composeServices([
      { name: 'newsgraph', url, typeDefs: parse(json.data._service.sdl) },
      { name: 'lists', url: 'http://localhost/lists', typeDefs: parse(wrong) },
    ]);
    if (errors) throw errors[0];
  });
});

test('a router gets its entities in the order of its representations', async () => {
  const found = await post({ query: '{ articles(first: 2) { nodes { id headline } } people(first: 1) { nodes { id name } } }' });
  const [one, two] = found.json.data.articles.nodes;
  const [person] = found.json.data.people.nodes;
  const { json } = await post({
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Article { headline } ... on Person { name } } }`,
    variables: {
      r: [{ __typename: 'Article', id: two.id }, { __typename: 'Person', id: person.id },
        { __typename: 'Article', id: one.id }],
    },
  });
  assert.deepEqual(json.data._entities, [{ headline: two.headline }, { name: person.name }, { headline: one.headline }]);
});
