/** One deadline for a whole exchange, checks that no variable switches off, and what was sent is never called unsent. */

import { X509Certificate } from 'node:crypto';
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
import { elasticsearchError, listen, noKeys, runIn, saying } from './world.ts';

const CREATE = { method: 'POST', path: /^\/_security\/api_key$/ };
const create = { operation: 'create', host: 'host001', expiration: '1h' };

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  // S1
  test('SIGINT ends a body that stalls, and post ends by its deadline', async ({ setting }) => {
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
    expect(await here.living()).toEqual([]);
  });

  test('post: a body that stalls ends with its limit', async ({ setting }) => {
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
    '%s after a create was sent: its key is looked for',
    async (resetAs, { setting }) => {
      const here = await setting(cluster);
      here.proxy.fault(CREATE, 'swallow-cut');
      const main = await here.run(create, { resetAs });
      expect(main.status, main.log).toBe('success');
      expect(here.made()).toHaveLength(2);
      expect(await here.living()).toEqual([main.outputs.id]);
    },
  );

  // S9
  test.for(['https://es.invalid:9200', 'http://127.0.0.1:1'])(
    'of two addresses the first is %s: the second is asked',
    async (dead, { setting }) => {
      const here = await setting(cluster);
      for (const operation of ['create', 'report', 'invalidate']) {
        const inputs = {
          operation,
          cluster: `${dead}, ${here.proxy.url}`,
          ...(operation !== 'report' && { host: 'host001' }),
        };
        const main = await here.run(inputs);
        expect(main.status, main.log).toBe('success');
        expect(here.made()).toHaveLength(1);
      }
      expect(await here.living()).toEqual([]);
    },
  );

  test.for(['SSH-2.0-x\r\n', ''])(
    'of two addresses the first says %j: the second is asked',
    async (says, { setting }) => {
      const here = await setting(cluster);
      await using first = await saying(says);
      const main = await here.run({ ...create, cluster: `${first.url}, ${here.proxy.url}` });
      expect(main.status, main.log).toBe('success');
      expect(await here.living()).toEqual([main.outputs.id]);
    },
  );

  test('of two addresses the first has a certificate that is not trusted: the second is asked', async ({
    setting,
  }) => {
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
      // No server makes a step wait for longer than a minute; a word that is no time is not waited for at all.
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
  ])('GitHub refuses with $headers: a clear refusal', async ({ headers }) => {
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

  test('GitHub counts a billion secrets: as many pages are read as there may be', async () => {
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

describe('what a variable of the job cannot switch off', () => {
  // S3
  test.for(['ca-certificate', 'ca-fingerprint', 'nothing'])(
    'NODE_TLS_REJECT_UNAUTHORIZED=0 with %s',
    async (given) => {
      const [ours, theirs] = await Promise.all([createAuthority('ours'), createAuthority('theirs')]);
      await using man = await startListener(await theirs.issue('server', 'server'));
      const trust = {
        'ca-certificate': { 'ca-certificate': ours.certificate },
        'ca-fingerprint': { 'ca-fingerprint': new X509Certificate(ours.certificate).fingerprint256 },
        nothing: {},
      }[given]!;
      const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
      const main = await runIn({ inputs: { ...create, cluster: man.url, ...trust }, env, close: [] });
      expect(man.received).toBe('');
      expect(main.status).toBe('failure');
      expect(main.annotations).toContainEqual(
        expect.objectContaining({
          level: 'warning',
          message: expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED'),
        }),
      );
    },
  );
});

describe('ca-fingerprint with a server that asks for a client certificate', () => {
  test.for(['TLSv1.2', 'TLSv1.3'] as const)('%s', async (version) => {
    const authority = await createAuthority('company CA');
    const [own, client] = await Promise.all([
      authority.issue('server', 'server'),
      authority.issue('client', 'client'),
    ]);
    const pair = { ...own, certificate: own.certificate + authority.certificate };
    await using server = await listen((socket) => socket.end(noKeys), {
      tls: { pair, ca: authority.certificate, requestCert: true, minVersion: version, maxVersion: version },
    });
    const inputs = {
      cluster: server.url,
      'ca-fingerprint': new X509Certificate(authority.certificate).fingerprint256,
      'client-certificate': client.certificate,
      'client-key': client.key,
    };
    const step = await runIn({ inputs, close: [] });
    expect(step.status, step.log).toBe('success');
  });
});

// S14
describe('a credential that no header can hold', () => {
  test.for([
    { 'bearer-token': 'header.payload.signature', 'jwt-client-secret': 'two\nlines' },
    { 'bearer-token': 'header.payload.signature', 'jwt-client-secret': 'snow☃' },
    { 'oidc-audience': 'elastic', 'jwt-client-secret': 'two\nlines' },
  ])('%j', async (credentials) => {
    await using server = await listen((socket) => socket.end(noKeys));
    const step = await runIn({
      inputs: { ...create, cluster: server.url, ...credentials },
      env: {},
      close: [],
    });
    const { message } = failureOf(step);
    expect(message).toContain('jwt-client-secret');
    expect(server.connections).toBe(0);
  });

  test.for(['github_pat_aaaaaaaa\nbbbbbbbb', 'github_pat_☃'])('github-token: %j', async (token) => {
    const step = await runIn({
      inputs: {
        ...create,
        operation: 'rotate',
        cluster: 'http://127.0.0.1:1',
        secret: 'KEY',
        'github-token': token,
      },
      apiUrl: 'http://127.0.0.1:1',
      close: [],
    });
    expect(failureOf(step).message).toContain('github-token');
  });
});
