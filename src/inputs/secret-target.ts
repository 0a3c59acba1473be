import { mostSecrets, secretNameOf, secretNameProblem } from '../keys/secret-rules.ts';
import { holderIdOf } from '../keys/target.ts';
import type { Delivery, Owner, SecretFormat, SecretScope, SecretTarget } from '../request.ts';
import { parseEnvironment } from './environment.ts';
import { type Inputs, nothing } from './inputs.ts';
import { type Fillings, fill } from './names.ts';
import type { Values } from './values.ts';

/** Which secret each host's key is delivered to, and how secrets are written. */
export interface SecretDelivery {
  targets: SecretTarget[];
  delivery: Delivery;
  format: SecretFormat;
}

const companions = [
  'secret-format',
  'secret-scope',
  'secret-environment',
  'secret-repository',
  'secret-visibility',
  'secret-repositories',
  'github-token',
] as const;

/**
 * Undefined when keys are delivered to the step's outputs.
 * @param hosts what the placeholders stand for, host by host
 */
export function parseSecret(
  inputs: Inputs,
  values: Values,
  hosts: readonly Fillings[],
  owner: Owner,
): SecretDelivery | undefined {
  if (!inputs.given('secret')) {
    for (const name of companions)
      if (inputs.given(name))
        inputs.addProblem(name, 'leave it out, or give secret: without it no secret is written');
    return undefined;
  }
  const scope = values.scope ?? 'repository';
  const holder = parseHolder(inputs, scope);
  const holderId = holderIdOf(scope, holder, owner);
  const environment = parseSecretEnvironment(inputs, values, scope);
  const names = secretNames(inputs, values.secretTemplate, hosts, scope);
  const targets = names.map((name) => ({
    scope,
    holder,
    ...(holderId !== undefined && { holderId }),
    name,
    ...(environment !== undefined && { environment }),
  }));
  return {
    targets,
    delivery: parseDelivery(inputs, values, scope, holder),
    format: parseFormat(inputs, values),
  };
}

function parseFormat(inputs: Inputs, { secretFormat, beat }: Values): SecretFormat {
  if (secretFormat === undefined && beat === 'otel-collector')
    inputs.warn(
      'secret-format: the secret will hold id:api_key, and an OpenTelemetry collector takes the other format. Set it to encoded, or to id:api_key if the deployment encodes the key.',
    );
  return secretFormat ?? 'id:api_key';
}

/** `owner/name` in lower case, an organization's login: GitHub compares both without case. */
function parseHolder(inputs: Inputs, scope: SecretScope): string {
  const text = inputs.text('secret-repository');
  const repository = (text || inputs.env.GITHUB_REPOSITORY || '').toLowerCase();
  const wanted = scope === 'organization' ? /^[\w.-]+(\/[\w.-]+)?$/ : /^[\w.-]+\/[\w.-]+$/;
  if (!wanted.test(repository))
    inputs.addProblem(
      'secret-repository',
      'give owner/name, such as elastic/beats',
      text === '' ? undefined : text,
    );
  return scope === 'organization' ? repository.replace(/\/.*/, '') : repository;
}

/** Lower case: GitHub compares the names of environments without case, and one secret must not count as two. */
function parseSecretEnvironment(inputs: Inputs, values: Values, scope: SecretScope): string | undefined {
  if (scope !== 'environment') {
    if (inputs.given('secret-environment'))
      inputs.addProblem('secret-environment', 'leave it out, or set secret-scope to environment');
    return undefined;
  }
  const environment = parseEnvironment(inputs, 'secret-environment') || values.environment;
  if (!inputs.given('secret-environment') && !inputs.given('environment'))
    inputs.addEmpty('secret-environment', `name the GitHub environment here or as environment`);
  return environment.toLowerCase();
}

function secretNames(
  inputs: Inputs,
  template: string | undefined,
  hosts: readonly Fillings[],
  scope: SecretScope,
): string[] {
  if (template === undefined) return [];
  const secrets = hosts.map((fillings) => ({
    host: fillings.host,
    name: secretNameOf(fill(template, fillings)),
  }));
  const names = secrets.map(({ name }) => name);
  if (hosts.length > 1 && !template.includes('{host}')) {
    inputs.addProblem('secret', 'put {host} into it: each host needs a secret of its own', template);
    return names;
  }
  const hostOf = new Map<string, string>();
  for (const { host, name } of secrets) {
    const other = hostOf.get(name);
    if (other !== undefined)
      inputs.addProblem('host', 'these two hosts would share one secret; rename one', `${other} and ${host}`);
    hostOf.set(name, host);
  }
  for (const name of names) {
    const problem = secretNameProblem(name);
    if (problem === undefined) continue;
    inputs.addProblem('secret', problem, name);
    // One is enough: the others have the same template.
    break;
  }
  const most = mostSecrets[scope] ?? Number.POSITIVE_INFINITY;
  if (hosts.length > most)
    inputs.addProblem(
      'host',
      `GitHub keeps at most ${most} secrets in this ${scope}; these are ${hosts.length} hosts`,
    );
  return names;
}

function parseDelivery(inputs: Inputs, values: Values, scope: SecretScope, holder: string): Delivery {
  const { visibility, repositories, githubToken } = values;
  if (scope !== 'organization') {
    for (const name of ['secret-visibility', 'secret-repositories'] as const)
      if (inputs.given(name)) inputs.addProblem(name, 'leave it out, or set secret-scope to organization');
  } else if (visibility === 'selected' && !inputs.given('secret-repositories')) {
    inputs.addProblem('secret-repositories', 'name the repositories that secret-visibility selected is for');
  } else if (visibility !== 'selected' && repositories.length > 0) {
    inputs.addProblem('secret-repositories', 'leave it out, or set secret-visibility to selected');
  }
  for (const repository of repositories) {
    const [owner, name] = repository.includes('/') ? repository.split('/', 2) : [holder, repository];
    const ofHolder =
      owner?.toLowerCase() === holder && /^[\w.-]+$/.test(name ?? '') && repository.split('/').length <= 2;
    if (!ofHolder)
      inputs.addProblem(
        'secret-repositories',
        'name repositories of the organization, as name or owner/name',
        repository,
      );
  }
  if (!githubToken)
    inputs.addEmpty(
      'github-token',
      `give a token that may write secrets, of a GitHub App or fine-grained; the job's own GITHUB_TOKEN cannot`,
    );
  return {
    token: githubToken ?? nothing,
    ...(visibility && { visibility }),
    ...(repositories.length > 0 && { repositories }),
  };
}
