import type { Message } from '../errors/messages.ts';
import { parseInputs } from '../inputs/parse.ts';
import { openPorts } from '../main/adapters.ts';
import { asFailure, printMessage } from '../output/errors.ts';
import { onLastResort } from '../runner/last-resort.ts';
import { openRuntime, type Runtime } from '../runner/runtime.ts';
import { cleanUp, retiredLater } from './clean-up.ts';
import { logEach } from './log-each.ts';
import { nameOf, type PostPlan, withExpirations } from './plan.ts';

/** The runner sends SIGTERM 7.5 s after SIGINT, and SIGKILL 2.5 s after that. In ms. */
const timeAfterSignal = 5_000;

/** Does what the plan says, and never fails the job: what could not be done is a warning. Wiring only. */
export async function carryOut(plan: PostPlan, process: NodeJS.Process): Promise<void> {
  const runtime = openRuntime(process, () => {});
  const warn = (message: Message) => printMessage('warning', message, runtime.log);
  const giveUp = (error: unknown) => {
    const { revoke, retirement } = plan;
    const keys = [...revoke, ...(retirement?.invalidate ?? []), ...(retirement?.expire ?? [])];
    const which = keys.length > 0 ? ` Not done for API keys ${withExpirations(keys)}.` : '';
    warn({ code: 'post-failed', text: `${asFailure(error).details}${which}` });
    process.exit(0);
  };
  onLastResort(process, giveUp);
  // What is under way may still complete in the time that the runner gives.
  const cancellation = new AbortController();
  process.once('SIGINT', () => setTimeout(() => cancellation.abort(), timeAfterSignal));
  process.once('SIGTERM', () => cancellation.abort());
  if (plan.remaining.length > 0) {
    runtime.log.info(`The job's result is not success, so older API keys are not changed. ${retiredLater}`);
    logEach(runtime.log, plan.remaining, 'Not changed');
  }
  for (const key of plan.unknown)
    warn({
      code: 'delivery-unknown',
      text: `It is not known whether a secret holds API key ${nameOf(key)}, so the post step does not invalidate it.`,
    });
  try {
    for (const warning of await callCluster(plan, runtime, cancellation.signal)) warn(warning);
  } catch (error) {
    giveUp(error);
  }
}

/** With the credentials of the inputs again, which the runner has evaluated anew. */
async function callCluster(plan: PostPlan, runtime: Runtime, signal: AbortSignal): Promise<Message[]> {
  const { request } = await parseInputs(runtime, 'post');
  const { requestId } = plan;
  const ports = await openPorts(request, runtime, { requestId, signal, met: true });
  return (await cleanUp(plan, ports)).warnings;
}
