import { Failure } from '../errors/failure.ts';
import type { Preflight, SecretEntry } from '../keys/secret-entry.ts';
import { mostSecrets } from '../keys/secret-rules.ts';
import { describe, describePlace } from '../keys/target.ts';
import type { SecretTarget } from '../request.ts';
import { answerOf, type Client } from './client.ts';
import {
  entryOf,
  notGitHub,
  type PublicKey,
  publicKeyOf,
  type Question,
  read,
  readAll,
  readIfThere,
  readPage,
} from './reads.ts';
import { publicKeyRoute, repositoryRoute, secretRoute, secretsRoute } from './routes.ts';

/** Secrets of one place, at least one. */
export type Neighbours = [SecretTarget, ...SecretTarget[]];

/** What is known of the place before anything is written there. */
export interface Reach extends Preflight {
  publicKey: PublicKey;
}

/** A secret's entries by name, and how many secrets the place has; the number is not known when one secret was asked for and found. */
interface Found {
  entries: Map<string, SecretEntry>;
  total?: number;
}

/**
 * The public key and the entries of the secrets of one place, in as few requests as possible: the key next to the one entry,
 * or next to the list of all.
 *
 * @throws Failure when the place cannot be seen, or the new secrets would exceed its limit
 */
export async function reach(client: Client, targets: Neighbours): Promise<Reach> {
  const [first, ...others] = targets;
  try {
    const [publicKey, found] = await Promise.all([
      readPublicKey(client, first),
      others.length === 0 ? findOne(client, first) : findAll(client, first),
    ]);
    const missing = targets.filter(({ name }) => !found.entries.has(name));
    if (missing.length > 0) await checkRoom(client, first, missing, found.total);
    return { publicKey, ...preflight(client, targets, found) };
  } catch (error) {
    throw await explained(client, first, error);
  }
}

/** The entries alone, for an operation that writes nothing. @throws Failure when the place cannot be seen */
export async function lookUp(client: Client, targets: Neighbours): Promise<Preflight> {
  try {
    return preflight(client, targets, await findAll(client, targets[0]));
  } catch (error) {
    throw await explained(client, targets[0], error);
  }
}

function preflight(client: Client, targets: Neighbours, { entries }: Found): Preflight {
  const wanted = new Set(targets.map(({ name }) => name));
  return {
    entries: new Map([...entries].filter(([name]) => wanted.has(name))),
    clockAhead: client.clockAhead,
  };
}

async function readPublicKey(client: Client, target: SecretTarget): Promise<PublicKey> {
  const act = `give the public key for the ${describePlace(target)}`;
  const question = { route: publicKeyRoute(target), act, target };
  const publicKey = publicKeyOf((await read(client, question)).data);
  if (!publicKey) throw notGitHub(question);
  return publicKey;
}

/** A 404 means that there is no such secret: the request for the public key shows whether the place exists. */
async function findOne(client: Client, target: SecretTarget): Promise<Found> {
  const question = { route: secretRoute(target), act: `look up the ${describe(target)}`, target };
  const { status, data } = await readIfThere(client, question);
  if (status === 404) return { entries: new Map() };
  return { entries: new Map([[target.name, checked(entryOf(data), question)]]) };
}

async function findAll(client: Client, target: SecretTarget): Promise<Found> {
  const question = listing(target);
  const { total, items } = await readAll(client, question, 'secrets');
  return {
    total,
    entries: new Map(items.map((item) => [String(item.name), checked(entryOf(item), question)])),
  };
}

async function checkRoom(
  client: Client,
  target: SecretTarget,
  missing: SecretTarget[],
  known?: number,
): Promise<void> {
  const limit = mostSecrets[target.scope];
  if (limit === undefined) return;
  const total = known ?? (await readPage(client, listing(target), 'secrets', { per_page: 1 })).total;
  if (total + missing.length <= limit) return;
  const names = missing.map(({ name }) => name);
  const list =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  throw new Failure(
    'github-too-many-secrets',
    `There are ${total} ${describePlace(target)}, and GitHub allows ${limit}: the limit leaves no room for ${list}.`,
  );
}

/** With an environment, a 404 may be the repository's or the environment's: whether the repository can be seen decides. */
async function explained(client: Client, target: SecretTarget, error: unknown): Promise<unknown> {
  const { environment, holder } = target;
  if (environment === undefined || !(error instanceof Failure) || error.code !== 'github-not-found')
    return error;
  if (!(await isVisible(client, holder))) return error;
  return new Failure(
    'github-environment',
    `${holder} can be seen, but not the ${describePlace(target)}. ${error.details}`,
  );
}

/** Whether this token can see a repository (`owner/name`). */
export async function isVisible(client: Client, repository: string): Promise<boolean> {
  const exchange = await client.send('GET', repositoryRoute(repository));
  return answerOf(exchange)?.status === 200;
}

function listing(target: SecretTarget): Question {
  return { route: secretsRoute(target), act: `list the ${describePlace(target)}`, target };
}

function checked(entry: SecretEntry | undefined, question: Question): SecretEntry {
  if (!entry) throw notGitHub(question);
  return entry;
}
