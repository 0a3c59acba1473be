/** Injects a fault into an exchange, or stops the process at one. */
import type { Exchange, Match } from '../support/proxy/exchange.ts';
import { FAULTS, RATE_LIMIT_SECONDS } from '../support/proxy/faults.ts';
import type { FaultProxy } from '../support/proxy/proxy.ts';
import type { Phase } from '../support/runner/run.ts';
import type { Running } from '../support/runner/run-step.ts';
import type { Fault, Place } from './faults.ts';
import type { Stage } from './stage.ts';

/** The process that faults may stop, and the faults that took effect. */
export interface FaultState {
  running?: { phase: Phase; process: Running<unknown> };
  /** Stops in progress. */
  stops: Promise<void>[];
  /** The faults whose exchange took place. */
  faults: Set<Fault>;
}

/** Ignores faults of another phase, and those that belong to no exchange. */
export function injectFault(fault: Fault, phase: Phase, stage: Stage, state: FaultState): void {
  if (!('place' in fault) || fault.place.phase !== phase) return;
  const proxy = stage.proxies[fault.place.server];
  const match = matchOf(fault.place, stage);
  switch (fault.type) {
    case 'answer':
      proxy.fault(match, async (flow) => {
        state.faults.add(fault);
        const wait = waitOf(fault);
        if (wait > 0) await stage.time.skip(wait);
        await FAULTS[fault.name](flow);
      });
      break;
    case 'socket':
      proxy.fault(match, (flow) => {
        state.faults.add(fault);
        return FAULTS['swallow-cut'](flow);
      });
      break;
    case 'stop':
      injectStop(fault, proxy, match, stage, state);
      break;
    case 'loss':
      proxy.on(match, 'answer', () => {
        const process = processOf(fault.place, state);
        if (!process) return;
        state.faults.add(fault);
        process[fault.how](fault.file);
      });
  }
}

/**
 * The wait of the client after this answer, in ms, as far as it is skipped. GitHub's documentation asks for a minute if its answer
 * names no time; the action waits at most a minute for a cluster.
 */
function waitOf({ name, place: { server } }: Fault & { type: 'answer' }): number {
  if (name === 'rate-limit') return server === 'github' ? RATE_LIMIT_SECONDS * 1000 : 60_000;
  return name === '429' && server === 'github' ? 60_000 : 0;
}

function injectStop(
  fault: Fault & { type: 'stop' },
  proxy: FaultProxy,
  match: Match,
  stage: Stage,
  state: FaultState,
): void {
  const { moment, signal } = fault;
  const strike = () => {
    const process = processOf(fault.place, state);
    if (!process) return undefined;
    state.faults.add(fault);
    const stopped = stop(process, signal);
    state.stops.push(stopped);
    // After SIGKILL the exchange stops; after the other signals it continues while the process handles them.
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

/** None if the phase is over: an answer may arrive after main ended because of another fault, while post runs. */
const processOf = ({ phase }: Place, { running }: FaultState): Running<unknown> | undefined =>
  running?.phase === phase ? running.process : undefined;

/** The runner cancels a job by SIGINT first. */
const stop = (running: Running<unknown>, signal: NodeJS.Signals) =>
  signal === 'SIGINT' ? running.cancel() : running.kill(signal);

const matchOf = ({ method, path, occurrence }: Place, stage: Stage): Match => ({
  method,
  where: (exchange: Exchange) => normalPath(exchange.path, stage) === path,
  occurrence,
});

/** The path with placeholders for the names that differ between cases. */
export const normalPath = (path: string, { repositories, shared }: Stage): string =>
  [repositories.web.name, repositories.api.name]
    .reduce((short, name) => short.replace(`${name}/`, '{repository}/'), path)
    .replace(/^\/orgs\/[^/]+\//, '/orgs/{organization}/')
    .replace(shared, '{shared}');
