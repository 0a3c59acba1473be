import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAll, type TimedAnswer } from '../../src/elasticsearch/listing.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';

interface Hit {
  id: string;
  name: string;
  creation: number;
}

interface Body {
  size: number;
  search_after?: [number, string];
  aggs?: unknown;
}

const before = (a: [number, string], b: [number, string]) =>
  a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));

const answered = (answer: unknown, times = { sentAt: 39, arrivedAt: 40 }): TimedAnswer => ({
  answer,
  ...times,
});

/** A search over these keys, paged by creation and name as Elasticsearch does it. */
function server(hits: Hit[], { clock = 42 as number | undefined, largest = Number.POSITIVE_INFINITY } = {}) {
  const sorted = hits.toSorted((a, b) => before([a.creation, a.name], [b.creation, b.name]));
  const bodies: Body[] = [];
  const ask = async (body: object) => {
    const { size, search_after: after, aggs } = body as Body;
    bodies.push(body as Body);
    if (size > largest) throw new RequestError('ambiguous', { status: 200, problem: 'too-large' });
    const rest = after ? sorted.filter((hit) => before([hit.creation, hit.name], after) > 0) : sorted;
    return answered({
      api_keys: rest.slice(0, size).map((hit) => ({ ...hit, _sort: [hit.creation, hit.name] })),
      ...(aggs !== undefined &&
        clock !== undefined && { aggregations: { clock: { buckets: [{ from: clock }] } } }),
    });
  };
  return { ask, bodies };
}

const query = { query: { match_all: {} }, clock: true };
const many = (count: number, of: (index: number) => Omit<Hit, 'id'>): Hit[] =>
  Array.from({ length: count }, (_, index) => ({ id: `key-${index}`, ...of(index) }));
const idsOf = (hits: { id: string }[]) => hits.map(({ id }) => id).toSorted();

describe('paging', () => {
  test('finds keys of one moment and one name on two pages', async () => {
    const hits = many(1_010, (index) => ({ name: 'twin', creation: Math.min(index, 995) }));
    const { ask } = server(hits);
    expect(idsOf((await listAll(ask, query)).keys)).toEqual(idsOf(hits));
  });

  test('finds every key once, for any moments and names', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 900, max: 3_200 }),
        async (moments, count) => {
          const hits = many(count, (index) => ({ name: `n${index % 7}`, creation: index % moments }));
          // A page cannot be continued if it is full of keys of one moment.
          fc.pre(count / moments < 1_000);
          const { keys } = await listAll(server(hits).ask, query);
          expect(idsOf(keys)).toEqual(idsOf(hits));
        },
      ),
      { numRuns: 15 },
    ));

  test('terminates when a page holds one moment only', async () => {
    const hits = many(2_500, (index) => ({ name: `n${String(index).padStart(4, '0')}`, creation: 7 }));
    const { keys } = await listAll(server(hits).ask, query);
    expect(idsOf(keys)).toEqual(idsOf(hits));
  });

  test('terminates when a server repeats the same full page', async () => {
    const page = many(1_000, () => ({ name: 'n', creation: 7 })).map((hit) => ({ ...hit, _sort: [7, 'n'] }));
    await expect(listAll(async () => answered({ api_keys: page }), query)).rejects.toMatchObject({
      problem: 'unreadable',
    });
  });

  test('asks for the clock with the first page only', async () => {
    const { ask, bodies } = server(many(1_500, (index) => ({ name: 'n', creation: index })));
    expect(await listAll(ask, query)).toMatchObject({ now: 42, clockAhead: 2 });
    expect(bodies.map(({ aggs }) => aggs !== undefined)).toEqual([true, false]);
  });
});

describe('the difference of the clocks', () => {
  const clockOf = async (times: { sentAt: number; arrivedAt: number }) => {
    const answer = { api_keys: [], aggregations: { clock: { buckets: [{ from: 600_000 }] } } };
    return listAll(async () => answered(answer, times), query);
  };

  test('is the same however late in the answer the server read its clock, to the time of the answer', async () => {
    expect(await clockOf({ sentAt: 570_000, arrivedAt: 600_000 })).toEqual({
      keys: [],
      now: 600_000,
      clockAhead: 0,
    });
    expect(await clockOf({ sentAt: 600_000, arrivedAt: 630_000 })).toMatchObject({ clockAhead: -30_000 });
  });

  test.each([
    ['that took a minute', { sentAt: 600_000, arrivedAt: 660_000 }],
    ['that took an hour', { sentAt: 600_000, arrivedAt: 4_200_000 }],
    ['during which this clock was set back', { sentAt: 600_000, arrivedAt: 300_000 }],
  ])('is unknown from an answer %s', async (_, times) => {
    expect(await clockOf(times)).toEqual({ keys: [], now: 600_000 });
  });
});

describe('an answer that is not what it should be', () => {
  const list = (api_keys: unknown) => listAll(async () => answered({ api_keys }), query);

  test('two hits with one id are one key', async () => {
    const { keys } = await list([
      { id: 'a', name: 'first', creation: 1 },
      { id: 'a', name: 'second', creation: 2 },
    ]);
    expect(keys.map(({ name }) => name)).toEqual(['first']);
  });

  test('no hit can break a listing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              id: fc.oneof(fc.string(), fc.anything()),
              creation: fc.oneof(fc.double(), fc.anything()),
              expiration: fc.oneof(fc.double(), fc.anything()),
              metadata: fc.anything(),
            }),
          ),
          {
            maxLength: 20,
          },
        ),
        async (hits) => {
          for (const key of (await list(hits)).keys) {
            expect(typeof key.id).toBe('string');
            expect(() => new Date(key.creation).toISOString()).not.toThrow();
            if (key.expiration !== undefined)
              expect(() => new Date(key.expiration!).toISOString()).not.toThrow();
            expect(typeof key.metadata).toBe('object');
            expect(Array.isArray(key.metadata)).toBe(false);
          }
        },
      ),
    ));

  test('an expiration beyond the range of a date is still an expiration', async () => {
    const { keys } = await list([{ id: 'a', creation: 1, expiration: 9e18 }]);
    expect(new Date(keys[0]!.expiration!).toISOString()).toMatch(/^\+275760/);
  });

  test.each([[undefined], [{}], ['x']])('is unreadable when its keys are %j', async (api_keys) => {
    await expect(list(api_keys)).rejects.toMatchObject({ kind: 'ambiguous', problem: 'unreadable' });
  });
});

describe('keys with large metadata', () => {
  test.each([999, 250, 100, 3, 1])('pages shrink until %i keys fit into an answer', async (largest) => {
    const hits = many(25, (index) => ({ name: `n${index}`, creation: index }));
    const { ask, bodies } = server(hits, { largest });
    const listing = await listAll(ask, query);
    expect(idsOf(listing.keys)).toEqual(idsOf(hits));
    expect(listing.now).toBe(42);
    expect(bodies.filter(({ size }) => size > largest).length).toBeLessThanOrEqual(5);
  });

  test('a key that alone is too large is an error', async () => {
    const { ask } = server(
      many(3, () => ({ name: 'n', creation: 1 })),
      { largest: 0 },
    );
    await expect(listAll(ask, query)).rejects.toMatchObject({ problem: 'too-large' });
  });

  test('a refusal is passed on', async () => {
    const refuse = async () => {
      throw new RequestError('refused', { status: 400 });
    };
    await expect(listAll(refuse, query)).rejects.toMatchObject({ status: 400 });
  });
});
