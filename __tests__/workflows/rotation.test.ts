/** Keys are rotated while a real Heartbeat publishes with them: no check is lost. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { authenticates } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { until } from '../support/cluster/until.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';
import { answers, newHost } from './documents.ts';
import { startTarget } from './target.ts';
import { HeartbeatHost } from './tools/heartbeat-host.ts';
import { missingTool } from './tools/missing-tool.ts';

// A key younger than ten minutes is never retired: another run may be delivering it.
const LATER = 11 * 60_000;

describe.skipIf(missingTool()).each(clusters())('on Elasticsearch $version', (cluster) => {
  test('each check of a Heartbeat is published, over a rotation with an overlap and one without', async () => {
    await using stage = await openStage(cluster);
    const name = newHost();
    const target = await startTarget();
    const host = await HeartbeatHost.prepare({ name, hosts: [cluster.url], url: target.url });
    onTestFinished(() => host.stop());
    const numbers = () => answers(cluster, name);
    /** Waits for so many more checks, and until all of them are published. */
    const published = (more: number) => {
      const goal = target.checks() + more;
      return until(`${more} checks more in the cluster`, 30, async () => {
        const checks = target.checks();
        const documents = await numbers();
        // none since: the next action happens between two checks
        return checks >= goal && documents.length === checks && target.checks() === checks
          ? checks
          : undefined;
      });
    };
    /** Deploys as the examples do, between two checks. */
    const deploy = async (apiKey: string) => {
      await host.keep(apiKey);
      await published(1);
      await host.restart();
    };

    const first = await rotate(stage, name, '1');
    await host.keep(first.apiKey);
    await host.restart();
    await first.succeed();
    const withFirst = await published(3);

    // The host gets its new key after the job, within the overlap.
    stage.elapsed = LATER;
    const second = await rotate(stage, name, '2', '8s');
    await second.succeed();
    const withFirstRetired = await published(2);
    expect(await authenticates(cluster, first.apiKey)).toBe(true);
    await deploy(second.apiKey);
    const withSecond = await published(2);
    await until(
      'the end of the first key',
      20,
      async () => !(await authenticates(cluster, first.apiKey)) || undefined,
    );
    const withSecondOnly = await published(2);

    // The job deploys the new key, and the older key is invalidated at its end.
    const third = await rotate(stage, name, '3', '0s');
    await deploy(third.apiKey);
    await published(1);
    expect(await authenticates(cluster, second.apiKey)).toBe(true);
    await third.succeed();
    expect(await authenticates(cluster, second.apiKey)).toBe(false);
    const all = await published(2);
    expect((await host.testOutput()).log).toContain('talk to server... OK');

    await host.keep(second.apiKey);
    const refused = await host.testOutput();
    expect(refused.log).toMatch(/talk to server... ERROR 401 Unauthorized: .*has been invalidated/);

    const documents = (await numbers()).filter((number) => number <= all);
    expect(documents).toEqual(Array.from({ length: all }, (_, index) => index + 1));
    console.log(
      `Elasticsearch ${cluster.version}: ${all} checks, ${documents.length} documents: ${withFirst} before the first rotation, ` +
        `${withFirstRetired - withFirst} with the retired key, ${withSecond - withFirstRetired} since the host has the second, ` +
        `${withSecondOnly - withSecond} after the end of the first, ${all - withSecondOnly} over the second rotation`,
    );
  });
});

/** One job of the workflow: a new key, and the end of the job once it is deployed. */
async function rotate(stage: Stage, host: string, run_id: string, overlap = '24h') {
  const step = await stage.run({ operation: 'rotate', host, overlap }, { github: { run_id } });
  expect(step.status, step.log).toBe('success');
  const succeed = async () => {
    const post = await step.post();
    expect(post.annotations, post.log).toEqual([]);
  };
  return { apiKey: step.outputs['api-key']!, succeed };
}
