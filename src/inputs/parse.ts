import { type Operation, operations, type Request } from '../request.ts';
import { oneOf } from './choice.ts';
import { confirmRequest } from './confirm.ts';
import { Inputs, type Phase, type Ports } from './inputs.ts';
import { invalidateRequest } from './invalidate.ts';
import { createRequest, rotateRequest } from './mint.ts';
import { refuseMisspelt } from './misspelt.ts';
import { summaries } from './operations.ts';
import { reportRequest } from './report.ts';
import { type Common, readValues, type Values } from './values.ts';

export interface Parsed {
  request: Request;
  /** Valid inputs that carry a risk. */
  warnings: string[];
}

/**
 * Every input as one typed request. It calls nothing, and reads only from the ports.
 * @throws {InputFailure} with everything that is not right, all at once
 */
export async function parseInputs(ports: Ports, phase: Phase = 'main'): Promise<Parsed> {
  const inputs = new Inputs(ports, phase);
  const operation = parseOperation(inputs);
  if (operation) inputs.refuseUnused(operation);
  refuseMisspelt(inputs);
  const values = await readValues(inputs, operation);
  const common = parseCommon(inputs, values);
  const request = operation && requests[operation](inputs, values, common);
  return { request: inputs.orThrow(request), warnings: inputs.warnings };
}

const requests: Record<Operation, (inputs: Inputs, values: Values, common: Common) => Request> = {
  create: createRequest,
  rotate: rotateRequest,
  confirm: confirmRequest,
  invalidate: invalidateRequest,
  report: reportRequest,
};

function parseOperation(inputs: Inputs): Operation | undefined {
  const text = inputs.text('operation');
  const operation = operations.find((known) => known === text);
  if (operation) return operation;
  const lines = operations.map((name) => `\n  ${name}: ${summaries[name]}`).join('');
  if (text === '') inputs.addProblem('operation', `set the operation:${lines}`);
  else inputs.addProblem('operation', `${oneOf(operations, text)}:${lines}`, text);
  return undefined;
}

function parseCommon(inputs: Inputs, values: Values): Common {
  const variable = (name: string) => inputs.env[name] ?? '';
  const repository = variable('GITHUB_REPOSITORY');
  const repositoryId = variable('GITHUB_REPOSITORY_ID') || repository.toLowerCase();
  const organizationId = variable('GITHUB_REPOSITORY_OWNER_ID');
  if (repositoryId === '')
    inputs.addProblem(
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
