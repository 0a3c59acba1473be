/** Hosts with the same failure: what happened and what to do is printed once, not per host. */
import { expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { openStage } from '../support/stage/stage.ts';
import { asRead } from '../support/stage/summary.ts';

// The grouping of hosts does not depend on the version.
const cluster = clusters().at(-1)!;
const hosts = Array.from({ length: 12 }, (_, index) => `host${String(index + 1).padStart(3, '0')}`);
const rotation = { operation: 'rotate', host: hosts.join(), secret: 'KEY_{host}' };
const count = (text: string, part: string) => text.split(part).length - 1;

test('12 of 12 hosts are refused by GitHub with one 403', async () => {
  const tokens = { github_pat_reader: { permissions: { secrets: 'read' } } } as const;
  await using stage = await openStage(cluster, { github: { repositories: { 'acme/web': {} }, tokens } });
  const main = await stage.run({ ...rotation, 'github-token': 'github_pat_reader' });

  const [annotation] = main.annotations;
  expect(main.annotations).toHaveLength(1);
  expect(annotation?.title).toBe('The github-token may not do this');
  const message = annotation?.message ?? '';
  expect(message).toMatch(
    /^All 12 hosts: GitHub does not let this token write repository secrets of acme\/web: 403/,
  );
  expect(message).toContain(
    'It takes the permission Secrets: write. The new key of each host was invalidated.',
  );
  expect(message).toContain('Give the token the permission that is named');
  expect(count(message, 'Resource not accessible')).toBe(1);

  const summary = asRead(main.summary);
  expect(summary).toMatch(/^### Rotation of API keys did not finish\n/);
  expect(count(summary, 'Resource not accessible')).toBe(1);
  expect(count(summary, 'Give the token the permission')).toBe(1);
  for (const host of hosts)
    expect(summary).toContain(`| <code>${host}</code> | **failed**: The github-token may not do this |`);
});

test('two reasons: each with its title, its hosts and its cure', async () => {
  await using stage = await openStage(cluster);
  const refuse = (host: string, status: number, message: string) =>
    stage.github.fail({
      method: 'PUT',
      path: new RegExp(`KEY_${host}$`, 'i'),
      with: { status, body: { message, status: String(status) } },
    });
  refuse('host002', 422, 'no');
  refuse('host003', 422, 'no');
  refuse('host011', 403, 'Repository was archived so is read-only.');
  const main = await stage.run(rotation);

  const [annotation] = main.annotations;
  expect(main.annotations).toHaveLength(1);
  expect(annotation?.title).toBe('Hosts failed for different reasons');
  const message = annotation?.message ?? '';
  expect(message).toMatch(/^3 of 12 hosts failed, for 2 different reasons\.\n/);
  expect(message).toContain('\nGitHub refused the request. 2 of 12 hosts (host002, host003): ');
  expect(message).toContain('\nThe repository is archived. 1 of 12 hosts (host011): ');
  expect(message).toContain('\nUnarchive the repository');
  expect(asRead(main.summary)).toMatch(/^### API keys rotated for 9 of 12 hosts\n/);
});

test('outputs are all or nothing: the host that failed is named', async () => {
  await using stage = await openStage(cluster, { role: { cluster: ['manage_own_api_key'] } });
  const { title, message } = failureOf(await stage.run({ operation: 'create', host: hosts.join() }));
  expect(title).toBe('The minting user lacks privileges that the key needs');
  expect(message).toMatch(/^host0\d\d: /);
});
