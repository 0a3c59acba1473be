/** The test cluster has the properties that the other scenarios rely on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { authenticates, createUser, expectOk, key, request, validKeys } from '../support/cluster/cluster.ts';
import { clusters, nodeVersions } from '../support/cluster/clusters.ts';
import { startNode } from '../support/cluster/node.ts';
import { until } from '../support/cluster/until.ts';

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

  test('accepts a key created with refresh=false at once, and lists and invalidates it as soon as searches see it', async () => {
    const user = await createUser(cluster, { cluster: ['manage_own_api_key', 'monitor'] });
    const minter = { ...cluster, ...user };
    const body = { name: 'heartbeat_host001', role_descriptors: { publishing: { cluster: ['monitor'] } } };
    const created = await expectOk(
      request<Created>(minter, 'POST', '/_security/api_key?refresh=false', body),
    );
    const credential = `${created.id}:${created.api_key}`;

    expect(await authenticates(cluster, credential)).toBe(true);
    expect(await authenticates(cluster, `${created.id}:wrong`)).toBe(false);
    expect(await key(cluster, created.id)).toMatchObject({
      name: body.name,
      username: user.username,
      invalidated: false,
    });
    const own = { term: { username: user.username } };
    expect((await validKeys(cluster, own)).map(({ id }) => id)).toEqual([created.id]);

    await expectOk(request(minter, 'DELETE', '/_security/api_key', { ids: [created.id], owner: true }));
    expect(await authenticates(cluster, credential)).toBe(false);
    expect(await validKeys(cluster, own)).toEqual([]);
  });

  test('refuses a user what its role does not allow', async () => {
    const user = await createUser(cluster, { cluster: ['monitor'] });
    const answer = await request({ ...cluster, ...user }, 'POST', '/_security/api_key', { name: 'x' });
    expect(answer.status).toBe(403);
  });
});

describe.each(nodeVersions())('a node of its own, Elasticsearch %s', (version) => {
  test('is ready when started, presents and requires a certificate of its authority, and removes its files', async () => {
    // a realm of the trial license, and a search in the index .security: the last things that become available
    const settings =
      'xpack.security.authc.realms.pki.pki1: { order: 0, certificate_authorities: certs/ca.crt }';
    const tls = { clientAuthentication: 'required' } as const;
    const node = await startNode({ version, license: 'trial', tls, settings });
    try {
      expect(await validKeys(node, { match_all: {} })).toEqual([]);
      const answer = await request(node, 'GET', '/_security/_authenticate', undefined, { authorization: '' });
      expect(answer.body).toMatchObject({ username: 'test-client', authentication_realm: { name: 'pki1' } });
      await expect(request(without(node, 'caCertificate'), 'GET', '/')).rejects.toThrow(
        /self-signed certificate/,
      );
      await expect(request(without(node, 'clientCertificate'), 'GET', '/')).rejects.toThrow(
        /certificate|reset/i,
      );
    } finally {
      await node.stop();
    }
    expect(isValid(node.pid)).toBe(false);
    expect(existsSync(node.home)).toBe(false);
  });

  test('stops when the process that started it is killed', async () => {
    const cli = join(import.meta.dirname, '../support/cluster/cli.ts');
    const starter = spawn(process.execPath, [cli, version], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(starter.stdout), 'line');
    const node = { version, ...JSON.parse(line) };
    try {
      expect((await request(node, 'GET', '/')).status).toBe(200);
    } finally {
      starter.kill('SIGKILL');
    }
    await until(`the end of the node ${node.pid}`, 20, () => !isValid(node.pid) || undefined);
    expect(existsSync(node.home)).toBe(false);
  });
});

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = whole;
  return rest;
}

function isValid(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
