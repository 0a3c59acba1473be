import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import { planRotate, rotate } from '../../src/operations/rotate.ts';
import type { RotateRequest, SecretTarget } from '../../src/request.ts';
import { fakeClock } from '../support/core/clock.ts';
import { FakeCluster } from '../support/core/fake-cluster.ts';
import { FakeSecrets } from '../support/core/fake-secrets.ts';
import { portsWith } from '../support/core/ports.ts';
import { days, destination, duration, keyFor, rotateRequest } from '../support/core/requests.ts';

const signal = new AbortController().signal;

/** One rotation of a cluster with a key of three days for each host. */
async function rotateOnce(request: RotateRequest, dry = false) {
  const age = days(3);
  const clock = fakeClock();
  const cluster = new FakeCluster(
    clock,
    { search: 1_000, authentication: 0 },
    { create: [], verify: [], list: [], invalidate: [] },
  );
  for (const host of request.hosts) {
    const old = keyFor(request, host, { id: `old-${host.host}`, creation: clock.now() - age });
    cluster.keys.push({ ...old, host: host.host });
  }
  const calls = cluster.under(signal);
  const list: ApiKeys['list'] = async (query) => ({
    ...(await calls.list(query)),
    now: clock.now(),
    clockAhead: 0,
  });
  const secrets = new FakeSecrets([]);
  const names = request.hosts.flatMap(({ target }) => (target.scope === 'outputs' ? [] : [target.name]));
  const prepare = async (_: SecretTarget[]) => ({
    clockAhead: 0,
    entries: new Map(names.map((name) => [name, { updatedAt: clock.now() - age }])),
  });
  const ports = portsWith({
    keys: { ...calls, list },
    ...(request.delivery && {
      secrets: { put: secrets.put, remove: secrets.remove, lookUp: prepare, prepare },
    }),
    clock,
    signal,
  });
  const result = dry ? (await planRotate(request, ports)).result : await rotate(request, ports, new Ledger());
  return { cluster, secrets, result };
}

describe('a rotation', () => {
  test('delivers a new key, and leaves the old one valid', async () => {
    const { cluster, result } = await rotateOnce(rotateRequest());
    expect(result.hosts).toMatchObject([
      { status: 'created', retirement: { expire: [{ id: 'old-web-1' }] } },
    ]);
    expect(cluster.live()).toContain('old-web-1');
    expect(cluster.live()).toHaveLength(2);
  });

  test('that is not due creates nothing and retires nothing', async () => {
    const request = rotateRequest({ maxAge: duration('30d', days(30)) }, destination('secrets', ['web-1']));
    const { cluster, secrets, result } = await rotateOnce(request);
    expect(result.hosts).toMatchObject([{ status: 'unchanged', key: { id: 'old-web-1' } }]);
    expect(result.hosts[0]).not.toHaveProperty('retirement');
    expect(cluster.live()).toEqual(['old-web-1']);
    expect(secrets.holds.size).toBe(0);
  });

  test('a dry run logs the same and changes nothing', async () => {
    const { cluster, result } = await rotateOnce(rotateRequest(), true);
    expect(result.hosts).toMatchObject([
      { status: 'planned', retirement: { expire: [{ id: 'old-web-1' }] } },
    ]);
    expect(cluster.live()).toEqual(['old-web-1']);
  });
});
