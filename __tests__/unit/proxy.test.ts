import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAuthority } from '../support/cluster/certificates.ts';
import { json } from '../support/proxy/answers.ts';
import { fingerprint, sideBySide } from '../support/proxy/exchange.ts';
import { DONE, delay, FAULTS, type FaultName, late, NOT_DONE } from '../support/proxy/faults.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';

const BODY = { id: 'an-id', text: 'long enough to be cut in half' };

let server: http.Server;
/** What the server did: the work is done before it answers. */
let done: string[];
let proxy: FaultProxy;
let agent: http.Agent;
/** Makes a client give up. */
let abort: AbortController;

beforeEach(async () => {
  done = [];
  server = http.createServer((request, response) => {
    done.push(`${request.method} ${request.url}`);
    response.setHeader('x-elastic-product', 'Elasticsearch');
    response.end(JSON.stringify(BODY));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = await startProxy({ target: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  agent = new http.Agent({ keepAlive: true });
  abort = new AbortController();
});

afterEach(async () => {
  agent.destroy();
  await proxy.stop();
  server.close();
  server.closeAllConnections();
});

interface Seen {
  status?: number;
  headers?: http.IncomingHttpHeaders;
  body?: string;
  error?: string;
}

/** What a client gets; one that is to give up is given a signal. */
function ask(
  path = '/a',
  options: https.RequestOptions = {},
  body = '',
  by: typeof http | typeof https = http,
): Promise<Seen> {
  return new Promise((resolve) => {
    const request = by.request(`${proxy.url}${path}`, { agent, ...options });
    request.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.name }));
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      const seen = { status: response.statusCode ?? 0, headers: response.headers };
      response.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ ...seen, body: text, error: error.code ?? '' }),
      );
      response.on('end', () => resolve({ ...seen, body: text }));
    });
    request.end(body);
  });
}

describe('the record', () => {
  test('has each exchange as it was, and its times in order', async () => {
    const seen = await ask('/a/b?refresh=false', { method: 'POST' }, '{"x":1}');
    expect(seen).toMatchObject({ status: 200, body: JSON.stringify(BODY) });
    expect(seen.headers).toMatchObject({ 'x-elastic-product': 'Elasticsearch' });
    await proxy.settled();
    expect(proxy.exchanges).toHaveLength(1);
    const exchange = proxy.exchanges[0]!;
    expect(exchange).toMatchObject({ number: 1, method: 'POST', path: '/a/b', body: '{"x":1}', status: 200 });
    expect(exchange.query.get('refresh')).toBe('false');
    expect(JSON.parse(exchange.answer!.body.toString())).toEqual(BODY);
    const times = [exchange.startedAt, exchange.passedAt, exchange.answeredAt, exchange.endedAt] as number[];
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect(exchange).toMatchObject({ faulty: false, abandoned: false });
  });

  test('tells which credential was used, and does not hold it', async () => {
    await ask('/a', {
      headers: { authorization: 'ApiKey c2VjcmV0', 'es-client-authentication': 'SharedSecret s3cr3t' },
    });
    const { headers } = proxy.exchanges[0]!;
    expect(headers.authorization).toBe(fingerprint('ApiKey', 'c2VjcmV0'));
    expect(headers['es-client-authentication']).toBe(fingerprint('SharedSecret', 's3cr3t'));
    expect(JSON.stringify(headers)).not.toMatch(/c2VjcmV0|s3cr3t/);
  });

  test('groups what was under way at the same time', async () => {
    proxy.latencyMs = 20;
    await ask('/1');
    await Promise.all([ask('/2'), ask('/3')]);
    await ask('/4');
    await proxy.settled();
    const groups = sideBySide(proxy.exchanges).map((group) => group.map(({ path }) => path));
    expect(groups.map((group) => group.toSorted())).toEqual([['/1'], ['/2', '/3'], ['/4']]);
  });
});

