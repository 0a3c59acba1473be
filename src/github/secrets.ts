import { describe, samePlace } from '../keys/target.ts';
import type { SecretTarget } from '../request.ts';
import { type Audience, type AudienceInputs, audiences } from './audience.ts';
import { answerOf, Client, type ClientPorts } from './client.ts';
import { deliver } from './delivery.ts';
import type { Secrets } from './ports.ts';
import { isVisible, lookUp, type Neighbours, type Reach, reach } from './reach.ts';
import { refusal } from './refusals.ts';
import { secretRoute, secretsRoute } from './routes.ts';
import { loadSeal, type Seal } from './sealed-box.ts';

export interface SecretsOptions extends AudienceInputs {
  /** ms for one try of a request; default 30 s. */
  requestTimeout?: number;
}

interface Prepared {
  place: SecretTarget;
  reach: Reach;
  audiences: Map<string, Audience>;
  seal: Seal;
}

/** GitHub's secrets through its REST API. Import this module only where secrets are written: it loads Octokit. */
export function openSecrets(ports: ClientPorts, options: SecretsOptions = {}): Secrets {
  const client = new Client(ports, options.requestTimeout ?? 30_000);
  let prepared: Prepared | undefined;

  return {
    async prepare(targets) {
      const neighbours = sideBySide(targets);
      const [place] = neighbours;
      const [found, seal] = await Promise.all([reach(client, neighbours), loadSeal()]);
      const forOrganization = place.scope === 'organization';
      const known = forOrganization ? await audiences(client, neighbours, found.entries, options) : new Map();
      prepared = { place, reach: found, audiences: known, seal };
      return { entries: found.entries, clockAhead: found.clockAhead };
    },

    lookUp: async (targets) => lookUp(client, sideBySide(targets)),

    async put(target, value, { deadline }) {
      if (!prepared || !samePlace(prepared.place, target)) throw new Error('put needs prepare for its place');
      return deliver(client, prepared.reach, {
        target,
        value,
        deadline,
        seal: prepared.seal,
        audience: prepared.audiences.get(target.name),
      });
    },

    remove: (target) => remove(client, target),
  };
}

function sideBySide([place, ...others]: SecretTarget[]): Neighbours {
  if (!place || !others.every((target) => samePlace(place, target)))
    throw new Error('secrets of one place are needed');
  return [place, ...others];
}

async function remove(client: Client, target: SecretTarget): Promise<'deleted' | 'absent'> {
  const exchange = await client.send('DELETE', secretRoute(target));
  const answer = answerOf(exchange);
  if (answer?.status === 204) return 'deleted';
  if (answer?.status === 404 && (await canSee(client, target))) return 'absent';
  if (!answer) client.throwIfAborted();
  throw refusal(exchange, `delete the ${describe(target)}`, target);
}

/**
 * Whether a 404 for a secret means that there is none. GitHub answers 404 also for what a token may not see, and a public repository
 * shows itself to every token: so the token must be able to list the secrets. Deleting an environment deletes its secrets.
 */
async function canSee(client: Client, target: SecretTarget): Promise<boolean> {
  const { path, parameters } = secretsRoute(target);
  const status = answerOf(
    await client.send('GET', { path, parameters: { ...parameters, per_page: 1 } }),
  )?.status;
  return (
    status === 200 || (status === 404 && target.scope === 'environment' && isVisible(client, target.holder))
  );
}
