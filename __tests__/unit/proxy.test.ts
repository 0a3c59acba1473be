import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { json } from '../support/proxy/answers.ts';
import { fingerprint, sideBySide } from '../support/proxy/exchange.ts';
import { openScene, type Scene } from '../support/proxy/scene.ts';

const BODY = { id: 'an-id', text: 'long enough to be cut in half' };

let scene: Scene;

beforeEach(async () => {
  scene = await openScene(JSON.stringify(BODY));
});

afterEach(() => scene.stop());

describe('the record', () => {
  test('has each exchange as it was, and its times in order', async () => {
    const seen = await scene.ask('/a/b?refresh=false', { method: 'POST' }, '{"x":1}');
    expect(seen).toMatchObject({ status: 200, body: JSON.stringify(BODY) });
    expect(seen.headers).toMatchObject({ 'x-elastic-product': 'Elasticsearch' });
    await scene.proxy.settled();
    expect(scene.proxy.exchanges).toHaveLength(1);
    const exchange = scene.proxy.exchanges[0]!;
    expect(exchange).toMatchObject({ number: 1, method: 'POST', path: '/a/b', body: '{"x":1}', status: 200 });
    expect(exchange.query.get('refresh')).toBe('false');
    expect(JSON.parse(exchange.answer!.body.toString())).toEqual(BODY);
    const times = [exchange.startedAt, exchange.passedAt, exchange.answeredAt, exchange.endedAt] as number[];
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect(exchange).toMatchObject({ faulty: false, abandoned: false });
  });

  test('identifies the credential that was used, without storing it', async () => {
    await scene.ask('/a', {
      headers: { authorization: 'ApiKey c2VjcmV0', 'es-client-authentication': 'SharedSecret s3cr3t' },
    });
    const { headers } = scene.proxy.exchanges[0]!;
    expect(headers.authorization).toBe(fingerprint('ApiKey', 'c2VjcmV0'));
    expect(headers['es-client-authentication']).toBe(fingerprint('SharedSecret', 's3cr3t'));
    expect(JSON.stringify(headers)).not.toMatch(/c2VjcmV0|s3cr3t/);
  });

  test('groups what was under way at the same time', async () => {
    scene.proxy.latencyMs = 20;
    await scene.ask('/1');
    await Promise.all([scene.ask('/2'), scene.ask('/3')]);
    await scene.ask('/4');
    await scene.proxy.settled();
    const groups = sideBySide(scene.proxy.exchanges).map((group) => group.map(({ path }) => path));
    expect(groups.map((group) => group.toSorted())).toEqual([['/1'], ['/2', '/3'], ['/4']]);
  });
});

describe('beyond faults', () => {
  test('hooks hold the exchange at their moment until they are done', async () => {
    const moments: string[] = [];
    for (const moment of ['request', 'answer', 'end'] as const) {
      scene.proxy.on({}, moment, async (exchange) => {
        await sleep(20);
        moments.push(`${moment}: server has done ${scene.done.length}, client has ${exchange.status}`);
      });
    }
    await scene.ask();
    await scene.proxy.settled();
    expect(moments).toEqual([
      'request: server has done 0, client has undefined',
      'answer: server has done 1, client has undefined',
      'end: server has done 1, client has 200',
    ]);
  });

  test('a rewrite changes the answers of the server', async () => {
    scene.proxy.rewrite({
      request: (request) =>
        request.body.includes('read_ilm') ? json(400, { error: 'unknown privilege' }) : request,
      answer: (answer) => ({ ...answer, headers: { ...answer.headers, 'x-elastic-product': 'Serverless' } }),
    });
    expect(await scene.ask('/a', { method: 'PUT' }, '{"cluster":["read_ilm"]}')).toMatchObject({
      status: 400,
    });
    const seen = await scene.ask('/a', { method: 'PUT' }, '{"cluster":["monitor"]}');
    expect(seen.headers).toMatchObject({ 'x-elastic-product': 'Serverless' });
    expect(scene.done).toEqual(['PUT /a']);
  });

  test('latency is one round trip, and one more for a new connection', async () => {
    scene.proxy.latencyMs = 200;
    const took = async () => {
      const started = performance.now();
      await scene.ask();
      return performance.now() - started;
    };
    expect(await took()).toBeGreaterThanOrEqual(399);
    const second = await took();
    expect(second).toBeGreaterThanOrEqual(199);
    expect(second).toBeLessThan(399);
  });

  test('down refuses connections until up', async () => {
    scene.proxy.down();
    expect(await scene.ask()).toEqual({ error: 'ECONNREFUSED' });
    await scene.proxy.up();
    expect(await scene.ask()).toMatchObject({ status: 200 });
  });

  test('an unreachable server cuts the client, and the record has the reason', async () => {
    scene.stopServer();
    expect(await scene.ask()).toEqual({ error: 'ECONNRESET' });
    await scene.proxy.settled();
    expect(scene.proxy.exchanges[0]).toMatchObject({ serverError: 'ECONNREFUSED' });
  });

  test('heal removes faults and hooks, and keeps the record', async () => {
    scene.proxy.fault({ occurrence: 'every' }, '500');
    await scene.ask();
    scene.proxy.heal();
    expect(await scene.ask()).toMatchObject({ status: 200 });
    expect(scene.proxy.exchanges).toHaveLength(2);
  });
});
