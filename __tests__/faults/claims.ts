/** Compares what log and summary say of keys and secrets with what the servers have after the run. */
import type { ApiKey } from '../support/cluster/cluster.ts';
import type { Run } from '../support/runner/run.ts';
import { asRead } from '../support/stage/summary.ts';
import { idOf, type Observed, secretOf } from './observed.ts';
import { createdKeys, type Stage } from './stage.ts';

/** What a line says of the keys that it names. */
export type Claim = 'invalid' | 'valid' | 'expires' | 'nothing';

/** The first match counts. A line about the future, or about what did not happen, claims nothing. */
const CLAIMS: readonly (readonly [RegExp, Claim])[] = [
  [
    /\b(will|would|may|when the job|if the job|not yet|was not invalidated|tries again|Not done)\b/i,
    'nothing',
  ],
  [/\bRetired\b/, 'expires'],
  [/\bStill alive\b|\bstill valid\b|\bstays? (alive|valid|in force)\b/i, 'valid'],
  [/\bInvalidated\b|\b(is|was|were) invalidated\b/, 'invalid'],
];

export const claimIn = (text: string): Claim => CLAIMS.find(([words]) => words.test(text))?.[1] ?? 'nothing';

/** The last claim about each key. */
export function claimsOf(lines: string[], ids: string[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const line of lines) {
    const claim = claimIn(line);
    if (claim !== 'nothing') for (const id of ids) if (line.includes(id)) claims.set(id, claim);
  }
  return claims;
}

/** The lines of log and summary. The log includes the annotations. */
export const linesOf = (run: Run | undefined): string[] => [
  ...(run?.log.split('\n').filter((line) => !line.startsWith('##[debug]')) ?? []),
  ...asRead(run?.summary ?? '').split('\n'),
];

export function falseClaims(
  { main, post, earlier, clusterExchanges, operation }: Observed,
  live: ApiKey[],
  stage: Stage,
): string[] {
  const lines = [...linesOf(main), ...linesOf(post)];
  const created = createdKeys(clusterExchanges).map(({ id }) => id);
  const ids = [
    ...created,
    ...earlier.map(({ credential }) => idOf(credential)),
    ...stage.foreignKeys.map(idOf),
  ];
  return [
    ...falseKeyClaims(claimsOf(lines, ids), live),
    ...falseSecretClaims(lines, operation.hosts, created, stage),
  ];
}

/** Claims that are not true after the run. */
export function falseKeyClaims(claims: ReadonlyMap<string, Claim>, live: ApiKey[]): string[] {
  const holds = (id: string, claim: Claim): boolean => {
    const key = live.find((one) => one.id === id);
    if (claim === 'valid') return key !== undefined;
    return key === undefined || (claim === 'expires' && key.expiration !== undefined);
  };
  return [...claims]
    .filter(([id, claim]) => !holds(id, claim))
    .map(
      ([id, claim]) =>
        `texts: key ${id} is reported as ${claim === 'expires' ? 'retired' : claim}, and is not`,
    );
}

function falseSecretClaims(lines: string[], hosts: string[], created: string[], stage: Stage): string[] {
  return hosts.flatMap((host) => {
    const value = secretOf(host, stage);
    const isWritten = lines.some((line) => line.startsWith(`${host}: wrote `));
    const isDeleted = lines.some((line) => /^Deleted .* secret /.test(line));
    return [
      ...(isWritten && !created.includes(idOf(value ?? ''))
        ? [`texts: the secret of ${host} is reported as written, and is not`]
        : []),
      ...(isDeleted && value !== undefined
        ? [`texts: the secret of ${host} is reported as deleted, and is not`]
        : []),
    ];
  });
}
