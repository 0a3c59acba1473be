import { planPost, withExpirations } from './plan.ts';

/** The post step: commit, or clean up. Never fails the job. Wiring only. */
const plan = planPost(process.env, process.env['INPUT_JOB-STATUS'] ?? '');

// Nothing is loaded by a post step that has nothing to do, as most have.
if (plan) {
  const { openRuntime } = await import('../runner/runtime.ts');
  const { disarmEnvironment } = await import('../runner/environment.ts');
  const { onLastResort } = await import('../runner/last-resort.ts');
  const runtime = openRuntime(process, () => {});
  disarmEnvironment(process, { warning() {} });
  const giveUp = async (error: unknown) => {
    const { asFailure } = await import('../output/errors.ts');
    const { revoke, retirement } = plan;
    const keys = [...revoke, ...(retirement?.invalidate ?? []), ...(retirement?.expire ?? [])];
    runtime.log.warning(
      `${asFailure(error).details}${keys.length > 0 ? ` Not done for API keys ${withExpirations(keys)}.` : ''}`,
      { title: 'The post step could not clean up' },
    );
    process.exit(0);
  };
  onLastResort(process, (error) => void giveUp(error));
  try {
    if (plan.remaining.length > 0)
      runtime.log.info(
        `The job did not succeed, so nothing is retired: ${plan.remaining.join(', ')} stay in force, and so does the new key.`,
      );
    for (const id of plan.unknown)
      runtime.log.warning(
        `It is not known whether a secret holds API key ${id}: it stays alive, and so does the older one.`,
        {
          title: 'An API key may or may not be delivered',
        },
      );
    const { parseInputs } = await import('../inputs/parse.ts');
    const { request } = await parseInputs(runtime);
    const { openPorts } = await import('../main/adapters.ts');
    const { cleanUp } = await import('./clean-up.ts');
    const ports = await openPorts(request, runtime, {
      requestId: plan.requestId,
      signal: new AbortController().signal,
      met: true,
    });
    const { warnings } = await cleanUp(plan, ports);
    for (const { title, text } of warnings) runtime.log.warning(text, { title });
  } catch (error) {
    await giveUp(error);
  }
  process.exit();
}
