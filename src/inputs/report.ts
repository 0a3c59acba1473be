import type { ReportRequest } from '../request.ts';
import { oneDay, twoWeeks } from './duration.ts';
import { filters, secretAccess } from './filters.ts';
import type { Inputs } from './inputs.ts';
import type { Common, Values } from './values.ts';

export function reportRequest(_inputs: Inputs, values: Values, common: Common): ReportRequest {
  return {
    operation: 'report',
    ...common,
    ...filters(values),
    renewBefore: values.renewBefore ?? twoWeeks,
    overlap: values.overlap ?? oneDay,
    failOn: values.failOn,
    ...secretAccess(values),
  };
}
