/** The action as a job gets it: only the archive that GitHub's runner downloads. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf } from '../../scripts/archive.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { loaded } from '../support/runner/loaded.ts';
import type { Run } from '../support/runner/run.ts';
import { publishes } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

const root = resolve(import.meta.dirname, '../..');
const support = join(root, '__tests__/support');
let folder: string;
let action: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'archive-')));
  execFileSync('tar', ['-xzf', '-'], { cwd: folder, input: archiveOf(root) });
  action = join(folder, 'action.yml');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Files that a step loaded from anywhere but the archive and the test harness. */
const unexpectedFiles = (run: Run): string[] =>
  loaded(run).files.filter((file) => !file.startsWith(join(folder, 'dist')) && !file.startsWith(support));

test('contains only what runs, the licence and the README', () => {
  expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'README.md', 'action.yml', 'dist']);
  const dist = (path: string) => readdirSync(join(path, 'dist'), { recursive: true }).sort();
  expect(dist(folder)).toEqual(dist(root));
});

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('creates a key to outputs, and revokes it in the post step', async () => {
    await using stage = await openStage(cluster);
    const inputs = { operation: 'create', host: 'host001', 'revoke-after-job': 'true' };
    const main = await stage.run(inputs, { action });
    expect(main.status, main.log).toBe('success');
    const apiKey = main.outputs['api-key']!;
    expect(await publishes(cluster, apiKey)).toBe(true);
    const post = await main.post();
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(await publishes(cluster, apiKey)).toBe(false);
    expect([main, post].flatMap(unexpectedFiles)).toEqual([]);
  });

  test('rotates a secret', async () => {
    await using stage = await openStage(cluster);
    const main = await stage.run(
      { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY' },
      { action },
    );
    expect(main.status, main.log).toBe('success');
    expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY'))).toBe(true);
    expect(unexpectedFiles(main)).toEqual([]);
  });

  test('requests an ID token; this cluster has no realm for it', async () => {
    await using stage = await openStage(cluster);
    const { oidcUrl, oidc } = stage.github;
    const main = await stage.run(
      { operation: 'create', host: 'host001', username: '', password: '', 'oidc-audience': 'beats' },
      {
        action,
        env: { ACTIONS_ID_TOKEN_REQUEST_URL: oidcUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken },
      },
    );
    expect(stage.proxy.exchanges.map(({ answer }) => answer?.status)).toEqual([401]);
    expect(main.exitCode).toBe(1);
    expect(unexpectedFiles(main)).toEqual([]);
  });
});
