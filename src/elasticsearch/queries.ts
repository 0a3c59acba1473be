import { managedBy } from '../keys/record.ts';
import type { Owner } from '../request.ts';

/** A search for API keys. The server's match is a prefilter: what it finds is compared again, field by field (identity.ts). */
export interface KeyQuery {
  query: object;
  /** Also ask the server for its clock. */
  clock?: boolean;
  /** Believe a list without Elasticsearch's product header too. */
  evenUnmarked?: boolean;
}

const term = (field: string, value: string | boolean) => ({ term: { [field]: value } });
const metadata = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => term(`metadata.${name}`, value));
const live = { filter: [term('invalidated', false)], must_not: [{ range: { expiration: { lte: 'now' } } }] };
const either = (should: object[]) => ({ bool: { should, minimum_should_match: 1 } });

/** What narrows a search among the keys of one owner; empty means any. */
export interface Narrow {
  hosts?: string[];
  beat?: string | undefined;
  purpose?: string | undefined;
  /** Names of the GitHub secrets that the keys feed. */
  secrets?: string[];
}

function owned(owner: Owner, { hosts = [], beat, purpose, secrets = [] }: Narrow): object {
  const fields = { managed_by: managedBy, server: owner.server, repository_id: owner.repositoryId };
  return {
    bool: {
      filter: [
        ...metadata({ ...fields, ...(beat && { beat }), ...(purpose && { purpose }) }),
        ...(owner.environment ? metadata({ environment: owner.environment }) : []),
        ...(hosts.length > 0 ? [{ terms: { 'metadata.host': hosts } }] : []),
        ...(secrets.length > 0 ? [{ terms: { 'metadata.secret': secrets } }] : []),
      ],
    },
  };
}

const named = (names: string[]) => ({ terms: { name: names } });

/** What is looked for beside the keys of an owner; empty means nothing. */
export interface Beside {
  /** Hand-made keys of these names, where they may be adopted. */
  names?: string[];
  /** Whatever other keys of the repository feed these GitHub secrets. */
  secrets?: string[];
}

export function liveKeys(owner: Owner, narrow: Narrow, { names = [], secrets = [] }: Beside = {}): KeyQuery {
  const { server, repositoryId } = owner;
  const beside = [
    ...(names.length > 0 ? [named(names)] : []),
    ...(secrets.length > 0 ? [owned({ server, repositoryId }, { secrets })] : []),
  ];
  return {
    query: {
      bool: {
        filter: [...live.filter, either([owned(owner, narrow), ...beside])],
        must_not: live.must_not,
      },
    },
    clock: true,
  };
}

/** Keys of an owner, dead ones too as long as Elasticsearch keeps them (7 days): their metadata name the secrets that they fed. */
export const allKeys = (owner: Owner, narrow: Narrow, names: string[] = []): KeyQuery => ({
  query: either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])]),
});

export const keysById = (ids: string[]): KeyQuery => ({ query: { ids: { values: ids } } });

/** Of these keys, those that are older than an age or end within a time, by the server's clock. Both are Elasticsearch durations. */
export const keysOverdue = (
  ids: string[],
  { age, within }: { age?: string | undefined; within?: string | undefined },
): KeyQuery => ({
  query: {
    bool: {
      filter: [
        { ids: { values: ids } },
        either([
          ...(age ? [{ range: { creation: { lt: `now-${age}` } } }] : []),
          ...(within ? [{ range: { expiration: { lt: `now+${within}` } } }] : []),
        ]),
      ],
    },
  },
});

/** Live keys that one step made, for one host where it is named: of a fleet all would be much to read each time. */
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

/** For a report: every live managed key that this user may see, and whatever is named as a Beat's key is. */
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
