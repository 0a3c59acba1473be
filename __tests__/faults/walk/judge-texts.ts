/** What a person is told of keys, secrets and hosts, held against what there is after the move. */
import type { ApiKey } from '../../support/cluster/cluster.ts';
import type { SecretAddress } from '../../support/github/addresses.ts';
import { claimsOf, falseOfKeys, linesOf } from '../claims.ts';
import { HOST } from '../operations.ts';
import { idOf } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import { PLACES } from './entry.ts';
import { type Played, runsOf } from './play.ts';

export function falseTexts(played: Played, live: ApiKey[], book: Book, stage: Stage): string[] {
  // What main said was held against what there was then.
  const runs = runsOf(played).filter(({ phase }) => !played.isLatePost || phase === 'post');
  const lines = runs.flatMap(linesOf);
  const ids = [...book.entries.keys(), ...stage.strangers.map(idOf)];
  // Of two at once, one may invalidate what the other one kept.
  const claims = [...claimsOf(lines, ids)].filter(
    ([, claim]) => played.move.type !== 'race' || claim !== 'alive',
  );
  return [...falseOfKeys(new Map(claims), live), ...ofSecrets(lines, played, book), ...ofHosts(lines, book)];
}

function ofSecrets(lines: string[], { made }: Played, book: Book): string[] {
  return PLACES.flatMap((place) => {
    const named = described(book.addressOf(place));
    const entry = book.entryAt(place);
    const isWritten = lines.some((line) => line.startsWith(`${HOST}: wrote ${named} `));
    const isDeleted = lines.includes(`Deleted ${named}`);
    return [
      ...(isWritten && !(entry && made.includes(entry)) ? [`texts: the ${named} is said to be written`] : []),
      ...(isDeleted && book.valueAt(place) !== undefined
        ? [`texts: the ${named} is said to be deleted`]
        : []),
    ];
  });
}

/** As the log names a secret. */
const described = (address: SecretAddress): string =>
  address.scope === 'organization'
    ? `organization secret ${address.name} of ${address.owner}`
    : `${address.scope} secret ${address.name} of ${address.owner}/${address.repo}`;

function ofHosts(lines: string[], { entries }: Book): string[] {
  return [...entries.values()]
    .filter(
      ({ id, published }) =>
        !published && lines.some((line) => line.includes(`seen publishing with API key ${id}`)),
    )
    .map(({ id }) => `texts: the host is said to be seen with the key ${id}`);
}
