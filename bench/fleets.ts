/** Many hosts in one step, compared with a bare loop that creates and verifies as many keys with as many concurrent requests. */
import { join } from 'node:path';
import type { Cluster } from '../__tests__/support/cluster/cluster.ts';
import { type Figures, figuresOf } from './figures.ts';
import { entries, runNode } from './process.ts';
import { bareTask, hostsOf, refresh, stepOf } from './task.ts';

export interface Fleet {
  hosts: number;
  /** Steps for one fleet: one step delivers as many keys as fit into GitHub's 1 MB of outputs. */
  steps: number;
  /** ms per host, from the start of a step's process to its end. */
  action: Figures;
  bare: Figures;
  /** The action's throughput as a share of the bare loop's. */
  share: Figures;
  /** The peak memory of a step, MiB. */
  peak: number;
}

/** Concurrent requests of the bare loop: as many as a step starts with. */
export const atOnce = 16;
const largestStep = 1_000;
const bare = join(import.meta.dirname, 'bare.cjs');
const environment = 'bench-fleet';

export const hostsOfFleet = (count: number): string[] => hostsOf(count, `fleet-${count}`);

/** The action and the bare loop take turns, so that the machine's load affects both. */
export async function measureFleet(cluster: Cluster, count: number, rounds: number): Promise<Fleet> {
  const steps = Math.ceil(count / largestStep);
  const hosts = hostsOfFleet(count);
  const values = { action: [] as number[], bare: [] as number[], share: [] as number[] };
  let peak = 0;
  for (let turn = 0; turn < rounds * steps; turn++) {
    const from = (turn % steps) * largestStep;
    const part = hosts.slice(from, from + largestStep);
    const loop = async () =>
      (await runNode(bare, ['create'], bareTask(cluster, { hosts: part, atOnce }))).wall;
    // The second of a pair may benefit from a warm node.
    const before = turn % 2 === 0 ? await loop() : undefined;
    const step = stepOf(cluster, { operation: 'create', host: part.join(','), environment });
    const main = await runNode(entries.main, [], step.env);
    step.remove();
    const other = before ?? (await loop());
    values.action.push(main.wall / part.length);
    values.bare.push(other / part.length);
    values.share.push(other / main.wall);
    peak = Math.max(peak, main.peak);
  }
  const { action, bare: alone, share } = values;
  return {
    hosts: count,
    steps,
    action: figuresOf(action),
    bare: figuresOf(alone),
    share: figuresOf(share),
    peak,
  };
}

export interface Bulk {
  what: string;
  keys: number;
  wall: number;
  peak: number;
}

/** Reports, plans and invalidates all keys of the fleets, in one step each. */
export async function measureBulk(cluster: Cluster, keys: number, hosts: string[]): Promise<Bulk[]> {
  await refresh(cluster);
  const host = hosts.join(',');
  const steps: [string, Record<string, string>][] = [
    ['report', { operation: 'report', environment }],
    [
      `rotate, dry run for ${hosts.length} hosts`,
      { operation: 'rotate', host, environment, 'dry-run': 'true' },
    ],
    ['invalidate a whole environment', { operation: 'invalidate', environment }],
  ];
  const results: Bulk[] = [];
  for (const [what, inputs] of steps) {
    const step = stepOf(cluster, inputs);
    const { wall, peak } = await runNode(entries.main, [], step.env);
    step.remove();
    results.push({ what, keys, wall, peak });
  }
  return results;
}
