/** What a person is told of keys and secrets, held against what there is when the run is over. */
import type { ApiKey } from '../support/cluster/cluster.ts';
import type { Run } from '../support/runner/run.ts';
import { asRead } from '../support/stage/summary.ts';
import { idOf, type Seen, secretOf } from './seen.ts';
import { madeKeys, type Stage } from './stage.ts';

/** What a text says of the keys that it names. */
export type Claim = 'dead' | 'alive' | 'ends' | 'nothing';

/** The first that fits counts. What is to come, or did not come about, is no claim of what is. */
const CLAIMS: readonly (readonly [RegExp, Claim])[] = [
  [
    /\b(will|would|may|when the job|if the job|not yet|was not invalidated|tries again|Not done)\b/i,
    'nothing',
  ],
  [/\bRetired\b/, 'ends'],
  [/\bStill alive\b|\bstill valid\b|\bstays? (alive|valid|in force)\b/i, 'alive'],
  [/\bInvalidated\b|\b(is|was|were) invalidated\b/, 'dead'],
];

export const claimIn = (text: string): Claim => CLAIMS.find(([words]) => words.test(text))?.[1] ?? 'nothing';

/** The last word on each key, in the order in which it was said. */
export function claimsOf(lines: string[], ids: string[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const line of lines) {
    const claim = claimIn(line);
    if (claim !== 'nothing') for (const id of ids) if (line.includes(id)) claims.set(id, claim);
  }
  return claims;
}

/** The log has the annotations too. */
export const linesOf = (run: Run | undefined): string[] => [
  ...(run?.log.split('\n').filter((line) => !line.startsWith('##[debug]')) ?? []),
  ...asRead(run?.summary ?? '').split('\n'),
];

export function falseClaims(
  { main, post, earlier, clusterExchanges, operation }: Seen,
  live: ApiKey[],
  stage: Stage,
): string[] {
  const lines = [...linesOf(main), ...linesOf(post)];
  const made = madeKeys(clusterExchanges).map(({ id }) => id);
  const ids = [...made, ...earlier.map(({ credential }) => idOf(credential)), ...stage.strangers.map(idOf)];
  return [...falseOfKeys(claimsOf(lines, ids), live), ...ofSecrets(lines, operation.hosts, made, stage)];
}

/** Claims that do not hold when the run is over. */
export function falseOfKeys(claims: ReadonlyMap<string, Claim>, live: ApiKey[]): string[] {
  const holds = (id: string, claim: Claim): boolean => {
    const key = live.find((one) => one.id === id);
    if (claim === 'alive') return key !== undefined;
    return key === undefined || (claim === 'ends' && key.expiration !== undefined);
  };
  return [...claims]
    .filter(([id, claim]) => !holds(id, claim))
    .map(
      ([id, claim]) => `texts: key ${id} is said to be ${claim === 'ends' ? 'retired' : claim}, and is not`,
    );
}

function ofSecrets(lines: string[], hosts: string[], made: string[], stage: Stage): string[] {
  return hosts.flatMap((host) => {
    const value = secretOf(host, stage);
    const isWritten = lines.some((line) => line.startsWith(`${host}: wrote `));
    const isDeleted = lines.some((line) => /^Deleted .* secret /.test(line));
    return [
      ...(isWritten && !made.includes(idOf(value ?? ''))
        ? [`texts: the secret of ${host} is said to be written`]
        : []),
      ...(isDeleted && value !== undefined ? [`texts: the secret of ${host} is said to be deleted`] : []),
    ];
  });
}
