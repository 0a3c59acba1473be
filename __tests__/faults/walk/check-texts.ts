/** Compares what log and summary say of keys, secrets and hosts with what the servers have after the move. */
import type { ApiKey } from '../../support/cluster/cluster.ts';
import type { SecretAddress } from '../../support/github/addresses.ts';
import { claimsOf, falseKeyClaims, linesOf } from '../claims.ts';
import { idOf } from '../observed.ts';
import { HOST } from '../operations.ts';
import type { Stage } from '../stage.ts';
import { SECRET_LOCATIONS } from './entry.ts';
import type { Inventory } from './inventory.ts';
import { type MoveResult, runsOf } from './run-move.ts';

export function falseTexts(result: MoveResult, live: ApiKey[], inventory: Inventory, stage: Stage): string[] {
  // The log of main was checked after main.
  const runs = runsOf(result).filter(({ phase }) => !result.isLatePost || phase === 'post');
  const lines = runs.flatMap(linesOf);
  const ids = [...inventory.entries.keys(), ...stage.foreignKeys.map(idOf)];
  // One of two parallel steps may invalidate what the other one kept.
  const claims = [...claimsOf(lines, ids)].filter(
    ([, claim]) => result.move.type !== 'race' || claim !== 'valid',
  );
  return [
    ...falseKeyClaims(new Map(claims), live),
    ...falseSecretClaims(lines, result, inventory),
    ...falseHostClaims(lines, inventory),
  ];
}

function falseSecretClaims(lines: string[], { created }: MoveResult, inventory: Inventory): string[] {
  return SECRET_LOCATIONS.flatMap((location) => {
    const name = secretName(inventory.addressOf(location));
    const entry = inventory.entryAt(location);
    const isWritten = lines.some((line) => line.startsWith(`${HOST}: wrote ${name} `));
    const isDeleted = lines.includes(`Deleted ${name}`);
    return [
      ...(isWritten && !(entry && created.includes(entry))
        ? [`texts: the ${name} is reported as written, and is not`]
        : []),
      ...(isDeleted && inventory.valueAt(location) !== undefined
        ? [`texts: the ${name} is reported as deleted, and is not`]
        : []),
    ];
  });
}

/** The name of a secret in the log. */
const secretName = (address: SecretAddress): string =>
  address.scope === 'organization'
    ? `organization secret ${address.name} of ${address.owner}`
    : `${address.scope} secret ${address.name} of ${address.owner}/${address.repo}`;

function falseHostClaims(lines: string[], { entries }: Inventory): string[] {
  return [...entries.values()]
    .filter(
      ({ id, published }) =>
        !published && lines.some((line) => line.includes(`seen publishing with API key ${id}`)),
    )
    .map(({ id }) => `texts: the host is reported as seen with the key ${id}, and was not`);
}
