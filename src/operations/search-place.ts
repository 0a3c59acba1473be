import type { Place } from '../elasticsearch/documents.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import { writableIndices } from '../keys/confirmation-plan.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Evidence } from '../request.ts';
import type { UserPorts } from './ports.ts';

/** @throws Failure when neither the input nor the keys say where the documents are */
export function placeOf({ seenIn, seenField }: Evidence, keys: readonly KeyRecord[]): Place {
  const indices = seenIn.length > 0 ? seenIn : writableIndices(keys);
  if (indices.length === 0)
    throw new Failure('nowhere-to-search', 'The keys may write to no index pattern that can be searched.');
  return { indices, field: seenField };
}

/**
 * A search by a user without `read` is no error where that user may read something else: a pattern then stands for no index.
 * @param shards how many were searched
 */
export async function requireReadable(
  { indices }: Place,
  shards: number,
  { user }: Pick<UserPorts, 'user'>,
): Promise<void> {
  if (shards > 0) return;
  const unreadable = await unreadableOf(indices, user);
  if (unreadable.length > 0) throw cannotRead(unreadable);
}

async function unreadableOf(indices: readonly string[], user: UserPorts['user']): Promise<string[]> {
  const { missing } = await user.ask({
    cluster: [],
    index: [{ names: [...indices], privileges: ['read'] }],
    application: [],
  });
  return indices.filter((name) => missing.includes(`read on ${name}`));
}

/** Why documents could not be searched, as a Failure. */
export function explainSearch(error: unknown, { indices }: Place): unknown {
  if (!(error instanceof RequestError) || error.kind === 'cancelled') return error;
  const failure = explain(error, 'confirm');
  // A firewall and a blocked index answer 403 too, and a privilege does not help there.
  return failure.code === 'unauthorized' ? cannotRead(indices) : failure;
}

function cannotRead(indices: readonly string[]): Failure {
  const names = indices.map((name) => JSON.stringify(name)).join(', ');
  return new Failure(
    'documents-unreadable',
    `The user may not read ${indices.join(', ')}. Its role needs: "indices": [{ "names": [${names}], "privileges": ["read"] }].`,
  );
}
