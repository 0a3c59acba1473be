/** Runs processes of the action and others, and measures their time from the start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
export const entries = { main: join(root, 'dist/main/index.js'), post: join(root, 'dist/post/index.js') };

export type Variables = Record<string, string>;

/** The environment in which the runner starts an action: inputs, and empty command files. */
export function actionEnvironment(inputs: Variables = {}, more: Variables = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env: Variables = {
    PATH: process.env.PATH ?? '',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_ID: '42',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    ...files,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...more,
  };
  return { env, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Milliseconds from the start of a process to its end. @throws Error for another exit code */
export async function wallOf(command: string[], env: Variables, expected: number): Promise<number> {
  const begin = performance.now();
  const child = start(command, env, 'pipe');
  let text = '';
  child.stderr!.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'exit');
  const wall = performance.now() - begin;
  if (code !== expected) throw new Error(`${command.join(' ')} ended with ${code}, not ${expected}: ${text}`);
  return wall;
}

/**
 * Time in ms and peak memory in MiB of a Node process, which it reports at its end.
 * @throws Error for another exit code
 */
export async function runNode(
  script: string,
  args: string[],
  env: Variables,
  expected = 0,
): Promise<{ wall: number; peak: number }> {
  const teller =
    "data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))";
  const begin = performance.now();
  const child = start([process.execPath, '--import', teller, script, ...args], env, 'pipe');
  let text = '';
  child.stderr!.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  const wall = performance.now() - begin;
  if (code !== expected) throw new Error(`${script} ${args} ended with ${code}, not ${expected}: ${text}`);
  return { wall, peak: Number(/peak (\d+)/.exec(text)![1]) / 1024 };
}

/** A listener that stops each client at its first request. Measures the time since the client's start, and its memory in MiB. */
export async function untilFirstRequest(
  script: string,
  environment: (url: string) => Variables,
): Promise<{ wall: number; peak: number | undefined }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = once(server, 'request');
  const begin = performance.now();
  const child = start([process.execPath, script], environment(`http://127.0.0.1:${port}`));
  const ended = once(child, 'exit');
  const first = await Promise.race([asked.then(() => performance.now() - begin), ended]);
  const peak = peakOfRunning(child);
  child.kill('SIGKILL');
  await ended;
  server.close();
  server.closeAllConnections();
  if (typeof first !== 'number') throw new Error(`${script} ended before its first request.`);
  return { wall: first, peak };
}

/** The processor time of all ended child processes, in Linux's unit; NaN on other systems. */
export function processorTimeOfChildren(): number {
  try {
    // The name in parentheses is arbitrary; `cutime` and `cstime` are the 14th and 15th field after it.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return Number.NaN;
  }
}

/** As Linux reports it; empty on other systems. */
function peakOfRunning({ pid }: ChildProcess): number | undefined {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return undefined;
  }
}

const start = ([command, ...args]: string[], env: Variables, stderr: 'ignore' | 'pipe' = 'ignore') =>
  spawn(command!, args, { env, stdio: ['ignore', 'ignore', stderr] });
