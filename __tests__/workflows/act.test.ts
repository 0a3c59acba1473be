/** Tests the properties of the runner program that the tests of the examples rely on. */
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { runWorkflow, type Workflow } from './act.ts';
import { missingTool } from './tools/missing-tool.ts';
import { beat } from './tools/tools.ts';

async function run(lastStep: string, options: Partial<Workflow> = {}) {
  return runWorkflow({
    file: '__tests__/workflows/fixtures/runner.yml',
    vars: { LAST_STEP: lastStep, COLOUR: 'red' },
    localRepositories: { 'acme/greet@v1': join(import.meta.dirname, 'fixtures/greet') },
    path: [dirname(await beat('heartbeat'))],
    ...options,
  });
}

afterEach(() => void vi.unstubAllEnvs());

describe.skipIf(missingTool())('act', () => {
  test('runs the actions of the checkout and of local repositories, with all that the workflow is given', async () => {
    vi.stubEnv('LEAK', 'from the environment of the tests');
    const { exitCode, log } = await run('true', {
      eventName: 'workflow_dispatch',
      event: { number: 12 },
      inputs: { shape: 'round' },
      env: { MOOD: 'good' },
      secrets: { TOKEN: 'hush-hush' },
    });
    for (const line of [
      `Hello checkout from Node ${process.version}`,
      `Hello local repository from Node ${process.version}`,
      'event: workflow_dispatch 12',
      'repository: acme/beats-api-key',
      'variable: red, input: round, environment: good',
      'secret: ***, of 9 bytes',
      'leaked: <>',
      'heartbeat version 7.17.29',
    ])
      expect(log).toContain(line);
    expect(log.match(/Goodbye/g)).toHaveLength(2);
    expect(exitCode).toBe(0);
  });

  test('fails with a job that fails, after the post steps', async () => {
    const { exitCode, log } = await run('exit 3');
    expect(log).toMatch(/Failure - Main exit 3[\s\S]*Goodbye/);
    expect(exitCode).toBe(1);
  });

  test('leaves no process and no file', async () => {
    const leftovers = watch();
    const { exitCode } = await run(`setsid --fork sleep ${DURATION}`);
    expect(exitCode).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  test('is stopped after the timeout, with all processes that it started', async () => {
    const leftovers = watch();
    const late = run(`echo slow; sleep ${DURATION}`, { timeout: 15 });
    await expect(late).rejects.toThrow(/^Not done after 15 s: .*act[\s\S]*slow/);
    expect(leftovers()).toEqual([]);
  });
});

// Seconds, and a mark that identifies processes of these tests.
const DURATION = `900.${process.pid}`;

/** Counts from now on processes that sleep so long, and remaining temporary files. */
function watch(): () => string[] {
  const folder = mkdtempSync(join(tmpdir(), 'leftovers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('TMPDIR', folder);
  return () => {
    const processes = globSync('/proc/[0-9]*/cmdline').filter((file) => {
      try {
        return readFileSync(file, 'utf8') === ['sleep', DURATION, ''].join('\0');
      } catch {
        return false; // ended meanwhile
      }
    });
    return [...processes, ...readdirSync(folder)];
  };
}
