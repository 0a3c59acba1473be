import { managedBy } from '../keys/record.ts';
import type { Owner, SecretTarget } from '../request.ts';

/** A search for API keys. The server's match is a prefilter: what it finds is compared again, field by field (keys/ownership.ts). */
export interface KeyQuery {
  query: object;
  /** Also ask the server for its clock. */
  clock?: boolean;
  /** Accept a list without Elasticsearch's product header too. */
  evenUnmarked?: boolean;
}

const term = (field: string, value: string | boolean) => ({ term: { [field]: value } });
const metadata = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => term(`metadata.${name}`, value));
const live = { filter: [term('invalidated', false)], must_not: [{ range: { expiration: { lte: 'now' } } }] };
const either = (should: object[]) => ({ bool: { should, minimum_should_match: 1 } });

/** Whose keys are searched for. */
type Identity = Pick<Owner, 'server' | 'repositoryId' | 'environment'>;

/** What narrows a search among the keys of one owner; empty means any. */
export interface Narrow {
  hosts?: string[];
  beat?: string | undefined;
  purpose?: string | undefined;
}

function owned({ server, repositoryId, environment }: Identity, narrow: Narrow): object {
  const { hosts = [], beat, purpose } = narrow;
  const fields = { managed_by: managedBy, server, repository_id: repositoryId };
  return {
    bool: {
      filter: [
        ...metadata({ ...fields, ...(beat && { beat }), ...(purpose && { purpose }) }),
        ...(environment ? metadata({ environment }) : []),
        ...(hosts.length > 0 ? [{ terms: { 'metadata.host': hosts } }] : []),
      ],
    },
  };
}

const named = (names: string[]) => ({ terms: { name: names } });

/** Keys of any repository of this server that may be written to one of these secrets: all of one place, at least one. */
function feeding({ server }: Owner, targets: readonly SecretTarget[]): object {
  const terms = (field: string, values: (string | undefined)[]) => ({
    terms: { [`metadata.${field}`]: [...new Set(values.filter((value) => value !== undefined))] },
  });
  const ids = targets.map(({ holderId }) => holderId).filter((id) => id !== undefined);
  return {
    bool: {
      filter: [
        ...metadata({ managed_by: managedBy, server }),
        terms(
          'target',
          targets.map(({ scope }) => scope),
        ),
        terms(
          'secret',
          targets.map(({ name }) => name),
        ),
        // Version 1 stored no id of the holder: a key of its own repository is found by that repository's.
        either([
          terms(
            'target_repository',
            targets.map(({ holder }) => holder),
          ),
          ...(ids.length > 0 ? [terms('target_id', ids), terms('repository_id', ids)] : []),
        ]),
      ],
    },
  };
}

/** What is searched beside the keys of an owner; empty means nothing. */
export interface Beside {
  /** Hand-made keys of these names, where they may be adopted. */
  names?: string[];
  /** Keys of any repository that may be written to these secrets. */
  secrets?: readonly SecretTarget[];
}

/** Live keys of an owner's hosts, in any environment: one that is added or removed begins another line of keys. */
export const liveKeys = (owner: Owner, narrow: Narrow, { names = [], secrets = [] }: Beside = {}): KeyQuery =>
  liveOnes([
    owned({ server: owner.server, repositoryId: owner.repositoryId }, narrow),
    ...(names.length > 0 ? [named(names)] : []),
    ...(secrets.length > 0 ? [feeding(owner, secrets)] : []),
  ]);

/** Live keys that may be written to these secrets, of any owner. */
export const keysFeeding = (owner: Owner, secrets: readonly SecretTarget[]): KeyQuery =>
  liveOnes([feeding(owner, secrets)]);

const liveOnes = (should: object[]): KeyQuery => ({
  query: { bool: { filter: [...live.filter, either(should)], must_not: live.must_not } },
  clock: true,
});

/** Keys that are not valid any more and may have been written to these secrets, created since a moment: ms since the epoch. */
export const deadKeysFeeding = (owner: Owner, secrets: readonly SecretTarget[], since: number): KeyQuery => ({
  query: {
    bool: {
      filter: [feeding(owner, secrets), { range: { creation: { gte: since } } }],
      must_not: [{ bool: live }],
    },
  },
});

/** Keys of an owner, and invalidated ones while Elasticsearch keeps them (7 days): their metadata name their secrets. */
export const allKeys = (owner: Owner, narrow: Narrow, names: string[] = []): KeyQuery => ({
  query: either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])]),
  clock: true,
});

export const keysById = (ids: string[]): KeyQuery => ({ query: { ids: { values: ids } }, clock: true });

/** Live keys that one step created, for one host where it is named: all keys of a fleet would be a long answer each time. */
export const keysOfRequest = (request: string, host?: string): KeyQuery => ({
  query: {
    bool: {
      filter: [
        ...live.filter,
        ...metadata({ managed_by: managedBy, request, ...(host !== undefined && { host }) }),
      ],
    },
  },
  evenUnmarked: true,
});

/** For a report: every live managed key that this user may see, and keys named like a Beat's. */
export const reportableKeys = (prefixes: string[]): KeyQuery => ({
  query: {
    bool: {
      filter: [
        ...live.filter,
        either([
          ...metadata({ managed_by: managedBy }),
          ...prefixes.map((prefix) => ({ prefix: { name: prefix } })),
        ]),
      ],
      must_not: live.must_not,
    },
  },
  clock: true,
});
