/** Puts a fault where it belongs: into an exchange, or beside one. */
import type { Exchange, Match } from '../support/proxy/exchange.ts';
import { FAULTS, RATE_LIMIT_SECONDS } from '../support/proxy/faults.ts';
import type { FaultProxy } from '../support/proxy/proxy.ts';
import type { Phase } from '../support/runner/run.ts';
import type { Running } from '../support/runner/run-step.ts';
import type { Fault, Place } from './faults.ts';
import type { Stage } from './stage.ts';

/** The process that is to be hit, and what has hit it. */
export interface Struck {
  running?: Running<unknown>;
  /** Signals that are under way. */
  stops: Promise<void>[];
  /** Those whose place was reached. */
  faults: Set<Fault>;
}

/** Faults of another phase, and those that touch no exchange, are left to the caller. */
export function plant(fault: Fault, phase: Phase, stage: Stage, struck: Struck): void {
  if (!('place' in fault) || fault.place.phase !== phase) return;
  const proxy = stage.proxies[fault.place.server];
  const match = matchOf(fault.place, stage);
  switch (fault.type) {
    case 'answer':
      proxy.fault(match, async (flow) => {
        struck.faults.add(fault);
        const wait = waitOf(fault);
        if (wait > 0) await stage.time.skip(wait);
        await FAULTS[fault.name](flow);
      });
      break;
    case 'socket':
      proxy.fault(match, (flow) => {
        struck.faults.add(fault);
        return FAULTS['swallow-cut'](flow);
      });
      break;
    case 'stop':
      plantStop(fault, proxy, match, stage, struck);
      break;
    case 'loss':
      proxy.on(match, 'answer', () => {
        struck.faults.add(fault);
        struck.running![fault.how](fault.file);
      });
  }
}

/**
 * How long a client waits after this answer, in ms, as far as the wait is skipped: GitHub's documentation asks for a minute where its
 * answer names no time; a cluster is never waited for longer than a minute.
 */
function waitOf({ name, place: { server } }: Fault & { type: 'answer' }): number {
  if (name === 'rate-limit') return server === 'github' ? RATE_LIMIT_SECONDS * 1000 : 60_000;
  return name === '429' && server === 'github' ? 60_000 : 0;
}

function plantStop(
  fault: Fault & { type: 'stop' },
  proxy: FaultProxy,
  match: Match,
  stage: Stage,
  struck: Struck,
): void {
  const { moment, signal } = fault;
  const strike = () => {
    struck.faults.add(fault);
    const stopped = stop(struck.running!, signal);
    struck.stops.push(stopped);
    // After SIGKILL nothing goes on; with the others the exchange goes on while the process hears of them.
    return signal === 'SIGKILL' ? stopped : undefined;
  };
  if (moment === 'lost' || moment === 'held')
    proxy.fault(match, async ({ cut, passOn }) => {
      await strike();
      cut();
      if (moment === 'held') stage.held.push(passOn);
    });
  else proxy.on(match, moment, strike);
}

/** SIGINT is how a cancelled job begins to end. */
const stop = (running: Running<unknown>, signal: NodeJS.Signals) =>
  signal === 'SIGINT' ? running.cancel() : running.kill(signal);

const matchOf = ({ method, path, occurrence }: Place, stage: Stage): Match => ({
  method,
  where: (exchange: Exchange) => normalPath(exchange.path, stage) === path,
  occurrence,
});

/** Without the names that are a case's own. */
export const normalPath = (path: string, { repositories, shared }: Stage): string =>
  [repositories.web.name, repositories.api.name]
    .reduce((short, name) => short.replace(`${name}/`, '{repository}/'), path)
    .replace(/^\/orgs\/[^/]+\//, '/orgs/{organization}/')
    .replace(shared, '{shared}');
