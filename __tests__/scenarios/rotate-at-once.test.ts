/**
 * Two rotations of one identity and target at the same moment, without any lock: the key in the secret lives, and what is too
 * much goes with the next rotation.
 */
import { describe, expect, test } from 'vitest';
import { authenticates, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { alive, type Key, publishes } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

// Twenty rounds of six processes each: one cluster is enough for what is decided outside of it.
const cluster = clusters().at(-1)!;
const secret = 'HEARTBEAT_KEY';

/** Every step of these tests asks for the same. */
const rotation = { operation: 'rotate', host: 'host001', secret, overlap: '0s' };

interface Contest {
  title: string;
  first: Record<string, string>;
  second: Record<string, string>;
  later: Record<string, string>;
  /** ms until the later rotation. */
  elapsed: number;
}

const contests: Contest[] = [
  {
    title: 'of two runs, and one 11 minutes later',
    first: { run_id: '7000000001' },
    second: { run_id: '7000000002' },
    later: { run_id: '7000000003' },
    elapsed: 11 * 60_000,
  },
  {
    title: 'of two jobs of one matrix, and one of a later attempt',
    first: { run_id: '7000000001', run_attempt: '1' },
    second: { run_id: '7000000001', run_attempt: '1' },
    later: { run_id: '7000000001', run_attempt: '2' },
    elapsed: 0,
  },
];

/** Both go the same way, and wait for each other before the same exchange. */
function sideBySide(where: Where): Race {
  return async (stage, { first, second }) => {
    const both = Promise.withResolvers<void>();
    let arrived = 0;
    const meet = () => {
      arrived += 1;
      if (arrived === 2) both.resolve();
      return both.promise;
    };
    if (where === 'write') {
      const writes = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, with: 'hang' });
      void writes.arrived(2).then(() => writes.release());
    } else stage.proxy.on({ method: 'POST', path: paths[where], occurrence: 'every' }, 'request', meet);
    const steps = await Promise.all([first, second].map((github) => stage.run(rotation, { github })));
    for (const step of steps) expect(step.status, step.log).toBe('success');
    await Promise.all(steps.map((step) => step.post()));
  };
}

/** The second finds the first's key, writes the secret, and its job succeeds, all before the first writes the secret. */
const overtaken: Race = async (stage, { first, second }) => {
  const write = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, occurrence: 1, with: 'hang' });
  const slow = stage.run(rotation, { github: first });
  await write.arrived();
  await waitUntilVisible(cluster, ...Object.keys(made(stage)));
  const fast = await stage.run(rotation, { github: second });
  expect(fast.status, fast.log).toBe('success');
  await fast.post();
  write.release();
  const step = await slow;
  expect(step.status, step.log).toBe('success');
  await step.post();
};

type Where = 'list' | 'create' | 'proof' | 'write';
type Race = (stage: Stage, contest: Contest) => Promise<void>;
const paths = { list: /_query/, create: /_security\/api_key$/, proof: /_has_privileges$/ };
const races: [string, Race][] = [
  ['meeting at the list', sideBySide('list')],
  ['meeting at the create', sideBySide('create')],
  ['meeting at the proof', sideBySide('proof')],
  ['meeting at the write', sideBySide('write')],
  ['one overtaken by the other', overtaken],
];
/** Twenty in all. */
const rounds = [1, 2, 3, 4].flatMap((round) => races.map(([how, race]) => ({ round, how, race })));

/** Every key that a step of the stage made. */
const made = ({ proxy }: Stage): Record<string, Key> =>
  Object.fromEntries(
    proxy.exchanges
      .filter(
        ({ method, path, status }) => method === 'POST' && path === '/_security/api_key' && status === 200,
      )
      .map(({ answer }) => {
        const { id, api_key } = JSON.parse(answer!.body.toString());
        return [id, { id, credential: `${id}:${api_key}` }];
      }),
  );

describe.each(contests)('two rotations at once, $title', (contest) => {
  test.each(rounds)('round $round, $how', async ({ race }) => {
    await using stage = await openStage(cluster);
    await race(stage, contest);
    expect(Object.keys(made(stage))).toHaveLength(2);
    expect(await authenticates(cluster, stage.secret(secret))).toBe(true);

    await waitUntilVisible(cluster, ...Object.keys(made(stage)));
    stage.elapsed = contest.elapsed;
    const last = await stage.run(rotation, { github: contest.later });
    expect(last.status, last.log).toBe('success');
    await last.post();
    const held = stage.secret(secret);
    expect(await alive(cluster, made(stage))).toEqual([held.split(':')[0]]);
    expect(await publishes(cluster, held)).toBe(true);
  });
});
