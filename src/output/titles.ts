/** The headings of a job summary: each says how the step ended. */
import type {
  ConfirmResult,
  HostResult,
  InvalidateResult,
  MintResult,
  StepResult,
} from '../operations/results.ts';
import type { Request } from '../request.ts';

const dryRun = 'Dry run: would it work?';

/** True whatever the step had changed by then. */
const unfinished: Record<Request['operation'], string> = {
  create: 'Creation of API keys did not finish',
  rotate: 'Rotation of API keys did not finish',
  confirm: 'Confirmation of API keys did not finish',
  invalidate: 'Invalidation of API keys did not finish',
  report: 'Report of API keys did not finish',
};

/** Of a step that stopped at an error. @param request absent where the inputs are not right */
export function failedTitle(request: Pick<Request, 'operation' | 'dryRun'> | undefined): string {
  if (!request) return 'API keys: nothing was done';
  return request.dryRun ? dryRun : unfinished[request.operation];
}

/** Of a step that has a result: some of its hosts may have failed. */
export function titleOf(result: StepResult): string {
  switch (result.operation) {
    case 'dry-run':
      return dryRun;
    case 'report':
      return 'API keys reported';
    case 'invalidate':
      return titleOfInvalidation(result);
    case 'confirm':
      return titleOfConfirm(result);
    default:
      return titleOfMint(result);
  }
}

function titleOfMint({ operation, hosts }: MintResult): string {
  const count = (which: HostResult['status']) => hosts.filter(({ status }) => status === which).length;
  if (count('unchanged') === hosts.length)
    return operation === 'rotate' ? 'No rotation is due' : 'API keys unchanged';
  const done = operation === 'rotate' ? 'API keys rotated' : 'API keys created';
  const created = count('created');
  if (created === 0) return unfinished[operation];
  return created === hosts.length ? done : `${done} for ${created} of ${hosts.length} hosts`;
}

function titleOfConfirm({ lines }: ConfirmResult): string {
  const seen = lines.filter(({ status }) => status === 'seen').length;
  if (seen === 0) return 'API keys not confirmed';
  return seen === lines.length ? 'API keys confirmed' : `${seen} of ${lines.length} API keys confirmed`;
}

function titleOfInvalidation({ operation, invalidated, deletedSecrets, failure }: InvalidateResult): string {
  if (failure) return unfinished[operation];
  if (invalidated.length > 0) return 'API keys invalidated';
  return deletedSecrets.length > 0 ? 'Secrets deleted' : 'No API key to invalidate';
}
