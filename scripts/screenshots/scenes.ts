/** The content of the screenshots: summaries of the built action for real keys, in a repository of the GitHub double. */
import { type Cluster, waitUntilVisible } from '../../__tests__/support/cluster/cluster.ts';
import type { Step } from '../../__tests__/support/runner/run-step.ts';
import { managedKey } from '../../__tests__/support/stage/keys.ts';
import { openStage, type Stage } from '../../__tests__/support/stage/stage.ts';

const DAY = 24 * 60 * 60 * 1000;
const scheduled = {
  operation: 'rotate',
  environment: 'production',
  expiration: '30d',
  'renew-before': '7d',
  secret: 'HEARTBEAT_API_KEY_{host}',
};
const hostsFrom = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `host${String(from + index).padStart(3, '0')}`).join();

/** Markdown by name of the screenshot. */
export async function summaries(cluster: Cluster): Promise<Record<string, string>> {
  const fleet = await played(cluster, (stage) => rotation(stage, 100));
  return {
    rotation: await played(cluster, (stage) => rotation(stage, 4)),
    fleet: fleet.replace('<details>', '<details open>'), // as after a click
    report: await played(cluster, report),
    failure: await played(cluster, failure),
  };
}

async function played(cluster: Cluster, scene: (stage: Stage) => Promise<Step>): Promise<string> {
  await using stage = await openStage(cluster, { environments: ['production'] });
  return (await scene(stage)).summary;
}

/** The last host is new, the one before is not due, and all others are due. */
async function rotation(stage: Stage, hosts: number): Promise<Step> {
  await succeed(stage, { host: hostsFrom(1, hosts - 2) });
  await succeed(stage, { host: hostsFrom(hosts - 1, hosts - 1), expiration: '40d' });
  stage.elapsed = 24 * DAY;
  return succeed(stage, { host: hostsFrom(1, hosts) });
}

async function succeed(stage: Stage, inputs: Record<string, string>): Promise<Step> {
  const step = await stage.run({ ...scheduled, ...inputs }, { github: { run_id: String(stage.elapsed) } });
  if (step.status !== 'success') throw new Error(step.log);
  await step.post();
  const keys = JSON.parse(step.outputs.keys ?? '[]') as { id: string }[];
  await waitUntilVisible(stage.cluster, ...keys.map(({ id }) => id));
  return step;
}

/** Keys of several Beats and environments; one expires soon, one is retired. */
async function report(stage: Stage): Promise<Step> {
  for (const [beat, host, environment, expiration] of [
    ['heartbeat', 'host001', 'production', '20h'],
    ['heartbeat', 'host001', 'production', '30d'],
    ['heartbeat', 'host002', 'production', '9d'],
    ['filebeat', 'host002', 'production', undefined],
    ['heartbeat', 'preview', 'pr-12', '30d'],
  ] as const) {
    const spec = { name: `${beat}_${host}`, ...(expiration && { expiration }) };
    await managedKey(stage, { ...spec, metadata: { beat, host, environment } });
  }
  return stage.run({ operation: 'report' });
}

/** GitHub fails for one host of a fleet. */
async function failure(stage: Stage): Promise<Step> {
  stage.github.fail({
    method: 'PUT',
    path: /_HOST017$/,
    with: { status: 403, body: { message: 'Resource not accessible' } },
  });
  return stage.run({ ...scheduled, host: hostsFrom(1, 40) });
}
