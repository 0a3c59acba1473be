/** Sends the requests of a list with a key, and returns the answers. */
import { type Cluster, request } from '../cluster/cluster.ts';
import type { Fresh } from './fresh.ts';
import { type Configuration, describeRequest, type ProductRequest, type Setup } from './list.ts';

/** `id:api_key` */
export type Credential = string;

export interface Answer {
  request: ProductRequest;
  /** The answer: a status, or whether the key may perform the action. */
  answer: string;
  /** Whether the product works with this answer. */
  asNeeded: boolean;
  /** The start of the refusal's reason. */
  reason?: string;
}

const prepared = new Map<string, Promise<unknown>>();

/** Sets up what the product needs. An existing index, or a deletion of nothing, is accepted. */
export async function prepare(
  cluster: Cluster,
  { before }: Pick<Configuration, 'before'>,
  fresh: Fresh,
): Promise<void> {
  for (const setup of before) await (setup.once ? once(cluster, setup) : apply(cluster, fresh(setup)));
}

function once(cluster: Cluster, setup: Setup): Promise<unknown> {
  const id = `${cluster.url}${setup.path}`;
  const applied = prepared.get(id) ?? apply(cluster, setup);
  prepared.set(id, applied);
  return applied;
}

async function apply(cluster: Cluster, { method, path, body }: Setup): Promise<void> {
  const { status, body: answer } = await request(cluster, method, path, body);
  const text = JSON.stringify(answer);
  if (status < 300 || status === 404 || text.includes('resource_already_exists_exception')) return;
  throw new Error(`${method} ${path}: ${status} ${text}`);
}

/** Sends every request in order. */
export async function sendAll(
  cluster: Cluster,
  credential: Credential,
  { requests }: Pick<Configuration, 'requests'>,
  fresh: Fresh,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const known = new Map<string, string>();
  for (const listed of requests) answers.push(await send(cluster, credential, listed, fresh, known));
  return answers;
}

/**
 * The first request that is refused. The set-up is done before the first request that needs it. Throws for an answer that is neither
 * as needed nor a refusal, because it does not depend on privileges.
 */
export async function firstRefused(
  cluster: Cluster,
  credential: Credential,
  configuration: Configuration,
  fresh: Fresh,
): Promise<ProductRequest | undefined> {
  const known = new Map<string, string>();
  let isPrepared = false;
  for (const listed of configuration.requests) {
    // neither the cluster nor a checked action depends on it
    if (!isPrepared && listed.path !== '/' && !listed.action) {
      await prepare(cluster, configuration, fresh);
      isPrepared = true;
    }
    const { asNeeded, answer, reason } = await send(cluster, credential, listed, fresh, known);
    if (asNeeded) continue;
    if (/^(403\b.*|200, 0 hits|not granted)$/.test(answer)) return listed;
    throw new Error(`${describeRequest(listed)} was answered with ${answer}: ${reason}`);
  }
  return undefined;
}

async function send(
  cluster: Cluster,
  credential: Credential,
  listed: ProductRequest,
  fresh: Fresh,
  known: Map<string, string>,
): Promise<Answer> {
  if (listed.action) {
    const granted = await isGranted(cluster, credential, fresh(listed.action));
    return { request: listed, answer: granted ? 'granted' : 'not granted', asNeeded: granted };
  }
  // One template for all runs: its pattern covers the names of each.
  const own: Fresh = listed.path.startsWith('/_index_template/') ? (value) => value : fresh;
  const path = own(listed.path).replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? 'unknown');
  const body = listed.bulk ? bulkBody(own(listed.bulk)) : own(listed.body);
  const answer = await asKey(cluster, credential, listed.method, path, body);
  remember(known, answer.body);
  const { status, reason } = listed.bulk ? itemOf(answer) : answer;
  const enough = listed.hits === undefined || answer.body.hits?.hits.length === listed.hits;
  const shown = enough ? `${status}` : `${status}, ${answer.body.hits?.hits.length ?? 0} hits`;
  const asNeeded = listed.answers.includes(status) && enough;
  return { request: listed, answer: shown, asNeeded, ...(!asNeeded && { reason }) };
}

interface Body {
  _scroll_id?: string;
  indices?: Record<string, unknown>;
  hits?: { hits: unknown[] };
  items?: Record<string, { status: number; error?: { reason: string } }>[];
  error?: { reason: string };
  has_all_requested?: boolean;
}

/** One request with the key. */
export async function asKey(
  cluster: Cluster,
  credential: Credential,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body; reason: string }> {
  const authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  const answer = await request<Body>(cluster, method, path, body, { authorization });
  return { ...answer, reason: answer.body.error?.reason ?? '' };
}

function remember(known: Map<string, string>, { _scroll_id: scroll, indices }: Body): void {
  if (scroll) known.set('_scroll_id', scroll);
  const [index] = Object.keys(indices ?? {});
  if (index) known.set('index', index);
}

/** With a field in no template, so that dynamic mappings are updated. */
function bulkBody({ action, target }: NonNullable<ProductRequest['bulk']>): string {
  const lines = [{ [action]: { _index: target } }, { '@timestamp': '2026-11-28T08:00:00Z', event: { n: 1 } }];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

function itemOf(answer: { status: number; body: Body; reason: string }): { status: number; reason: string } {
  const [item] = Object.values(answer.body.items?.[0] ?? {});
  return item ? { status: item.status, reason: item.error?.reason ?? '' } : answer;
}

/** Checks whether the key may perform the action that authorizes a request. */
export async function isGranted(
  cluster: Cluster,
  credential: Credential,
  action: NonNullable<ProductRequest['action']>,
): Promise<boolean> {
  const path = '/_security/user/_has_privileges';
  const { body } = await asKey(cluster, credential, 'POST', path, privilegesOf(action));
  return body.has_all_requested === true;
}

function privilegesOf(action: NonNullable<ProductRequest['action']>) {
  if ('kibana' in action)
    return {
      application: [{ application: 'kibana-.kibana', privileges: action.kibana, resources: ['*'] }],
    };
  const { name, on } = action;
  return on ? { index: [{ names: [on], privileges: [name] }] } : { cluster: [name] };
}
