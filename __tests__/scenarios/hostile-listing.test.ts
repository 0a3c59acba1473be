/** A cluster with arbitrary keys of others: their content is never run, rendered as markup, or treated as ours. */
import { describe, expect, test } from 'vitest';
import { error, keyOfOurs } from '../support/hostile/answers.ts';
import { CANARY, expectHarmless, NASTY, report, withServer } from '../support/hostile/harmless.ts';
import { type HostileServer, send, startHostileServer } from '../support/hostile/server.ts';

/** Metadata of others, by the number of the key. */
const shapes: ((n: number) => unknown)[] = [
  () => null,
  () => [1, 2, 3],
  (n) => n,
  () => CANARY,
  () => ({ managed_by: ['beats-api-key'], host: ['host001', 'host002'], api_key: CANARY }),
  () => keyOfOurs({}, { host: ['host001'], repository: { toString: 1, valueOf: 2 } }).metadata,
  () => keyOfOurs({}, { host: 7, beat: null, purpose: {} }).metadata,
  (n) =>
    keyOfOurs({}, { repository_id: `${n}`, repository: { toString: 1, valueOf: 2 }, api_key: CANARY })
      .metadata,
  (n) =>
    keyOfOurs({}, { repository_id: `${n}`, repository: NASTY, host: NASTY, environment: NASTY }).metadata,
  () => JSON.parse(`{"__proto__":{"managed_by":"beats-api-key"},"constructor":{"prototype":1}}`),
];

describe('keys of others in a listing', () => {
  test('names in a warning are one line of plain text', async () => {
    const keys = [
      keyOfOurs({ id: NASTY }),
      keyOfOurs({ id: 'id1', name: NASTY, username: NASTY, expiration: 1_800_000_600_000 }, { host: NASTY }),
      keyOfOurs({ id: 'id2', username: NASTY }),
      keyOfOurs({ id: 'id3' }),
    ];
    const clock = { buckets: [{ from: 1_800_000_000_000 }] };
    const realm = { name: NASTY, type: NASTY };
    const answers: Record<string, unknown> = {
      '/': { version: { number: NASTY } },
      '/_security/_authenticate': { username: NASTY, authentication_realm: realm },
      '/_security/user/_has_privileges': {
        username: NASTY,
        cluster: { manage_own_api_key: true, [NASTY]: true },
      },
      '/_security/_query/api_key': { api_keys: keys, aggregations: { clock } },
    };
    await using server = await startHostileServer(({ path }, response) => send(response, 200, answers[path]));
    const reported = await withServer(server, report);
    const planned = await withServer(server, { operation: 'rotate', host: 'host001', 'dry-run': 'true' });
    expect([...reported.annotations, ...planned.annotations]).toMatchObject([
      { level: 'warning', title: 'An API key expires soon, and no newer key replaces it' },
      { level: 'warning', title: 'Leftover API keys are still valid' },
      { level: 'warning', title: 'API keys of several users' },
      { level: 'error', title: 'The dry run found what would fail' },
    ]);
    for (const run of [reported, planned]) {
      expectHarmless(run);
      expect(run.annotations[0]!.message.split(/[\r\n]/)).toEqual([
        expect.any(String),
        expect.stringMatching(/troubleshooting\.md#[\w-]+$/),
      ]);
      expect(JSON.parse(run.outputs.keys!).map(({ id }: { id: string }) => id)).not.toContain(NASTY);
    }
  });

  /** 10,000 keys in pages for `search_after`, and our own key at the end. */
  async function crowd(sent: string[] = []): Promise<HostileServer> {
    const names = [NASTY, 'heartbeat_host001', '-rf', '__proto__', 'x'.repeat(200)];
    const all = [
      ...Array.from({ length: 10_000 }, (_, n) =>
        keyOfOurs({
          id: `-id${n}`,
          name: names[n % names.length],
          creation: 1_600_000_000_000 + n,
          username: n % 2 ? NASTY : 'minter',
          metadata: shapes[n % shapes.length]!(n),
          role_descriptors: { [NASTY]: { cluster: [CANARY] } },
        }),
      ),
      keyOfOurs(),
      // Two keys with one id: the server contradicts itself.
      keyOfOurs({ name: 'twin' }),
    ];
    let valid = true;
    return startHostileServer(({ method, path, body }, response) => {
      if (method === 'DELETE') {
        sent.push(...body.ids);
        valid = false;
        return send(response, 200, { invalidated_api_keys: body.ids, error_count: 0 });
      }
      if (!path.endsWith('/_query/api_key')) return send(response, 404, error(404));
      const after = body.search_after?.[0] ?? 0;
      const page = all.filter(({ creation }) => creation >= after).slice(0, body.size);
      const api_keys = page.map((key) => ({
        ...key,
        invalidated: key.id === 'id0' && !valid,
        _sort: [key.creation, key.name],
      }));
      send(response, 200, { total: all.length, count: page.length, api_keys });
    });
  }

  test('a report lists those that claim to be managed, and shows their content as text', async () => {
    await using server = await crowd();
    const step = await withServer(server, report);
    expectHarmless(step);
    expect(step.status, step.log.slice(0, 2000)).toBe('success');
    expect(step.annotations).toMatchObject([
      {
        title: 'Some outputs are not complete',
        message: expect.stringMatching(/^Output keys holds \d+ of 5001:/),
      },
    ]);
    expect(step.summary).toContain('<summary>');
    const keys: { id: string; foreign: boolean; repository: string }[] = JSON.parse(step.outputs.keys!);
    const ids = keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(keys.filter(({ foreign }) => !foreign).filter(({ id }) => id === 'id0')).toHaveLength(1);
    expect(keys.filter(({ foreign }) => foreign).length).toBeGreaterThan(100);
    expectHarmless(await step.post());
  });

  test('of them all, `invalidate` invalidates the one that is ours, once', async () => {
    const sent: string[] = [];
    await using server = await crowd(sent);
    const step = await withServer(server, { operation: 'invalidate', host: 'host001' });
    expectHarmless(step);
    expect(step.status, step.log.slice(0, 2000)).toBe('success');
    expect(sent).toEqual(['id0']);
    expect(JSON.parse(step.outputs.invalidated!)).toEqual(['id0']);
  });

  test('for keys that name a thousand repositories a report asks GitHub for a hundred', async () => {
    const places = Array.from({ length: 1_200 }, (_, n) => ({
      target: 'repository',
      target_repository: `acme/forged-${n}`,
      secret: 'HEARTBEAT_HOST001',
    }));
    const keys = places.map((place, n) =>
      keyOfOurs({ id: `id${n}`, creation: 1_700_000_000_000 + n, _sort: [n, 'x'] }, place),
    );
    await using cluster = await startHostileServer(({ body }, response) => {
      const from = body.search_after ? body.search_after[0] : 0;
      send(response, 200, { api_keys: keys.slice(from, from + body.size) });
    });
    await using github = await startHostileServer((_, response) =>
      send(response, 404, { message: 'Not Found' }),
    );
    const step = await withServer(
      cluster,
      { ...report, 'github-token': 'github_pat_11AAAA' },
      { github: { api_url: github.url } },
    );
    expectHarmless(step);
    expect(step.status, step.log.slice(0, 2000)).toBe('success');
    expect(JSON.parse(step.outputs.keys!)).toHaveLength(1_200);
    expect(github.asked).toHaveLength(100);
    expect(step.annotations[0]).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('Secrets in 1100 places were not looked up'),
    });
  });
});
