/** What a case shows to the checker: what was handed over, what the servers hold, what was sent. */
import { type ApiKey, authenticates, liveKeys } from '../support/cluster/cluster.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { type Exchange, fingerprint } from '../support/proxy/exchange.ts';
import type { Run } from '../support/runner/run.ts';
import type { Attempt } from './attempt.ts';
import type { Fault } from './faults.ts';
import { type Operation, secretName } from './operations.ts';
import { madeKeys, type Stage } from './stage.ts';

/** `id:api_key`, and the secret that holds it. */
export interface Delivered {
  credential: string;
  secret?: string;
}

export interface Seen extends Pick<Attempt, 'struck' | 'hung'> {
  operation: Operation;
  fault?: Fault | undefined;
  /** What the earlier attempt delivered. */
  earlier: Delivered[];
  main: Run;
  /** Absent where it did not run at all. */
  post?: Run | undefined;
  clusterExchanges: Exchange[];
  gitHubExchanges: Exchange[];
}

export const idOf = (credential: string): string => credential.split(':')[0]!;

/** Whether the step handed over what it made. One that was done when its job was cancelled did: later steps may have used it. */
export const succeeded = (main: Run): boolean => main.exitCode === 0;

/** What a step handed over: outputs of a step that failed are nobody's, secrets hold what they hold. */
export function delivered(
  inputs: Record<string, string>,
  hosts: string[],
  main: Run,
  stage: Stage,
): Delivered[] {
  if (inputs.operation === 'invalidate' || 'secret' in inputs)
    return hosts.flatMap((host) => {
      const credential = secretOf(host, stage);
      return credential ? [{ credential, secret: secretName(host) }] : [];
    });
  const output = succeeded(main) ? main.outputs['api-key'] : undefined;
  return output ? [{ credential: output }] : [];
}

/** What a host's secret holds now, as GitHub opened it. */
export const secretOf = (host: string, stage: Stage): string | undefined =>
  stage.github.secret(addressOf(host, stage))?.value;

function addressOf(host: string, { repository }: Stage): SecretAddress {
  const [owner = '', repo = ''] = repository.split('/');
  return { scope: 'repository', owner, repo, name: secretName(host) };
}

/** Every live key of the case's users, by the users' names and not by anything that the action writes. */
export const liveKeysOf = ({ cluster, users }: Stage): Promise<ApiKey[]> =>
  liveKeys(cluster, { terms: { username: users.map(({ username }) => username) } });

/** Those that the cluster does not let in any more. */
export async function deadOf(credentials: string[], { cluster }: Stage): Promise<string[]> {
  const alive = await Promise.all(credentials.map((credential) => authenticates(cluster, credential)));
  return credentials.filter((_, index) => !alive[index]);
}

/** Secrets of which one write got no clear answer: what they hold, the action cannot know. */
export function unclearSecrets({ gitHubExchanges }: Pick<Seen, 'gitHubExchanges'>): Set<string> {
  const unclear = gitHubExchanges.filter(
    ({ method, status }) =>
      method === 'PUT' &&
      (status === undefined || status < 400 ? ![201, 204].includes(status ?? 0) : status >= 500),
  );
  return new Set(unclear.map(({ path }) => path));
}

/**
 * A key that has proved itself is delivered next. Where the process is stopped just then, nobody who comes after it can know
 * whether the write had left it, though GitHub never saw one.
 */
export function mayBeOnItsWay({ operation, fault, clusterExchanges }: Seen, id: string): boolean {
  if (operation.delivers !== 'secrets' || fault?.type !== 'stop') return false;
  return hasProved(id, clusterExchanges);
}

/** Whether the key itself has been asked what it may do, and answered. */
export function hasProved(id: string, clusterExchanges: Exchange[]): boolean {
  const key = madeKeys(clusterExchanges).find((made) => made.id === id);
  if (!key) return false;
  const itself = fingerprint('ApiKey', Buffer.from(`${key.id}:${key.apiKey}`).toString('base64'));
  return clusterExchanges.some(
    ({ headers, path, status }) =>
      headers.authorization === itself && path.endsWith('/_has_privileges') && status === 200,
  );
}

/** The fault that keeps the post step from doing its work. */
export const stopsPost = (fault: Fault | undefined): boolean =>
  fault?.type === 'stop' && fault.place.phase === 'post';
