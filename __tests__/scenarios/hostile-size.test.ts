/** Endless answers of every server: each is aborted, and memory stays small. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keyOfOurs } from '../support/hostile/answers.ts';
import { create, expectHarmless, report, withServer } from '../support/hostile/harmless.ts';
import { flood, send, startHostileServer } from '../support/hostile/server.ts';

const bytes = 100 * 1024 * 1024;

describe('of the cluster', () => {
  test.each(
    [report, create].flatMap((inputs) =>
      [200, 500].flatMap((status) => [true, false].map((announced) => ({ inputs, status, announced }))),
    ),
  )(
    '100 MB to $inputs.operation, status $status, length announced: $announced',
    async ({ inputs, status, announced }) => {
      await using server = await startHostileServer((_, response) =>
        flood(response, status, bytes, announced),
      );
      const step = await withServer(server, inputs);
      expectHarmless(step);
      expect(step.annotations).toMatchObject([
        {
          title: 'The answer of the cluster could not be read',
          message: expect.stringContaining('larger than 16 MB'),
        },
      ]);
      expectHarmless(await step.post());
    },
  );

  test('1 GB in 1 MB of gzip', async () => {
    // In members, as gzip allows: this process must stay small, since a child starts with its parent's peak.
    const member = gzipSync(Buffer.alloc(16 * 1024 ** 2, ' '));
    const bomb = Buffer.concat(Array.from({ length: 64 }, () => member));
    await using server = await startHostileServer((_, response) =>
      send(response, 200, bomb, { 'content-encoding': 'gzip' }),
    );
    const step = await withServer(server, report);
    expectHarmless(step);
    expect(step.annotations).toMatchObject([{ message: expect.stringContaining('larger than 16 MB') }]);
  });

  test('a small answer with unrequested compression is read', async () => {
    await using server = await startHostileServer((_, response) =>
      send(response, 200, gzipSync(JSON.stringify({ api_keys: [keyOfOurs()] })), {
        'content-encoding': 'gzip',
      }),
    );
    const step = await withServer(server, report);
    expect(JSON.parse(step.outputs.keys!)).toMatchObject([{ id: 'id0' }]);
  });
});

describe('of GitHub', () => {
  const rotate = {
    operation: 'rotate',
    host: 'host001',
    secret: '{host}',
    'github-token': 'github_pat_11AAAA',
  };
  const silent = () => startHostileServer((_, response) => send(response, 200, { api_keys: [] }));

  test.concurrent.each([
    { title: '100 MB', length: bytes, announced: true },
    { title: 'without end', length: Number.POSITIVE_INFINITY, announced: false },
  ])('$title in place of the public key: no key is created', async ({ length, announced }) => {
    await using cluster = await silent();
    await using github = await startHostileServer((_, response) => flood(response, 200, length, announced));
    const step = await withServer(cluster, rotate, { github: { api_url: github.url } });
    expectHarmless(step);
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'What answered is not GitHub' }]);
    expect(cluster.asked.filter(({ path }) => path === '/_security/api_key')).toEqual([]);
  });

  test('an endless refusal is a refusal', async () => {
    await using cluster = await silent();
    await using github = await startHostileServer((_, response) =>
      flood(response, 403, Number.POSITIVE_INFINITY, false),
    );
    const step = await withServer(cluster, rotate, { github: { api_url: github.url } });
    expectHarmless(step);
    expect(step.annotations).toMatchObject([{ title: 'The github-token may not do this' }]);
  });
});

describe('of the server that issues ID tokens', () => {
  test.concurrent.each([
    { title: '100 MB', status: 200, length: bytes },
    { title: 'without end', status: 200, length: Number.POSITIVE_INFINITY },
    { title: 'a refusal without end', status: 403, length: Number.POSITIVE_INFINITY },
  ])('$title', async ({ status, length }) => {
    await using cluster = await startHostileServer((_, response) => send(response, 200, {}));
    await using github = await startHostileServer((_, response) => flood(response, status, length, false));
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    };
    const inputs = { ...report, username: '', password: '', 'oidc-audience': 'elastic' };
    const step = await withServer(cluster, inputs, { env });
    expectHarmless(step);
    expect(step.annotations).toMatchObject([{ title: 'GitHub gave no ID token' }]);
    expect(cluster.asked).toEqual([]);
  });
});
