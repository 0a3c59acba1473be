import { liveKeys } from '../elasticsearch/queries.ts';
import type { CreateRequest, Request } from '../request.ts';
import { commonFailure } from './common-failure.ts';
import { confirm } from './confirm.ts';
import { planCreation } from './create.ts';
import { planInvalidation } from './invalidate.ts';
import type { Ports, UserPorts } from './ports.ts';
import { report } from './report.ts';
import { baseOf, type DryRunResult, type StepResult } from './results.ts';
import { planRotate } from './rotate.ts';

/** What an operation would do, as its own result says it. */
export interface Foreseen {
  plan: Exclude<StepResult, DryRunResult>;
  /** How far the cluster's clock is ahead of this process's, in ms, where the cluster reported it. */
  clockAhead?: number;
}

/** @throws Failure, RequestError: why the operation would fail before it changes anything */
export async function foresee(request: Request, ports: UserPorts): Promise<Foreseen> {
  switch (request.operation) {
    case 'create':
      return foreseeCreate(request, ports);
    case 'rotate': {
      const { result, ...rest } = await planRotate(request, ports);
      return { plan: result, ...rest };
    }
    case 'confirm':
      return { plan: await confirm(request, ports) };
    case 'invalidate': {
      const { result, ...rest } = await planInvalidation(request, ports);
      return { plan: result, ...rest };
    }
    case 'report':
      return { plan: await report(request, ports) };
  }
}

async function foreseeCreate(request: CreateRequest, ports: Ports): Promise<Foreseen> {
  const { owner, hosts, beat, purpose } = request;
  const { result, settled } = await planCreation(request, ports);
  // A create to outputs asks for no list. Here it shows that the user may list keys, and the clock.
  const narrow = { hosts: hosts.map(({ host }) => host), beat, purpose };
  const { clockAhead } = await ports.keys.list(liveKeys(owner, narrow));
  result.hosts = hosts.map((host) => settled.get(host.host) ?? { ...baseOf(host), status: 'planned' });
  const failure = commonFailure(result.hosts);
  if (failure) result.failure = failure;
  return { plan: result, ...(clockAhead !== undefined && { clockAhead }) };
}
