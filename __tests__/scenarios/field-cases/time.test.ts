/** One deadline applies to a whole exchange, and a sent request is never reported as not sent. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { createAuthority } from '../../support/cluster/certificates.ts';
import { clusters } from '../../support/cluster/clusters.ts';
import { json } from '../../support/proxy/answers.ts';
import { answerWith } from '../../support/proxy/faults.ts';
import { failureOf } from '../../support/scenario/failed.ts';
import { test } from '../../support/scenario/test.ts';
import { openStage } from '../../support/stage/stage.ts';
import { startListener } from '../../support/tls/listener.ts';
import { elasticsearchError, runIn, saying } from './case.ts';

const CREATE = { method: 'POST', path: /^\/_security\/api_key$/ };
const create = { operation: 'create', host: 'host001', expiration: '1h' };

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  // S1
  test('SIGINT aborts a body that stalls, and post ends within its deadline', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault({ ...CREATE, occurrence: 'every' }, 'stalled-body');
    const running = here.start({ ...create, 'request-timeout': '300s' });
    here.proxy.on(CREATE, 'answer', () => void sleep(300).then(() => running.kill('SIGINT')));
    const begin = Date.now();
    const main = await running.ended;
    expect(Date.now() - begin).toBeLessThan(15_000);
    expect(main).toMatchObject({ exitCode: 1, annotations: [{ title: 'The step was cancelled' }] });
    expect(
      (await main.post({ inputs: { ...here.connection, ...create, 'request-timeout': '2s' } })).status,
    ).toBe('success');
    expect(await here.validIds()).toEqual([]);
  });

  test('post: a body that stalls is aborted at the limit', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({
      operation: 'create',
      host: 'host001',
      'revoke-after-job': 'true',
      'request-timeout': '1s',
    });
    here.proxy.fault({ occurrence: 'every' }, 'stalled-body');
    const post = await main.post();
    expect(post.durationMs).toBeLessThan(30_000);
    expect(post.exitCode).toBe(0);
    expect(new Set(post.annotations.map(({ level }) => level))).toEqual(new Set(['warning']));
  });

  // S6
  test.for(['read EHOSTUNREACH', 'read ENETUNREACH', 'write EPROTO'])(
    '%s after a create was sent: its key is searched for',
    async (resetAs, { setting }) => {
      const here = await setting(cluster);
      here.proxy.fault(CREATE, 'swallow-cut');
      const main = await here.run(create, { resetAs });
      expect(main.status, main.log).toBe('success');
      expect(here.created()).toHaveLength(2);
      expect(await here.validIds()).toEqual([main.outputs.id]);
    },
  );

  // S9
  test.for(['https://es.invalid:9200', 'http://127.0.0.1:1'])(
    'two addresses, the first is %s: the second is used',
    async (closedAddress, { setting }) => {
      const here = await setting(cluster);
      for (const operation of ['create', 'report', 'invalidate']) {
        const inputs = {
          operation,
          cluster: `${closedAddress}, ${here.proxy.url}`,
          ...(operation !== 'report' && { host: 'host001' }),
        };
        const main = await here.run(inputs);
        expect(main.status, main.log).toBe('success');
        expect(here.created()).toHaveLength(1);
      }
      expect(await here.validIds()).toEqual([]);
    },
  );

  test.for(['SSH-2.0-x\r\n', ''])(
    'two addresses, the first answers %j: the second is used',
    async (says, { setting }) => {
      const here = await setting(cluster);
      await using first = await saying(says);
      const main = await here.run({ ...create, cluster: `${first.url}, ${here.proxy.url}` });
      expect(main.status, main.log).toBe('success');
      expect(await here.validIds()).toEqual([main.outputs.id]);
    },
  );

  test('two addresses, the first has an untrusted certificate: the second is used', async ({ setting }) => {
    const here = await setting(cluster);
    const authority = await createAuthority('another CA');
    await using first = await startListener(await authority.issue('server', 'server'));
    const main = await here.run({ ...create, cluster: `${first.url}, ${here.proxy.url}` });
    expect(main.status, main.log).toBe('success');
    expect(first.received).toBe('');
  });

  // S15
  test.for(['1e30', '99999999999999999999', '-1', 'soon', 'Sat, 31 Dec 9999 23:59:59 GMT'])(
    'Retry-After: %s of the cluster',
    async (retryAfter, { setting }) => {
      const here = await setting(cluster);
      const body = elasticsearchError(429, 'es_rejected_execution_exception', 'full');
      const busy = json(429, body, { 'x-elastic-product': 'Elasticsearch', 'retry-after': retryAfter });
      here.proxy.fault(CREATE, answerWith(busy));
      const running = here.start(create);
      // A step waits at most a minute for a server, and not at all for an invalid time.
      if (/^\d/.test(retryAfter)) {
        await new Promise((resolve) => here.proxy.on(CREATE, 'end', resolve));
        await sleep(300);
        await running.kill('SIGINT');
        expect((await running.ended).annotations).toMatchObject([{ title: 'The step was cancelled' }]);
      } else expect((await running.ended).status).toBe('success');
    },
  );

  test.for([
    { headers: { 'retry-after': '1e30' } },
    { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1e30' } },
  ])('GitHub refuses with $headers: reported as a refusal', async ({ headers }) => {
    const refusal = createServer((_, response) =>
      response
        .writeHead(403, { 'content-type': 'application/json', 'x-github-request-id': 'C0DE:1', ...headers })
        .end(JSON.stringify({ message: 'You have exceeded a secondary rate limit.' })),
    );
    await once(refusal.listen(0, '127.0.0.1'), 'listening');
    const main = await runIn({
      inputs: {
        ...create,
        operation: 'rotate',
        cluster: 'http://127.0.0.1:1',
        secret: 'KEY',
        'github-token': 'github_pat_x',
      },
      apiUrl: `http://127.0.0.1:${(refusal.address() as AddressInfo).port}`,
      close: [],
    });
    expect(failureOf(main).title).toBe("GitHub's rate limit is reached");
    refusal.closeAllConnections();
    refusal.close();
  });

  test('GitHub reports a billion secrets: at most the allowed number of pages is read', async () => {
    await using stage = await openStage(cluster);
    let pages = 0;
    const many = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://x');
      const send = (body: unknown) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'x-github-request-id': 'C0DE:1' })
          .end(JSON.stringify(body));
      if (pathname.endsWith('/public-key'))
        return send({ key_id: '1', key: Buffer.alloc(32, 7).toString('base64') });
      pages++;
      const secrets = Array.from({ length: 100 }, (_, index) => ({
        name: `S${pages}_${index}`,
        created_at: '2020-01-01T00:00:00Z',
        updated_at: '2020-01-01T00:00:00Z',
      }));
      send({ total_count: 1e9, secrets });
    });
    await once(many.listen(0, '127.0.0.1'), 'listening');
    const main = await stage.run(
      { ...create, operation: 'rotate', host: 'host001,host002', secret: 'KEY_{host}' },
      { github: { api_url: `http://127.0.0.1:${(many.address() as AddressInfo).port}` } },
    );
    expect(main.status).toBe('failure');
    expect(main.annotations).toHaveLength(1);
    expect(pages).toBeLessThan(100);
    expect(main.maxRssKiB).toBeLessThan(200 * 1024);
    many.closeAllConnections();
    many.close();
  });
});
