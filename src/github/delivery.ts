import { Failure } from '../errors/failure.ts';
import type { SecretEntry } from '../keys/secret-entry.ts';
import { longestValue } from '../keys/secret-rules.ts';
import { describe, describePlace } from '../keys/target.ts';
import type { SecretTarget } from '../request.ts';
import type { Secret } from '../runner/secret.ts';
import type { Answer } from './attempts.ts';
import type { Audience } from './audience.ts';
import { answerOf, type Client, type Exchange } from './client.ts';
import type { Written } from './ports.ts';
import type { Reach } from './reach.ts';
import { entryOf, publicKeyOf } from './reads.ts';
import { refusal } from './refusals.ts';
import { publicKeyRoute, secretRoute } from './routes.ts';
import type { Seal } from './sealed-box.ts';

export interface Delivery {
  target: SecretTarget;
  value: Secret;
  seal: Seal;
  /** For an organization's secret. */
  audience?: Audience | undefined;
  /** ms since the epoch, this process's clock: no write starts later. */
  deadline: number;
}

/**
 * Writes one secret, and returns what is known of it.
 *
 * A refusal is thrown only when every single try was refused or never left this machine; one try without a clear answer may have been
 * carried out, and then the secret's `updated_at` decides ({@link moved}).
 */
export async function deliver(client: Client, reach: Reach, delivery: Delivery): Promise<Written> {
  const { target, value } = delivery;
  const size = Buffer.byteLength(value.reveal());
  if (size > longestValue)
    throw new Failure(
      'github-value-too-large',
      `The value for the ${describe(target)} has ${size} bytes, GitHub takes ${longestValue}.`,
    );
  let exchange = await write(client, reach, delivery);
  if (answerOf(exchange)?.status === 422 && (await renewPublicKey(client, reach, target))) {
    const again = await write(client, reach, delivery);
    exchange = { ...again, startedAt: exchange.startedAt, unsure: exchange.unsure || again.unsure };
  }
  const answer = answerOf(exchange);
  if (answer && isWritten(answer)) {
    // GitHub answers 201 for a secret that is new. After a try without a clear answer, our own earlier try may have created it.
    const isNew = !reach.entries.has(target.name);
    return isNew && answer.status === 204 && !exchange.unsure ? 'replaced' : 'delivered';
  }
  if (!exchange.unsure) {
    if (!answer) client.throwIfAborted();
    throw refusedWrite(exchange, target);
  }
  return (await moved(client, target, reach.entries.get(target.name), exchange.startedAt))
    ? 'delivered'
    : 'unknown';
}

async function write(
  client: Client,
  { publicKey }: Reach,
  { target, value, seal, audience, deadline }: Delivery,
): Promise<Exchange> {
  const body = { encrypted_value: seal(publicKey.key, value.reveal()), key_id: publicKey.id, ...audience };
  const exchange = await client.send('PUT', secretRoute(target), { body, until: deadline });
  // Another 2xx is not GitHub's: a proxy answered, and what GitHub received is not known.
  const answer = answerOf(exchange);
  return answer && answer.status < 400 && !isWritten(answer) ? { ...exchange, unsure: true } : exchange;
}

/** Other secrets of the same place are often refused alike. */
function refusedWrite(exchange: Exchange, target: SecretTarget): Failure {
  const { code, details } = refusal(exchange, `write the ${describe(target)}`, target);
  return new Failure(code, details, refusal(exchange, `write ${describePlace(target)}`, target).details);
}

const isWritten = ({ status }: Answer) => status === 201 || status === 204;

/** GitHub changes its keys now and then. @returns whether there is another one than before */
async function renewPublicKey(client: Client, reach: Reach, target: SecretTarget): Promise<boolean> {
  const renewed = publicKeyOf(answerOf(await client.send('GET', publicKeyRoute(target)))?.data);
  if (!renewed || renewed.id === reach.publicKey.id) return false;
  reach.publicKey = renewed;
  return true;
}

/**
 * Whether a write that got no clear answer arrived: the entry was written since the preflight saw it, and not before our first try began.
 *
 * Why that is enough. `updated_at` has whole seconds, so a write in the second of the one before it does not show: that is `unknown`,
 * which is the safe side. Our start is put on GitHub's clock as the earliest that it can have been, so our own write never counts as too
 * early; an entry that the preflight got from a copy that lagged behind does.
 * Another writer may have moved it instead of us, at the same time. Then the secret holds that writer's value, as it would had ours
 * arrived just before: the two cannot be distinguished later, and the consequences are the same. No older key is in the secret any
 * more, and a key that another rotation wrote there is too young to be retired.
 */
async function moved(
  client: Client,
  target: SecretTarget,
  before: SecretEntry | undefined,
  startedAt: number,
): Promise<boolean> {
  const entry = entryOf(answerOf(await client.send('GET', secretRoute(target)))?.data);
  const earliest = Math.floor(client.toGitHubTime(startedAt) / 1000) * 1000;
  return entry !== undefined && entry.updatedAt !== before?.updatedAt && entry.updatedAt >= earliest;
}
