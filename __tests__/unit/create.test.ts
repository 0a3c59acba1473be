import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { create } from '../../src/operations/create.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import type { CreateRequest, HostRequest, SecretTarget } from '../../src/request.ts';
import { fakeClock } from '../support/core/clock.ts';
import { FakeCluster } from '../support/core/fake-cluster.ts';
import { FakeSecrets } from '../support/core/fake-secrets.ts';
import { portsWith } from '../support/core/ports.ts';
import { hostsTo, keyFor, mintRequest, secretOf } from '../support/core/requests.ts';

const request: CreateRequest = {
  ...mintRequest('secrets', ['web-1']),
  operation: 'create',
  revokeAfterJob: false,
};
const [host] = request.hosts as [HostRequest];
/** When the older keys were created and the secret was written, ms since the epoch. */
const updatedAt = Date.UTC(2026, 0, 14);

/** A step to the secret of web-1 while these keys are valid; a search finds all of them. */
async function createBeside(older: KeyRecord[]) {
  const signal = new AbortController().signal;
  const clock = fakeClock();
  const faults = { create: [], verify: [], list: [], invalidate: [] };
  const cluster = new FakeCluster(clock, { search: 1_000, authentication: 0 }, faults);
  const calls = cluster.under(signal);
  const list: ApiKeys['list'] = async () => ({ keys: older, now: clock.now(), clockAhead: 0 });
  const secrets = new FakeSecrets([]);
  const written = new Map(request.hosts.map(({ target }) => [(target as SecretTarget).name, { updatedAt }]));
  const prepare = async () => ({ clockAhead: 0, entries: older.length > 0 ? written : new Map() });
  const ports = portsWith({
    keys: { ...calls, list },
    secrets: { put: secrets.put, remove: secrets.remove, lookUp: prepare, prepare },
    clock,
    signal,
  });
  const outcome = await create(request, ports, new Ledger()).catch((error: unknown) => error);
  return { outcome, created: cluster.keys.length, written: [...secrets.holds.keys()] };
}

const older = (metadata: Record<string, unknown>, of = host) => {
  const key = keyFor(request, of, { id: 'older', creation: updatedAt });
  return { ...key, metadata: { ...key.metadata, ...metadata } };
};

describe('create to a secret', () => {
  test('without a valid key writes it', async () => {
    const [other] = hostsTo('secrets', ['web-2']) as [HostRequest];
    const beside = [
      older({}, other),
      older({ target: 'dependabot' }),
      older({ repository_id: '43', target_id: '43' }),
    ];
    expect(await createBeside(beside)).toMatchObject({ created: 1, written: [secretOf('web-1').name] });
  });

  test.each([
    ['of the same host', {}, 'host web-1 (heartbeat, publishing, production)'],
    [
      'of another repository',
      { repository_id: '43', repository: 'acme/api', target_id: undefined },
      'acme/api',
    ],
    ['of another host', { host: 'web-2' }, 'host web-2 (heartbeat, publishing, production)'],
    ['of another purpose', { purpose: 'monitoring' }, 'host web-1 (heartbeat, monitoring, production)'],
    ['without an environment', { environment: undefined }, 'host web-1 (heartbeat, publishing)'],
  ])('with a valid key %s creates nothing', async (_, metadata, whose) => {
    expect(await createBeside([older(metadata)])).toMatchObject({
      outcome: { failure: { code: 'secret-in-use', details: expect.stringContaining(whose) } },
      created: 0,
      written: [],
    });
  });
});
