/** Keys of several users in one line: only the owner of the newest delivered one can make a rotation due, and the rotation resolves that. */
import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createUser, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { createKey, metadata, toSecret } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

/** A unique name, because this user also sees the keys of other tests, which are in another acme/web. */
const secret = `KEY_${randomInt(1e9)}`;
const scheduled = {
  operation: 'rotate',
  host: 'host001',
  secret,
  expiration: '30d',
  'renew-before': '7d',
};
/** Sees all keys, and may invalidate only its own. */
const role = { ...minterRole, cluster: [...minterRole.cluster, 'read_security'] };
const place = { scope: 'repository', owner: 'acme', repo: 'web', name: secret } as const;

/** A key of another user in the same line, stored in the secret. */
async function anothersKey(stage: Stage) {
  const another = { ...stage.cluster, ...(await createUser(stage.cluster, minterRole)) };
  const key = await createKey(another, {
    expiration: '30d',
    metadata: metadata(stage, toSecret(secret)),
  });
  stage.github.give(place, { value: key.credential });
  return key;
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('for an older key of another user, which this one may not invalidate, a rotation is due once', async () => {
    await using stage = await openStage(cluster, { role });
    await anothersKey(stage);
    const first = await stage.run(scheduled);
    expect(first.log).toContain('rotation is due: the newest key belongs to another user');
    expect(first.status, first.log).toBe('success');
    await first.post();
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    for (const _ of [1, 2]) {
      const again = await stage.run(scheduled);
      expect(again.outputs, again.log).toMatchObject({ changed: 'false', id: first.outputs.id });
      expect(again.annotations).toMatchObject([{ title: 'API keys of several users' }]);
    }
  });

  test('with a newer key of another user a rotation is due once', async () => {
    await using stage = await openStage(cluster, { role });
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    await anothersKey(stage);
    const second = await stage.run(scheduled);
    expect(second.log).toContain('rotation is due: the newest key belongs to another user');
    await waitUntilVisible(cluster, second.outputs.id ?? '');
    const third = await stage.run(scheduled);
    expect(third.outputs, third.log).toMatchObject({ changed: 'false', id: second.outputs.id });
  });
});
