import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import { forServerless } from '../beats/roles.ts';
import {
  type CreateRequest,
  type Destination,
  type HostRequest,
  type MintRequest,
  type Overlap,
  type RotateRequest,
  untilConfirmed,
} from '../request.ts';
import type { Duration } from '../runner/clock.ts';
import { oneDay } from './duration.ts';
import type { Inputs } from './inputs.ts';
import { checkAdoptable, fillingsOf, keyNames, rolesFor, usage } from './keys.ts';
import { parseSecret, type SecretDelivery } from './secret-target.ts';
import type { Common, Values } from './values.ts';

export function createRequest(inputs: Inputs, values: Values, common: Common): CreateRequest {
  const { revokeAfterJob } = values;
  if (revokeAfterJob && inputs.given('secret'))
    inputs.addProblem(
      'revoke-after-job',
      'leave it out, or leave out secret: the secret would hold an invalidated key after the job',
    );
  // If the post step never runs, a key that is revoked after its job expires soon.
  const request = mintRequest(inputs, values, common, revokeAfterJob ? oneDay : undefined);
  return { operation: 'create', ...request, revokeAfterJob };
}

export function rotateRequest(inputs: Inputs, values: Values, common: Common): RotateRequest {
  const request = mintRequest(inputs, values, common, undefined);
  const { renewBefore, maxAge, adopt } = values;
  const overlap = values.overlap ?? oneDay;
  checkDueRules(inputs, values, overlap, request.expiration);
  checkAdoptable(inputs, values);
  return {
    operation: 'rotate',
    ...request,
    ...(renewBefore && { renewBefore }),
    ...(maxAge && { maxAge }),
    overlap,
    adopt,
  };
}

function mintRequest(
  inputs: Inputs,
  values: Values,
  common: Common,
  usual: Duration | undefined,
): MintRequest {
  if (!inputs.given('host')) inputs.addProblem('host', 'give the host, or a list of hosts');
  const { beat, purposes } = usage(values);
  const fillings = fillingsOf(inputs, values);
  const names = keyNames(inputs, fillings);
  const secret = parseSecret(inputs, values, fillings, common.owner);
  const hosts = fillings.map(({ host }, position) => ({ host, keyName: names[position] ?? '' }));
  const roleDescriptors = rolesFor(inputs, values);
  checkVerifiable(inputs, values, roleDescriptors);
  const serverlessRoles = inputs.given('role-descriptors') ? undefined : forServerless(roleDescriptors);
  const expiration = values.expiration === 'never' ? undefined : (values.expiration ?? usual);
  return {
    ...common,
    beat,
    purposes,
    purpose: purposes.join('+'),
    roleDescriptors,
    ...(serverlessRoles && { serverlessRoles }),
    ...(expiration && { expiration }),
    metadata: values.metadata,
    verify: values.verify,
    ...destinationOf(hosts, secret),
  };
}

function destinationOf(
  hosts: Omit<HostRequest, 'target'>[],
  secret: SecretDelivery | undefined,
): Destination {
  if (!secret) return { hosts: hosts.map((host) => ({ ...host, target: { scope: 'outputs' } })) };
  const { targets, delivery, format } = secret;
  // Fewer targets than hosts have already been reported.
  return {
    hosts: targets.flatMap((target, position) => {
      const host = hosts[position];
      return host ? [{ ...host, target }] : [];
    }),
    delivery,
    format,
  };
}

function checkVerifiable(inputs: Inputs, values: Values, roleDescriptors: RoleDescriptors): void {
  const restricted = Object.values(roleDescriptors).some((role) => role.restriction != null);
  if (restricted && values.verify)
    inputs.addProblem('verify', 'set it to false: a key with a restriction may not be asked what it may do');
}

/** Only a secret shows that the last key arrived, so only with one is it known whether a rotation is due. */
function checkDueRules(
  inputs: Inputs,
  values: Values,
  overlap: Overlap,
  expiration: Duration | undefined,
): void {
  const { renewBefore, maxAge } = values;
  for (const name of ['renew-before', 'max-age'] as const)
    if (inputs.given(name) && !inputs.given('secret'))
      inputs.addProblem(
        name,
        'leave it out, or give secret: without it, it is not known whether the last key reached its host',
      );

  // An invalid expiration has already been reported; nothing can be compared with it.
  const known = values.expiration !== undefined || !inputs.given('expiration');
  if (renewBefore && known) {
    if (!expiration)
      inputs.addProblem(
        'renew-before',
        'give expiration too: a key that never expires is never due by renew-before',
      );
    else if (renewBefore.ms >= expiration.ms)
      inputs.addProblem('renew-before', `give less than expiration, ${expiration.text}`, renewBefore.text);
  }
  if (overlap !== untilConfirmed && renewBefore && renewBefore.ms < overlap.ms)
    inputs.addProblem(
      'renew-before',
      `give at least overlap, ${overlap.text}, or make overlap shorter: the previous key must stay valid until the new one is in use`,
      renewBefore.text,
    );
  if (maxAge && expiration && maxAge.ms >= expiration.ms)
    inputs.addProblem('max-age', `give less than expiration, ${expiration.text}`, maxAge.text);
}
