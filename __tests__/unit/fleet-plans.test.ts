/** The work for each host must not grow with the number of hosts: for 20 times as many it is about 20 times as much, not 400. */
import { describe, expect, test } from 'vitest';
import { planCreate } from '../../src/keys/create-plan.ts';
import type { KeyRecord, Listing } from '../../src/keys/record.ts';
import { planRotation } from '../../src/keys/rotation-plan.ts';
import type { Preflight } from '../../src/keys/secret-entry.ts';
import type { CreateRequest, ToSecrets } from '../../src/request.ts';
import { now } from '../support/core/keys.ts';
import { days, destination, keyFor, mintRequest, rotateRequest } from '../support/core/requests.ts';

/** A fleet with all keys and secrets, and a counter for reads of a key's metadata. */
function fleet(count: number) {
  const names = Array.from({ length: count }, (_, index) => `web-${index}`);
  const request = rotateRequest({}, destination('secrets', names));
  let reads = 0;
  const keys = request.hosts.map((host, index): KeyRecord => {
    const key = keyFor(request, host, { id: `key-${index}`, creation: now - days(1) });
    const { metadata } = key;
    return Object.defineProperty(key, 'metadata', {
      get: () => {
        reads++;
        return metadata;
      },
    });
  });
  const listing: Listing = { keys, now, clockAhead: 0 };
  const entries = request.hosts.flatMap(({ target }) =>
    target.scope === 'outputs' ? [] : [[target.name, { updatedAt: now - days(1) }] as const],
  );
  const github: Preflight = { entries: new Map(entries), clockAhead: 0 };
  return { request, names, listing, github, reads: () => reads };
}

const plans = {
  rotation: ({ request, listing, github }: ReturnType<typeof fleet>) =>
    planRotation(request, listing, github),
  creation: ({ names, listing, github }: ReturnType<typeof fleet>) => {
    const request = { ...mintRequest('secrets', names), operation: 'create', revokeAfterJob: false };
    return planCreate(request as CreateRequest & ToSecrets, listing, github);
  },
};

describe('reads of metadata for each host', () => {
  test.each(Object.entries(plans))('in the plan of a %s are as many for 1,000 hosts as for 50', (_, plan) => {
    const readsFor = (count: number) => {
      const fleetOfCount = fleet(count);
      expect(plan(fleetOfCount)).toHaveLength(count);
      return fleetOfCount.reads() / count;
    };
    expect(readsFor(1_000)).toBe(readsFor(50));
  });
});
