/** Two `create` to one secret at the same moment: the second one warns, and `report` lists the overwritten key. */
import { expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { openStage } from '../support/stage/stage.ts';

const create = { operation: 'create', host: 'host001', secret: 'HEARTBEAT_KEY', expiration: '30d' };

test.each(clusters())('on Elasticsearch $version', async (cluster) => {
  await using stage = await openStage(cluster);
  // Both find no key in the secret before either creates one, and both write at the same moment.
  const bothListed = Promise.withResolvers<void>();
  let listed = 0;
  stage.proxy.on({ path: /_query\/api_key$/, occurrence: 'every' }, 'end', () => {
    listed += 1;
    if (listed === 2) bothListed.resolve();
  });
  stage.proxy.on(
    { path: /^\/_security\/api_key$/, occurrence: 'every' },
    'request',
    () => bothListed.promise,
  );
  const writes = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, with: 'hang' });
  void writes.arrived(2).then(() => writes.release());
  const steps = await Promise.all(
    ['7000000001', '7000000002'].map((run_id) => stage.run(create, { github: { run_id } })),
  );
  for (const step of steps) expect(step.status, step.log).toBe('success');
  // The second write found a secret that did not exist before.
  expect(steps.flatMap(({ annotations }) => annotations)).toMatchObject([
    { level: 'warning', title: 'Somebody else wrote this secret at the same time' },
  ]);
  const ids = steps.map(({ outputs }) => outputs.id ?? '');
  await waitUntilVisible(cluster, ...ids);
  const report = await stage.run({ operation: 'report', host: 'host001' });
  const states = JSON.parse(report.outputs.keys ?? '').map(({ state }: { state: string }) => state);
  expect(states.toSorted()).toEqual(['current', 'leftover']);
});
