/**
 * A create that the cluster carried out, with an unreadable answer. Either the step fails and no key is valid, or it succeeds and one
 * key is delivered.
 */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { clusters } from '../../support/cluster/clusters.ts';
import type { FaultName } from '../../support/proxy/faults.ts';
import { GARBLED_DONE, GARBLED_NOT_DONE } from '../../support/proxy/garbled.ts';
import type { Run } from '../../support/runner/run.ts';
import type { Setting } from '../../support/scenario/setting.ts';
import { test } from '../../support/scenario/test.ts';
import { openStage } from '../../support/stage/stage.ts';

const encodings = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
} satisfies Record<string, (body: Buffer) => Buffer>;
const CREATE = { method: 'POST', path: /^\/_security\/api_key$/ };
const inputs = { operation: 'create', host: 'host001', expiration: '1h', 'request-timeout': '5s' };
const faults = Object.keys({ ...GARBLED_DONE, ...GARBLED_NOT_DONE }) as FaultName[];

/** A failed step has exactly one error annotation, a successful one none; and the matching keys are valid. */
async function expectSettled(here: Setting, main: Run): Promise<void> {
  const valid = await here.validIds();
  if (main.status === 'success') {
    const keys = JSON.parse(main.outputs.keys!) as { id: string }[];
    expect(valid.toSorted()).toEqual(keys.map(({ id }) => id).toSorted());
    expect(main.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  } else {
    expect(main).toMatchObject({ exitCode: 1, outputs: {} });
    expect(main.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(valid).toEqual([]);
  }
}

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for(faults)('%s, once', async (fault, { setting }) => {
    const here = await setting(cluster);
    here.proxy.fault(CREATE, fault);
    const main = await here.run(inputs);
    await expectSettled(here, main);
    expect((await main.post()).annotations).toEqual([]);
    expect(await here.validIds()).toHaveLength(main.status === 'success' ? 1 : 0);
  });

  test.for(faults)('%s, every time', async (fault, { setting }) => {
    const here = await setting(cluster);
    here.proxy.fault({ ...CREATE, occurrence: 'every' }, fault);
    const main = await here.run(inputs);
    expect(main.status, main.log).toBe('failure');
    await expectSettled(here, main);
    expect((await main.post()).annotations).toEqual([]);
    expect(await here.validIds()).toEqual([]);
  });

  test('one of 20 hosts', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault({ ...CREATE, occurrence: 7 }, 'no-http-done');
    const hosts = Array.from({ length: 20 }, (_, index) => `host${index}`).join(',');
    const main = await here.run({ ...inputs, host: hosts });
    await expectSettled(here, main);
    expect(JSON.parse(main.outputs.keys!)).toHaveLength(20);
  });

  test('to a secret', async () => {
    await using stage = await openStage(cluster);
    stage.proxy.fault(CREATE, 'garbled-head');
    const main = await stage.run({ ...inputs, operation: 'rotate', secret: 'HEARTBEAT_KEY' });
    expect(main.status, main.log).toBe('success');
    const created = stage.proxy.exchanges.filter(
      ({ method, path }) => method === 'POST' && path === '/_security/api_key',
    );
    expect(created).toHaveLength(2);
    expect(stage.secret('HEARTBEAT_KEY')).toContain(JSON.parse(String(created[1]!.answer!.body)).api_key);
  });

  test('an answer as text/plain, or without a type, is read', async ({ setting }) => {
    for (const type of ['text/plain', '', 'text/html; charset=utf-8']) {
      const here = await setting(cluster);
      here.proxy.rewrite({
        answer: (answer) => {
          const { 'content-type': _, ...headers } = answer.headers;
          return { ...answer, headers: { ...headers, ...(type && { 'content-type': type }) } };
        },
      });
      const main = await here.run(inputs);
      expect(main.status, main.log).toBe('success');
      expect(await here.validIds()).toEqual([main.outputs.id]);
    }
  });

  test.for(Object.entries(encodings))(
    'an answer in %s that was not requested',
    async ([encoding, encode], { setting }) => {
      const here = await setting(cluster);
      here.proxy.rewrite({
        answer: ({ status, headers, body }) => ({
          status,
          headers: { ...headers, 'content-encoding': encoding },
          body: encode(body),
        }),
      });
      const main = await here.run(inputs);
      expect(main.status, main.log).toBe('success');
      expect(await here.validIds()).toEqual([main.outputs.id]);
    },
  );

  test('a repeated product header counts as one', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.rewrite({
      answer: (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'x-elastic-product': ['Elasticsearch', 'Elasticsearch'] },
      }),
    });
    const main = await here.run(inputs);
    expect(main.status, main.log).toBe('success');
  });

  test.for(['no-http', 'garbled-head', '101-done', 'stalled-body'] as const)(
    'other requests: %s',
    { timeout: 120_000 },
    async (fault, { setting }) => {
      const here = await setting(cluster);
      const main = await here.run({ ...inputs, 'revoke-after-job': 'true', expiration: '' });
      expect(main.status, main.log).toBe('success');
      here.proxy.fault({ occurrence: 'every' }, fault);
      for (const operation of ['report', 'invalidate'])
        expect(
          await here.run({
            operation,
            ...(operation === 'invalidate' && { host: 'host001' }),
            'request-timeout': '5s',
          }),
        ).toMatchObject({ exitCode: 1, annotations: [{ level: 'error' }] });
      const post = await main.post();
      expect(post.exitCode).toBe(0);
      expect(post.annotations).toContainEqual(
        expect.objectContaining({ level: 'warning', message: expect.stringContaining(main.outputs.id!) }),
      );
      // The cluster may have carried out the request; the text must not claim that it did.
      here.proxy.heal();
      expect([[], [main.outputs.id]]).toContainEqual(await here.validIds());
      await here.run({ operation: 'invalidate', host: 'host001' });
    },
  );
});
