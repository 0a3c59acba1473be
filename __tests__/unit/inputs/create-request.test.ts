import { describe, expect, test } from 'vitest';
import { create, requestOf } from './step.ts';

describe('create', () => {
  test("creates the key of Elastic's page by default", async () => {
    expect(JSON.parse(JSON.stringify(await requestOf(create)))).toEqual({
      operation: 'create',
      connection: {
        nodes: ['https://es.example.com:9200'],
        credentials: { kind: 'basic', username: 'minter', password: '***' },
        requestTimeout: 30_000,
      },
      owner: {
        server: 'https://github.com',
        repositoryId: '4711',
        repository: 'acme/fleet',
        organizationId: '99',
      },
      run: {
        repository: 'Acme/Fleet',
        run_id: '100',
        run_attempt: '1',
        job: 'deploy',
        workflow: 'deploy',
        actor: 'octocat',
        sha: 'c0ffee',
      },
      dryRun: false,
      beat: 'heartbeat',
      purposes: ['publishing'],
      purpose: 'publishing',
      hosts: [{ host: 'host001', keyName: 'heartbeat_host001', target: { scope: 'outputs' } }],
      serverlessRoles: {
        heartbeat_writer: {
          cluster: ['monitor', 'read_pipeline'],
          indices: [
            {
              names: ['heartbeat-*'],
              privileges: ['view_index_metadata', 'create_doc', 'auto_configure'],
            },
          ],
        },
      },
      roleDescriptors: {
        heartbeat_writer: {
          cluster: ['monitor', 'read_ilm', 'read_pipeline'],
          indices: [
            { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] },
          ],
        },
      },
      metadata: {},
      verify: true,
      revokeAfterJob: false,
    });
  });

  test('one key for two purposes has both role descriptors, in any order', async () => {
    const request = await requestOf({ ...create, purpose: 'publishing,\n monitoring' });
    expect(request.purpose).toBe('monitoring+publishing');
    expect(Object.keys(request.roleDescriptors)).toEqual(['heartbeat_writer', 'heartbeat_monitoring']);
  });

  test('revoke-after-job creates a key that expires within a day, unless the step sets an expiration', async () => {
    const step = { ...create, 'revoke-after-job': 'true' };
    expect((await requestOf(step)).expiration).toEqual({ text: '24h', ms: 86_400_000 });
    expect((await requestOf({ ...step, expiration: '2h' })).expiration).toEqual({
      text: '2h',
      ms: 7_200_000,
    });
    expect((await requestOf({ ...step, expiration: 'never' })).expiration).toBeUndefined();
  });

  test('names are filled in for each host', async () => {
    const { hosts } = await requestOf({
      ...create,
      host: 'web-1\nwéb-2, ACME\\HOST',
      beat: 'filebeat',
      environment: 'Prod',
      'key-name': '{repository} {environment} {beat} {purpose} {host}',
    });
    expect(hosts.map(({ keyName }) => keyName)).toEqual([
      'Acme/Fleet Prod filebeat publishing web-1',
      'Acme/Fleet Prod filebeat publishing wéb-2',
      'Acme/Fleet Prod filebeat publishing ACME\\HOST',
    ]);
  });

  test('128 emoji are 256 UTF-16 units, and a name', async () => {
    const { hosts } = await requestOf({ ...create, 'key-name': '😀'.repeat(128) });
    expect(hosts[0]?.keyName).toHaveLength(256);
  });

  test('APM Server keys are named as on its page', async () => {
    expect((await requestOf({ ...create, beat: 'apm-server' })).hosts[0]?.keyName).toBe('apm_host001');
  });

  test('a key for APM Server is for what APM Server as installed needs, unless purposes are named', async () => {
    const installed = await requestOf({ ...create, beat: 'apm-server' });
    expect(installed).toMatchObject({
      purposes: ['agent-configuration', 'publishing'],
      purpose: 'agent-configuration+publishing',
    });
    expect(Object.keys(installed.roleDescriptors).sort()).toEqual(['apm_agentcfg', 'apm_writer']);
    expect(await requestOf({ ...create, beat: 'apm-server', purpose: 'publishing' })).toMatchObject({
      purposes: ['publishing'],
    });
  });

  test("the user's own role descriptors and metadata, in YAML or JSON", async () => {
    const yaml = 'own:\n  index:\n  - names: hb-*\n    privileges: [create_doc]\n  run_as: [x]\n';
    const json = '{"own":{"indices":[{"names":["hb-*"],"privileges":["create_doc"]}],"run_as":["x"]}}';
    for (const roles of [yaml, json]) {
      const request = await requestOf({
        ...create,
        'role-descriptors': roles,
        metadata: 'team: { name: o11y, size: 3 }',
      });
      expect(request.roleDescriptors).toEqual(JSON.parse(json));
      expect(request.metadata).toEqual({ team: { name: 'o11y', size: 3 } });
    }
  });

  test('an index replaces the patterns of the publishing role alone', async () => {
    const { roleDescriptors } = await requestOf({
      ...create,
      index: 'hb-*, up-*',
      purpose: 'publishing, monitoring',
    });
    expect(roleDescriptors.heartbeat_writer?.indices?.[0]?.names).toEqual(['hb-*', 'up-*']);
    expect(roleDescriptors.heartbeat_monitoring?.indices?.[0]?.names).toEqual(['.monitoring-beats-*']);
  });

  test('metadata may be 10 deep, and a value 8 KB long', async () => {
    const deep = `${'{"a":'.repeat(10)}"${'x'.repeat(8192)}"${'}'.repeat(10)}`;
    expect((await requestOf({ ...create, metadata: deep })).metadata).toEqual(JSON.parse(deep));
  });

  test('a restriction is possible without verification', async () => {
    const roles = 'w: { cluster: [monitor], restriction: { workflows: [search_application_query] } }';
    expect((await requestOf({ ...create, 'role-descriptors': roles, verify: 'false' })).verify).toBe(false);
  });

  test('a runner that gives no repository id: the name, in lower case', async () => {
    const { owner } = await requestOf(create, {
      GITHUB_REPOSITORY: 'Acme/Fleet',
      GITHUB_SERVER_URL: 'https://ghe',
    });
    expect(owner).toEqual({
      server: 'https://ghe',
      repositoryId: 'acme/fleet',
      repository: 'acme/fleet',
    });
  });
});
