/** One key: the action compared with the same requests by a bare Node script and by curl. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../__tests__/support/cluster/cluster.ts';
import { curl } from './curl.ts';
import { type Figures, figuresOf, inTurns } from './figures.ts';
import { entries, type Variables, wallOf } from './process.ts';
import { openRelay, type Passed } from './relay.ts';
import { bareTask, hostsOf, refresh, stepOf } from './task.ts';

const bare = join(import.meta.dirname, 'bare.cjs');
const node = process.execPath;

export interface Contest {
  /** The operation, and the contenders' times in ms. */
  what: string;
  contenders: Record<string, Figures>;
}

/** Main and post, which the job waits for. */
async function act(cluster: Cluster, inputs: Variables, more: Variables = {}, post = false): Promise<number> {
  const step = stepOf(cluster, inputs, more);
  try {
    let took = await wallOf([node, entries.main], step.env, 0);
    if (post) took += await wallOf([node, entries.post], { ...step.env, ...stateOf(step.files) }, 0);
    return took;
  } finally {
    step.remove();
  }
}

/** State as the runner passes it to the post step. */
function stateOf({ GITHUB_STATE: file }: Variables): Variables {
  const entries = readFileSync(file!, 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name, , value]) => [`STATE_${name}`, value!]));
}

const plain = (cluster: Cluster, operation: string, about: Parameters<typeof bareTask>[1]) =>
  wallOf([node, bare, operation], bareTask(cluster, about), 0);

let serial = 0;
const fresh = () => hostsOf(1, `bench-one-${serial++}`);

export async function measureCreate(cluster: Cluster, rounds: number): Promise<Contest> {
  const values = await inTurns(rounds, {
    action: () => act(cluster, { operation: 'create', host: fresh()[0]! }),
    'bare Node script': () => plain(cluster, 'create', { hosts: fresh() }),
    'bare Node script, default refresh': () => plain(cluster, 'create', { hosts: fresh(), refresh: true }),
    curl: () => curl(cluster, 'create', { hosts: fresh() }),
    'curl, default refresh': () => curl(cluster, 'create', { hosts: fresh(), refresh: true }),
  });
  return contest('create: a key and its proof', values);
}

/** A second attempt of a run, because a rotation of another run does not retire recent keys. */
export async function measureRotate(cluster: Cluster, rounds: number): Promise<Contest> {
  const values = await inTurns(rounds, {
    action: async () => {
      const [host] = fresh();
      await act(cluster, { operation: 'create', host: host! });
      await refresh(cluster);
      const inputs = { operation: 'rotate', host: host!, overlap: '0s' };
      return act(cluster, inputs, { GITHUB_RUN_ATTEMPT: '2' }, true);
    },
    'bare Node script': async () => {
      const hosts = fresh();
      await plain(cluster, 'create', { hosts });
      await refresh(cluster);
      return plain(cluster, 'rotate', { hosts });
    },
    curl: async () => {
      const hosts = fresh();
      await plain(cluster, 'create', { hosts });
      await refresh(cluster);
      return curl(cluster, 'rotate', { hosts });
    },
  });
  return contest('rotate: list, create, proof, and one DELETE in the post step', values);
}

export async function measureInvalidate(cluster: Cluster, rounds: number): Promise<Contest> {
  const values = await inTurns(rounds, {
    action: async () => {
      const [host] = fresh();
      await act(cluster, { operation: 'create', host: host! });
      await refresh(cluster);
      return act(cluster, { operation: 'invalidate', host: host! });
    },
    'bare Node script': async () => {
      const hosts = fresh();
      await plain(cluster, 'create', { hosts });
      await refresh(cluster);
      return plain(cluster, 'invalidate', { hosts });
    },
    curl: async () => {
      const hosts = fresh();
      await plain(cluster, 'create', { hosts });
      await refresh(cluster);
      return curl(cluster, 'invalidate', { hosts });
    },
  });
  return contest('invalidate: query, DELETE, query', values);
}

const contest = (what: string, values: Record<string, number[]>): Contest => ({
  what,
  contenders: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, figuresOf(list)])),
});

/** The traffic for one host, main and post. */
export async function countTraffic(cluster: Cluster): Promise<Record<string, Passed>> {
  const relay = await openRelay(cluster.url, 0);
  const here = { ...cluster, url: relay.url };
  const [host] = fresh();
  const counts: Record<string, Passed> = {};
  try {
    await act(here, { operation: 'create', host: host! });
    counts.create = relay.counted();
    await refresh(cluster);
    const rotate = { operation: 'rotate', host: host!, overlap: '0s' };
    await act(here, rotate, { GITHUB_RUN_ATTEMPT: '2' }, true);
    counts['rotate, with its post step'] = relay.counted();
    await refresh(cluster);
    await act(here, { operation: 'invalidate', host: host! });
    counts.invalidate = relay.counted();
    await act(here, { operation: 'report' });
    counts.report = relay.counted();
    return counts;
  } finally {
    await relay.close();
  }
}

/** The same create with a longer round trip. */
export async function measureDistance(
  cluster: Cluster,
  roundTrips: number[],
  rounds: number,
): Promise<{ roundTrip: number; contest: Contest }[]> {
  const results = [];
  for (const roundTrip of roundTrips) {
    const relay = await openRelay(cluster.url, roundTrip);
    const here = { ...cluster, url: relay.url };
    try {
      const values = await inTurns(rounds, {
        action: () => act(here, { operation: 'create', host: fresh()[0]! }),
        'bare Node script': () => plain(here, 'create', { hosts: fresh() }),
      });
      results.push({ roundTrip, contest: contest(`create at ${roundTrip} ms`, values) });
    } finally {
      await relay.close();
    }
  }
  return results;
}
