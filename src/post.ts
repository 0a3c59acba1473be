import { planAfter, withEnds } from './operations/after.ts';
import { openRim } from './rim.ts';

/** The post step: commit, or clean up. Never fails the job. Wiring only. */
const rim = openRim(process);
const plan = planAfter(rim.env, rim.input('job-status') ?? '');

if (plan) {
  try {
    if (plan.stay.length > 0)
      rim.log.info(
        `The job did not succeed, so nothing is retired: ${plan.stay.join(', ')} stay in force, and so does the new key.`,
      );
    for (const id of rim.env.STATE_done ? [] : plan.unknown)
      rim.log.warning(
        `It is not known whether a secret holds API key ${id}: it stays alive, and so does the older one.`,
        {
          title: 'An API key may or may not be delivered',
        },
      );
    const { parseInputs } = await import('./inputs/parse.ts');
    const { request } = await parseInputs(rim);
    const { openPorts } = await import('./open-ports.ts');
    const { after } = await import('./operations/after.ts');
    const ports = await openPorts(request, rim, {
      requestId: plan.requestId,
      signal: new AbortController().signal,
      met: true,
    });
    const { warnings } = await after(plan, ports);
    for (const { title, text } of warnings) rim.log.warning(text, { title });
  } catch (error) {
    const { asFailure } = await import('./report/errors.ts');
    const ids = [...plan.revoke, ...plan.invalidate, ...plan.expire, ...plan.shorten];
    rim.log.warning(
      `${asFailure(error).details}${ids.length > 0 ? ` Not done for API keys ${withEnds(ids, plan)}.` : ''}`,
      {
        title: 'The post step could not clean up',
      },
    );
  }
  process.exit();
}
