import type { Retirement } from '../keys/retirement-plan.ts';
import { type ConfirmRequest, type RotateRequest, untilConfirmed } from '../request.ts';
import { printable } from '../runner/printable.ts';
import type { Ports } from './ports.ts';

/** A line for each older key: what happens to it when the job succeeds, or why nothing does. After a dry run nothing happens. */
export function announceRetirement(
  host: string,
  retirement: Retirement | undefined,
  { operation, overlap, dryRun }: ConfirmRequest | RotateRequest,
  { log }: Pick<Ports, 'log'>,
): void {
  if (!retirement) return;
  const { expire, invalidate, leave } = retirement;
  const name = printable(host);
  const later = operation === 'rotate' ? 'a later rotation' : 'a later confirm';
  const delay = overlap === untilConfirmed ? overlap : overlap.text;
  for (const { id } of expire)
    log.info(
      dryRun
        ? `${name}: would set API key ${id} to expire ${delay} after the job succeeds`
        : `${name}: when the job succeeds, API key ${id} is set to expire ${delay} later; if the job fails, ${later} does so`,
    );
  for (const { id } of invalidate)
    log.info(
      dryRun
        ? `${name}: would invalidate API key ${id} after the job succeeds`
        : `${name}: when the job succeeds, API key ${id} is invalidated; if the job fails, ${later} does so`,
    );
  for (const { key, why } of leave) log.info(`${name}: API key ${key.id} is not changed: ${why}`);
}
