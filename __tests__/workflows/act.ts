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
  /** Of every step; `GITHUB_API_URL` and its like are heeded too. */
  env?: Record<string, string>;
  /** Of `workflow_dispatch`. */
  inputs?: Record<string, string>;
  /** Folders that stand for repositories, by what follows `uses:`, such as `acme/beats-api-key@v1`. */
  localRepositories?: Record<string, string>;
  /** The repository that the workflow runs in. Default `acme/beats-api-key`. */
  repository?: string;
  /** Tags of the commit that it runs on. */
  tags?: string[];
  /** Folders of programs that the steps need, before the machine's own. */
  path?: string[];
  /** Seconds after which it is ended, and an error thrown. Default 120. */
  timeout?: number;
};

/**
 * The exit code is 0 when all jobs succeed. The log is what the runner shows, masked.
 * The workflow finds the files of this checkout as they are now, in the commit that it runs on; its first step must be
 * `actions/checkout`, for which act copies them. Nothing of it is left when this returns. Throws MissingTool without Go.
 */
export async function runWorkflow(workflow: Workflow): Promise<Result> {
  const program = await act();
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  // act copies the repository to below its home, which therefore lies beside it
  const [repository, home] = [join(folder, 'repository'), join(folder, 'home')];
  try {
    mkdirSync(join(home, 'tmp'), { recursive: true });
    commitCheckout(repository, workflow);
    const event = { ...workflow.event, ...(workflow.inputs && { inputs: workflow.inputs }) };
    writeFileSync(join(home, 'event.json'), JSON.stringify(event));
    // The steps see all of this, and no more of this process: nothing may work by the grace of a developer's environment.
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
    // on this machine itself, where there may be no Docker
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

/** The Node that runs the tests comes first: act starts actions with the `node` that it finds. */
function searchPath(folders: string[]): string {
  return [dirname(process.execPath), ...folders, process.env.PATH].join(delimiter);
}

/** All files that git knows or would add, so that an edit need not be committed before it can be tested. */
function commitCheckout(
  repository: string,
  { repository: name = 'acme/beats-api-key', tags = [] }: Workflow,
): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
  // a file that was deleted is still listed
  for (const file of files.filter((file) => file !== '' && existsSync(join(root, file))))
    cpSync(join(root, file), join(repository, file));
  // no one's own settings: signing, hooks, another name for the first branch
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
 * Ends what steps have left running. act starts each step in a session of its own, so they are known by the home in their
 * environment. Only Linux shows that: elsewhere they stay.
 */
function endProcesses(home: string): void {
  for (const file of globSync('/proc/[0-9]*/environ')) {
    try {
      const environment = readFileSync(file, 'utf8').split('\0');
      if (environment.includes(`HOME=${home}`)) process.kill(Number(file.split('/')[2]), 'SIGKILL');
    } catch {} // ended meanwhile, or another user's
  }
}
