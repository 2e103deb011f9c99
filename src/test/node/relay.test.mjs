// relay-compiler takes the schema, and the fragments of an app that pages through connections and fetches nodes again.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compiler from 'relay-compiler';

const SCHEMA = new URL('../../main/graphql/schema.graphql', import.meta.url);

const APP = `
import { graphql } from 'relay-runtime';
export const query = graphql\`
  query appFrontPageQuery($count: Int!, $cursor: String) { ...app_articles @arguments(count: $count, cursor: $cursor) }
\`;
export const list = graphql\`
  fragment app_articles on Query @argumentDefinitions(count: {type: "Int", defaultValue: 20}, cursor: {type: "String"})
    @refetchable(queryName: "appArticlesPaginationQuery") {
    articles(first: $count, after: $cursor) @connection(key: "app_articles") {
      edges { node { id headline ...app_article } }
    }
  }
\`;
export const item = graphql\`
  fragment app_article on Article @refetchable(queryName: "appArticleRefetchQuery") {
    headline
    sections { paragraphs { text mentions { text start end entity { __typename name ... on Person { familyName } } } } }
  }
\`;
`;

function compile(app) {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  try {
    mkdirSync(join(folder, 'src'));
    copyFileSync(SCHEMA, join(folder, 'schema.graphql'));
    writeFileSync(join(folder, 'src', 'app.js'), app);
    writeFileSync(join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true }));
    const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
    const artifact = join(folder, 'src', '__generated__', 'appArticlesPaginationQuery.graphql.js');
    return { status, output: stdout + stderr, compiled: existsSync(artifact) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an app with connections and nodes that are fetched again compiles', () => {
  const { status, output, compiled } = compile(APP);
  assert.equal(status, 0, output);
  assert.ok(compiled, output);
});

test('an app that asks for what is not there does not compile', () => {
  const { status, output } = compile(APP.replace('id headline ...', 'id title ...'));
  assert.notEqual(status, 0);
  assert.match(output, /title/);
});
