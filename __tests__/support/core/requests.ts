import { metadataOf } from '../../../src/keys/ownership.ts';
import type { KeyRecord } from '../../../src/keys/record.ts';
import type {
  Connection,
  Duration,
  HostRequest,
  MintRequest,
  RotateRequest,
  Run,
  SecretTarget,
} from '../../../src/request.ts';
import { Secret } from '../../../src/runner/secret.ts';

/** Plain data for tests of the pure core: a request as the inputs would make it, and keys that fit it. */

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);
export const duration = (text: string, ms: number): Duration => ({ text, ms });

const connection: Connection = {
  nodes: ['https://cluster.example:9200'],
  credentials: { kind: 'certificate' },
  requestTimeout: 30_000,
};

export const run: Run = {
  repository: 'acme/web',
  run_id: '700',
  run_attempt: '2',
  workflow: 'deploy',
  actor: 'octocat',
  sha: 'c0ffee',
};

export const roleDescriptors = {
  heartbeat_writer: {
    cluster: ['monitor'],
    indices: [{ names: ['heartbeat-*'], privileges: ['create_doc'] }],
  },
};

export const secretOf = (host: string): SecretTarget => ({
  scope: 'repository',
  holder: 'acme/web',
  name: `KEY_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`,
});

export function hostsTo(to: 'outputs' | 'secrets', names: readonly string[]): HostRequest[] {
  return names.map((host) => ({
    host,
    keyName: `heartbeat_${host}`,
    target: to === 'outputs' ? { scope: 'outputs' } : secretOf(host),
  }));
}

export function mintRequest(
  to: 'outputs' | 'secrets' = 'outputs',
  names: readonly string[] = ['web-1'],
): MintRequest {
  return {
    connection,
    owner: { server: 'https://github.com', repositoryId: '42', environment: 'production' },
    run,
    dryRun: false,
    beat: 'heartbeat',
    purposes: ['publishing'],
    purpose: 'publishing',
    hosts: hostsTo(to, names),
    roleDescriptors,
    metadata: {},
    verify: true,
    ...(to === 'secrets' && { delivery: { token: new Secret('ghp_test', () => {}) } }),
  };
}

export const rotateRequest = (changes: Partial<RotateRequest> = {}): RotateRequest => ({
  ...mintRequest(),
  operation: 'rotate',
  overlap: duration('24h', hours(24)),
  adopt: false,
  ...changes,
});

/** A live key as this action makes it for one host of the request. */
export function keyFor(
  request: MintRequest,
  host: HostRequest,
  changes: Partial<KeyRecord> & { id: string; creation: number },
): KeyRecord {
  return {
    name: host.keyName,
    type: 'rest',
    invalidated: false,
    username: 'minter',
    realm: 'native',
    metadata: metadataOf(request, host, 'request-of-another-step'),
    roleDescriptors: request.roleDescriptors,
    ...changes,
  };
}
