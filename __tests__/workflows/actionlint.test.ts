/**
 * Checks the workflows and examples with actionlint: expressions, contexts, events, dependencies of jobs; and, with the action as a
 * local one, its manifest, inputs and outputs.
 */
import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { missingTool } from './tools/missing-tool.ts';
import { actionlint } from './tools/tools.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync(['.github/workflows/*.yml', 'examples/*.yml'], { cwd: root });
const example = readFileSync(join(root, 'examples/deploy-one-host.yml'), 'utf8');
const manifest = readFileSync(join(root, 'action.yml'), 'utf8');

/** One line for each error, without those of other linters for scripts. */
async function lint(workflows: Record<string, string>, action = manifest): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '.git')); // by this actionlint knows where `./` is
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'action.yml'), action);
  for (const [name, text] of Object.entries(workflows)) {
    const local = text.replaceAll('uses: beats-api-key/beats-api-key@v1', 'uses: ./');
    writeFileSync(join(folder, '.github/workflows', name), local);
  }
  const program = await actionlint();
  const args = ['-oneline', '-no-color', '-shellcheck=', '-pyflakes='];
  const log = await new Promise<string>((resolve) => {
    execFile(program, args, { cwd: folder }, (_, stdout, stderr) => resolve(stdout + stderr));
  });
  return log.split('\n').filter((line) => line !== '');
}

describe.skipIf(missingTool())('actionlint', () => {
  test('finds nothing in the workflows and the examples', async () => {
    expect(files.length).toBeGreaterThan(15);
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    expect(await lint(Object.fromEntries(files.map((file) => [basename(file), read(file)])))).toEqual([]);
  });

  test.each([
    ['outputs.api-key', 'outputs.apikey', 'property "apikey" is not defined'],
    ['steps.key.', 'steps.keys.', 'property "keys" is not defined'],
    ['host: host001', 'hosts: host001', 'input "hosts" is not defined'],
    // Each input has a default, so that no variable of the job replaces it. So only the action can report a missing one.
    ['operation: rotate', 'operations: rotate', 'input "operations" is not defined'],
  ])('finds an example in which %s has become %s', async (right, wrong, complaint) => {
    const lines = await lint({ 'deploy.yml': example.replace(right, wrong) });
    expect(lines.join('\n')).toContain(complaint);
  });

  test('finds an icon that the Marketplace does not take', async () => {
    const lines = await lint({ 'deploy.yml': example }, manifest.replace(/icon: \w+/, 'icon: key'));
    expect(lines).toEqual([expect.stringContaining('incorrect icon name "key"')]);
  });
});
