/** The log of many hosts: a header, folded details, a line for each host in the given order, and one with counts. */
import { expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, toSecret } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

// The layout of the log does not depend on the version.
const cluster = clusters().at(-1)!;
// Not in a sorted order.
const hosts = ['web-3', 'web-1', 'db', ...Array.from({ length: 9 }, (_, index) => `app-${9 - index}`)];
const rotation = { operation: 'rotate', host: hosts.join(), secret: 'KEY_{host}', overlap: '1h' };
const id = '[\\w-]{20}';

/** The visible log while all groups are folded: their titles, and what is outside of them. */
function unfolded(log: string): string[] {
  let isInside = false;
  return log
    .trimEnd()
    .split('\n')
    .filter((line) => {
      const isSeen = !isInside && line !== '##[endgroup]';
      if (/^##\[(end)?group\]/.test(line)) isInside = line.startsWith('##[group]');
      return isSeen;
    });
}

test('a rotation, one of whose hosts fails, and its post step', async () => {
  await using stage = await openStage(cluster);
  const first = await stage.run(rotation);
  expect(unfolded(first.log)).toEqual([
    'Rotating API keys of 12 hosts for heartbeat: publishing',
    '##[group]Details',
    ...hosts.map((host) =>
      expect.stringMatching(
        `^${host}: new API key heartbeat_${host} \\(${id}\\), written to the repository secret KEY_${host.replace('-', '_').toUpperCase()} of acme/web$`,
      ),
    ),
    '12 hosts: 12 new keys.',
  ]);
  expect((await first.post()).log).toBe('');

  const older: { host: string; id: string }[] = JSON.parse(first.outputs.keys!);
  for (const { id } of older) await waitUntilVisible(cluster, id);
  stage.elapsed = 11 * 60_000;
  stage.github.fail({
    method: 'PUT',
    path: /KEY_DB$/,
    with: { status: 422, body: { message: 'no', status: '422' } },
  });
  const second = await stage.run(rotation);
  const seen = unfolded(second.log);
  expect(seen).toContainEqual(
    expect.stringMatching(
      `^db: failed: GitHub was asked to write the repository secret KEY_DB of acme/web, and says 422`,
    ),
  );
  expect(seen).toContain(
    '12 hosts: 11 new keys, 1 failed. When the job succeeds, 11 older API keys are retired.',
  );
  expect(seen.at(-1)).toMatch(/^##\[error\]|troubleshooting/);

  const stays = unfolded((await second.post()).log);
  expect(stays).toEqual([
    "The job's result is not success, so older API keys are not changed. A later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds.",
    '##[group]Not changed: 11 API keys',
  ]);
  const retires = (await second.post({ jobStatus: 'success' })).log;
  expect(unfolded(retires)).toEqual(['##[group]Retired: 11 API keys: set to expire in 1h']);
  for (const { host, id } of older.filter((key) => key.host !== 'db'))
    expect(retires).toContain(`\nRetired: ${id} of ${host}: set to expire in 1h\n`);
});

test('keys to outputs, and those of the step that its post step revokes', async () => {
  await using stage = await openStage(cluster);
  const main = await stage.run({ operation: 'create', host: 'web, db', 'revoke-after-job': 'true' });
  expect(unfolded(main.log)).toEqual([
    'Creating API keys of 2 hosts for heartbeat: publishing',
    '##[group]Details',
    expect.stringMatching(`^web: new API key heartbeat_web \\(${id}\\), in the outputs$`),
    expect.stringMatching(`^db: new API key heartbeat_db \\(${id}\\), in the outputs$`),
    '2 hosts: 2 new keys.',
  ]);
  const { log } = await main.post();
  expect(unfolded(log)).toEqual(['##[group]Invalidated: 2 API keys']);
  expect(log).toMatch(new RegExp(`\nInvalidated: ${id} of web\nInvalidated: ${id} of db\n`));
});

test('a step that fails closes the group before the error', async () => {
  await using stage = await openStage(cluster, { role: { cluster: ['manage_own_api_key'] } });
  const { log } = await stage.run({ operation: 'create', host: 'web, db' });
  expect(unfolded(log).slice(0, 3)).toEqual([
    'Creating API keys of 2 hosts for heartbeat: publishing',
    '##[group]Details',
    expect.stringMatching(/^##\[error\](web|db): User .* lacks/),
  ]);
});

test('a dry run shows its checks, and what would be done for each host', async () => {
  await using stage = await openStage(cluster);
  const older = await managedKey(stage, { metadata: { host: 'db', ...toSecret('KEY_DB') } });
  stage.elapsed = 11 * 60_000;
  const { log } = await stage.run({ ...rotation, 'dry-run': 'true' });
  expect(log).toContain(`\ndb: would set API key ${older.id} to expire 1h after the job succeeds\n`);
  const seen = unfolded(log);
  expect(seen.slice(0, 2)).toEqual([
    'Checking API keys of 12 hosts for heartbeat: publishing',
    '##[group]Details',
  ]);
  expect(seen).toContainEqual(expect.stringMatching(/^✓ Credentials: /));
  expect(seen.slice(-13)).toEqual([
    ...hosts.map((host) =>
      expect.stringMatching(`^${host}: would create API key heartbeat_${host} and write `),
    ),
    '12 hosts: 12 keys would be created. 1 older API key would be retired.',
  ]);
});

test('one host has no group', async () => {
  await using stage = await openStage(cluster);
  const { log } = await stage.run({ ...rotation, host: 'web' });
  expect(log).not.toMatch(/group|hosts/);
});
