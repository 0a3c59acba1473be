import SecurityApi from '@elastic/elasticsearch/lib/api/api/security';
import { describe, expect, test } from 'vitest';
import { apiKeys } from '../../src/elasticsearch/api-keys.ts';
import type { Ask, Call } from '../../src/elasticsearch/client.ts';
import { Secret } from '../../src/runner/secret.ts';
import { fakeClock } from '../support/core/clock.ts';

/** The calls over a server with given answers, and the requests that it got. */
function over(answer: (ask: Ask) => unknown) {
  const asked: Ask[] = [];
  const masks: string[] = [];
  const call: Call = async (ask) => {
    asked.push(ask);
    return answer(ask) as never;
  };
  const security = new SecurityApi({ request: call } as never);
  const secret = (value: string) => new Secret(value, (mask) => masks.push(mask));
  const { signal } = new AbortController();
  return {
    keys: apiKeys({ call, security }, { clock: fakeClock(), signal, secret, cluster: { met: true } }),
    asked,
    masks,
  };
}

const ids = Array.from({ length: 2_500 }, (_, index) => `id-${index}`);
const idsOf = ({ body }: Ask) => (body as { ids: string[] }).ids;
const sizes = (asked: Ask[]) => asked.map((ask) => idsOf(ask).length);

describe('many ids', () => {
  test('are invalidated by a thousand a request', async () => {
    const { keys, asked } = over((ask) => ({ invalidated_api_keys: idsOf(ask), error_count: 0 }));
    expect(await keys.invalidate(ids, { owner: true })).toEqual(ids);
    expect(sizes(asked)).toEqual([1_000, 1_000, 500]);
    expect(asked.map(({ method, body }) => [method, (body as { owner?: boolean }).owner])).toEqual(
      Array(3).fill(['DELETE', true]),
    );
  });

  test('are set to expire by a thousand a request', async () => {
    const { keys, asked } = over((ask) => ({ updated: idsOf(ask), noops: [] }));
    expect(await keys.expire(ids, '24h')).toEqual(ids);
    expect(sizes(asked)).toEqual([1_000, 1_000, 500]);
  });
});

describe('an invalidation', () => {
  test('counts keys that were invalidated before, and ignores others', async () => {
    const { keys } = over(() => ({
      invalidated_api_keys: ['a', 'of-another'],
      previously_invalidated_api_keys: ['b'],
      error_count: 1,
      error_details: [{ type: 'exception', reason: 'c' }],
    }));
    expect(await keys.invalidate(['a', 'b', 'c'], { owner: true })).toEqual(['a', 'b']);
  });

  test('says nothing of the owner where the key may be anybody’s', async () => {
    const { keys, asked } = over(() => ({}));
    await keys.invalidate(['a'], { owner: false });
    expect(asked[0]!.body).toEqual({ ids: ['a'] });
  });
});

describe('a create', () => {
  const spec = { name: 'heartbeat_host001', role_descriptors: {}, metadata: {} };

  test('masks the key and its encoded form, and not its id', async () => {
    const { keys, masks } = over(() => ({ id: 'the-id', api_key: 'ui2lp2axTNmsyakw9tvNnw' }));
    const key = await keys.create(spec);
    expect(masks).toEqual([
      'ui2lp2axTNmsyakw9tvNnw',
      Buffer.from('the-id:ui2lp2axTNmsyakw9tvNnw').toString('base64'),
    ]);
    expect(JSON.stringify(key)).not.toContain('ui2lp2axTNmsyakw9tvNnw');
  });

  test.each([{}, { id: 'the-id' }, { id: '../x', api_key: 'ui2lp2axTNmsyakw9tvNnw' }, { id: 1, api_key: 2 }])(
    'that is answered with %j may have made one',
    async (answer) => {
      await expect(over(() => answer).keys.create(spec)).rejects.toMatchObject({ kind: 'ambiguous' });
    },
  );
});
