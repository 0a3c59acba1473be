import { Failure } from '../errors/failure.ts';
import { create } from '../operations/create.ts';
import { commit, rollBack } from '../operations/finish.ts';
import { invalidate } from '../operations/invalidate.ts';
import { type Ledger, newLedger } from '../operations/mint.ts';
import type { Ports } from '../operations/ports.ts';
import { report } from '../operations/report.ts';
import type { StepResult } from '../operations/results.ts';
import { rotate } from '../operations/rotate.ts';
import { requireOutputSpace, warnOfTruncation } from '../output/fleet.ts';
import { outputsOf } from '../output/outputs.ts';
import { summaryOf } from '../output/summary.ts';
import type { Request } from '../request.ts';
import { append, entry } from '../runner/files.ts';
import type { Runtime } from '../runner/runtime.ts';
import { randomUUID } from '../runner/uuid.ts';
import { openPorts } from './adapters.ts';

/**
 * A request that is in order: operation → hand-over. Wiring only.
 * @throws Failure, once all that was made and not handed over is undone, or is left to the post step
 */
export async function perform(request: Request, runtime: Runtime, signal: AbortSignal): Promise<void> {
  requireOutputSpace(request);
  const requestId = randomUUID();
  runtime.state.saveRequestId(requestId);
  const ledger = newLedger();
  const ports = await openPorts(request, runtime, { requestId, signal });
  try {
    const result = await operate(request, ports, ledger);
    warnOfTruncation(result);
    signal.throwIfAborted();
    handOut(runtime, result);
    signal.throwIfAborted();
    summarise(runtime, result);
    // Last of all: a step that dies before this was never done, and post undoes it.
    await commit(result, ports, ledger);
    tell(runtime, result);
    if (result.failure) throw result.failure;
  } catch (error) {
    if (ledger.held.size > 0 || ledger.ambiguous)
      runtime.log.info('Rolling back what was made and not handed over');
    await rollBack(ports, ledger);
    throw error;
  }
}

function operate(request: Request, ports: Ports, ledger: Ledger): Promise<StepResult> {
  switch (request.operation) {
    case 'create':
      return create(request, ports, ledger);
    case 'rotate':
      return rotate(request, ports, ledger);
    case 'invalidate':
      return invalidate(request, ports);
    case 'report':
      return report(request, ports);
  }
}

/** All outputs in one write: all of them, or an error that undoes the keys. */
function handOut({ env }: Runtime, result: StepResult): void {
  const text = Object.entries(outputsOf(result))
    .map(([name, value]) => entry(name, value))
    .join('');
  try {
    append(env, 'GITHUB_OUTPUT', text);
  } catch (error) {
    throw new Failure('hand-over', `The outputs could not be written (${reason(error)}).`, { cause: error });
  }
}

/** Nobody loses anything without the summary. */
function summarise({ env, log }: Runtime, result: StepResult): void {
  try {
    append(env, 'GITHUB_STEP_SUMMARY', summaryOf(result));
  } catch (error) {
    log.warning(`The job summary could not be written (${reason(error)}).`, { title: 'No job summary' });
  }
}

/** What is worth knowing of a step that was done. */
function tell({ log }: Runtime, { remarks, notices, warnings }: StepResult): void {
  for (const remark of remarks) log.info(remark);
  for (const { title, text } of notices) log.notice(text, { title });
  for (const { title, text } of warnings) log.warning(text, { title });
}

const reason = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'not set';
