import type { Duration } from './clock.ts';
import type { State } from './files.ts';

/**
 * The hand-off from main to the post step: everything that main saves, and how post reads it. No other file knows the names
 * of the entries. No entry holds a secret.
 */
export interface StepState {
  /** The id that each key of this step carries. */
  requestId: string;
  /** A create may have been sent. */
  creating: boolean;
  /** Keys that were created, delivered or not. */
  created: readonly ExpiringKey[];
  /** The progress of each key's delivery to a secret when main ended. */
  deliveries: ReadonlyMap<string, DeliveryProgress>;
  /** Absent when main ended before it could say so. */
  end?: MainEnd;
}

/** `begun`: a secret may hold the key. `refused`: GitHub said no. */
export type DeliveryProgress = 'begun' | 'refused' | 'delivered';

/** How main ended. `undone`: what it created was invalidated. `sweep`: an undelivered key may remain. */
export type MainEnd = { done: 'undone' } | ({ done: 'clean' | 'sweep' } & HandOff);

/** What main leaves to the post step once its work is done. */
export interface HandOff {
  /** Keys in the outputs or in a secret. */
  kept: string[];
  /** Keys of this step that are invalidated when the job ends. */
  revoke: ExpiringKey[];
  /** What happens to older keys when the job succeeds. */
  retirement?: PendingRetirement;
}

export interface PendingRetirement {
  overlap: Duration;
  /** Expire within the overlap. */
  expire: ExpiringKey[];
  /** Are invalidated. */
  invalidate: ExpiringKey[];
}

export interface ExpiringKey {
  id: string;
  /** ms since the epoch; absent for never. */
  expiration?: number;
  /** Whose key it is, for the log. */
  host?: string;
}

/** Main may be stopped at any moment, so each fact is saved as soon as it is true. */
export interface StepStateWriter {
  /** Before any request. */
  saveRequestId(id: string): void;
  /** Before the first create. */
  saveCreating(): void;
  /** As soon as its id is known. */
  saveCreated(key: ExpiringKey): void;
  saveDelivery(id: string, progress: DeliveryProgress): void;
  /** Saved last. */
  saveEnd(end: MainEnd): void;
}

export function writeStepState(state: State): StepStateWriter {
  return {
    saveRequestId: (id) => state.save('request', id),
    saveCreating: () => state.save('minting', 'true'),
    saveCreated: (key) => state.save(`created-${key.id}`, formatKey(key)),
    saveDelivery: (id, progress) => state.save(`${progress}-${id}`, id),
    saveEnd(end) {
      if (end.done !== 'undone') saveHandOff(state, end);
      // After all else: without it, nothing of the hand-off counts.
      state.save('done', end.done);
    },
  };
}

function saveHandOff(state: State, { kept, revoke, retirement }: HandOff): void {
  saveList(state, 'kept', kept);
  saveList(state, 'revoke', revoke.map(formatKey));
  if (!retirement) return;
  const { overlap, expire, invalidate } = retirement;
  state.save('overlap', overlap.text);
  state.save('overlap-ms', String(overlap.ms));
  saveList(state, 'expire', expire.map(formatKey));
  saveList(state, 'invalidate', invalidate.map(formatKey));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns undefined when main ended before its first request */
export function readStepState(env: Environment): StepState | undefined {
  const requestId = env.STATE_request;
  if (!requestId) return undefined;
  const end = readEnd(env);
  return {
    requestId,
    creating: env.STATE_minting === 'true',
    created: valuesOf(env, 'created').map(parseKey),
    deliveries: readDeliveries(env),
    ...(end && { end }),
  };
}

function readDeliveries(env: Environment): Map<string, DeliveryProgress> {
  const deliveries = new Map<string, DeliveryProgress>();
  // In the order in which they are saved: the later one counts.
  for (const progress of ['begun', 'refused', 'delivered'] as const)
    for (const id of valuesOf(env, progress)) deliveries.set(id, progress);
  return deliveries;
}

/** Of entries that each have an id in their name. */
const valuesOf = (env: Environment, prefix: string): string[] =>
  Object.entries(env).flatMap(([name, value]) =>
    name.startsWith(`STATE_${prefix}-`) && value ? [value] : [],
  );

function readEnd(env: Environment): MainEnd | undefined {
  const done = env.STATE_done;
  if (done === 'undone') return { done };
  if (done !== 'clean' && done !== 'sweep') return undefined;
  const overlap = env.STATE_overlap;
  return {
    done,
    kept: readList(env, 'kept'),
    revoke: readList(env, 'revoke').map(parseKey),
    ...(overlap && {
      retirement: {
        overlap: { text: overlap, ms: Number(env['STATE_overlap-ms']) },
        expire: readList(env, 'expire').map(parseKey),
        invalidate: readList(env, 'invalidate').map(parseKey),
      },
    }),
  };
}

/** `id@expiration@host`; an id has neither `@` nor `,`, and the host is encoded. */
const formatKey = ({ id, expiration, host = '' }: ExpiringKey): string =>
  `${id}@${expiration ?? ''}@${encodeURIComponent(host.toWellFormed())}`;

function parseKey(text: string): ExpiringKey {
  const [id = '', expiration = '', host = ''] = text.split('@');
  return {
    id,
    ...(expiration !== '' && { expiration: Number(expiration) }),
    ...(host !== '' && { host: decodeURIComponent(host) }),
  };
}

/** Windows takes 32,767 characters an environment variable, Linux 131,072 bytes. */
const longestValue = 30_000;

/** As many entries as the list needs: name-0, name-1, … */
function saveList(state: State, name: string, items: string[]): void {
  let value = '';
  let index = 0;
  for (const item of items) {
    if (value !== '' && value.length + item.length + 1 > longestValue) {
      state.save(`${name}-${index++}`, value);
      value = '';
    }
    value += value === '' ? item : `,${item}`;
  }
  if (value !== '') state.save(`${name}-${index}`, value);
}

function readList(env: Environment, name: string): string[] {
  const items: string[] = [];
  for (let index = 0; ; index++) {
    const part = env[`STATE_${name}-${index}`];
    if (part === undefined) return items;
    items.push(...part.split(',').filter(Boolean));
  }
}
