/** The headings of a job summary: each says how the step ended. */
import type { ConfirmResult, InvalidateResult, MintResult, StepResult } from '../operations/results.ts';
import type { Request } from '../request.ts';

const dryRun = 'Dry run: would it work?';

const failed: Record<Request['operation'], string> = {
  create: 'API keys not created',
  rotate: 'API keys not rotated',
  confirm: 'API keys not confirmed',
  invalidate: 'API keys not invalidated',
  report: 'API keys not reported',
};

/** Of a step that stopped at an error. @param request absent where the inputs are not right */
export function failedTitle(request: Pick<Request, 'operation' | 'dryRun'> | undefined): string {
  if (!request) return 'API keys: nothing was done';
  return request.dryRun ? dryRun : failed[request.operation];
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
  const unchanged = hosts.filter(({ status }) => status === 'unchanged').length;
  const right = unchanged + hosts.filter(({ status }) => status === 'created').length;
  if (unchanged === hosts.length) return operation === 'rotate' ? 'No rotation is due' : 'API keys unchanged';
  const done = operation === 'rotate' ? 'API keys rotated' : 'API keys created';
  return right === 0 ? failed[operation] : done + ofHosts(right, hosts.length);
}

function titleOfConfirm({ operation, lines }: ConfirmResult): string {
  const seen = lines.filter(({ status }) => status === 'seen').length;
  return seen === 0 ? failed[operation] : `API keys confirmed${ofHosts(seen, lines.length)}`;
}

function titleOfInvalidation({ operation, invalidated, deletedSecrets, failure }: InvalidateResult): string {
  const isSome = invalidated.length + deletedSecrets.length > 0;
  if (failure) return isSome ? 'API keys invalidated in part' : failed[operation];
  return isSome ? 'API keys invalidated' : 'No API key to invalidate';
}

/** Nothing where it is all of them. */
const ofHosts = (count: number, total: number): string =>
  count === total ? '' : ` for ${count} of ${total} hosts`;
