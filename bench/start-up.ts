/** What every job pays: how long the action takes until it has something to do, against a Node process that does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figures, figuresOf, inTurns, ratios } from './figures.ts';
import {
  actionEnvironment,
  entries,
  processorTimeOfChildren,
  runNode,
  untilFirstRequest,
  wallOf,
} from './process.ts';

export interface Path {
  /** Times the empty process. */
  ratio: Figures;
  /** The same of the processor time of all rounds, which other processes hardly disturb. Absent where the system does not tell. */
  processor: number | undefined;
  /** MiB */
  peak: number;
}

export interface StartUp {
  /** ms of the empty process. */
  empty: Figures;
  /** Ratios to it, and the peak of memory in MiB. */
  paths: Record<'input error' | 'clean post' | 'first request', Path>;
  emptyPeak: number;
}

export async function measureStartUp(rounds: number): Promise<StartUp> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const bare = actionEnvironment();
  const clean = actionEnvironment({ 'job-status': 'success' }, { STATE_request: 'r', STATE_done: 'clean' });
  const create = actionEnvironment({
    operation: 'create',
    username: 'elastic',
    password: 'not-a-password',
    host: 'host001',
  });
  const toCluster = (url: string) => ({ ...create.env, INPUT_CLUSTER: url });
  const peaks: number[] = [];
  const spent: Record<string, number> = {};
  const wall = (script: string, env: Record<string, string>, code: number) => () =>
    wallOf([process.execPath, script], env, code);
  const untilRequest = async () => {
    const { wall, peak } = await untilFirstRequest(entries.main, toCluster);
    if (peak !== undefined) peaks.push(peak);
    return wall;
  };
  const counted = (name: string, run: () => Promise<number>) => async () => {
    const before = processorTimeOfChildren();
    const took = await run();
    spent[name] = (spent[name] ?? 0) + processorTimeOfChildren() - before;
    return took;
  };
  try {
    const values = await inTurns(rounds, {
      empty: counted('empty', wall(empty, bare.env, 0)),
      'input error': counted('input error', wall(entries.main, bare.env, 1)),
      'clean post': counted('clean post', wall(entries.post, clean.env, 0)),
      'first request': counted('first request', untilRequest),
    });
    const path = (name: 'input error' | 'clean post' | 'first request', peak: number): Path => ({
      ratio: ratios(values[name], values.empty),
      processor: Number.isNaN(spent.empty) ? undefined : spent[name]! / spent.empty!,
      peak,
    });
    return {
      empty: figuresOf(values.empty),
      emptyPeak: (await runNode(empty, [], bare.env)).peak,
      paths: {
        'input error': path('input error', (await runNode(entries.main, [], bare.env, 1)).peak),
        'clean post': path('clean post', (await runNode(entries.post, [], clean.env)).peak),
        'first request': path('first request', peaks.length > 0 ? figuresOf(peaks).median : Number.NaN),
      },
    };
  } finally {
    for (const { remove } of [bare, clean, create]) remove();
    rmSync(folder, { recursive: true });
  }
}
