/** Each row of docs/privileges.md, proven: by the role that stands there, and by what the key then may and may not do. */
import { describe, expect } from 'vitest';
import { mintingRole, rows } from '../../scripts/privileges.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { AsKey } from '../support/scenario/as-key.ts';
import { work } from '../support/scenario/beats-work.ts';
import { mintingRoles } from '../support/scenario/minting-roles.ts';
import { test } from '../support/scenario/test.ts';

const roles = mintingRoles();

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  for (const { beat, purpose, descriptor } of rows)
    test(`${beat}: ${purpose}`, async ({ setting }) => {
      const here = await setting(cluster, { role: roles.get(mintingRole(beat, purpose))! });
      const step = await here.run({ operation: 'create', host: 'host001', beat, purpose });
      expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });

      const key = new AsKey(cluster, step.outputs['api-key']!);
      const { needs, refused } = await work(purpose, key, {
        cluster,
        descriptor,
        tag: String(here.repositoryId),
      });
      expect(needs).toSatisfy(every((status) => status === 200 || status === 201));
      expect(refused).toSatisfy(every((status) => status === 403));
    });
});

const every = (right: (status: number) => boolean) => (tried: Record<string, number>) =>
  Object.keys(tried).length > 0 && Object.values(tried).every(right);
