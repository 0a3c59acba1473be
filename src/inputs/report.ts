import { type ReportRequest, untilConfirmed } from '../request.ts';
import { oneDay, twoWeeks } from './duration.ts';
import { filters, secretAccess } from './filters.ts';
import type { Inputs } from './inputs.ts';
import { evidence } from './seen.ts';
import type { Common, Values } from './values.ts';

export function reportRequest(inputs: Inputs, values: Values, common: Common): ReportRequest {
  if (values.overlap === untilConfirmed)
    inputs.addProblem(
      'overlap',
      'give a duration: keys with less than this left count as retired',
      untilConfirmed,
    );
  if (inputs.given('seen-field') && !inputs.given('seen-in'))
    inputs.addProblem('seen-field', 'leave it out, or give seen-in: without it no document is searched');
  if (values.failOn.includes('undelivered') && !inputs.given('github-token'))
    inputs.addProblem(
      'github-token',
      'give a token that can read the secrets, or leave undelivered out of fail-on: without it nobody asks GitHub',
    );
  return {
    operation: 'report',
    ...common,
    ...filters(values),
    renewBefore: values.renewBefore ?? twoWeeks,
    overlap: values.overlap === untilConfirmed ? oneDay : (values.overlap ?? oneDay),
    ...(inputs.given('seen-in') && { evidence: evidence(values) }),
    failOn: values.failOn,
    ...secretAccess(values),
  };
}
