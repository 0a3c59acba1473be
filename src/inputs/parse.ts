import { type Operation, operations, type Request } from '../request.ts';
import { oneOf } from './choice.ts';
import { Inputs, type Ports } from './inputs.ts';
import { invalidateRequest } from './invalidate.ts';
import { createRequest, rotateRequest } from './mint.ts';
import { inputNames, summaries } from './operations.ts';
import { reportRequest } from './report.ts';
import { nearest } from './text.ts';
import { type Common, readValues, type Values } from './values.ts';

export interface Parsed {
  request: Request;
  /** What is allowed and yet should be known. */
  warnings: string[];
}

/**
 * Every input as one typed request. Nothing is called, nothing is read but what the ports give.
 * @throws {InputFailure} with everything that is not right, all at once
 */
export async function parseInputs(ports: Ports): Promise<Parsed> {
  const inputs = new Inputs(ports);
  const operation = parseOperation(inputs);
  if (operation) inputs.refuseUnused(operation);
  refuseMisspelt(inputs);
  const values = await readValues(inputs, operation);
  const common = parseCommon(inputs, values);
  const request = operation && requests[operation](inputs, values, common);
  inputs.settle();
  // Without an operation there has been a complaint, and settle has thrown.
  return { request: request!, warnings: inputs.warnings };
}

const requests: Record<Operation, (inputs: Inputs, values: Values, common: Common) => Request> = {
  create: createRequest,
  rotate: rotateRequest,
  invalidate: invalidateRequest,
  report: reportRequest,
};

function parseOperation(inputs: Inputs): Operation | undefined {
  const text = inputs.text('operation');
  const operation = operations.find((known) => known === text);
  if (operation) return operation;
  const lines = operations.map((name) => `\n  ${name}: ${summaries[name]}`).join('');
  if (text === '') inputs.complain('operation', `say what is to be done:${lines}`);
  else inputs.complain('operation', `${oneOf(operations, text)}:${lines}`, text);
  return undefined;
}

/**
 * The runner hands on inputs that action.yml does not declare, with a warning that is easily missed: a misspelt `expiration`
 * would make a key that never ends. Only what resembles an input is refused; the rest may be somebody else's variable.
 */
function refuseMisspelt(inputs: Inputs): void {
  for (const [variable, value] of Object.entries(inputs.env)) {
    const name = /^INPUT_(.+)$/s.exec(variable)?.[1]?.toLowerCase();
    if (!name || !value || inputNames.some((known) => known === name)) continue;
    const meant = nearest(name, inputNames);
    if (meant) inputs.complain(meant, 'this input is misspelt in the workflow', name);
  }
}

function parseCommon(inputs: Inputs, values: Values): Common {
  const variable = (name: string) => inputs.env[name] ?? '';
  const repository = variable('GITHUB_REPOSITORY');
  const repositoryId = variable('GITHUB_REPOSITORY_ID') || repository.toLowerCase();
  const organizationId = variable('GITHUB_REPOSITORY_OWNER_ID');
  if (repositoryId === '')
    inputs.complain(
      'GITHUB_REPOSITORY',
      'run this as a step of a GitHub workflow: the runner sets this variable, and it is empty',
    );
  return {
    connection: values.connection,
    owner: {
      server: variable('GITHUB_SERVER_URL') || 'https://github.com',
      repositoryId,
      repository: repository.toLowerCase(),
      ...(organizationId !== '' && { organizationId }),
      ...(values.environment !== '' && { environment: values.environment.toLowerCase() }),
    },
    run: {
      repository,
      run_id: variable('GITHUB_RUN_ID'),
      run_attempt: variable('GITHUB_RUN_ATTEMPT'),
      job: variable('GITHUB_JOB'),
      workflow: variable('GITHUB_WORKFLOW'),
      actor: variable('GITHUB_ACTOR'),
      sha: variable('GITHUB_SHA'),
    },
    dryRun: values.dryRun,
  };
}
