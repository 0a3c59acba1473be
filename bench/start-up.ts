/** Start-up of the action in every job, compared with an empty Node process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, createGitHubAppToken, thisAction } from './contenders.ts';
import { type Figures, figuresOf, inTurns, ratios } from './figures.ts';
import { processorTimeOfChildren, runNode, untilFirstRequest, wallOf } from './process.ts';

export interface Path {
  /** As a multiple of the empty process. */
  ratio: Figures;
  /** The same for the processor time of all rounds, which depends less on other processes. Absent if the system does not report it. */
  processor: number | undefined;
  /** MiB */
  peak: number;
}

export type Paths = Record<'input error' | 'clean post' | 'first request', Path>;

export interface StartUp {
  /** The time of the empty process, in ms. */
  empty: Figures;
  emptyPeak: number;
  /** Ratios to it, and the peak memory in MiB. */
  action: Paths;
  /** actions/create-github-app-token in the same rounds, if a copy is available. */
  peer?: Paths;
}

/** @param peer the folder of a copy of actions/create-github-app-token */
export async function measureStartUp(rounds: number, peer?: string): Promise<StartUp> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const contenders = { action: thisAction(), ...(peer && { peer: createGitHubAppToken(peer) }) };
  const { noInputs: env } = contenders.action;
  const peaks: Record<string, number[]> = {};
  const runs = Object.entries(contenders).map(([name, contender]) => pathRuns(name, contender, peaks));
  try {
    const times = await timed(rounds, {
      empty: () => wallOf([process.execPath, empty], env, 0),
      ...Object.assign({}, ...runs),
    });
    return {
      empty: figuresOf(times.values.empty!),
      emptyPeak: (await runNode(empty, [], env)).peak,
      action: await pathsOf('action', contenders.action, times, peaks),
      ...(contenders.peer && { peer: await pathsOf('peer', contenders.peer, times, peaks) }),
    };
  } finally {
    for (const { remove } of Object.values(contenders)) remove();
    rmSync(folder, { recursive: true });
  }
}

type Runs = Record<string, () => Promise<number>>;

/** Runs one process to the end of the path. The memory at the first request is recorded under the contender's name. */
function pathRuns(name: string, contender: Contender, peaks: Record<string, number[]>): Runs {
  const { main, post, noInputs, nothingToDo, asking } = contender;
  return {
    [`${name}, input error`]: () => wallOf([process.execPath, main], noInputs, 1),
    [`${name}, clean post`]: () => wallOf([process.execPath, post], nothingToDo, 0),
    [`${name}, first request`]: async () => {
      const { wall, peak } = await untilFirstRequest(main, asking);
      if (peak !== undefined) peaks[name] = [...(peaks[name] ?? []), peak];
      return wall;
    },
  };
}

interface Times {
  values: Record<string, number[]>;
  /** Processor time of all rounds, in a unit of the system; NaN if the system does not report it. */
  spent: Record<string, number>;
}

async function timed(rounds: number, runs: Runs): Promise<Times> {
  const spent: Record<string, number> = {};
  const counted = Object.entries(runs).map(([name, run]): [string, () => Promise<number>] => [
    name,
    async () => {
      const before = processorTimeOfChildren();
      const took = await run();
      spent[name] = (spent[name] ?? 0) + processorTimeOfChildren() - before;
      return took;
    },
  ]);
  return { values: await inTurns(rounds, Object.fromEntries(counted)), spent };
}

async function pathsOf(
  name: string,
  { main, post, noInputs, nothingToDo }: Contender,
  { values, spent }: Times,
  peaks: Record<string, number[]>,
): Promise<Paths> {
  const path = (what: string, peak: number): Path => {
    const key = `${name}, ${what}`;
    return {
      ratio: ratios(values[key]!, values.empty!),
      processor: Number.isNaN(spent.empty) ? undefined : spent[key]! / spent.empty!,
      peak,
    };
  };
  const byRequest = peaks[name] ?? [];
  return {
    'input error': path('input error', (await runNode(main, [], noInputs, 1)).peak),
    'clean post': path('clean post', (await runNode(post, [], nothingToDo)).peak),
    'first request': path('first request', byRequest.length > 0 ? figuresOf(byRequest).median : Number.NaN),
  };
}
