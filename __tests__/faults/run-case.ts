/** One case: earlier attempts without a fault, an attempt with the fault, its post step, and a repeat without a fault. */
import type { Exchange } from '../support/proxy/exchange.ts';
import { searched } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import { publish } from '../support/scenario/documents.ts';
import { type Attempt, type Counts, counts, runAttempt, settle } from './attempt.ts';
import { type Checked, checkAfterFault, checkAfterRepeat, checkNotDue, type Outcome } from './checker.ts';
import type { Fault, Place } from './faults.ts';
import { normalPath } from './inject.ts';
import { type Delivered, delivered, type Observed } from './observed.ts';
import { HOST, type Operation, SEEN_IN } from './operations.ts';
import { leaksOf, requestViolations, sentRequests } from './secrecy.ts';
import type { Stage } from './stage.ts';

export interface Case {
  operation: Operation;
  fault?: Fault;
}

export interface Result extends Case {
  outcome: Outcome;
  /** `I2: …`, one for each violated invariant. */
  violations: string[];
  /** The number of processes of the action. */
  runs: number;
  /** How much was searched for leaks, in bytes of UTF-8. */
  searched: number;
  /** The exchanges of the attempt with the fault. */
  places: Place[];
  /** The logs of all phases. */
  log: string;
}

export async function runCase(given: Case, stage: Stage): Promise<Result> {
  const { operation, fault } = given;
  const runs: Run[] = [];
  const earlier: Delivered[] = [];
  for (const [index, inputs] of operation.earlier.entries()) {
    if (index > 0) await stage.time.skip(BETWEEN_ATTEMPTS);
    const { main } = await attempt(stage, index + 1, inputs, runs);
    if (main.exitCode !== 0) throw new Error(`The earlier attempt failed:\n${main.log}`);
    earlier.push(...delivered(inputs, operation.hosts, main, stage));
    await settle(stage);
  }
  if (operation.publishes) await publishWith(earlier.at(-1), stage);

  await stage.time.skip(BETWEEN_ATTEMPTS);
  const first = counts(stage);
  const broken = await attempt(stage, operation.earlier.length + 1, operation.inputs, runs, fault);
  await settle(stage);
  const observed: Observed = {
    ...given,
    earlier,
    ...broken,
    gitHubExchanges: stage.proxies.github.exchanges.slice(first.github),
    clusterExchanges: stage.proxies.elasticsearch.exchanges.slice(first.elasticsearch),
  };
  const places = placesOf(broken.mainEnd, first, stage);
  const checked = await checkAfterFault(observed, stage);

  await stage.time.skip(BETWEEN_ATTEMPTS);
  const repeated = await repeat(observed, checked, stage, runs);
  const violations = [
    ...checked.violations,
    ...repeated,
    ...leaksOf(runs, stage),
    ...requestViolations(stage),
  ];
  return {
    ...given,
    outcome: checked.outcome,
    violations,
    runs: runs.length,
    searched: searched(runs, { sent: sentRequests(stage) }),
    places,
    log: runs.map((run) => `--- ${run.phase}\n${run.log}`).join('\n'),
  };
}

/** As a host does after a restart with the key. */
async function publishWith(newest: Delivered | undefined, { cluster }: Stage): Promise<void> {
  if (!newest) throw new Error('there is no key to publish with');
  await publish(cluster, newest.credential, { host: HOST, index: SEEN_IN, pipeline: 'written-by' });
}

/** Longer than the delivery deadline, after which no earlier attempt writes a secret; in ms. */
const BETWEEN_ATTEMPTS = 7 * 60_000;

async function attempt(
  stage: Stage,
  number: number,
  inputs: Record<string, string>,
  runs: Run[],
  fault?: Fault,
): Promise<Attempt> {
  const run = { run_attempt: String(number) };
  const attempt = await runAttempt(stage, { inputs, run, faults: fault ? [fault] : [] });
  runs.push(attempt.main, attempt.post!);
  return attempt;
}

/**
 * Repeats the step. A `create` fails if a valid key already uses the secret, and a rotation follows instead. A rotation that is not
 * due must name the keys that stay valid; a rotation that is due follows and retires them.
 */
async function repeat(observed: Observed, checked: Checked, stage: Stage, runs: Run[]): Promise<string[]> {
  const { operation } = observed;
  const asked = { ...operation.inputs, ...operation.repeat };
  let inputs = asked;
  let next = operation.earlier.length + 2;
  const again = async (changed: Record<string, string>) => {
    inputs = changed;
    const { main } = await attempt(stage, next++, inputs, runs);
    await settle(stage);
    return main;
  };
  let main = await again(asked);
  const violations: string[] = [];
  if (main.status !== 'success' && inputs.operation === 'create' && 'secret' in inputs) {
    if (!/already feeds/.test(main.log)) return [`I8: the repeated step failed:\n${main.log}`];
    main = await again({ ...inputs, operation: 'rotate', overlap: '0s' });
  } else if (operation.repeat && main.outputs.changed === 'false') {
    violations.push(...(await checkNotDue(delivered(inputs, operation.hosts, main, stage), main, stage)));
    await stage.time.skip(BETWEEN_ATTEMPTS);
    main = await again(operation.inputs);
  }
  if (main.status !== 'success') return [`I8: the repeated step failed:\n${main.log}`];
  const repeated = delivered(inputs, operation.hosts, main, stage);
  // The rotation after the failed `create` retires the earlier keys.
  const before = inputs === asked ? checked : { ...checked, delivered: [] };
  return [...violations, ...(await checkAfterRepeat(observed, before, repeated, stage))];
}

function placesOf(mainEnd: Counts, start: Counts, stage: Stage): Place[] {
  const places: Place[] = [];
  for (const server of ['elasticsearch', 'github'] as const) {
    const all = stage.proxies[server].exchanges;
    const add = (phase: Place['phase'], exchanges: Exchange[]) => {
      for (const { method, path: raw } of exchanges) {
        const path = normalPath(raw, stage);
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
