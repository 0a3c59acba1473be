import { Failure } from '../errors/failure.ts';
import { parseInputs } from '../inputs/parse.ts';
import { asFailure, printFailure, printMessage } from '../output/errors.ts';
import type { Request } from '../request.ts';
import { disarmEnvironment } from '../runner/environment.ts';
import { reasonOf, replaceSummary, requireCommandFiles } from '../runner/files.ts';
import { onLastResort } from '../runner/last-resort.ts';
import { openRuntime } from '../runner/runtime.ts';

/** The step: inputs, then what they ask for (step.ts). Wiring only. */
const cancellation = new AbortController();
const runtime = openRuntime(process, () =>
  cancellation.abort(new Failure('standard-output', 'The reader of standard output is gone.')),
);
disarmEnvironment(process, (text) =>
  printMessage('warning', { code: 'certificates-checked', text }, runtime.log),
);
// The post step invalidates what was created and not delivered: the state says so.
onLastResort(process, (error) => void fail(asFailure(error)).finally(() => process.exit(1)));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => cancellation.abort(new Failure('cancelled', 'The runner ended the step.')));

/** Absent until the inputs are known to be valid. */
let request: Request | undefined;

async function run(): Promise<Failure | undefined> {
  requireCommandFiles(runtime.env);
  const parsed = await parseInputs(runtime);
  request = parsed.request;
  for (const text of parsed.warnings) printMessage('warning', { code: 'inputs', text }, runtime.log);

  // A step that fails before this line, as most mistakes in inputs do, has not loaded the client of the cluster.
  const { perform } = await import('./step.ts');
  return perform(request, runtime, cancellation.signal);
}

/** A step without a result: its summary has the error alone. */
async function fail(failure: Failure): Promise<void> {
  process.exitCode = 1;
  runtime.log.endGroup();
  printFailure(failure, runtime.log);
  try {
    const { summaryOfFailure } = await import('../output/failure-summary.ts');
    await replaceSummary(summaryOfFailure(failure, request));
  } catch (error) {
    runtime.log.debug(`The job summary could not be written (${reasonOf(error)}).`);
  }
}

try {
  const failure = await run();
  if (failure) {
    process.exitCode = 1;
    printFailure(failure, runtime.log);
  }
} catch (error) {
  await fail(asFailure(error));
}
// Keep-alive sockets and abandoned timers would delay the exit by seconds.
process.exit();
