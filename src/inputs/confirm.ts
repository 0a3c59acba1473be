import { type ConfirmRequest, untilConfirmed } from '../request.ts';
import { fiveMinutes, oneDay } from './duration.ts';
import type { Inputs } from './inputs.ts';
import { usage } from './keys.ts';
import { evidence } from './seen.ts';
import type { Common, Values } from './values.ts';

/** What is confirmed: keys by their ids, or the newest key of hosts. Their Beat and purpose default as for `rotate`. */
export function confirmRequest(inputs: Inputs, values: Values, common: Common): ConfirmRequest {
  const byId = inputs.given('key-id');
  if (byId) refuseFilters(inputs);
  else if (!inputs.given('host') && !inputs.given('environment'))
    inputs.addEmpty(
      'host',
      'name the hosts that must be seen, by host, key-id or environment; all three are empty (not given, or a variable that did not resolve)',
    );
  if (values.overlap === untilConfirmed)
    inputs.addProblem(
      'overlap',
      'give a duration: how long the older keys stay valid from now',
      untilConfirmed,
    );
  return {
    operation: 'confirm',
    ...common,
    keyIds: values.keyIds,
    ...(byId ? { hosts: [] } : lineOf(values)),
    ...evidence(values),
    timeout: values.timeout ?? fiveMinutes,
    overlap: values.overlap === untilConfirmed ? oneDay : (values.overlap ?? oneDay),
  };
}

function lineOf(values: Values): Pick<ConfirmRequest, 'hosts' | 'beat' | 'purpose'> {
  const { beat, purposes } = usage(values);
  return { hosts: values.hosts, beat, purpose: purposes.join('+') };
}

function refuseFilters(inputs: Inputs): void {
  for (const name of ['host', 'beat', 'purpose', 'environment'] as const)
    if (inputs.given(name)) inputs.addProblem(name, 'leave it out: key-id already says which keys');
}
