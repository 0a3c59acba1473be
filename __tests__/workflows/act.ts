/** Runs a workflow file in act, a real runner program, as if GitHub had started it on a commit of this checkout. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Program, type Result } from './tools/program.ts';
import { act } from './tools/tools.ts';

const root = join(import.meta.dirname, '../..');

export type Workflow = {
  /** From the root of the checkout, such as `examples/deploy.yml`, or absolute. */
  file: string;
  /** Default `push`. */
  eventName?: string;
  /** The payload: `github.event`. */
  event?: object;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** Environment variables of every step; `GITHUB_API_URL` and similar ones have an effect too. */
  env?: Record<string, string>;
  /** The inputs of `workflow_dispatch`. */
  inputs?: Record<string, string>;
  /** Folders in place of repositories, by the value of `uses:`, such as `acme/beats-api-key@v1`. */
  localRepositories?: Record<string, string>;
  /** The repository that the workflow runs in. Default `acme/beats-api-key`. */
  repository?: string;
  /** The tags of its commit. */
  tags?: string[];
  /** Folders of programs for the steps, before the machine's own. */
  path?: string[];
  /** Seconds after which it is stopped with an error. Default: 120. */
  timeout?: number;
};

/**
 * The exit code is 0 if all jobs succeed. The log is the masked log of the runner.
 * The commit of the workflow has the current files of this checkout. Its first step must be `actions/checkout`, for which act copies
 * them. All files are removed at the end. Throws MissingTool without Go.
 */
export async function runWorkflow(workflow: Workflow): Promise<Result> {
  const program = await act();
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  // act copies the repository into its home, so the home must be outside the repository
  const [repository, home] = [join(folder, 'repository'), join(folder, 'home')];
  try {
    mkdirSync(join(home, 'tmp'), { recursive: true });
    commitCheckout(repository, workflow);
    const event = { ...workflow.event, ...(workflow.inputs && { inputs: workflow.inputs }) };
    writeFileSync(join(home, 'event.json'), JSON.stringify(event));
    // The steps get only these variables, so that nothing depends on a developer's environment.
    const env = { HOME: home, TMPDIR: join(home, 'tmp'), PATH: searchPath(workflow.path ?? []) };
    const run = new Program(program, actArguments(workflow, home), { cwd: repository, env });
    return await run.end(workflow.timeout ?? 120).finally(() => endProcesses(home));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function actArguments({ file, eventName = 'push', ...workflow }: Workflow, home: string): string[] {
  const each = (flag: string, values: Record<string, string> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    eventName,
    ...['--workflows', file, '--eventpath', join(home, 'event.json')],
    // on this machine itself, which may lack Docker
    ...['ubuntu-latest', 'ubuntu-24.04', 'self-hosted'].flatMap((label) => [
      '--platform',
      `${label}=-self-hosted`,
    ]),
    ...['--no-cache-server', '--rm'],
    ...each('--secret', workflow.secrets),
    ...each('--var', workflow.vars),
    ...each('--env', workflow.env),
    ...each('--local-repository', workflow.localRepositories),
  ];
}

/** Puts the Node of the tests first, because act starts actions with the first `node` on the path. */
function searchPath(folders: string[]): string {
  return [dirname(process.execPath), ...folders, process.env.PATH].join(delimiter);
}

/** All files that git tracks or would add, so that changes can be tested before a commit. */
function commitCheckout(
  repository: string,
  { repository: name = 'acme/beats-api-key', tags = [] }: Workflow,
): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
  // a deleted file is still listed
  for (const file of files.filter((file) => file !== '' && existsSync(join(root, file))))
    cpSync(join(root, file), join(repository, file));
  // without the user's own settings: signing, hooks, the name of the first branch
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git(
    '-c',
    'user.name=octocat',
    '-c',
    'user.email=octocat@example.com',
    'commit',
    '--quiet',
    '--message=A commit',
  );
  for (const tag of tags) git('tag', tag);
  git('remote', 'add', 'origin', `https://github.com/${name}.git`); // GITHUB_REPOSITORY comes from here
}

/**
 * Stops processes that steps left running. act starts each step in its own session, so they are identified by the home in their
 * environment. This works only on Linux.
 */
function endProcesses(home: string): void {
  for (const file of globSync('/proc/[0-9]*/environ')) {
    try {
      const environment = readFileSync(file, 'utf8').split('\0');
      if (environment.includes(`HOME=${home}`)) process.kill(Number(file.split('/')[2]), 'SIGKILL');
    } catch {} // ended meanwhile, or another user's
  }
}
