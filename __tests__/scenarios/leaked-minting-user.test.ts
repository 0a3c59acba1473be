/** The runbook of docs/security.md for a leaked minting user, executed on a real node. */
import { describe, expect, test } from 'vitest';
import { createUser, expectOk, key, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { snippetsOf } from '../support/documents/snippets.ts';
import { createKey, managedKey, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage } from '../support/stage/stage.ts';

const [list, invalidate] = snippetsOf('runbook').map(({ text }) => text);

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('keys stay valid after the password and the user; the runbook finds and invalidates them, and no other', async () => {
    await using stage = await openStage(cluster);
    const keys = { managed: await managedKey(stage), forged: await createKey(stage.minter, { name: 'any' }) };
    const another = { ...cluster, ...(await createUser(cluster, minterRole)) };
    const others = { others: await createKey(another, {}) };
    const { username } = stage.minter;
    const user = `/_security/user/${username}`;
    await expectOk(request(cluster, 'PUT', `${user}/_password`, { password: 'another password' }));
    await expectOk(request(cluster, 'PUT', `${user}/_disable`));
    expect(await validOf(cluster, keys)).toEqual(['managed', 'forged']);

    const { realm } = await key(cluster, keys.managed.id);
    const send = async <Answer>(text = '') => {
      const [, method = '', path = '', body = ''] = /^(\S+) (\S+)\n([\s\S]+)/.exec(text) ?? [];
      const filled = body.replaceAll('beats-minter', username).replaceAll('default_native', realm);
      return expectOk(request<Answer>(cluster, method, path, JSON.parse(filled)));
    };
    const { api_keys: found } = await send<{ api_keys: { id: string }[] }>(list);
    expect(found.map(({ id }) => id).toSorted()).toEqual([keys.managed.id, keys.forged.id].toSorted());
    await send(invalidate);
    expect(await validOf(cluster, { ...keys, ...others })).toEqual(['others']);
  });
});
