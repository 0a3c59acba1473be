/** A rotation is confirmed by what a real Heartbeat publishes: not one of its checks is lost, whatever becomes of the deploy. */
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { authenticates } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { until } from '../support/cluster/until.ts';
import { confirmingRole, putPipeline } from '../support/scenario/documents.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';
import { answers, newHost } from './documents.ts';
import { startTarget } from './target.ts';
import { HeartbeatHost } from './tools/heartbeat-host.ts';
import { missingTool } from './tools/missing-tool.ts';

/** A key that was created within ten minutes of its successor is never retired: two rotations may have overlapped. */
const LATER = 11 * 60_000;

describe.skipIf(missingTool()).each(clusters())('on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('a host is confirmed once it is restarted with its key, and keeps the older one until then', async () => {
    await using stage = await openStage(cluster, { role: confirmingRole });
    const name = newHost();
    const target = await startTarget();
    const host = await HeartbeatHost.prepare({
      name,
      hosts: [cluster.url],
      url: target.url,
      pipeline: 'written-by',
    });
    onTestFinished(() => host.stop());
    /** Waits for so many more checks, and until all of them are published. */
    const published = (more: number) => {
      const goal = target.checks() + more;
      return until(`${more} checks more in the cluster`, 60, async () => {
        const checks = target.checks();
        const documents = await answers(cluster, name);
        return checks >= goal && documents.length === checks && target.checks() === checks
          ? checks
          : undefined;
      });
    };
    /** Restarts between two checks, because a Heartbeat loses checks that it has not sent. */
    const restartWith = async (credential: string) => {
      await host.keep(credential);
      await published(1);
      await host.restart();
    };

    const first = await rotate(stage, name, '1');
    await host.keep(first.credential);
    await host.restart();
    const withFirst = await published(3);

    // A deploy that succeeds without a restart of the Beat.
    stage.earlier.set(first.id, LATER);
    const second = await rotate(stage, name, '2');
    const deaf = await confirm(stage, name, '2', '4s');
    expect(deaf.exitCode).toBe(1);
    expect(deaf.annotations[0]!.message).toContain(`it publishes with API key ${first.id}, last at 20`);
    await deaf.post();
    expect(await authenticates(cluster, first.credential)).toBe(true);
    const unconfirmed = await published(2);

    // Another run deploys the secret and restarts the host. Only then is the first key retired.
    await restartWith(second.credential);
    const seen = await confirm(stage, name, '3', '60s');
    expect(seen.status, seen.log).toBe('success');
    expect(await authenticates(cluster, first.credential)).toBe(true);
    await seen.post();
    expect(await authenticates(cluster, first.credential)).toBe(false);
    const all = await published(2);
    const documents = (await answers(cluster, name)).filter((number) => number <= all);
    expect(documents).toEqual(Array.from({ length: all }, (_, index) => index + 1));
    console.log(
      `Elasticsearch ${cluster.version}: ${all} checks, ${documents.length} documents: ${withFirst} before the rotation, ` +
        `${unconfirmed - withFirst} while the host was not restarted, ${all - unconfirmed} from its restart to the end of the first key and after`,
    );
  });
});

/** One run that delivers a new key to the secret KEY, and leaves the older one to a confirm. */
async function rotate(stage: Stage, host: string, run_id: string) {
  const inputs = { operation: 'rotate', host, secret: 'KEY', overlap: 'until-confirmed' };
  const step = await stage.run(inputs, { github: { run_id } });
  expect(step.status, step.log).toBe('success');
  const post = await step.post();
  expect(post.annotations, post.log).toEqual([]);
  return { id: step.outputs.id!, credential: stage.secret('KEY') };
}

const confirm = (stage: Stage, host: string, run_id: string, timeout: string) =>
  stage.run({ operation: 'confirm', host, timeout, overlap: '0s' }, { github: { run_id } });
