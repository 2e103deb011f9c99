// The programs in src/docs/partners.md, as a partner would run them: with a key made as it says there, and nothing else.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { url, post } from './server.mjs';

const run = promisify(execFile);
const app = resolve('../../../target/quarkus-app');
const page = readFileSync('../../docs/partners.md', 'utf8');
const blocks = [...page.matchAll(/```(?:bash|typescript|java)\n([\s\S]*?)```/g)].map(block => block[1]);
const folder = mkdtempSync(join(tmpdir(), 'partner-'));
const running = new Set();
let env;

/** The program with this name in its first line. */
function program(name) {
  const block = blocks.find(text => /^(?:#|\/\/) /.test(text) && text.split('\n', 1)[0].endsWith(` ${name}`));
  assert.ok(block, `partners.md has no program ${name}`);
  return block;
}

function write(where, ...names) {
  names.forEach(name => writeFileSync(join(where, name), program(name)));
}

async function until(what, condition) {
  for (let i = 0; i < 300; i++) {
    if (condition()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  assert.fail(`${what} did not come within a minute`);
}

const own = `${process.pid}-${Date.now()}`;
let articles = 0;
async function publish(text = 'The quay is open.') {
  const { json } = await post({
    query: 'mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status article { slug } } }',
    variables: { a: [{ uri: `test:partner:${own}:${++articles}`, headline: `Harbour news ${own} ${articles}`, text }] },
  });
  assert.equal(json.data.ingestArticles[0].status, 'CREATED', JSON.stringify(json));
  return json.data.ingestArticles[0].article.slug;
}

async function kill(slug) {
  const found = await post({ query: 'query($s: String!) { article(slug: $s) { id } }', variables: { s: slug } });
  const id = found.json.data.article.id;
  const { json } = await post({ query: 'mutation($id: ID!) { killArticle(id: $id) { status } }', variables: { id } });
  assert.equal(json.errors, undefined, JSON.stringify(json));
  return id;
}

/** Follows, is killed on the way, and goes on where it was: nothing is missed, and what was kept does not come twice. */
async function follows(command, args, where) {
  const told = () => existsSync(join(where, 'changes.ndjson')) ? readFileSync(join(where, 'changes.ndjson'), 'utf8') : '';
  const start = () => {
    const child = spawn(command, args, { cwd: where, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let errors = '';
    child.stderr.on('data', text => errors += text);
    child.on('exit', (code, signal) => {
      running.delete(child);
      if (signal === null) {
        console.error(`${args} ended with ${code}: ${errors}`);
      }
    });
    running.add(child);
    return child;
  };
  const first = await publish();
  const follower = start();
  await until(`${args}: an article from before`, () => told().includes(`"${first}"`));
  const second = await publish();
  await until(`${args}: an article as it is published`, () => told().includes(`"${second}"`));
  await until(`${args}: the cursor`, () => existsSync(join(where, 'cursor')));
  await new Promise(resolve => setTimeout(resolve, 500));
  process.kill(-follower.pid, 'SIGKILL');
  const third = await publish();
  const gone = await kill(second);
  start();
  await until(`${args}: what came while it was away`, () => told().includes(`"${third}"`) && told().includes(`"articleId":"${gone}"`));
  const lines = told().trim().split('\n').map(JSON.parse);
  assert.equal(lines.filter(change => change.kind === 'ARTICLE_CREATED' && change.article?.slug === third).length, 1);
  assert.equal(lines.filter(change => change.kind === 'ARTICLE_CREATED' && change.article?.slug === first).length, 1);
}

before(async () => {
  const command = blocks.find(text => text.includes('create-key')).trim();
  const { stdout } = await run('bash', ['-c', command],
    { cwd: app, env: { ...process.env, NEWSGRAPH_DATA: process.env.NEWSGRAPH_TEST_DATA } });
  env = { ...process.env, URL: url, KEY: stdout.trim() };
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  write(folder, 'look.sh', 'codegen.ts', 'build.sh', 'follow.ts', 'apollo.ts');
});

after(() => {
  running.forEach(child => process.kill(-child.pid, 'SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
});

test('the first look shows three articles with whom they name', async () => {
  const slug = await publish('Anna Keller, the minister, spoke in Estervik on Monday.');
  const { stdout } = await run('bash', ['look.sh'], { cwd: folder, env });
  const { data } = JSON.parse(stdout);
  assert.equal(data.articles.nodes.length, 3);
  const latest = data.articles.nodes.find(article => article.slug === slug);
  assert.ok(latest?.mentions.some(mention => mention.text === 'Anna Keller'), stdout);
});

test('the follower of curl and jq misses nothing', async () => {
  const where = join(folder, 'curl');
  mkdirSync(where);
  write(where, 'follow.sh');
  await follows('bash', ['follow.sh'], where);
});

test('types are generated from the schema of the server, and wrong names are told by them', async () => {
  await run('bash', ['-e', 'build.sh'], { cwd: folder, env });
  assert.ok(existsSync(join(folder, 'follow.js')) && existsSync(join(folder, 'apollo.js')));
  writeFileSync(join(folder, 'wrong.ts'), program('follow.ts').replace('change => append', 'change => change.headlin + append'));
  await assert.rejects(run('npx', ['tsc', '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', 'wrong.ts'],
    { cwd: folder, env }), failed => /Property 'headlin' does not exist/.test(failed.stdout));
});

for (const name of ['follow.js', 'apollo.js']) {
  test(`the follower ${name} misses nothing`, async () => {
    const where = join(folder, name.replace('.js', ''));
    mkdirSync(where);
    await follows('node', [join('..', name)], where);
  });
}

test('the follower in Java misses nothing', async () => {
  const where = join(folder, 'java');
  mkdirSync(where);
  write(where, 'Follow.java');
  await follows('java', ['-cp', join(app, 'lib', 'main', '*'), 'Follow.java'], where);
});
