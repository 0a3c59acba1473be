/** The release workflow in a runner program: what is drafted, what is attested, where v1 ends up, and what stops it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runWorkflow, type Workflow } from './act.ts';
import { Desk } from './desk.ts';
import { missingTool } from './tools/missing-tool.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const workflow = read('.github/workflows/release.yml');
const { version } = JSON.parse(read('package.json')) as { version: string };
const tag = `v${version}`;
const major = tag.split('.')[0]!;
const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const [, setupNode = ''] = /uses: (actions\/setup-node@\w+)/.exec(workflow) ?? [];
const [, attest = ''] = /uses: (actions\/attest@\w+)/.exec(workflow) ?? [];

function openDesk(): Desk {
  const desk = new Desk({
    // `npm run check` verifies that the build matches dist; here the check succeeds, or fails on demand
    npm: 'echo "$*" >> "$DESK/npm"\nif [ "$*" = "run build" ] && [ -e "$DESK/broken" ]; then echo >> dist/main/index.js; fi',
    gh: 'echo "$GH_REPO $*" > "$DESK/gh"\nfor last; do true; done\ncp "$last" "$DESK/notes"',
  });
  onTestFinished(() => desk[Symbol.dispose]());
  return desk;
}

function run(desk: Desk, changes: Partial<Workflow>) {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'release.yml');
  // not the whole test suite within one test
  const tests = 'uses: ./.github/workflows/ci.yml';
  expect(workflow).toContain(tests);
  writeFileSync(file, workflow.replace(tests, 'uses: ./__tests__/workflows/fixtures/passes.yml'));
  return runWorkflow({
    file,
    env: { ...desk.env, ...changes.env },
    localRepositories: { [setupNode]: fixture('setup-node'), [attest]: fixture('attest') },
    path: [desk.path],
    ...changes,
  });
}

const push = (name: string) => ({ event: { ref: `refs/tags/${name}` }, tags: [name] });

describe.skipIf(missingTool())('release', () => {
  test('a tag: all of dist is attested, and a draft has the changes and the commit to pin', async () => {
    const desk = openDesk();
    const { exitCode, log } = await run(desk, push(tag));
    expect(exitCode, log).toBe(0);
    expect(desk.recorded('npm')).toBe('ci\nrun build\n');
    const files = globSync('dist/**', { cwd: root, withFileTypes: true }).filter((file) => file.isFile());
    const digest = (path: string) => createHash('sha256').update(read(path)).digest('hex');
    const lines = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).sort();
    expect(desk.recorded('attested')!.trim().split('\n').sort()).toEqual(
      lines.map((path) => `${digest(path)}  ${path}`).sort(),
    );
    expect(desk.recorded('gh')).toMatch(
      new RegExp(
        `^acme/beats-api-key release create ${tag} --draft --verify-tag --title ${tag} --notes-file `,
      ),
    );
    expect(desk.recorded('notes')).toMatch(
      new RegExp(`^[\\s\\S]{100,}uses: acme/beats-api-key@[0-9a-f]{40} # ${tag}\n`),
    );
  });

  test.each([
    ['of a version that the package has not', 'v999.0.0', 'package.json says', false],
    ['of a dist that the source does not build', tag, 'M dist/main/index.js', true],
  ])('a tag %s leads to no draft', async (_, name, reason, broken) => {
    const desk = openDesk();
    if (broken) desk.break();
    const { exitCode, log } = await run(desk, push(name));
    expect(exitCode).toBe(1);
    expect(log).toContain(reason);
    expect(desk.recorded('gh')).toBeUndefined();
    expect(desk.recorded('attested')).toBeUndefined();
  });

  test.each([
    ['moves the tag of its major version', [tag], true],
    ['does not, if it mends an older one', [tag, `${major}.999.0`], false],
  ])('a release that is published %s', async (_, tags, moves) => {
    const remote = mkdtempSync(join(tmpdir(), 'remote-'));
    onTestFinished(() => rmSync(remote, { recursive: true }));
    execFileSync('git', ['init', '--quiet', '--bare', remote]);
    const desk = openDesk();
    const { exitCode, log } = await run(desk, {
      eventName: 'release',
      event: { action: 'published', release: { tag_name: tag } },
      tags,
      env: {
        ...desk.env,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.${remote}.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://github.com/acme/beats-api-key.git',
      },
    });
    expect(exitCode, log).toBe(0);
    const there = execFileSync('git', ['for-each-ref', '--format=%(refname)'], {
      cwd: remote,
      encoding: 'utf8',
    });
    expect(there).toBe(moves ? `refs/tags/${major}\n` : '');
    expect(desk.recorded('gh')).toBeUndefined();
  });
});
