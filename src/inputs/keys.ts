import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import {
  defaultPurposesOf,
  keyNamePrefix,
  purposesOf,
  purposesWithIndex,
  roleDescriptorsFor,
} from '../beats/roles.ts';
import type { Inputs } from './inputs.ts';
import { type Fillings, fill, keyNameProblem } from './names.ts';
import { usualBeat, type Values } from './values.ts';

/** The default Beat and purposes (sorted), of new keys and of hand-made ones. */
export function usage({ beat = usualBeat, purposes }: Values): { beat: string; purposes: string[] } {
  return { beat, purposes: purposes.length > 0 ? purposes : [...defaultPurposesOf(beat)] };
}

/** What the placeholders stand for, host by host. */
export function fillingsOf(inputs: Inputs, values: Values): Fillings[] {
  const { beat, purposes } = usage(values);
  // Without an environment its placeholder is an error; filled in with nothing it would cause misleading ones.
  const environment = values.environment || '{environment}';
  const purpose = purposes.join('+');
  const repository = inputs.env.GITHUB_REPOSITORY ?? '';
  return values.hosts.map((host) => ({ beat, host, purpose, environment, repository }));
}

/** The key's name for each host. Only the first invalid name is reported. */
export function keyNames(inputs: Inputs, fillings: readonly Fillings[]): string[] {
  const names = fillings.map((filling) =>
    fill(inputs.text('key-name') || `${keyNamePrefix(filling.beat)}_{host}`, filling),
  );
  const bad = names.filter((name) => keyNameProblem(name) !== undefined);
  const more = bad.length > 1 ? `; ${bad.length - 1} more are not right either` : '';
  if (bad[0] !== undefined) inputs.addProblem('key-name', `${keyNameProblem(bad[0])}${more}`, bad[0]);
  return names;
}

/** The user's own role descriptors, or the built-in ones. */
export function rolesFor(inputs: Inputs, values: Values): RoleDescriptors {
  const { beat, purposes } = usage(values);
  const { index, roleDescriptors } = values;
  if (inputs.given('index') && inputs.given('role-descriptors'))
    inputs.addProblem('index', 'leave it out: role-descriptors names the index patterns itself');
  else if (inputs.given('index')) checkIndex(inputs, beat, purposes);
  return roleDescriptors ?? roleDescriptorsFor(beat, purposes, index);
}

function checkIndex(inputs: Inputs, beat: string, purposes: readonly string[]): void {
  const writing = purposesOf(beat).filter((purpose) => purposesWithIndex.includes(purpose));
  const asked = writing.filter((purpose) => purposes.includes(purpose));
  if (asked.length === 0) {
    const which = writing.join(' or ');
    inputs.addProblem('index', `leave it out: it replaces the index patterns of purpose ${which} only`);
  }
  // They write with different privileges, and the patterns do not say for which.
  if (asked.length > 1)
    inputs.addProblem('index', `leave it out, or give one of ${asked.join(' and ')} as purpose`);
}

/** A hand-made key has no metadata: only its name says which host it belongs to. */
export function checkAdoptable(inputs: Inputs, values: Values): void {
  const template = inputs.text('key-name');
  if (values.adopt && values.hosts.length > 1 && template !== '' && !template.includes('{host}'))
    inputs.addProblem(
      'key-name',
      "put {host} into it: with adopt, hosts whose keys have one name would take each other's",
      template,
    );
}