describe('a fault', () => {
  const CLIENT_SEES: Record<FaultName, Seen> = {
    refuse: { error: 'ECONNRESET' },
    reset: { error: 'ECONNRESET' },
    hang: { error: 'ABORT_ERR' },
    late: { error: 'ABORT_ERR' },
    '429': { status: 429, body: expect.stringContaining('es_rejected_execution_exception') },
    '429-retry-after': { status: 429, headers: expect.objectContaining({ 'retry-after': '1' }) },
    '500': { status: 500, body: expect.stringContaining('"type":"exception"') },
    '502': { status: 502, body: expect.stringContaining('<h1>502 Bad Gateway</h1>') },
    '503': { status: 503, body: expect.stringContaining('es_rejected_execution_exception') },
    '503-proxy': { status: 503, headers: expect.objectContaining({ 'content-type': 'text/html' }) },
    '504': { status: 504, body: expect.stringContaining('Gateway Time-out') },
    redirect: {
      status: 307,
      headers: expect.objectContaining({ location: expect.stringContaining('://localhost:') }),
    },
    cut: { error: 'ECONNRESET' },
    'swallow-cut': { error: 'ECONNRESET' },
    'swallow-hang': { error: 'ABORT_ERR' },
    '500-done': { status: 500 },
    '502-done': { status: 502 },
    '503-proxy-done': { status: 503 },
    '504-done': { status: 504 },
    html: { status: 200, body: expect.stringContaining('<h1>Sign in</h1>') },
    'half-body': {
      status: 200,
      body: JSON.stringify(BODY).slice(0, JSON.stringify(BODY).length / 2),
      error: 'ECONNRESET',
    },
    'invalid-json': { status: 200, body: expect.stringMatching(/^\{"\{"id"/) },
    nonsense: { status: 200, body: '{"ok":[1,"two",null]}' },
    empty: { status: 200, body: '' },
  };

  test.each(Object.keys(FAULTS) as FaultName[])('%s does what it says', async (name) => {
    const worked = name in DONE;
    const givesUp = CLIENT_SEES[name].error === 'ABORT_ERR';
    proxy.fault({ path: /a/ }, name);
    if (givesUp) proxy.on({}, worked ? 'answer' : 'request', () => void setImmediate(() => abort.abort()));
    expect(await ask('/a', { signal: abort.signal })).toMatchObject(CLIENT_SEES[name]);
    await proxy.settled();
    expect(done).toEqual(worked || name === 'late' ? ['GET /a'] : []);
    expect(proxy.exchanges[0]).toMatchObject({
      faulty: true,
      abandoned: givesUp,
    });
    expect(proxy.exchanges[0]!.passedAt !== undefined).toBe(worked || name === 'late');
    expect(await ask('/a')).toMatchObject({ status: 200 });
  });

  test('is one that leaves the work undone, or one that leaves it done', () => {
    expect(Object.keys(FAULTS).toSorted()).toEqual(
      [...Object.keys(NOT_DONE), ...Object.keys(DONE)].toSorted(),
    );
  });

  test('refuse lets no other connection in for a while', async () => {
    proxy.fault({}, 'refuse');
    await ask();
    expect(await ask()).toEqual({ error: 'ECONNREFUSED' });
    await proxy.settled();
    expect(await ask()).toMatchObject({ status: 200 });
  });

  test('late passes the request on after the client has gone', async () => {
    proxy.fault({}, late(30));
    proxy.on({}, 'request', () => void setImmediate(() => abort.abort()));
    await ask('/a', { signal: abort.signal });
    await proxy.settled();
    const { passedAt, endedAt } = proxy.exchanges[0]!;
    expect(passedAt! - endedAt!).toBeGreaterThanOrEqual(29);
  });

  test('redirect leads to a place where a client that follows is noticed', async () => {
    proxy.fault({}, 'redirect');
    await fetch(`${proxy.url}/a`, { headers: { authorization: 'ApiKey canary' } });
    expect(proxy.strayed).toHaveLength(1);
    expect(proxy.exchanges).toHaveLength(1);
  });

  test('delay keeps the answer back', async () => {
    proxy.fault({ path: /short/ }, delay(50));
    proxy.fault({ path: /long/ }, delay(10_000));
    expect(await ask('/short')).toMatchObject({ status: 200 });
    const { answeredAt, endedAt } = proxy.exchanges[0]!;
    expect(endedAt! - answeredAt!).toBeGreaterThanOrEqual(49);
    proxy.on({ path: /long/ }, 'answer', () => void setImmediate(() => abort.abort()));
    expect(await ask('/long', { signal: abort.signal })).toEqual({ error: 'ABORT_ERR' });
    await proxy.settled();
    expect(done).toEqual(['GET /short', 'GET /long']);
  });

  test('hits the occurrence of method, path and body that is meant, and no other', async () => {
    proxy.fault({ method: 'POST', path: /^\/a$/, occurrence: 2 }, '500');
    proxy.fault({ where: ({ body }) => body.includes('host003'), occurrence: 'every' }, '502');
    const statuses = [];
    for (const method of ['GET', 'POST', 'POST', 'POST']) statuses.push((await ask('/a', { method })).status);
    for (const host of ['host002', 'host003', 'host003'])
      statuses.push((await ask('/b', { method: 'PUT' }, host)).status);
    expect(statuses).toEqual([200, 200, 500, 200, 200, 502, 502]);
  });

  test("speaks as GitHub does in front of GitHub's API", async () => {
    await proxy.stop();
    proxy = await startProxy({ target: 'http://127.0.0.1:9', product: 'github' });
    proxy.fault({}, '429-retry-after');
    const { headers, body } = await ask();
    expect(JSON.parse(body ?? '')).toMatchObject({
      message: expect.stringContaining('secondary rate limit'),
    });
    expect(headers).not.toHaveProperty('x-elastic-product');
  });
});

test('stands between two that speak https, and breaks what they say', async () => {
  const authority = await createAuthority('Test CA');
  const { certificate, key } = await authority.issue('server', 'server');
  const secure = https.createServer({ cert: certificate, key }, (_, response) => response.end('secure'));
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const { port } = secure.address() as AddressInfo;
  await proxy.stop();
  proxy = await startProxy({
    target: `https://127.0.0.1:${port}`,
    ca: authority.certificate,
    tls: { certificate, key },
  });
  const options = { agent: new https.Agent({ ca: authority.certificate }) };
  proxy.fault({ occurrence: 2 }, 'swallow-cut');
  expect(await ask('/', options, '', https)).toMatchObject({ status: 200, body: 'secure' });
  expect(await ask('/', options, '', https)).toEqual({ error: 'ECONNRESET' });
  secure.close();
  secure.closeAllConnections();
});

describe('beyond faults', () => {
  test('hooks hold the exchange at their moment until they are done', async () => {
    const moments: string[] = [];
    for (const moment of ['request', 'answer', 'end'] as const) {
      proxy.on({}, moment, async (exchange) => {
        await sleep(20);
        moments.push(`${moment}: server has done ${done.length}, client has ${exchange.status}`);
      });
    }
    await ask();
    await proxy.settled();
    expect(moments).toEqual([
      'request: server has done 0, client has undefined',
      'answer: server has done 1, client has undefined',
      'end: server has done 1, client has 200',
    ]);
  });

  test('a rewrite stands in for another kind of server', async () => {
    proxy.rewrite({
      request: (request) =>
        request.body.includes('read_ilm') ? json(400, { error: 'unknown privilege' }) : request,
      answer: (answer) => ({ ...answer, headers: { ...answer.headers, 'x-elastic-product': 'Serverless' } }),
    });
    expect(await ask('/a', { method: 'PUT' }, '{"cluster":["read_ilm"]}')).toMatchObject({ status: 400 });
    const seen = await ask('/a', { method: 'PUT' }, '{"cluster":["monitor"]}');
    expect(seen.headers).toMatchObject({ 'x-elastic-product': 'Serverless' });
    expect(done).toEqual(['PUT /a']);
  });

  test('latency is one round trip, and one more for a new connection', async () => {
    proxy.latencyMs = 200;
    const took = async () => {
      const started = performance.now();
      await ask();
      return performance.now() - started;
    };
    expect(await took()).toBeGreaterThanOrEqual(399);
    const second = await took();
    expect(second).toBeGreaterThanOrEqual(199);
    expect(second).toBeLessThan(399);
  });

  test('down refuses connections until up', async () => {
    proxy.down();
    expect(await ask()).toEqual({ error: 'ECONNREFUSED' });
    await proxy.up();
    expect(await ask()).toMatchObject({ status: 200 });
  });

  test('a server that is not there cuts the client, and the record says why', async () => {
    server.close();
    server.closeAllConnections();
    expect(await ask()).toEqual({ error: 'ECONNRESET' });
    await proxy.settled();
    expect(proxy.exchanges[0]).toMatchObject({ serverError: 'ECONNREFUSED' });
  });

  test('heal forgets what was asked for, and keeps the record', async () => {
    proxy.fault({ occurrence: 'every' }, '500');
    await ask();
    proxy.heal();
    expect(await ask()).toMatchObject({ status: 200 });
    expect(proxy.exchanges).toHaveLength(2);
  });
});
