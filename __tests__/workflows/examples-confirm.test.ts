/** The examples that confirm: the Beat on the host is restarted with its key and publishes, or it is not restarted. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { confirmingRole, newIndex, putPipeline } from '../support/scenario/documents.ts';
import { newHost } from './documents.ts';
import { type Example, openExample } from './example.ts';
import { missingTool } from './tools/missing-tool.ts';

const DAY = 24 * 60 * 60 * 1000;
const [older, newer = older!] = clusters() as [Cluster, Cluster?];
const notSeen = 'Not every host was seen with its newest API key';

describe.skipIf(missingTool())('example', () => {
  beforeAll(() => Promise.all([older, newer].map(putPipeline)));

  test('deploy-and-confirm: the older key is retired once the host publishes with the new one', async () => {
    await using example = await openExample(older, {}, confirmingRole);
    const { host, restarts, changes } = oneHost(example);
    const deploy = () => example.run('deploy-and-confirm', {}, changes);
    restarts(true);
    expect(await deploy()).toMatchObject({ exitCode: 0 });
    const first = example.recorded(`${host}-ES_API_KEY`)!;
    example.stage.earlier.set(idOf(first), DAY);
    const end = await endOf(example, first);

    restarts(false);
    const deaf = await deploy();
    expect(deaf.exitCode, deaf.log).toBe(1);
    expect(deaf.log).toContain(notSeen);
    expect(deaf.log).toContain(`it publishes with API key ${idOf(first)}`);
    expect(await endOf(example, first)).toBe(end);

    restarts(true);
    expect(await deploy()).toMatchObject({ exitCode: 0 });
    expect(example.recorded(`${host}-ES_API_KEY`)).not.toBe(first);
    expectInADay(await endOf(example, first));
  });

  test('rotate-and-confirm: the host keeps its key over two failed nights, each with the reason in the log', async () => {
    await using example = await openExample(newer, {}, confirmingRole);
    const { restarts, changes } = oneHost(example);
    const secret = () => example.secret('HEARTBEAT_API_KEY', 'production');
    // act reads the secrets when it starts, where GitHub does when the job starts: a new key is deployed a night later.
    const night = (HEARTBEAT_API_KEY: string) =>
      example.run('rotate-and-confirm', { eventName: 'schedule', secrets: { HEARTBEAT_API_KEY } }, changes);

    // The first key is delivered before there is a host.
    example.break();
    expect(await night('')).toMatchObject({ exitCode: 1 });
    example.clear();
    const first = secret();
    restarts(true);
    expect(await night(first)).toMatchObject({ exitCode: 0 });
    const end = await endOf(example, first);

    // A new key is delivered, and the host cannot be reached.
    example.stage.earlier.set(idOf(first), 61 * DAY);
    example.break();
    const unreachable = await night(first);
    expect(unreachable.exitCode, unreachable.log).toBe(1);
    expect(secret()).not.toBe(first);
    expect(unreachable.log).toContain(
      `API key ${idOf(first)} is not changed: a confirm retires it, once the host was seen with the new key`,
    );

    // The deploy succeeds, and the host publishes with its older key.
    example.clear();
    restarts(false);
    const deaf = await night(secret());
    expect(deaf.exitCode, deaf.log).toBe(1);
    expect(deaf.log).toContain(notSeen);
    expect(deaf.log).toContain(`it publishes with API key ${idOf(first)}`);
    expect(await endOf(example, first)).toBe(end);
    expect(await example.isValid(first)).toBe(true);

    restarts(true);
    expect(await night(secret())).toMatchObject({ exitCode: 0 });
    expect(await example.isValid(secret())).toBe(true);
    expectInADay(await endOf(example, first));
    expect(example.stage.github.violations).toEqual([]);
  });

  test('rotate-environment-secrets: the host keeps its key over two nights in which the deploy fails', async () => {
    await using example = await openExample(older);
    const night = (HEARTBEAT_API_KEY: string) =>
      example.run('rotate-environment-secrets', { eventName: 'schedule', secrets: { HEARTBEAT_API_KEY } });
    expect(await night('what GitHub reads when the job starts')).toMatchObject({ exitCode: 0 });
    const first = example.secret('HEARTBEAT_API_KEY', 'production');
    example.stage.earlier.set(idOf(first), 24 * DAY);
    example.break();
    for (const warning of ['is set to expire 3d later', 'Older API keys stay valid']) {
      const { exitCode, log } = await night(first);
      expect(exitCode, log).toBe(1);
      expect(log).toContain(warning);
      expect(log).toContain(idOf(first));
    }
    expect(example.secret('HEARTBEAT_API_KEY', 'production')).not.toBe(first);
    expect(await example.isValid(first)).toBe(true);
    expect(await endOf(example, first)).toBeGreaterThan(Date.now() + 2 * DAY);
  });
});

/** A unique host, because a confirm searches all documents of the shared cluster. */
function oneHost(example: Example) {
  const { cluster } = example.stage;
  const [host, index] = [newHost(), newIndex(cluster)];
  return {
    host,
    /** The changes of a reader, and a shorter timeout than five minutes. */
    changes: { host001: host, 'timeout: 5m': 'timeout: 8s' },
    /** Whether the Beat is restarted by a deploy, and then publishes. */
    restarts: (yes: boolean) => {
      example.publishTo = yes ? `${cluster.url}/${index}/_doc?pipeline=written-by` : '';
    },
  };
}

const idOf = (credential: string) => credential.split(':')[0]!;

const endOf = async ({ stage: { cluster } }: Example, credential: string): Promise<number> =>
  (await key(cluster, idOf(credential))).expiration ?? Infinity;

const expectInADay = (end: number) => {
  expect(end).toBeLessThanOrEqual(Date.now() + DAY);
  expect(end).toBeGreaterThan(Date.now() + DAY - 5 * 60_000);
};
