/** Requests that read from GitHub: an answer whose form was checked, or a failure. */
import { Failure } from '../errors/failure.ts';
import type { SecretEntry } from '../keys/secret-entry.ts';
import { type SecretTarget, visibilities } from '../request.ts';
import type { Answer } from './attempts.ts';
import { answerOf, type Client } from './client.ts';
import { refusal } from './refusals.ts';
import type { Route } from './routes.ts';

/** What to read, and how a failure names it. */
export interface Question {
  route: Route;
  /** To follow "GitHub was asked to". */
  act: string;
  target: SecretTarget;
}

export interface PublicKey {
  id: string;
  /** Standard base64 of 32 bytes. */
  key: string;
}

/** What GitHub lists, and how many there are in all. */
export interface Page {
  total: number;
  items: Record<string, unknown>[];
}

const pageSize = 100;
/** GitHub allows fewer of anything that is listed here: an organization has 1,000 secrets. */
const mostItems = 10_000;

/** @throws Failure, or the reason of the abort, unless the answer is 200 */
export async function read(client: Client, question: Question): Promise<Answer> {
  const answer = await readIfThere(client, question);
  if (answer.status === 404) throw refusal({ outcome: answer, unsure: false }, question.act, question.target);
  return answer;
}

/** As {@link read}, but a 404 is an answer too. */
export async function readIfThere(client: Client, { route, act, target }: Question): Promise<Answer> {
  const exchange = await client.send('GET', route);
  const answer = answerOf(exchange);
  if (answer?.status === 200 || answer?.status === 404) return answer;
  if (!answer) client.throwIfAborted();
  throw refusal(exchange, act, target);
}

/** @param field where the items are: `secrets`, `repositories` */
export async function readPage(
  client: Client,
  question: Question,
  field: string,
  page: object,
): Promise<Page> {
  const { path, parameters } = question.route;
  const { data } = await read(client, {
    ...question,
    route: { path, parameters: { ...parameters, ...page } },
  });
  const { total_count: total, [field]: items } = fields(data);
  if (typeof total !== 'number' || !(total >= 0 && total <= mostItems) || !Array.isArray(items))
    throw notGitHub(question);
  return { total, items: items.map(fields) };
}

/** All pages: the first says how many there are, the others are requested in parallel. */
export async function readAll(client: Client, question: Question, field: string): Promise<Page> {
  const page = (number: number) => readPage(client, question, field, { per_page: pageSize, page: number });
  const { total, items } = await page(1);
  const numbers = Array.from({ length: Math.ceil(total / pageSize) }, (_, index) => index + 1);
  const rest = await Promise.all(numbers.slice(1).map(page));
  return { total, items: [items, ...rest.map((one) => one.items)].flat() };
}

/** @returns undefined when it is not what GitHub sends */
export function publicKeyOf(data: unknown): PublicKey | undefined {
  const { key_id: id, key } = fields(data);
  if (typeof id !== 'string' || typeof key !== 'string' || Buffer.from(key, 'base64').length !== 32)
    return undefined;
  return { id, key };
}

/** @returns undefined when it is not what GitHub sends */
export function entryOf(data: unknown): SecretEntry | undefined {
  const { updated_at: updated, visibility: given } = fields(data);
  const updatedAt = Date.parse(String(updated));
  const visibility = visibilities.find((known) => known === given);
  return Number.isNaN(updatedAt) ? undefined : { updatedAt, ...(visibility && { visibility }) };
}

/** Something else answered: a proxy's login page, another server. */
export function notGitHub({ act }: Question): Failure {
  return new Failure('not-github', `GitHub was asked to ${act}, and what answered 200 is not GitHub.`);
}

export function fields(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}
