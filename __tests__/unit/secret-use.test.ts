/**
 * The invariants of shared secrets, with a model that knows what a secret really holds: it is written by keys' own steps, within their
 * deadline, and by people at any time. Decisions use only dates, on clocks that differ and are inexact.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../src/keys/ownership.ts';
import type { KeyRecord, Listing } from '../../src/keys/record.ts';
import type { Preflight } from '../../src/keys/secret-entry.ts';
import { mayDelete, secretFacts, secretUse, traceOf, wasDelivered } from '../../src/keys/secret-use.ts';
import type { HostRequest, SecretTarget } from '../../src/request.ts';
import { now } from '../support/core/keys.ts';
import { destination, hours, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';

const request = rotateRequest({}, destination('secrets', ['web-1', 'web-2']));
const [host, other] = request.hosts as [HostRequest<SecretTarget>, HostRequest<SecretTarget>];
const { target } = host;
const { owner } = request;

/** The owner of a key. All keys may be written to the same secret. */
const owners = {
  ours: {},
  'another host': { host: other.host },
  'another environment': { environment: 'staging' },
  'another repository': { repository_id: '43', repository: 'acme/api', target_id: undefined },
} as const;
type Whose = keyof typeof owners;

interface CreatedKey {
  key: KeyRecord;
  whose: Whose;
  /** When its step wrote the secret, if it did. */
  written?: number;
}

const moments = fc.integer({ min: now - hours(48), max: now - 1 });

const created: fc.Arbitrary<CreatedKey> = fc
  .record({
    whose: fc.constantFrom(...(Object.keys(owners) as Whose[])),
    creation: moments,
    // A PUT starts within five minutes of the create, and may take a while.
    took: fc.option(fc.integer({ min: 0, max: minutes(5) + 30_000 }), { nil: undefined }),
    invalidatedAfter: fc.option(fc.integer({ min: 0, max: hours(24) }), { nil: undefined }),
    validFor: fc.option(fc.integer({ min: 1, max: hours(72) }), { nil: undefined }),
  })
  .map(({ whose, creation, took, invalidatedAfter, validFor }): CreatedKey => {
    const base = keyFor(request, host, { id: '', creation });
    const written = took === undefined ? undefined : creation + took;
    // A running step does not know of an invalidation, so it may write an invalid key; `invalidate` handles that.
    const invalidatedAt =
      invalidatedAfter === undefined ? undefined : (written ?? creation) + 3_000 + invalidatedAfter;
    const invalidation = invalidatedAt !== undefined && invalidatedAt <= now ? invalidatedAt : undefined;
    return {
      whose,
      ...(written !== undefined && written <= now && { written }),
      key: {
        ...base,
        metadata: { ...base.metadata, ...owners[whose] },
        ...(validFor !== undefined && { expiration: creation + validFor }),
        ...(invalidation !== undefined && { invalidated: true, invalidation }),
      },
    };
  });

interface Model {
  created: CreatedKey[];
  /** What the secret holds: a key, a person's value, or nothing. */
  holds: CreatedKey | 'a person’s value' | undefined;
  listing: Listing;
  github: Preflight;
}

/** Clocks may differ by a day; a reading is inexact by about a second, and GitHub's times are whole seconds. */
const models: fc.Arbitrary<Model> = fc
  .record({
    keys: fc.array(created, { maxLength: 6 }),
    people: fc.array(moments, { maxLength: 1 }),
    isGone: fc.boolean(),
    cluster: fc.integer({ min: -hours(24), max: hours(24) }),
    github: fc.integer({ min: -hours(24), max: hours(24) }),
    error: fc.integer({ min: 0, max: 1_000 }),
  })
  .map(({ keys, people, isGone, cluster, github, error }): Model => {
    const all = keys.map((one, index) => ({ ...one, key: { ...one.key, id: `key-${index}` } }));
    const writes = [
      ...all.flatMap((one) => (one.written === undefined ? [] : [{ at: one.written, by: one }])),
      ...people.map((at) => ({ at, by: 'a person’s value' as const })),
    ].sort((a, b) => a.at - b.at);
    const last = isGone ? undefined : writes.at(-1);
    // `now` is the cluster's clock; GitHub's at the same moment is `now` minus the cluster's lead plus GitHub's.
    const written = last && Math.floor((last.at - cluster + github) / 1_000) * 1_000;
    return {
      created: all,
      holds: last?.by,
      listing: { keys: all.map(({ key }) => key), now, clockAhead: cluster },
      github: {
        entries: new Map(written === undefined ? [] : [[target.name, { updatedAt: written }]]),
        clockAhead: github - error,
      },
    };
  });

const isValid = ({ key }: CreatedKey) =>
  !key.invalidated && (key.expiration === undefined || key.expiration > now);

/** The decision of a caller that replaces or invalidates our keys. */
function decide({ listing, github }: Model, { askedGitHub = true } = {}) {
  const facts = secretFacts(target, listing, askedGitHub ? github : undefined);
  const isOurs = ({ metadata }: KeyRecord) =>
    metadata.host === host.host &&
    metadata.environment === owner.environment &&
    metadata.repository_id === owner.repositoryId;
  return { facts, use: secretUse(target, { keys: listing.keys, owner, isOurs }, facts) };
}

