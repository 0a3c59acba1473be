import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import { beatNames, purposeNames, purposesOf } from '../beats/roles.ts';
import {
  type Connection,
  type Finding,
  findings,
  type Operation,
  type Overlap,
  type Owner,
  type Run,
  type SecretFormat,
  type SecretScope,
  secretFormats,
  secretScopes,
  untilConfirmed,
  type Visibility,
  visibilities,
} from '../request.ts';
import type { Duration } from '../runner/clock.ts';
import type { Secret } from '../runner/secret.ts';
import { oneOf, parseChoice } from './choice.ts';
import { parseConnection } from './connection.ts';
import { credentialProblem } from './credential-forms.ts';
import { parseDuration } from './duration.ts';
import { parseEnvironment } from './environment.ts';
import { checkHeaderValue } from './header.ts';
import { hostProblem } from './host.ts';
import { indexProblem } from './index-pattern.ts';
import type { Inputs } from './inputs.ts';
import { parseKeyIds } from './key-ids.ts';
import { type ItemCheck, parseList } from './lists.ts';
import { parseMetadata } from './metadata.ts';
import { checkKeyNameTemplate } from './names.ts';
import { parseRoleDescriptors } from './role-descriptors.ts';
import { parseSecretTemplate } from './secret-name.ts';
import { parseSeenField } from './seen.ts';

/** Every input by itself, read and checked. What is undefined or empty was not given, or has already been reported. */
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
  /** The name of the secret, with placeholders. */
  secretTemplate: string | undefined;
  secretFormat: SecretFormat | undefined;
  scope: SecretScope | undefined;
  visibility: Visibility | undefined;
  repositories: string[];
  githubToken: Secret | undefined;
  renewBefore: Duration | undefined;
  maxAge: Duration | undefined;
  overlap: Overlap | undefined;
  seenIn: string[];
  seenField: string;
  timeout: Duration | undefined;
  failOn: Finding[];
  adopt: boolean;
  keyIds: string[];
  revokeAfterJob: boolean;
  dryRun: boolean;
}

/** What every request has: from inputs of every operation, and from the runner's environment. */
export interface Common {
  connection: Connection;
  owner: Owner;
  run: Run;
  dryRun: boolean;
}

/** @param operation undefined when the step names none: its other inputs are checked all the same */
export async function readValues(inputs: Inputs, operation: Operation | undefined): Promise<Values> {
  const connection = await parseConnection(inputs);
  const beat = parseChoice(inputs, 'beat', beatNames);
  const githubToken = parseGithubToken(inputs);
  const environment = parseEnvironment(inputs, 'environment');
  const isName = (check: ItemCheck) => (text: string) =>
    credentialProblem(inputs, text, 'give the name') ?? check(text);
  const hosts = parseList(inputs, 'host', 'host', isName(hostProblem));
  checkKeyNameTemplate(inputs, environment);
  return {
    connection,
    beat,
    hosts,
    purposes: parsePurposes(inputs, beat, operation),
    index: parseList(inputs, 'index', 'index pattern', isName(indexProblem)),
    roleDescriptors: await parseRoleDescriptors(inputs),
    expiration:
      inputs.text('expiration') === 'never'
        ? 'never'
        : parseDuration(inputs, 'expiration', { word: 'never' }),
    environment,
    metadata: await parseMetadata(inputs),
    verify: inputs.boolean('verify', true),
    secretTemplate: parseSecretTemplate(inputs, environment),
    secretFormat: parseChoice(inputs, 'secret-format', secretFormats),
    scope: parseChoice(inputs, 'secret-scope', secretScopes),
    visibility: parseChoice(inputs, 'secret-visibility', visibilities),
    repositories: parseList(inputs, 'secret-repositories', 'repository'),
    githubToken,
    renewBefore: parseDuration(inputs, 'renew-before'),
    maxAge: parseDuration(inputs, 'max-age'),
    overlap:
      inputs.text('overlap') === untilConfirmed
        ? untilConfirmed
        : parseDuration(inputs, 'overlap', { zero: true, word: untilConfirmed }),
    seenIn: parseList(inputs, 'seen-in', 'index pattern', isName(indexProblem)),
    seenField: parseSeenField(inputs),
    timeout: parseDuration(inputs, 'timeout', { zero: true }),
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
    if (!findings.some((known) => known === name)) inputs.addProblem('fail-on', oneOf(findings, name), name);
  return findings.filter((known) => names.includes(known));
}

/** The default Beat of `create` and `rotate`; the other operations cover any. */
export const usualBeat = 'heartbeat';

const mints = (operation: Operation | undefined): boolean => operation === 'create' || operation === 'rotate';

function parsePurposes(inputs: Inputs, beat: string | undefined, operation: Operation | undefined): string[] {
  // An unknown Beat has already been reported; its purposes cannot be checked.
  const whose = beat ?? (mints(operation) && !inputs.given('beat') ? usualBeat : undefined);
  const known = whose ? purposesOf(whose) : purposeNames;
  const purposes = parseList(inputs, 'purpose', 'purpose');
  for (const purpose of purposes) {
    if (known.includes(purpose)) continue;
    const right = purposeNames.includes(purpose) ? `${whose} has ${known.join(', ')}` : oneOf(known, purpose);
    inputs.addProblem('purpose', right, purpose);
  }
  return purposes.filter((purpose) => known.includes(purpose)).sort();
}

function parseGithubToken(inputs: Inputs): Secret | undefined {
  const token = inputs.secret('github-token');
  if (token) checkHeaderValue(inputs, 'github-token', token.reveal());
  return token;
}
