import { planPost, withExpirations } from './plan.ts';

/** The runner sends SIGTERM 7.5 s after SIGINT, and SIGKILL 2.5 s after that. In ms. */
const timeAfterSignal = 5_000;

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
  // What is under way may still come to its end in the time that the runner gives.
  const cancellation = new AbortController();
  process.once('SIGINT', () => setTimeout(() => cancellation.abort(), timeAfterSignal));
  process.once('SIGTERM', () => cancellation.abort());
  try {
    if (plan.remaining.length > 0)
      runtime.log.info(
        `The job did not succeed, so the older API keys are not changed: ${plan.remaining.join(', ')}. The next rotation that delivers a key, and whose job succeeds, retires them.`,
      );
    for (const id of plan.unknown)
      runtime.log.warning(
        `It is not known whether a secret holds API key ${id}, so the post step does not invalidate it.`,
        { title: 'Delivery could not be confirmed' },
      );
    const { parseInputs } = await import('../inputs/parse.ts');
    const { request } = await parseInputs(runtime, 'post');
    const { openPorts } = await import('../main/adapters.ts');
    const { cleanUp } = await import('./clean-up.ts');
    const ports = await openPorts(request, runtime, {
      requestId: plan.requestId,
      signal: cancellation.signal,
      met: true,
    });
    const { warnings } = await cleanUp(plan, ports);
    for (const { title, text } of warnings) runtime.log.warning(text, { title });
  } catch (error) {
    await giveUp(error);
  }
  process.exit();
}