const always = (check: (model: Model) => void) => fc.assert(fc.property(models, check), { numRuns: 3_000 });

describe('a secret', () => {
  test('that holds somebody else’s valid key is never deleted, or overwritten without a conflict', () =>
    always((model) => {
      const { holds } = model;
      if (typeof holds !== 'object' || holds.whose === 'ours' || !isValid(holds)) return;
      const { use } = decide(model);
      expect(use.others).toContain(holds.key);
      expect(mayDelete(use)).toBe(false);
      expect(decide(model, { askedGitHub: false }).use.others).toContain(holds.key);
    }));

  test('is never deleted when it is not known what it holds', () =>
    always((model) => {
      expect(mayDelete(decide(model, { askedGitHub: false }).use)).toBe(false);
    }));

  test('that a person wrote after every delivery is never deleted, and counts as somebody else’s', () =>
    always((model) => {
      const { holds, created } = model;
      if (holds !== 'a person’s value') return;
      const { facts, use } = decide(model);
      if (facts.state !== 'written' || facts.at === undefined) return;
      const { at } = facts;
      const mayBeTakenForADelivery = created.some(
        ({ key }) => key.creation - 62_000 < at && at < key.creation + minutes(6) + 2_000,
      );
      if (mayBeTakenForADelivery) return;
      expect(use).toMatchObject({ value: 'somebody' });
      expect(mayDelete(use)).toBe(false);
    }));

  test('that holds our key, and no other key near, is deleted', () =>
    always((model) => {
      const { holds, created } = model;
      if (typeof holds !== 'object' || holds.whose !== 'ours') return;
      const others = created.filter((one) => one.whose !== 'ours' && isValid(one));
      if (others.some(({ key }) => Math.abs(key.creation - holds.key.creation) < minutes(20))) return;
      if (others.some(({ key }) => now - key.creation < minutes(7))) return;
      expect(mayDelete(decide(model).use)).toBe(true);
    }));

  test('is never deleted, and its value is unknown, when the clocks cannot be compared', () =>
    always(({ listing: { keys }, holds, ...model }) => {
      const { use } = decide({ ...model, holds, listing: { keys } });
      expect(mayDelete(use)).toBe(false);
      if (holds !== undefined) expect(use.value).toBe(keys.length > 0 ? 'unknown' : 'somebody');
      if (typeof holds === 'object' && holds.whose !== 'ours' && !holds.key.invalidated)
        expect(use.others).toContain(holds.key);
    }));

  test('that does not exist is not deleted', () =>
    always((model) => {
      if (model.holds !== undefined) return;
      const { use } = decide(model);
      expect(use.value).toBe('none');
      expect(mayDelete(use)).toBe(false);
    }));

  test('stays when one more key becomes visible: knowing more keys never deletes more', () =>
    fc.assert(
      fc.property(models, created, (model, more) => {
        if (more.whose === 'ours') return;
        const wider = { ...model, listing: { ...model.listing, keys: [...model.listing.keys, more.key] } };
        if (!mayDelete(decide(model).use)) expect(mayDelete(decide(wider).use)).toBe(false);
      }),
      { numRuns: 1_000 },
    ));
});

describe('a key', () => {
  test('that the secret holds is one that it may hold; one that was never written does not count as delivered', () =>
    always((model) => {
      const { facts } = decide(model);
      for (const one of model.created) {
        if (one === model.holds) expect(traceOf(one.key, facts)).toBe('possible');
        if (wasDelivered(one.key, facts) && facts.state === 'written')
          expect(facts.at).toBeGreaterThanOrEqual(one.key.creation - 15_000);
      }
    }));

  test('that the secret can no longer hold has the state of how it was replaced', () => {
    const key = keyFor(request, host, { id: 'a', creation: now - hours(1) });
    const trace = (at: number | undefined, of = key) =>
      traceOf(of, at === undefined ? { state: 'absent', now } : { state: 'written', updatedAt: at, at, now });
    expect(trace(key.creation)).toBe('possible');
    expect(trace(key.creation - minutes(2))).toBe('undelivered');
    expect(trace(undefined)).toBe('undelivered');
    expect(trace(key.creation + minutes(6))).toBe('overwritten');
    const young = { ...key, creation: now - minutes(4) };
    expect(trace(undefined, young)).toBe('pending');
    expect(trace(undefined, { ...young, invalidated: true })).toBe('undelivered');
    const invalidated = { ...key, invalidated: true, invalidation: key.creation + 10_000 };
    expect(trace(key.creation + 1_000, invalidated)).toBe('possible');
    expect(trace(key.creation + 9_000, invalidated)).toBe('overwritten');
  });
});

test('the metadata of a new key say which repository the secret is of, by its id', () => {
  expect(metadataOf(request, host, 'r')).toMatchObject({
    target_id: '42',
    target_repository: 'acme/web',
    job: 'deploy',
  });
});
