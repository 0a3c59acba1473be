/** One attempt of a job as a runner plays it: main, then post, with what is to go wrong in either. */
import { expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import type { JobStatus } from '../support/runner/environment.ts';
import type { Run } from '../support/runner/run.ts';
import type { Running, StepOptions } from '../support/runner/run-step.ts';
import { isSilent } from './classes.ts';
import type { Fault } from './faults.ts';
import { plant, type Struck } from './plant.ts';
import { madeKeys, type RunOfWorkflow, type Stage } from './stage.ts';

export interface Asked {
  inputs: Record<string, string>;
  run: RunOfWorkflow;
  faults?: readonly Fault[];
  /** How the job stands when post runs. Default: what main led to. */
  jobStatus?: JobStatus | undefined;
  /** Whether post runs at all, which it does not where the runner itself dies; `late`: by `postLater`. Default: true. */
  post?: boolean | 'late';
}

export interface Attempt {
  main: Run;
  post?: Run | undefined;
  postLater?: () => Promise<Run>;
  /** How many exchanges there were when main had ended. */
  mainEnd: Counts;
  /** Those of the faults whose place was reached. */
  struck: Fault[];
  /** Phases that did not end by themselves. */
  hung: Run['phase'][];
}

/** Beyond all that a phase waits for, in ms, on a machine that is busy: waits of 10 s and more are skipped, a request has 9 s. */
const LONGEST_PHASE = 90_000;

export type Counts = { elasticsearch: number; github: number };

export const counts = ({ proxies }: Stage): Counts => ({
  elasticsearch: proxies.elasticsearch.exchanges.length,
  github: proxies.github.exchanges.length,
});

/** A machine that is busy must break nothing. Below the waits that are skipped. */
export const UNHURRIED = { 'request-timeout': '9s' };
/** Where a request is to run into its limit. */
const HURRIED = { 'request-timeout': '3s' };

/** The faults are healed when post has ended. */
export async function runAttempt(
  stage: Stage,
  { inputs, run, faults = [], jobStatus, post = true }: Asked,
): Promise<Attempt> {
  const struck: Struck = { stops: [], faults: new Set(faults.filter((fault) => !('place' in fault))) };
  for (const fault of faults) plant(fault, 'main', stage, struck);
  const hung: Run['phase'][] = [];
  const timeout = faults.some(isSilent) ? HURRIED : UNHURRIED;
  const running = stage.start({ ...timeout, ...inputs }, run, startedWith('main', faults));
  struck.running = running as Running<unknown>;
  const main = await endOf(running, () => hung.push('main'));
  await Promise.all(struck.stops);
  const mainEnd = counts(stage);
  heal(stage);
  const attempt = { main, mainEnd, hung };
  const options = () => ({ ...(jobStatus && { jobStatus }), clockAheadMs: stage.time.runnerAhead });
  const postLater = () => endOf(main.startPost(options()), () => hung.push('post'));
  if (post !== true) return { ...attempt, struck: [...struck.faults], ...(post === 'late' && { postLater }) };

  const deadCredential = faults.some(({ type }) => type === 'credential');
  if (deadCredential) await setPassword(stage, 'another-password');
  for (const fault of faults) plant(fault, 'post', stage, struck);
  const ending = main.startPost({ ...startedWith('post', faults), ...options() });
  struck.running = ending;
  const ended = await endOf(ending, () => hung.push('post'));
  await Promise.all(struck.stops);
  heal(stage);
  if (deadCredential) await setPassword(stage, stage.user.password);
  return { ...attempt, post: ended, struck: [...struck.faults] };
}

/** Its end, which is brought about where it does not come. */
export async function endOf<Ended extends Run>(running: Running<Ended>, onHung: () => void): Promise<Ended> {
  const timer = setTimeout(() => {
    onHung();
    void running.kill();
  }, LONGEST_PHASE);
  return running.ended.finally(() => clearTimeout(timer));
}

/** What of the faults is not the servers' doing. */
function startedWith(phase: Run['phase'], faults: readonly Fault[]): StepOptions {
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

/** Lets arrive what was on its way when its sender was stopped. */
export async function release(stage: Stage, held: Stage['held']): Promise<void> {
  await Promise.all(held.map((arrive) => arrive()));
  await settle(stage);
}

/** Waits until the servers have done what was passed on, and searches see every key. */
export async function settle({ proxies, cluster }: Stage): Promise<void> {
  await Promise.all([proxies.elasticsearch.settled(), proxies.github.settled()]);
  await Promise.all([proxies.elasticsearch.up(), proxies.github.up()]);
  await waitUntilVisible(cluster, ...madeKeys(proxies.elasticsearch.exchanges).map(({ id }) => id));
}
