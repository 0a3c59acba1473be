import type { Message } from '../errors/messages.ts';
import { waitsForConfirm } from '../keys/line.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { HostPlan } from '../keys/rotation-plan.ts';
import { unconfirmedWarning } from '../keys/unconfirmed.ts';
import { type RotateRequest, untilConfirmed } from '../request.ts';

/** Keys in one remark. */
const mostKeys = 20;

/** A rotation that is not due cannot know which of several keys the secret holds, so it retires none of them. */
export function olderRemarks(plans: readonly HostPlan[], request: RotateRequest): string[] {
  const older = plans.flatMap(({ due, older, current }) => {
    const retires = whatRetires(current, request);
    return due ? [] : older.filter((key) => key !== current).map((key) => ({ key, retires }));
  });
  return [...Map.groupBy(older, ({ retires }) => retires)].map(([retires, entries]) => {
    const names = entries.slice(0, mostKeys).map(({ key }) => nameWithEnd(key));
    const more = entries.length > mostKeys ? ` and ${entries.length - mostKeys} more` : '';
    return `Older API keys stay valid, because no rotation is due: ${names.join(', ')}${more}. ${retires}.`;
  });
}

function whatRetires(current: KeyRecord | undefined, { overlap }: RotateRequest): string {
  if (current && waitsForConfirm(current))
    return 'A confirm retires them, once it has seen the host with its newest key';
  return overlap === untilConfirmed
    ? 'A confirm after the next rotation that is due retires them'
    : 'The next rotation that is due retires them, when its job succeeds';
}

function nameWithEnd({ id, expiration }: KeyRecord): string {
  const end = expiration === undefined ? 'never expires' : `expires ${new Date(expiration).toISOString()}`;
  return `${id} (${end})`;
}

/** A rotation until confirmed that adds a key, although the one before was not confirmed. */
export function unconfirmed(
  plans: readonly HostPlan[],
  { overlap }: RotateRequest,
  now: number | undefined,
): Message[] {
  if (overlap !== untilConfirmed) return [];
  const hosts = plans.map(({ host: { host }, older }) => ({ host, previous: older }));
  return unconfirmedWarning(hosts, now);
}
