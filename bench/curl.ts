/** The action's requests by curl, one process each, as in a shell script. Time between them is not counted. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Cluster } from '../__tests__/support/cluster/cluster.ts';
import { bareTask } from './task.ts';

interface Task {
  spec: object;
  privileges: object;
  query: object;
}

type Found = { api_keys: { id: string }[] };

/** @returns the total of all processes, in milliseconds */
export async function curl(
  cluster: Cluster,
  operation: 'create' | 'rotate' | 'invalidate',
  about: { hosts: string[]; refresh?: boolean },
): Promise<number> {
  const { spec, privileges, query } = JSON.parse(bareTask(cluster, about).TASK!) as Task;
  const { username, password } = cluster;
  let took = 0;
  const ask = async <T>(
    method: string,
    path: string,
    body: object,
    as = ['-u', `${username}:${password}`],
  ) => {
    const args = ['-sf', ...as, '-H', 'content-type: application/json', '-X', method];
    const begin = performance.now();
    const { stdout } = await promisify(execFile)('curl', [
      ...args,
      '-d',
      JSON.stringify(body),
      `${cluster.url}/_security/${path}`,
    ]);
    took += performance.now() - begin;
    return JSON.parse(stdout) as T;
  };
  const find = async () =>
    (await ask<Found>('POST', '_query/api_key', { query })).api_keys.map(({ id }) => id);
  const create = async () => {
    const path = `api_key${about.refresh ? '' : '?refresh=false'}`;
    const key = await ask<{ encoded: string }>('POST', path, {
      ...spec,
      name: `heartbeat_${about.hosts[0]}`,
    });
    await ask('POST', 'user/_has_privileges', privileges, ['-H', `authorization: ApiKey ${key.encoded}`]);
  };
  const end = (ids: string[]) => ask('DELETE', 'api_key', { ids, owner: true });

  if (operation === 'create') await create();
  if (operation === 'rotate') {
    const ids = await find();
    await create();
    await end(ids);
  }
  if (operation === 'invalidate') {
    await end(await find());
    await find();
  }
  return took;
}
