import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { keysOfRequest } from '../elasticsearch/queries.ts';
import { invalidateFound } from './invalidate-keys.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';

interface Sweep {
  /** The step whose keys are looked for. */
  requestId: string;
  /** Only keys of this host; all hosts when absent. */
  host?: string;
  /** Ids that were handed over, or may have been. */
  keep: ReadonlySet<string>;
}

/**
 * Finds keys that a step made and nobody holds, by the step's request id, and invalidates them. Looks for as long as a key
 * just made may stay invisible to a search.
 * @returns what was invalidated, and what was found and still lives
 */
export async function sweep(
  { requestId, host, keep }: Sweep,
  ports: Pick<Ports, 'log' | 'clock'>,
  keys: ApiKeys,
): Promise<{ dead: string[]; left: string[] }> {
  const until = ports.clock.now() + refreshDelay;
  const dead = new Set<string>();
  let left: string[] = [];
  for (;;) {
    // The last look must begin after the lag, whatever the looks before it took.
    const last = ports.clock.now() >= until;
    const { keys: found } = await keys.list(keysOfRequest(requestId, host));
    const orphans = found
      .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !dead.has(id))
      .filter(({ metadata }) => host === undefined || metadata.host === host)
      .map(({ id }) => id);
    ({ left } = await invalidateFound(orphans, ports, keys));
    for (const id of orphans) if (!left.includes(id)) dead.add(id);
    if (last) break;
    await ports.clock.wait(pollInterval);
  }
  if (dead.size > 0)
    ports.log.info(`Invalidated ${dead.size} API key(s) that were not delivered: ${[...dead].join(', ')}`);
  return { dead: [...dead], left };
}
