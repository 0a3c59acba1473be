import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import { beatNames, purposeNames, purposesOf } from '../beats/roles.ts';
import {
  type Connection,
  type Duration,
  type Finding,
  findings,
  type Operation,
  type Owner,
  type Run,
  type SecretFormat,
  type SecretScope,
  secretFormats,
  secretScopes,
  type Visibility,
  visibilities,
} from '../request.ts';
import type { Secret } from '../runner/secret.ts';
import { oneOf, parseChoice } from './choice.ts';
import { parseConnection } from './connection.ts';
import { parseDuration } from './duration.ts';
import type { Inputs } from './inputs.ts';
import { parseKeyIds } from './key-ids.ts';
import { parseList } from './lists.ts';
import { parseMetadata } from './metadata.ts';
import { checkTemplate } from './names.ts';
import { parseRoleDescriptors } from './role-descriptors.ts';
import { hasControlCharacter } from './text.ts';

/** Every input by itself, read and checked. What is undefined or empty was not given, or has been complained about. */
export interface Values {
  connection: Connection;
  beat: string | undefined;
  hosts: string[];
  /** Sorted. */
  purposes: string[];
  index: string[];
  roleDescriptors: RoleDescriptors | undefined;
  expiration: Duration | 'never' | undefined;
  /** As it was given: names are filled in with it. */
  environment: string;
  metadata: Record<string, unknown>;
  verify: boolean;
  secretFormat: SecretFormat | undefined;
  scope: SecretScope | undefined;
  visibility: Visibility | undefined;
  repositories: string[];
  githubToken: Secret | undefined;
  renewBefore: Duration | undefined;
  maxAge: Duration | undefined;
  overlap: Duration | undefined;
  failOn: Finding[];
  adopt: boolean;
  keyIds: string[];
  revokeAfterJob: boolean;
  dryRun: boolean;
}

/** What every request has: from inputs that every operation takes, and from the runner's environment. */
export interface Common {
  connection: Connection;
  owner: Owner;
  run: Run;
  dryRun: boolean;
}

/** @param operation undefined when the step names none: what can be said of its other inputs is said all the same */
export async function readValues(inputs: Inputs, operation: Operation | undefined): Promise<Values> {
  const connection = parseConnection(inputs);
  const beat = parseChoice(inputs, 'beat', beatNames);
  const environment = parseEnvironment(inputs);
  const hosts = parseList(inputs, 'host', 'host');
  for (const name of ['key-name', 'secret'] as const) checkTemplate(inputs, name, environment);
  return {
    connection,
    beat,
    hosts,
    purposes: parsePurposes(inputs, beat, operation),
    index: parseList(inputs, 'index', 'index pattern'),
    roleDescriptors: await parseRoleDescriptors(inputs),
    expiration: inputs.text('expiration') === 'never' ? 'never' : parseDuration(inputs, 'expiration'),
    environment,
    metadata: await parseMetadata(inputs),
    verify: inputs.boolean('verify', true),
    secretFormat: parseChoice(inputs, 'secret-format', secretFormats),
    scope: parseChoice(inputs, 'secret-scope', secretScopes),
    visibility: parseChoice(inputs, 'secret-visibility', visibilities),
    repositories: parseList(inputs, 'secret-repositories', 'repository'),
    githubToken: inputs.secret('github-token'),
    renewBefore: parseDuration(inputs, 'renew-before'),
    maxAge: parseDuration(inputs, 'max-age'),
    overlap: parseDuration(inputs, 'overlap', true),
    failOn: parseFindings(inputs),
    adopt: inputs.boolean('adopt', false),
    keyIds: parseKeyIds(inputs),
    revokeAfterJob: inputs.boolean('revoke-after-job', false),
    dryRun: inputs.boolean('dry-run', false),
  };
}

function parseFindings(inputs: Inputs): Finding[] {
  const names = parseList(inputs, 'fail-on', 'finding');
  for (const name of names)
    if (!findings.some((known) => known === name)) inputs.complain('fail-on', oneOf(findings, name), name);
  return findings.filter((known) => names.includes(known));
}

/** `create` and `rotate` make a key for this Beat and purpose when the step names none; the others look at any. */
export const usualBeat = 'heartbeat';
export const usualPurpose = 'publishing';

export const mints = (operation: Operation | undefined): boolean =>
  operation === 'create' || operation === 'rotate';

function parsePurposes(inputs: Inputs, beat: string | undefined, operation: Operation | undefined): string[] {
  // A Beat that is not known has been complained about: nothing can be said of its purposes then.
  const whose = beat ?? (mints(operation) && !inputs.given('beat') ? usualBeat : undefined);
  const known = whose ? purposesOf(whose) : purposeNames;
  const purposes = parseList(inputs, 'purpose', 'purpose');
  for (const purpose of purposes) {
    if (known.includes(purpose)) continue;
    const right = purposeNames.includes(purpose) ? `${whose} has ${known.join(', ')}` : oneOf(known, purpose);
    inputs.complain('purpose', right, purpose);
  }
  return purposes.filter((purpose) => known.includes(purpose)).sort();
}

/** Long enough for GitHub's own names of environments, which end at 255 characters. */
const longestEnvironment = 255;

function parseEnvironment(inputs: Inputs): string {
  const text = inputs.text('environment');
  if (hasControlCharacter(text))
    inputs.complain('environment', 'an environment cannot hold a control character', text);
  else if (text.length > longestEnvironment)
    inputs.complain('environment', `give at most ${longestEnvironment} characters`, text);
  return text;
}
