/** What becomes of older keys, in the summaries of a rotation and a confirm. */
import type { Retirement } from '../keys/retirement-plan.ts';
import { type ConfirmRequest, type RotateRequest, untilConfirmed } from '../request.ts';
import { code } from './markdown.ts';

/** Of one host. A dry run retires nothing. */
export function retiredKeys(
  { expire, invalidate }: Pick<Retirement, 'expire' | 'invalidate'> = { expire: [], invalidate: [] },
  { dryRun }: { dryRun: boolean },
): string[] {
  const retires = dryRun ? 'would retire' : 'retires';
  return [
    ...expire.map(({ id }) => `${retires} ${code(id)}`),
    ...invalidate.map(({ id }) => `${retires} ${code(id)} at once`),
  ];
}

/** What `retires` means; undefined where no key is retired. */
export function howRetired(
  retirements: readonly (Retirement | undefined)[],
  overlap: (ConfirmRequest | RotateRequest)['overlap'],
): string | undefined {
  const some = (what: 'expire' | 'invalidate') => retirements.some((retirement) => retirement?.[what].length);
  const isAtOnce = some('invalidate');
  if (overlap === untilConfirmed || !some('expire'))
    return isAtOnce ? 'then they are invalidated' : undefined;
  const expire = `then they expire after ${overlap.text}`;
  return isAtOnce ? `${expire}, and those marked “at once” are invalidated` : expire;
}
