/** Hosts whose keys were rotated, and the steps that confirm them. */
import { randomBytes } from 'node:crypto';
import { type Cluster, key } from '../cluster/cluster.ts';
import type { Step } from '../runner/run-step.ts';
import { type Key, managedKey } from '../stage/keys.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { confirmingRole, newIndex, type Writing } from './documents.ts';

export const HOUR = 3_600_000;

/** Metadata of a key whose older keys a confirm retires. */
export const waiting = { retires: 'until-confirmed' };

export const newHost = (): string => `host-${randomBytes(4).toString('hex')}`;

/** A stage whose minting user may also read the documents. */
export const openConfirming = (cluster: Cluster): Promise<Stage> =>
  openStage(cluster, { role: confirmingRole });

export interface RotatedHost {
  host: string;
  index: string;
  older: Key;
  newest: Key;
  /** Writes a document as its Beat. */
  writes: Writing;
}

/** A host with an older key and a newest one, created long after it. `more` is added to the newest key's metadata. */
export async function rotatedHost(
  stage: Stage,
  more: object = waiting,
  { host = newHost(), index: name }: { host?: string; index?: string } = {},
): Promise<RotatedHost> {
  const index = newIndex(stage.cluster, name);
  const older = await managedKey(stage, { metadata: { host } });
  const newest = await managedKey(stage, { metadata: { host, ...more } });
  stage.earlier.set(older.id, HOUR);
  return { host, index, older, newest, writes: { host, index, pipeline: 'written-by' } };
}

export const confirm = (stage: Stage, inputs: Record<string, string>): Promise<Step> =>
  stage.run({ operation: 'confirm', timeout: '5s', ...inputs });

/** When the key expires, in ms. */
export const endOf = async (cluster: Cluster, { id }: Pick<Key, 'id'>): Promise<number> =>
  (await key(cluster, id)).expiration ?? Infinity;
