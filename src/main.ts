import { Failure } from './failure.ts';
import { parseInputs } from './inputs/parse.ts';
import { asFailure, printFailure } from './report/errors.ts';
import { openRim } from './rim.ts';
import { requireCommandFiles } from './runner/files.ts';

/** The step: inputs, then what they ask for (step.ts). Wiring only. */
const rim = openRim(process);
const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => cancellation.abort(new Failure('cancelled', 'The runner ended the step.')));

async function run(): Promise<void> {
  requireCommandFiles(rim.env);
  const { request, warnings } = await parseInputs(rim);
  for (const warning of warnings) rim.log.warning(warning, { title: 'Inputs' });

  // What ends before this line, as most mistakes do, has not loaded what speaks to the cluster.
  const { perform } = await import('./step.ts');
  await perform(request, rim, cancellation.signal);
}

try {
  await run();
} catch (error) {
  printFailure(asFailure(error), rim.log);
  process.exitCode = 1;
}
// Kept connections and timers of requests that were given up would hold the process for seconds.
process.exit();
