/** Which keys a rotation retires: exactly the older ones of the same identity and target, and only when the job succeeded. */
import { describe, expect, test } from 'vitest';
import { createUser } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { until } from '../support/cluster/until.ts';
import {
  createKey,
  type Key,
  managedKey,
  metadata,
  monitoring,
  publishes,
  toSecret,
  validOf,
} from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

/** One host for each state that a rotation may find. */
const hosts = ['nothing', 'one', 'three', 'expired', 'hand-made', 'neighbours'];
const longEnough = 11 * 60_000;

const targets = [
  { to: 'outputs', inputs: {}, target: () => ({ target: 'outputs' }), elsewhere: toSecret('OTHER') },
  {
    to: 'a secret',
    inputs: { secret: 'KEY_{host}' },
    target: (host: string) => toSecret(secretOf(host)),
    elsewhere: { target: 'outputs' },
  },
];
const secretOf = (host: string) => `KEY_${host.toUpperCase().replaceAll('-', '_')}`;

type Target = (typeof targets)[number];

/** Older keys that a rotation must retire. */
async function olderKeys(stage: Stage, { target }: Target): Promise<Record<string, Key>> {
  const of = (host: string) => managedKey(stage, { metadata: { host, ...target(host) } });
  return {
    one: await of('one'),
    'three, first': await of('three'),
    'three, second': await of('three'),
    'three, third': await of('three'),
    neighbours: await of('neighbours'),
  };
}

const createdByHand = (stage: Stage) => createKey(stage.minter, { name: 'heartbeat_hand-made' });

/** Keys that each differ in one property from those of the host `neighbours`. */
async function otherKeys(stage: Stage, { target, elsewhere }: Target): Promise<Record<string, Key>> {
  const host = 'neighbours';
  const other = (more: Record<string, unknown>) =>
    managedKey(stage, { metadata: { host, ...target(host), ...more } });
  const otherUser = { ...stage.cluster, ...(await createUser(stage.cluster, minterRole)) };
  const { target: _, ...untargeted } = metadata(stage, { host });
  return {
    'another repository': await other({ repository_id: '1' }),
    'another server': await other({ server: 'https://github.example' }),
    'an environment': await other({ environment: 'production' }),
    'another purpose': await other({ purpose: 'monitoring' }),
    'another Beat': await other({ beat: 'filebeat' }),
    'another target': await createKey(stage.minter, {
      name: `heartbeat_${host}`,
      metadata: { ...untargeted, ...elsewhere },
    }),
    'several hosts': await other({ host: [host, 'another'] }),
    'managed by another': await createKey(stage.minter, {
      name: 'heartbeat_hand-made',
      metadata: { managed_by: 'terraform' },
    }),
    'another owner': await createKey(otherUser, { metadata: metadata(stage, { host, ...target(host) }) }),
    'hand-made, for monitoring': await createKey(stage.minter, {
      name: 'heartbeat_hand-made',
      role_descriptors: monitoring,
    }),
    'hand-made, of another name': await createKey(stage.minter, { name: 'heartbeat_hand-made2' }),
  };
}

async function expiredKey(stage: Stage, { target }: Target): Promise<void> {
  const key = await managedKey(stage, {
    expiration: '1ms',
    metadata: { host: 'expired', ...target('expired') },
  });
  await until(
    'the end of the key',
    10,
    async () => (await validOf(stage.cluster, { key })).length === 0 || undefined,
  );
}

const rotation = ({ inputs }: Target) => ({
  operation: 'rotate',
  host: hosts.join(),
  overlap: '0s',
  ...inputs,
});

function delivered(stage: Stage, { to }: Target, outputs: Record<string, string>): string[] {
  if (to === 'a secret') return hosts.map((host) => stage.secret(secretOf(host)));
  return JSON.parse(outputs.keys!).map((key: { 'api-key': string }) => key['api-key']);
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  describe.each(targets)('a rotation to $to', (target) => {
    test('retires the older keys of its identity and target when the job succeeded', async () => {
      await using stage = await openStage(cluster);
      const [older, others, namesake] = await Promise.all([
        olderKeys(stage, target),
        otherKeys(stage, target),
        createdByHand(stage),
        expiredKey(stage, target),
      ]);
      stage.elapsed = longEnough;
      const step = await stage.run(rotation(target));
      expect(step.status, step.log).toBe('success');
      const all = { ...older, ...others, namesake };
      expect(await validOf(cluster, all)).toEqual(Object.keys(all));

      const post = await step.post();
      expect(post.status, post.log).toBe('success');
      expect(await validOf(cluster, all)).toEqual([...Object.keys(others), 'namesake']);
      const credentials = delivered(stage, target, step.outputs);
      expect(credentials).toHaveLength(hosts.length);
      expect(await Promise.all(credentials.map((one) => publishes(cluster, one)))).not.toContain(false);
      expect(stage.github.violations).toEqual([]);
    });

    test('retires a key created by hand with adopt, and not one for monitoring with the same name', async () => {
      await using stage = await openStage(cluster);
      const [others, namesake] = await Promise.all([otherKeys(stage, target), createdByHand(stage)]);
      stage.elapsed = longEnough;
      const step = await stage.run({ ...rotation(target), host: 'hand-made', adopt: 'true' });
      expect(step.status, step.log).toBe('success');
      await step.post();
      const all = { ...others, namesake };
      expect(await validOf(cluster, all)).toEqual(Object.keys(others));
    });

    test.each(['failure', 'cancelled'] as const)(
      'retires nothing after a job that ended as %s',
      async (jobStatus) => {
        await using stage = await openStage(cluster);
        const older = { ...(await olderKeys(stage, target)), namesake: await createdByHand(stage) };
        stage.elapsed = longEnough;
        const step = await stage.run({ ...rotation(target), adopt: 'true' });
        expect(step.status, step.log).toBe('success');
        const post = await step.post({ jobStatus });
        expect(post.log).toContain('so older API keys are not changed');
        expect(await validOf(cluster, older)).toEqual(Object.keys(older));
        const credentials = delivered(stage, target, step.outputs);
        expect(await Promise.all(credentials.map((one) => publishes(cluster, one)))).not.toContain(false);
      },
    );
  });
});
