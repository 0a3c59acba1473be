import type { InvalidateRequest } from '../request.ts';
import { filters, secretAccess } from './filters.ts';
import type { Inputs } from './inputs.ts';
import { checkAdoptable, fillingsOf, keyNames, rolesFor } from './keys.ts';
import type { Common, Values } from './values.ts';

/** What is invalidated. Without a limit that would be every key, so an empty limit is an error. */
export function invalidateRequest(inputs: Inputs, values: Values, common: Common): InvalidateRequest {
  const byId = inputs.given('key-id');
  checkLimits(inputs, byId);
  if (byId)
    for (const name of ['host', 'beat', 'purpose', 'environment'] as const)
      if (inputs.given(name)) inputs.addProblem(name, 'leave it out: key-id already says which keys');

  const adopt = parseAdopt(inputs, values, byId);
  return {
    operation: 'invalidate',
    ...common,
    keyIds: values.keyIds,
    ...filters(values),
    ...(adopt && { adopt }),
    ...secretAccess(values),
  };
}

const limits = ['key-id', 'host', 'environment'] as const;

/** An empty variable never widens the scope: with an empty `host`, an `environment` would mean all its hosts. */
function checkLimits(inputs: Inputs, byId: boolean): void {
  if (!limits.some((name) => inputs.given(name)))
    inputs.addEmpty(
      'key-id',
      `set key-id, host or environment: the keys to invalidate; all three are empty (not given, or a variable that did not resolve), which never means "all"`,
    );
  else if (!byId)
    for (const name of limits.filter((limit) => inputs.isBlank(limit)))
      inputs.addEmpty(
        name,
        'it is empty, so other keys would be invalidated than its line in the workflow says: give it a value, or leave the line out',
      );
}

/** Which hand-made keys are invalidated too. With `host` they are recognised by name and role descriptors. */
function parseAdopt(inputs: Inputs, values: Values, byId: boolean): InvalidateRequest['adopt'] {
  if (!values.adopt || byId)
    for (const name of ['key-name', 'role-descriptors', 'index'] as const)
      if (inputs.given(name))
        inputs.addProblem(name, 'leave it out: it is for finding hand-made keys, with adopt and host');
  if (!values.adopt) return undefined;
  if (byId) return {};
  if (!inputs.given('host'))
    inputs.addProblem('adopt', 'give host or key-id too: a hand-made key belongs to no environment');
  checkAdoptable(inputs, values);
  return {
    keyNames: keyNames(inputs, fillingsOf(inputs, values)),
    roleDescriptors: rolesFor(inputs, values),
  };
}
