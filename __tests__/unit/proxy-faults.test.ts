import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAuthority } from '../support/cluster/certificates.ts';
import { DONE, delay, FAULTS, type FaultName, late, NOT_DONE } from '../support/proxy/faults.ts';
import { openScene, type Scene, type Seen } from '../support/proxy/scene.ts';

const BODY = { id: 'an-id', text: 'long enough to be cut in half' };

let scene: Scene;
/** Makes a client give up. */
let abort: AbortController;

beforeEach(async () => {
  abort = new AbortController();
  scene = await openScene(JSON.stringify(BODY));
});

afterEach(() => scene.stop());

describe('a fault', () => {
  const CLIENT_SEES: Record<FaultName, Seen> = {
    refuse: { error: 'ECONNRESET' },
    reset: { error: 'ECONNRESET' },
    hang: { error: 'ABORT_ERR' },
    late: { error: 'ABORT_ERR' },
    '429': { status: 429, body: expect.stringContaining('es_rejected_execution_exception') },
    '429-retry-after': { status: 429, headers: expect.objectContaining({ 'retry-after': '1' }) },
    'rate-limit': { status: 429, headers: expect.objectContaining({ 'retry-after': '75' }) },
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
    'no-http': { error: 'HPE_INVALID_CONSTANT' },
    'tls-alert': { error: 'HPE_INVALID_CONSTANT' },
    '101': { error: 'closed' },
    'no-http-done': { error: 'HPE_INVALID_CONSTANT' },
    'tls-alert-done': { error: 'HPE_INVALID_CONSTANT' },
    '101-done': { error: 'closed' },
    'garbled-head': { error: 'HPE_INVALID_CONSTANT' },
    'stalled-body': { error: 'ABORT_ERR' },
    'dripping-body': { error: 'ABORT_ERR' },
    'dripping-headers': { error: 'ABORT_ERR' },
    'endless-headers': { error: 'HPE_HEADER_OVERFLOW' },
  };

  /** Requests that the client aborts. */
  const BREAKS_OFF: FaultName[] = ['101', '101-done', 'endless-headers'];

  test.each(Object.keys(FAULTS) as FaultName[])('%s has the described effect', async (name) => {
    const worked = name in DONE;
    const givesUp = CLIENT_SEES[name].error === 'ABORT_ERR';
    scene.proxy.fault({ path: /a/ }, name);
    if (givesUp)
      scene.proxy.on({}, worked ? 'answer' : 'request', () => void setImmediate(() => abort.abort()));
    expect(await scene.ask('/a', { signal: abort.signal })).toMatchObject(CLIENT_SEES[name]);
    await scene.proxy.settled();
    expect(scene.done).toEqual(worked || name === 'late' ? ['GET /a'] : []);
    expect(scene.proxy.exchanges[0]).toMatchObject({
      faulty: true,
      abandoned: givesUp || BREAKS_OFF.includes(name),
    });
    expect(scene.proxy.exchanges[0]!.passedAt !== undefined).toBe(worked || name === 'late');
    expect(await scene.ask('/a')).toMatchObject({ status: 200 });
  });

  test('is one that leaves the work undone, or one that leaves it done', () => {
    expect(Object.keys(FAULTS).toSorted()).toEqual(
      [...Object.keys(NOT_DONE), ...Object.keys(DONE)].toSorted(),
    );
  });

  test('refuse lets no other connection in for a while', async () => {
    scene.proxy.fault({}, 'refuse');
    await scene.ask();
    expect(await scene.ask()).toEqual({ error: 'ECONNREFUSED' });
    await scene.proxy.settled();
    expect(await scene.ask()).toMatchObject({ status: 200 });
  });

  test('late forwards the request after the client has disconnected', async () => {
    scene.proxy.fault({}, late(30));
    scene.proxy.on({}, 'request', () => void setImmediate(() => abort.abort()));
    await scene.ask('/a', { signal: abort.signal });
    await scene.proxy.settled();
    const { passedAt, endedAt } = scene.proxy.exchanges[0]!;
    expect(passedAt! - endedAt!).toBeGreaterThanOrEqual(29);
  });

  test('redirect leads to a place where a client that follows is noticed', async () => {
    scene.proxy.fault({}, 'redirect');
    await fetch(`${scene.proxy.url}/a`, { headers: { authorization: 'ApiKey canary' } });
    expect(scene.proxy.strayed).toHaveLength(1);
    expect(scene.proxy.exchanges).toHaveLength(1);
  });

  test('delay keeps the answer back', async () => {
    scene.proxy.fault({ path: /short/ }, delay(50));
    scene.proxy.fault({ path: /long/ }, delay(10_000));
    expect(await scene.ask('/short')).toMatchObject({ status: 200 });
    const { answeredAt, endedAt } = scene.proxy.exchanges[0]!;
    expect(endedAt! - answeredAt!).toBeGreaterThanOrEqual(49);
    scene.proxy.on({ path: /long/ }, 'answer', () => void setImmediate(() => abort.abort()));
    expect(await scene.ask('/long', { signal: abort.signal })).toEqual({ error: 'ABORT_ERR' });
    await scene.proxy.settled();
    expect(scene.done).toEqual(['GET /short', 'GET /long']);
  });

  test('hits the occurrence of method, path and body that is meant, and no other', async () => {
    scene.proxy.fault({ method: 'POST', path: /^\/a$/, occurrence: 2 }, '500');
    scene.proxy.fault({ where: ({ body }) => body.includes('host003'), occurrence: 'every' }, '502');
    const statuses = [];
    for (const method of ['GET', 'POST', 'POST', 'POST'])
      statuses.push((await scene.ask('/a', { method })).status);
    for (const host of ['host002', 'host003', 'host003'])
      statuses.push((await scene.ask('/b', { method: 'PUT' }, host)).status);
    expect(statuses).toEqual([200, 200, 500, 200, 200, 502, 502]);
  });

  test("speaks as GitHub does in front of GitHub's API", async () => {
    await scene.stop();
    scene = await openScene('', { product: 'github' });
    scene.proxy.fault({}, '429-retry-after');
    const { headers, body } = await scene.ask();
    expect(JSON.parse(body ?? '')).toMatchObject({
      message: expect.stringContaining('secondary rate limit'),
    });
    expect(headers).not.toHaveProperty('x-elastic-product');
  });
});

test('a proxy between client and server with https injects faults', async () => {
  const authority = await createAuthority('Test CA');
  const tls = await authority.issue('server', 'server');
  await scene.stop();
  const secure = { cert: tls.certificate, key: tls.key };
  scene = await openScene('secure', { secure, tls, ca: authority.certificate });
  scene.proxy.fault({ occurrence: 2 }, 'swallow-cut');
  expect(await scene.ask('/')).toMatchObject({ status: 200, body: 'secure' });
  expect(await scene.ask('/')).toEqual({ error: 'ECONNRESET' });
});
