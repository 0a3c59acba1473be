/**
 * What must hold after each move, whatever moves went before. Like the matrix's checker, this knows what was asked, what was handed
 * over and what the two servers say, and nothing of how the action does it.
 */
import { ending, files, strangers } from '../checker.ts';
import { endings, promised } from '../done.ts';
import type { Fault } from '../faults.ts';
import { HOST } from '../operations.ts';
import { leaksOf, strays } from '../secrecy.ts';
import { liveKeysOf, succeeded } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import { confirmed } from './judge-confirm.ts';
import { newKeys, olderKeys, secretOf } from './judge-keys.ts';
import {
  afterInvalidate,
  mayBeRefused,
  overwrites,
  secretsHold,
  toldOfTheOther,
  whenDue,
} from './judge-secrets.ts';
import { falseTexts } from './judge-texts.ts';
import { newcomersSecret } from './people.ts';
import { type Played, runsOf } from './play.ts';

export async function judge(played: Played, book: Book, stage: Stage): Promise<string[]> {
  const unknown = await book.look();
  const live = await liveKeysOf(stage);
  const sent = [...played.clusterExchanges, ...played.gitHubExchanges];
  return [
    ...unknown.map((id) => `I2: nobody saw the live key ${id} come`),
    ...olderKeys(played, book),
    ...(await newKeys(played, book)),
    ...(await secretsHold(book, played)),
    ...(played.isLatePost
      ? []
      : [
          ...afterInvalidate(played, book),
          ...overwrites(played, book),
          ...whenDue(played, book),
          ...confirmed(played),
          ...toldOfTheOther(played),
          ...howItEnded(played, book),
        ]),
    ...newcomersSecret(stage),
    ...(await strangers(live, stage)),
    ...leaksOf(runsOf(played), stage, sent),
    ...strays(stage),
    ...falseTexts(played, live, book, stage),
    ...played.attempts.flatMap((attempt) => [...ending(attempt), ...endings(attempt)]),
  ];
}

const hitsMain = (fault: Fault): boolean =>
  'place' in fault
    ? fault.place.phase === 'main'
    : fault.type === 'entry' || (fault.type === 'file' && fault.phase === 'main');

function howItEnded(played: Played, book: Book): string[] {
  const { attempts, clusterExchanges, move, inputs } = played;
  return attempts.flatMap(({ main, struck }) => {
    const refused = !succeeded(main) && mayBeRefused(played);
    // Only where it stands alone does a file without consequences leave the step its success.
    const telling = struck.filter(
      (one) => !('file' in one) || one.file !== 'summary' || (struck.length === 1 && !refused),
    );
    return [
      ...telling.flatMap((one) => files({ fault: one, main, clusterExchanges })),
      ...(struck.some(hitsMain) || succeeded(main) || refused ? [] : ['I8: a step without a fault failed']),
      // Of two at once only one is in the secret.
      ...(move.type === 'race' && move.to !== 'outputs'
        ? []
        : promised(inputs, [HOST], main, () => secretOf(played, book))),
    ];
  });
}
