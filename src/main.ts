import { Failure } from './failure.ts';
import { parseInputs } from './inputs/parse.ts';
import type { Ledger } from './operations/mint.ts';
import type { Ports } from './operations/ports.ts';
import type { StepResult } from './operations/results.ts';
import { asFailure, printFailure } from './report/errors.ts';
import type { Request } from './request.ts';
import { openRim } from './rim.ts';
import { append, entry, requireCommandFiles } from './runner/files.ts';
import { randomUUID } from './runner/uuid.ts';

/** The step: inputs → operation → hand-over. Wiring only. */
const rim = openRim(process);
const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => cancellation.abort(new Failure('cancelled', 'The runner ended the step.')));

async function run(): Promise<void> {
  requireCommandFiles(rim.env);
  const { request, warnings } = await parseInputs(rim);
  for (const warning of warnings) rim.log.warning(warning, { title: 'Inputs' });

  // What ends before this line, as most mistakes do, has not loaded what speaks to the cluster.
  const [{ openPorts }, { newLedger }, { commit, rollBack }] = await Promise.all([
    import('./step.ts'),
    import('./operations/mint.ts'),
    import('./operations/finish.ts'),
  ]);
  const requestId = randomUUID();
  rim.state.save('request', requestId);
  const { signal } = cancellation;
  const ledger = newLedger();
  const ports = await openPorts(request, rim, { requestId, signal });
  try {
    const result = await operate(request, ports, ledger);
    signal.throwIfAborted();
    await handOut(request, result);
    signal.throwIfAborted();
    await summarise(request, result);
    // Last of all: a step that dies before this was never done, and post undoes it.
    await commit(request, result, ports, ledger);
    tell(result);
    if (result.failure) throw result.failure;
  } catch (error) {
    if (ledger.held.size > 0 || ledger.ambiguous)
      rim.log.info('Rolling back what was made and not handed over');
    await rollBack(ports, ledger);
    throw error;
  }
}

async function operate(request: Request, ports: Ports, ledger: Ledger): Promise<StepResult> {
  switch (request.operation) {
    case 'create':
      return (await import('./operations/create.ts')).create(request, ports, ledger);
    case 'rotate':
      return (await import('./operations/rotate.ts')).rotate(request, ports, ledger);
    case 'invalidate':
      return (await import('./operations/invalidate.ts')).invalidate(request, ports);
    case 'report':
      return (await import('./operations/report.ts')).report(request, ports);
  }
}

/** All outputs in one write: all of them, or an error that undoes the keys. */
async function handOut(request: Request, result: StepResult): Promise<void> {
  const { outputsOf } = await import('./report/outputs.ts');
  const text = Object.entries(outputsOf(request, result))
    .map(([name, value]) => entry(name, value))
    .join('');
  try {
    append(rim.env, 'GITHUB_OUTPUT', text);
  } catch (error) {
    throw new Failure('hand-over', `The outputs could not be written (${reason(error)}).`, { cause: error });
  }
}

/** Nobody loses anything without the summary. */
async function summarise(request: Request, result: StepResult): Promise<void> {
  try {
    const { summaryOf } = await import('./report/summary.ts');
    append(rim.env, 'GITHUB_STEP_SUMMARY', summaryOf(request, result));
  } catch (error) {
    rim.log.warning(`The job summary could not be written (${reason(error)}).`, { title: 'No job summary' });
  }
}

/** What is worth knowing of a step that was done. */
function tell({ remarks, notices, warnings }: StepResult): void {
  for (const remark of remarks) rim.log.info(remark);
  for (const { title, text } of notices) rim.log.notice(text, { title });
  for (const { title, text } of warnings) rim.log.warning(text, { title });
}

const reason = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'not set';

try {
  await run();
} catch (error) {
  printFailure(asFailure(error), rim.log);
  process.exitCode = 1;
}
// Kept connections and timers of requests that were given up would hold the process for seconds. Where stdout is written later
// (pipes on Windows), what is still to be written goes first.
process.stdout.write('', () => process.exit());
