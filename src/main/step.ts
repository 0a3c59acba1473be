import { randomUUID } from 'node:crypto';
import type { Failure } from '../errors/failure.ts';
import { create } from '../operations/create.ts';
import { dryRun } from '../operations/dry-run.ts';
import { commit, rollBack } from '../operations/finish.ts';
import { invalidate } from '../operations/invalidate.ts';
import { Ledger } from '../operations/ledger.ts';
import type { UserPorts } from '../operations/ports.ts';
import { report } from '../operations/report.ts';
import type { StepResult } from '../operations/results.ts';
import { rotate } from '../operations/rotate.ts';
import { printMessage } from '../output/errors.ts';
import { requireOutputSpace, warnOfTruncation } from '../output/fleet.ts';
import { outputsOf } from '../output/outputs.ts';
import { closeStepLog, openStepLog } from '../output/step-log.ts';
import type { Request } from '../request.ts';
import { reasonOf, setOutputs, writeSummary } from '../runner/files.ts';
import type { Runtime } from '../runner/runtime.ts';
import { openPorts } from './adapters.ts';

/**
 * Runs the operation of a valid request, and delivers its result. Wiring only.
 * @returns the failure of a step that has a result; the summary shows both
 * @throws Failure, after the undelivered keys were invalidated or left to the post step
 */
export async function perform(
  request: Request,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  requireOutputSpace(request);
  const requestId = randomUUID();
  runtime.state.saveRequestId(requestId);
  const ledger = new Ledger();
  const ports = await openPorts(request, runtime, { requestId, signal });
  openStepLog(request, runtime.log);
  try {
    const result = request.dryRun ? await dryRun(request, ports) : await operate(request, ports, ledger);
    warnOfTruncation(result);
    signal.throwIfAborted();
    setOutputs(outputsOf(result));
    signal.throwIfAborted();
    await summarise(runtime, result);
    // Last of all: if the process stops before this, the post step invalidates the keys.
    await commit(result, ports, ledger);
    printMessages(runtime, result);
    return result.failure;
  } catch (error) {
    if (ledger.held.length > 0 || ledger.ambiguous)
      runtime.log.info('Invalidating what was created and not delivered');
    await rollBack(ports, ledger);
    throw error;
  }
}

async function operate(request: Request, ports: UserPorts, ledger: Ledger): Promise<StepResult> {
  switch (request.operation) {
    case 'create':
      return create(request, ports, ledger);
    case 'rotate':
      return rotate(request, ports, ledger);
    case 'confirm':
      return (await import('../operations/confirm.ts')).confirm(request, ports);
    case 'invalidate':
      return invalidate(request, ports);
    case 'report':
      return report(request, ports);
  }
}

/** A missing summary must not fail the step. */
async function summarise({ log }: Runtime, result: StepResult): Promise<void> {
  try {
    const { summaryOf } = await import('../output/summary.ts');
    await writeSummary(summaryOf(result));
  } catch (error) {
    const text = `The job summary could not be written (${reasonOf(error)}).`;
    printMessage('warning', { code: 'no-summary', text }, log);
  }
}

/** What a step with a result prints at its end. */
function printMessages({ log }: Runtime, result: StepResult): void {
  const { remarks, notices, warnings } = result;
  closeStepLog(result, log);
  for (const remark of remarks) log.info(remark);
  for (const notice of notices) printMessage('notice', notice, log);
  for (const warning of warnings) printMessage('warning', warning, log);
}
