// Requests that mean harm.
import { request } from 'node:http';
import { post, url } from './server.mjs';

const repeat = (count, part) => Array.from({ length: count }, (_, i) => part(i)).join(' ');
const query = (text, variables) => () => post({ query: text, variables });
const raw = (body, headers) => () => post(body, headers);
const fetched = (path, options) => async () => {
  const response = await fetch(new URL(path, url), options);
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : null };
};
const nested = (depth, open, close) => open.repeat(depth) + close.repeat(depth);
const bomb = levels => `{ ...F0 } ${repeat(levels, i => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
  fragment F${levels} on Query { __typename }`;

/** Name, request, codes that may come (null: an answer without errors may come too; undefined: one that is not GraphQL). */
export const HOSTILE = [
  ['a document of a thousand levels', query(`{ articles { nodes ${nested(1000, '{ entities { entity { articles { nodes ', ' } } } }')} } }`), ['QUERY_TOO_COMPLEX', 'SYNTAX_ERROR']],
  ['one level too many', query(`{ a: articles { nodes ${'{ relatedArticles { article '.repeat(10)} { id } ${'} }'.repeat(10)} } }`), ['QUERY_TOO_COMPLEX']],
  ['a hundred aliases', query(`{ ${repeat(100, i => `a${i}: __typename`)} }`), ['QUERY_TOO_COMPLEX']],
  ['aliases of one costly field', query(`{ ${repeat(20, i => `a${i}: articles(first: 100) { nodes { entities(first: 100) { salience } } }`)} }`), ['QUERY_TOO_COMPLEX']],
  ['a thousand root fields', query(`{ ${repeat(1000, () => '__typename')} }`), ['QUERY_TOO_COMPLEX']],
  ['a thousand directives', query(`{ __typename ${repeat(1000, () => '@include(if: true)')} }`), ['QUERY_TOO_COMPLEX']],
  ['unknown directives', query(`{ __typename ${repeat(40, i => `@x${i}`)} }`), ['VALIDATION_ERROR']],
  ['twenty thousand tokens', query(`{ articles { ${repeat(20000, () => 'totalCount')} } }`), ['QUERY_TOO_COMPLEX']],
  ['a text of 200 kB', query(`{ __typename } #${'x'.repeat(200_000)}`), ['QUERY_TOO_COMPLEX']],
  ['sixty thousand commas', query(`{ __typename ${','.repeat(60_000)} }`), ['QUERY_TOO_COMPLEX', null]],
  ['a hundred definitions', query(repeat(100, i => `query Q${i} { __typename }`)), ['QUERY_TOO_COMPLEX']],
  ['a fragment ring', query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'), ['VALIDATION_ERROR']],
  ['a fragment that spreads itself, unused', query('{ __typename } fragment A on Query { ... { ...A } }'), ['VALIDATION_ERROR']],
  ['a fragment bomb', query(bomb(15)), ['QUERY_TOO_COMPLEX']],
  ['a fragment bomb with conditions', query(bomb(15).replaceAll('...F', '... @include(if: true) { __typename } ...F')), ['QUERY_TOO_COMPLEX']],
  ['fields that may conflict', query(`{ articles { nodes { ${repeat(400, () => 'headline')} } } }`), ['QUERY_TOO_COMPLEX', null]],
  ['fields that do conflict', query('{ articles { a: totalCount a: nodes { id } } }'), ['VALIDATION_ERROR']],
  ['introspection in circles', query(`{ __schema { types ${'{ fields { type '.repeat(8)} { name } ${'} }'.repeat(8)} } }`), ['QUERY_TOO_COMPLEX', 'VALIDATION_ERROR']],
  ['introspection twice', query('{ a: __schema { description } b: __schema { description } }'), ['QUERY_TOO_COMPLEX']],
  ['a thousand variables', query(`query(${repeat(1000, i => `$v${i}: Int`)}) { __typename }`), ['QUERY_TOO_COMPLEX', 'VALIDATION_ERROR']],
  ['an object literal of great depth', query(`{ articles(filter: ${nested(200, '{a: ', '}')}) { totalCount } }`), ['SYNTAX_ERROR', 'VALIDATION_ERROR', 'QUERY_TOO_COMPLEX']],
  ['a list literal of great depth', query(`{ nodes(ids: ${nested(600, '[', ']')}) { id } }`), ['SYNTAX_ERROR', 'VALIDATION_ERROR', 'QUERY_TOO_COMPLEX', 'INVALID_ID', null]],
  ['an unterminated block string', query('{ articles(filter: {text: """' + 'x'.repeat(60_000)), ['SYNTAX_ERROR', 'QUERY_TOO_COMPLEX']],
  ['a number of many digits', query(`{ articles(first: ${'9'.repeat(4000)}) { totalCount } }`), ['VALIDATION_ERROR']],
  ['a number with a great exponent', query('{ articles(first: 1e999999999) { totalCount } }'), ['VALIDATION_ERROR']],
  ['a great exponent in a variable', raw('{"query":"query($n: Int) { articles(first: $n) { totalCount } }","variables":{"n":1e999999999}}'), ['VALIDATION_ERROR', 'BAD_REQUEST']],
  ['a number just over Int', query('query($n: Int) { articles(first: $n) { totalCount } }', { n: 2147483648 }), ['VALIDATION_ERROR']],
  ['a negative page', query('{ articles(first: -1) { totalCount nodes { id } } }'), ['INVALID_ARGUMENT']],
  ['an empty page', query('{ articles(first: 0) { totalCount nodes { id } } }'), ['INVALID_ARGUMENT']],
  ['a page too large', query('{ articles(first: 101) { nodes { id } } }'), ['INVALID_ARGUMENT']],
  ['a page from both ends', query('{ articles(first: 1, last: 1) { nodes { id } } }'), ['INVALID_ARGUMENT']],
  ['a tampered cursor', query('{ articles(after: "TEFURVNUOjE6Mg") { nodes { id } } }'), ['INVALID_CURSOR']],
  ['a cursor of SQL', query(`{ articles(after: "' OR 1=1 --") { nodes { id } } }`), ['INVALID_CURSOR']],
  ['an id of nothing', query('{ node(id: "Tm90aGluZzox") { id } }'), ['INVALID_ID']],
  ['an id of SQL', query(`{ node(id: "1; DROP TABLE article") { id } }`), ['INVALID_ID']],
  ['a hundred and one ids', query('query($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array(101).fill('x') }), ['INVALID_ARGUMENT', 'QUERY_TOO_COMPLEX']],
  ['a filter text that is too long', query('query($t: String) { articles(filter: {text: $t}) { totalCount } }', { t: 'x'.repeat(5000) }), ['INVALID_ARGUMENT', 'TEXT_TOO_LONG']],
  ['operators in a filter text', query('query($t: String) { articles(filter: {text: $t}) { totalCount } }', { t: `((!&|:*'"\\` }), [null, 'INVALID_ARGUMENT']],
  ['wildcards in a name', query('query($t: String!) { search(text: $t) { totalCount } people(filter: {name: $t}) { totalCount } }', { t: '%_\\%' }), [null, 'INVALID_ARGUMENT']],
  ['a NUL', query('query($t: String) { people(filter: {name: $t}) { totalCount } }', { t: 'a\u0000b' }), ['INVALID_ARGUMENT']],
  ['half of a surrogate pair', raw('{"query":"query($t: String) { people(filter: {name: $t}) { totalCount } }","variables":{"t":"\\ud800"}}'), ['INVALID_ARGUMENT']],
  ['a NUL in the document', query('{ \u0000 __typename }'), ['SYNTAX_ERROR']],
  ['more than any operation may cost', query('{ articles(first: 100) { nodes { entities(first: 100) { entity { articles(first: 100) { nodes { id } } } } } } }'), ['QUERY_TOO_COMPLEX']],
  ['the same through a variable', query('query($n: Int) { articles(first: $n) { nodes { entities(first: $n) { entity { articles(first: $n) { nodes { id } } } } } } }', { n: 100 }), ['QUERY_TOO_COMPLEX']],
  ['nodes multiplied from the end', query('{ articles(last: 100) { nodes { entities(first: 100) { otherArticles(first: 100) { id } } } } }'), ['QUERY_TOO_COMPLEX']],
  ['a representation of nothing', query('{ _entities(representations: [{__typename: "Query", id: "x"}]) { __typename } }'), ['INVALID_ARGUMENT']],
  ['a subscription by POST', query('subscription { changes { kind } }'), ['BAD_REQUEST', 'VALIDATION_ERROR']],
  ['an operation that is not there', raw(JSON.stringify({ query: '{ __typename }', operationName: 'x'.repeat(10_000) })), ['VALIDATION_ERROR']],
  ['a batch', raw(JSON.stringify(Array(1000).fill({ query: '{ __typename }' }))), ['BAD_REQUEST']],
  ['deep JSON', raw(`{"query":"{ __typename }","variables":{"a":${nested(50_000, '[', ']')}}}`), ['BAD_REQUEST', null]],
  ['deep JSON that does not end', raw('{"query":'.repeat(5000)), ['BAD_REQUEST']],
  ['JSON that is none', raw('{"query": "{ __typename }"'), ['BAD_REQUEST']],
  ['nothing', raw(''), ['BAD_REQUEST']],
  ['variables of another form', raw('{"query":"{ __typename }","variables":"{}"}'), ['BAD_REQUEST']],
  ['bytes that are not UTF-8', raw(Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])), ['BAD_REQUEST']],
  ['another charset', raw('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=utf-16' }), ['BAD_REQUEST']],
  ['an odd charset', raw('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=bogus' }), ['BAD_REQUEST']],
  ['a form', raw('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }), ['BAD_REQUEST']],
  ['plain text', raw('{"query":"{ __typename }"}', { 'content-type': 'text/plain' }), ['BAD_REQUEST']],
  ['an answer that nobody gives', raw('{"query":"{ __typename }"}', { accept: 'image/png' }), ['BAD_REQUEST']],
  ['an odd charset of the answer', raw('{"query":"{ __typename }"}', { accept: 'application/json;charset=bogus' }), ['BAD_REQUEST', null]],
  ['a false key', raw('{"query":"{ __typename }"}', { authorization: 'Bearer ng_nonsense' }), ['UNAUTHENTICATED']],
  ['another scheme', raw('{"query":"{ __typename }"}', { authorization: 'Basic YTpi' }), ['UNAUTHENTICATED']],
  ['the hash of another document', raw(JSON.stringify({ query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })), ['BAD_REQUEST']],
  ['a hash that is none', raw(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'zz' } } })), ['BAD_REQUEST']],
  ['a document id that climbs', raw(JSON.stringify({ documentId: '../../etc/passwd' })), ['PERSISTED_QUERY_NOT_FOUND']],
  ['a mutation by GET', fetched('/graphql?query=mutation%7BrevokeApiKey(id:%22x%22)%7Bid%7D%7D'), ['BAD_REQUEST']],
  ['DELETE', fetched('/graphql', { method: 'DELETE' }), ['BAD_REQUEST']],
  ['PUT', fetched('/graphql', { method: 'PUT', body: '{}' }), ['BAD_REQUEST']],
  ['another spelling of the path', fetched('/graphql;a=b?query=%7B__typename%7D'), ['NOT_FOUND']],
  ['a body without an end', endless, ['REQUEST_TOO_LARGE', undefined]],
  ['an address without an end', fetched(`/graphql?query=%7B__typename%7D&x=${'x'.repeat(20_000)}`), ['REQUEST_TOO_LARGE']],
  ['keys by somebody without rights', query('{ apiKeys { nodes { id } } }'), ['UNAUTHENTICATED', 'FORBIDDEN']],
];

/** Says that 100 GB follow, and sends as long as it is let. */
function endless() {
  return new Promise(resolve => {
    const { hostname, port, pathname } = new URL(url);
    const sent = request({ hostname, port, path: pathname, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 1e11 } });
    sent.on('response', response => {
      let text = '';
      response.on('data', data => { text += data; });
      response.on('end', () => resolve({ status: response.statusCode, text, json: text ? JSON.parse(text) : null }));
      response.on('error', () => resolve({ status: response.statusCode, text, json: null }));
    });
    sent.on('error', () => resolve({ status: 0, text: '', json: null }));
    // It would stay open for what is never sent.
    sent.on('response', response => response.on('close', () => sent.destroy()));
    sent.write('x'.repeat(100_000));
  });
}
