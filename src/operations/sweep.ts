import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { keysOfRequest } from '../elasticsearch/queries.ts';
import { invalidateFound } from './invalidate-keys.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';

interface Sweep {
  /** The step whose keys are searched. */
  requestId: string;
  /** Only keys of this host; all hosts when absent. */
  host?: string;
  /** Ids that were delivered, or may have been. */
  keep: ReadonlySet<string>;
}

/**
 * Finds undelivered keys of a step by its request id, and invalidates them. Searches for as long as a new key
 * may stay invisible.
 * @returns what was invalidated, and what was found and is still valid
 */
export async function sweep(
  { requestId, host, keep }: Sweep,
  ports: Pick<Ports, 'log' | 'clock'>,
  keys: ApiKeys,
): Promise<{ invalidated: string[]; left: string[] }> {
  const until = ports.clock.now() + refreshDelay;
  const invalidated = new Set<string>();
  let left: string[] = [];
  for (;;) {
    // The last search must begin after the lag, however long the earlier ones took.
    const last = ports.clock.now() >= until;
    const { keys: found } = await keys.list(keysOfRequest(requestId, host));
    const orphans = found
      .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !invalidated.has(id))
      .filter(({ metadata }) => host === undefined || metadata.host === host)
      .map(({ id }) => id);
    ({ left } = await invalidateFound(orphans, ports, keys));
    for (const id of orphans) if (!left.includes(id)) invalidated.add(id);
    if (last) break;
    await ports.clock.wait(pollInterval);
  }
  if (invalidated.size > 0)
    ports.log.info(
      `Invalidated ${invalidated.size === 1 ? 'an API key that was' : `${invalidated.size} API keys that were`} not delivered: ${[...invalidated].join(', ')}`,
    );
  return { invalidated: [...invalidated], left };
}
