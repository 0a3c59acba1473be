/** The test cluster is what the other scenarios believe it to be. */
import { describe, expect, test } from 'vitest';
import { authenticates, createUser, expectOk, key, liveKeys, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';

type Created = { id: string; name: string; api_key: string };

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('is of that version', async () => {
    const info = await expectOk(request<{ version: { number: string } }>(cluster, 'GET', '/'));
    expect(info.version.number).toBe(cluster.version);
  });

  test('has security on', async () => {
    const answer = await request({ ...cluster, password: 'wrong' }, 'GET', '/_security/_authenticate');
    expect(answer.status).toBe(401);
  });

  test('takes a key made with refresh=false at once, and shows and ends it as soon as searches see it', async () => {
    const user = await createUser(cluster, { cluster: ['manage_own_api_key', 'monitor'] });
    const minter = { ...cluster, ...user };
    const body = { name: 'heartbeat_host001', role_descriptors: { publishing: { cluster: ['monitor'] } } };
    const made = await expectOk(request<Created>(minter, 'POST', '/_security/api_key?refresh=false', body));
    const credential = `${made.id}:${made.api_key}`;

    expect(await authenticates(cluster, credential)).toBe(true);
    expect(await authenticates(cluster, `${made.id}:wrong`)).toBe(false);
    expect(await key(cluster, made.id)).toMatchObject({
      name: body.name,
      username: user.username,
      invalidated: false,
    });
    const own = { term: { username: user.username } };
    expect((await liveKeys(cluster, own)).map(({ id }) => id)).toEqual([made.id]);

    await expectOk(request(minter, 'DELETE', '/_security/api_key', { ids: [made.id], owner: true }));
    expect(await authenticates(cluster, credential)).toBe(false);
    expect(await liveKeys(cluster, own)).toEqual([]);
  });

  test('refuses a user what its role does not allow', async () => {
    const user = await createUser(cluster, { cluster: ['monitor'] });
    const answer = await request({ ...cluster, ...user }, 'POST', '/_security/api_key', { name: 'x' });
    expect(answer.status).toBe(403);
  });
});
