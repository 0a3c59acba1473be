/** One attempt of a job as the runner executes it: main, then post, with faults in either. */
import { expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import type { JobStatus } from '../support/runner/environment.ts';
import type { Run } from '../support/runner/run.ts';
import type { Running, StepOptions } from '../support/runner/run-step.ts';
import { isSilent } from './classes.ts';
import type { Fault } from './faults.ts';
import { type FaultState, injectFault } from './inject.ts';
import { createdKeys, type RunOfWorkflow, type Stage } from './stage.ts';

export interface AttemptOptions {
  inputs: Record<string, string>;
  run: RunOfWorkflow;
  faults?: readonly Fault[];
  /** The job status when post runs. Default: the status after main. */
  jobStatus?: JobStatus | undefined;
  /** `false` if the runner itself is lost; `late`: post runs when `postLater` is called. Default: true. */
  post?: boolean | 'late';
}

export interface Attempt {
  main: Run;
  post?: Run | undefined;
  postLater?: () => Promise<Run>;
  /** The number of exchanges when main ended. */
  mainEnd: Counts;
  /** The faults whose exchange took place. */
  triggered: Fault[];
  /** Phases that were killed after {@link LONGEST_PHASE}. */
  timedOut: Run['phase'][];
}

/** Longer than any phase takes on a busy machine, in ms: waits of 10 s and more are skipped, and a request times out after 9 s. */
const LONGEST_PHASE = 90_000;

export type Counts = { elasticsearch: number; github: number };

export const counts = ({ proxies }: Stage): Counts => ({
  elasticsearch: proxies.elasticsearch.exchanges.length,
  github: proxies.github.exchanges.length,
});

/** Long enough for a busy machine, and shorter than the waits that are skipped. */
export const NORMAL_TIMEOUT = { 'request-timeout': '9s' };
/** For faults that the client notices only by its timeout. */
const SHORT_TIMEOUT = { 'request-timeout': '3s' };

/** The proxies have no faults left when this returns. */
export async function runAttempt(
  stage: Stage,
  { inputs, run, faults = [], jobStatus, post = true }: AttemptOptions,
): Promise<Attempt> {
  const state: FaultState = { stops: [], faults: new Set(faults.filter((fault) => !('place' in fault))) };
  for (const fault of faults) injectFault(fault, 'main', stage, state);
  const timedOut: Run['phase'][] = [];
  const timeout = faults.some(isSilent) ? SHORT_TIMEOUT : NORMAL_TIMEOUT;
  const running = stage.start({ ...timeout, ...inputs }, run, processFaults('main', faults));
  state.running = { phase: 'main', process: running as Running<unknown> };
  const main = await waitForEnd(running, () => timedOut.push('main'));
  await Promise.all(state.stops);
  const mainEnd = counts(stage);
  heal(stage);
  const attempt = { main, mainEnd, timedOut };
  const options = () => ({ ...(jobStatus && { jobStatus }), clockAheadMs: stage.time.runnerAhead });
  const postLater = () => waitForEnd(main.startPost(options()), () => timedOut.push('post'));
  if (post !== true)
    return { ...attempt, triggered: [...state.faults], ...(post === 'late' && { postLater }) };

  const changesPassword = faults.some(({ type }) => type === 'credential');
  if (changesPassword) await setPassword(stage, 'another-password');
  for (const fault of faults) injectFault(fault, 'post', stage, state);
  const ending = main.startPost({ ...processFaults('post', faults), ...options() });
  state.running = { phase: 'post', process: ending };
  const ended = await waitForEnd(ending, () => timedOut.push('post'));
  await Promise.all(state.stops);
  heal(stage);
  if (changesPassword) await setPassword(stage, stage.user.password);
  return { ...attempt, post: ended, triggered: [...state.faults] };
}

/** Waits for the end of a phase, and kills a phase that does not end. */
export async function waitForEnd<Ended extends Run>(
  running: Running<Ended>,
  onTimeout: () => void,
): Promise<Ended> {
  const timer = setTimeout(() => {
    onTimeout();
    void running.kill();
  }, LONGEST_PHASE);
  return running.ended.finally(() => clearTimeout(timer));
}

/** The options for faults of the process itself: its files, its state, its sockets. */
function processFaults(phase: Run['phase'], faults: readonly Fault[]): StepOptions {
  const files = faults.flatMap((fault) =>
    fault.type === 'file' && fault.phase === phase ? [[fault.file, fault.condition] as const] : [],
  );
  const entry = faults.find((fault) => fault.type === 'entry');
  const broken = faults.find((fault) => fault.type === 'socket' && fault.place.phase === phase);
  return {
    ...(files.length > 0 && { files: Object.fromEntries(files) }),
    ...(phase === 'main' && entry?.type === 'entry' && { failState: entry.entry }),
    ...(broken?.type === 'socket' && { resetAs: broken.error }),
  };
}

export function heal({ proxies, time }: Stage): void {
  for (const proxy of Object.values(proxies)) proxy.heal();
  time.showOn(proxies);
}

async function setPassword({ cluster, user }: Stage, password: string): Promise<void> {
  await expectOk(request(cluster, 'PUT', `/_security/user/${user.username}/_password`, { password }));
}

/** Sends the requests that were held back when their process was stopped. */
export async function forwardHeld(stage: Stage, held: Stage['held']): Promise<void> {
  await Promise.all(held.map((arrive) => arrive()));
  await settle(stage);
}

/** Waits until the servers have handled all forwarded requests, and searches see every key. */
export async function settle({ proxies, cluster }: Stage): Promise<void> {
  await Promise.all([proxies.elasticsearch.settled(), proxies.github.settled()]);
  await Promise.all([proxies.elasticsearch.up(), proxies.github.up()]);
  await waitUntilVisible(cluster, ...createdKeys(proxies.elasticsearch.exchanges).map(({ id }) => id));
}
