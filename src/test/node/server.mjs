// Where the server under test is; run.sh starts one.
export const url = process.env.NEWSGRAPH_URL;
if (!url) {
  throw new Error('NEWSGRAPH_URL must name the GraphQL endpoint; use run.sh');
}

/** Sends a request with a body as it is, and gives status, headers and the parsed answer. */
export async function post(body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  let json = null;
  try {
    json = JSON.parse(text);
  } catch {
    // not every refusal has a body
  }
  return { status: response.status, headers: response.headers, text, json };
}
