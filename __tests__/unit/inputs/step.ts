import { type Parsed, parseInputs } from '../../../src/inputs/parse.ts';
import { InputFailure, type Problem } from '../../../src/inputs/problems.ts';
import type { CreateRequest, Request, RotateRequest } from '../../../src/request.ts';
import { Secret } from '../../../src/runner/secret.ts';

export type Given = Record<string, string>;

/** The variables of the runner for every step of a workflow in acme/fleet. */
export const runner: Record<string, string> = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'Acme/Fleet',
  GITHUB_REPOSITORY_ID: '4711',
  GITHUB_REPOSITORY_OWNER_ID: '99',
  GITHUB_RUN_ID: '100',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'deploy',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SHA: 'c0ffee',
};

/** A valid step for every operation; a test changes the inputs that it is about. */
const cluster: Given = {
  cluster: 'https://es.example.com:9200',
  username: 'minter',
  password: 'correct horse',
};
export const create: Given = { ...cluster, operation: 'create', host: 'host001' };
export const rotate: Given = { ...create, operation: 'rotate' };
export const invalidate: Given = { ...cluster, operation: 'invalidate' };
export const confirm: Given = { ...cluster, operation: 'confirm' };
export const report: Given = { ...cluster, operation: 'report' };

export const toSecret: Given = { ...create, secret: 'ES_KEY', 'github-token': 'a-token' };
export const rotateToSecret: Given = { ...toSecret, operation: 'rotate' };

/** A key in the form `id:api_key` that does not exist. */
export const apiKey = 'VuaCfGcBCdbkQmXe5aOx:ui2lp2axTNmsyakw9tvNnw';

export interface Result {
  parsed?: Parsed;
  complaints: readonly Problem[];
  /** The visible text. */
  text: string;
  /** The masked values, in order. */
  masks: string[];
  /** The names of the inputs that were read. */
  read: Set<string>;
}

export async function parse(given: Given, env: Record<string, string | undefined> = runner): Promise<Result> {
  const masks: string[] = [];
  const read = new Set<string>();
  const ports = {
    input: (name: string) => {
      read.add(name);
      return given[name];
    },
    env,
    secret: (value: string) => new Secret(value, (mask) => masks.push(mask)),
  };
  try {
    return { parsed: await parseInputs(ports), complaints: [], text: '', masks, read };
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    return { complaints: error.problems, text: error.details, masks, read };
  }
}

/** The request of a valid step. */
export async function requestOf<R extends Request = CreateRequest | RotateRequest>(
  given: Given,
  env?: Record<string, string | undefined>,
): Promise<R> {
  const { parsed, text } = await parse(given, env);
  if (!parsed) throw new Error(`the step should be right:\n${text}`);
  return parsed.request as R;
}

/** The complaints of a step, one text each: `input (given): how to correct it`. */
export async function complaintsOf(
  given: Given,
  env?: Record<string, string | undefined>,
): Promise<string[]> {
  const { complaints } = await parse(given, env);
  return complaints.map(({ input, given: shown, right }) =>
    shown === undefined ? `${input}: ${right}` : `${input} (${shown}): ${right}`,
  );
}
