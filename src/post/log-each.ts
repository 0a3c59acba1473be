import type { Log } from '../runner/log.ts';
import type { ExpiringKey } from '../runner/step-state.ts';
import { nameOf } from './plan.ts';

/** `Retired: <id> of host001: set to expire in 24h`: a line for each key, of several folded below their number. */
export function logEach(log: Log, keys: readonly ExpiringKey[], what: string, how = ''): void {
  const suffix = how && `: ${how}`;
  if (keys.length > 1) log.startGroup(`${what}: ${keys.length} API keys${suffix}`);
  for (const key of keys) log.info(`${what}: ${nameOf(key)}${suffix}`);
  log.endGroup();
}
