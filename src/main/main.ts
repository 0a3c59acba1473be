import { Failure } from '../errors/failure.ts';
import { parseInputs } from '../inputs/parse.ts';
import { asFailure, printFailure, printMessage } from '../output/errors.ts';
import { disarmEnvironment } from '../runner/environment.ts';
import { requireCommandFiles } from '../runner/files.ts';
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
onLastResort(process, (error) => {
  printFailure(asFailure(error), runtime.log);
  // What was made and not delivered is for the post step: the state says so.
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => cancellation.abort(new Failure('cancelled', 'The runner ended the step.')));

async function run(): Promise<void> {
  requireCommandFiles(runtime.env);
  const { request, warnings } = await parseInputs(runtime);
  for (const text of warnings) printMessage('warning', { code: 'inputs', text }, runtime.log);

  // What ends before this line, as most mistakes do, has not loaded what speaks to the cluster.
  const { perform } = await import('./step.ts');
  await perform(request, runtime, cancellation.signal);
}

try {
  await run();
} catch (error) {
  printFailure(asFailure(error), runtime.log);
  process.exitCode = 1;
}
// Kept connections and timers of requests that were given up would hold the process for seconds.
process.exit();
