/** One case: an earlier attempt without a fault, the attempt that is broken, its post step, and a last attempt without a fault. */
import { expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import type { Exchange } from '../support/proxy/exchange.ts';
import { leaks, searched } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import type { Running, StepOptions } from '../support/runner/run-step.ts';
import { afterFault, afterRepeat, type Checked, type Outcome } from './checker.ts';
import type { Fault, Place } from './faults.ts';
import { type Operation, secretName } from './operations.ts';
import { normalPath, plant, type Stopper } from './plant.ts';
import { type Delivered, delivered, type Seen } from './seen.ts';
import { madeKeys, type Stage, TOKEN } from './stage.ts';

export interface Case {
  operation: Operation;
  fault?: Fault;
}

export interface Result extends Case {
  outcome: Outcome;
  /** `I2: …`, one for each thing that must not be. */
  violations: string[];
  /** How many processes of the action ran. */
  runs: number;
  /** Searched for leaks, in bytes of UTF-8. */
  searched: number;
  /** The exchanges of the broken attempt. */
  places: Place[];
  /** What a person saw of it. */
  log: string;
}

export async function runCase(given: Case, stage: Stage): Promise<Result> {
  const { operation, fault } = given;
  const runs: Run[] = [];
  let earlier: Delivered[] = [];
  if (operation.earlier) {
    const attempt = await runAttempt(stage, operation.earlier, 1, runs);
    if (attempt.main.exitCode !== 0) throw new Error(`The earlier attempt failed:\n${attempt.main.log}`);
    earlier = delivered(operation.earlier, operation.hosts, attempt.main, stage);
    await settle(stage);
  }

  const first = counts(stage);
  const broken = await runAttempt(stage, operation.inputs, 2, runs, fault);
  await settle(stage);
  const seen: Seen = {
    ...given,
    earlier,
    main: broken.main,
    post: broken.post,
    gitHubExchanges: stage.proxies.github.exchanges.slice(first.github),
    clusterExchanges: stage.proxies.elasticsearch.exchanges.slice(first.elasticsearch),
  };
  const places = placesOf(broken.mainEnd, first, stage);
  const checked = await afterFault(seen, stage);

  const repeated = await repeat(seen, checked, stage, runs);
  const violations = [...checked.violations, ...repeated, ...leaksOf(runs, stage), ...strays(stage)];
  return {
    ...given,
    outcome: checked.outcome,
    violations,
    runs: runs.length,
    searched: searched(runs, { sent: sentOf(stage) }),
    places,
    log: runs.map((run) => `--- ${run.phase}\n${run.log}`).join('\n'),
  };
}

/** The same step once more. `create` is refused where a live key feeds the secret, and names the way out, which is then taken. */
async function repeat(seen: Seen, checked: Checked, stage: Stage, runs: Run[]): Promise<string[]> {
  const { operation } = seen;
  const asked = { ...operation.inputs, ...operation.repeat };
  let inputs = asked;
  later(operation, stage);
  let { main } = await runAttempt(stage, inputs, 3, runs);
  await settle(stage);
  if (main.status !== 'success' && inputs.operation === 'create' && 'secret' in inputs) {
    if (!/already feeds/.test(main.log)) return [`I8: the repeated step failed:\n${main.log}`];
    inputs = { ...inputs, operation: 'rotate', overlap: '0s' };
    ({ main } = await runAttempt(stage, inputs, 4, runs));
    await settle(stage);
  }
  if (main.status !== 'success') return [`I8: the repeated step failed:\n${main.log}`];
  const repeated = delivered(inputs, operation.hosts, main, stage);
  // The rotation that was run instead of the refused `create` ends what that one left in force.
  const before = inputs === asked ? checked : { ...checked, delivered: [] };
  return afterRepeat(seen, before, repeated, stage);
}

/** Time goes by between two runs: what the secrets hold was written longer ago. */
function later({ hosts, laterMs }: Operation, { github, repository }: Stage): void {
  if (laterMs === undefined) return;
  const [owner = '', repo = ''] = repository.split('/');
  for (const name of hosts.map(secretName)) {
    const address = { scope: 'repository', owner, repo, name } as const;
    const found = github.secret(address);
    if (found) github.give(address, { value: found.value, updatedAt: new Date(Date.now() - laterMs) });
  }
}

type Counts = { elasticsearch: number; github: number };

const counts = ({ proxies }: Stage): Counts => ({
  elasticsearch: proxies.elasticsearch.exchanges.length,
  github: proxies.github.exchanges.length,
});

interface Attempt {
  main: Run;
  post: Run;
  /** How many exchanges there were when main had ended. */
  mainEnd: Counts;
}

/** Main, then post with the status that the runner would give. The fault is healed when post has ended. */
async function runAttempt(
  stage: Stage,
  inputs: Record<string, string>,
  attempt: number,
  runs: Run[],
  fault?: Fault,
): Promise<Attempt> {
  const stopper: Stopper = { stops: [] };
  if (fault) plant(fault, 'main', stage, stopper);
  const files = (phase: Run['phase']): StepOptions =>
    fault?.type === 'file' && fault.phase === phase ? { files: { [fault.file]: fault.condition } } : {};
  const running = stage.start(inputs, attempt, files('main'));
  stopper.running = running as Running<unknown>;
  const main = await running.ended;
  await Promise.all(stopper.stops);
  const mainEnd = counts(stage);
  heal(stage);

  if (fault?.type === 'credential') await setPassword(stage, 'another-password');
  if (fault) plant(fault, 'post', stage, stopper);
  const ending = main.startPost(files('post'));
  stopper.running = ending;
  const post = await ending.ended;
  await Promise.all(stopper.stops);
  heal(stage);
  if (fault?.type === 'credential') await setPassword(stage, stage.user.password);
  runs.push(main, post);
  return { main, post, mainEnd };
}

function heal({ proxies }: Stage): void {
  for (const proxy of Object.values(proxies)) proxy.heal();
}

async function setPassword({ cluster, user }: Stage, password: string): Promise<void> {
  await expectOk(request(cluster, 'PUT', `/_security/user/${user.username}/_password`, { password }));
}

/** Waits until the servers have done what was passed on, and searches see every key. */
async function settle({ proxies, cluster }: Stage): Promise<void> {
  await Promise.all([proxies.elasticsearch.settled(), proxies.github.settled()]);
  await Promise.all([proxies.elasticsearch.up(), proxies.github.up()]);
  await waitUntilVisible(cluster, ...madeKeys(proxies.elasticsearch.exchanges).map(({ id }) => id));
}

function leaksOf(runs: Run[], stage: Stage): string[] {
  const made = madeKeys(stage.proxies.elasticsearch.exchanges).map(({ apiKey }) => apiKey);
  const never = [stage.user.password, TOKEN];
  return leaks(runs, made, { never, sent: sentOf(stage) }).map(
    ({ where, secret, after }) => `I5: secret ${secret} in ${where} after ${after}`,
  );
}

/** All that the action asked for, on whatever host. */
const sentOf = ({ proxies: { elasticsearch, github } }: Stage): Exchange[] =>
  [elasticsearch, github].flatMap(({ exchanges, strayed }) => [...exchanges, ...strayed]);

/** What came to the host that a redirect names must hold nothing that opens a door; and nothing was asked of GitHub that is no request of its API. */
function strays({ proxies, github, repository }: Stage): string[] {
  const followed = [...proxies.elasticsearch.strayed, ...proxies.github.strayed]
    .filter(({ headers, body }) => headers.authorization !== undefined || body !== '')
    .map(({ method, path }) => `I5: a redirect was followed with a credential or a body: ${method} ${path}`);
  const wrong = github.violations
    .filter(({ path }) => path.includes(`${repository}/`))
    .map(({ method, path, reason }) => `GitHub: ${method} ${path}: ${reason}`);
  return [...followed, ...wrong];
}

function placesOf(mainEnd: Counts, start: Counts, { proxies, repository }: Stage): Place[] {
  const places: Place[] = [];
  for (const server of ['elasticsearch', 'github'] as const) {
    const all = proxies[server].exchanges;
    const add = (phase: Place['phase'], exchanges: Exchange[]) => {
      for (const { method, path: raw } of exchanges) {
        const path = normalPath(raw, repository);
        const same = places.filter(
          (place) =>
            place.phase === phase &&
            place.server === server &&
            place.method === method &&
            place.path === path,
        );
        places.push({ phase, server, method, path, occurrence: same.length + 1 });
      }
    };
    add('main', all.slice(start[server], mainEnd[server]));
    add('post', all.slice(mainEnd[server]));
  }
  return places;
}
