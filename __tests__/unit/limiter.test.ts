import { expect, test } from 'vitest';
import { Limiter } from '../../src/elasticsearch/limiter.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';

/** Requests that complete when the test says so. */
function stage() {
  const messages: string[] = [];
  const limiter = new Limiter((text) => messages.push(text));
  const begun: { index: number; answer(): void; fail(error: Error): void }[] = [];
  const { signal } = new AbortController();
  const ask = (index: number, until = signal) =>
    limiter.run(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push({ index, answer: () => resolve(index), fail: reject });
        }),
      until,
    );
  return { messages, begun, ask, limiter, signal };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('requests wait for their turn, in their order', async () => {
  const { begun, ask } = stage();
  const answers = Promise.all(Array.from({ length: 40 }, (_, index) => ask(index)));
  expect(begun).toHaveLength(16);
  begun[3]!.answer();
  await settled();
  expect(begun.map(({ index }) => index)).toEqual(Array.from({ length: 17 }, (_, index) => index));
  for (let next = 0; next < 40; next++) {
    begun[next]!.answer();
    await settled();
  }
  expect(await answers).toEqual(Array.from({ length: 40 }, (_, index) => index));
});

test('when the cluster is busy fewer requests are sent at once, and the log says so', async () => {
  const { begun, ask, messages } = stage();
  const ended = Promise.allSettled(Array.from({ length: 32 }, (_, index) => ask(index)));
  for (const { fail } of begun.splice(0, 16)) fail(new RequestError('rejected', { status: 429 }));
  await settled();
  expect(begun).toHaveLength(8);
  expect(messages).toEqual(['Elasticsearch is overloaded: sending at most 8 requests at once from now on']);
  while (begun.length > 0) {
    begun.shift()!.answer();
    await settled();
  }
  expect((await ended).filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
});

test.each([
  ['a refusal', new RequestError('refused', { status: 403 })],
  ['a lost connection', new RequestError('ambiguous', { problem: 'closed' })],
  ['a server error', new RequestError('ambiguous', { status: 500 })],
  ['another error', new Error('any')],
])('%s is passed on and gives its place to the next', async (_, error) => {
  const { begun, ask, messages } = stage();
  const ended = Promise.allSettled(Array.from({ length: 17 }, (_, index) => ask(index)));
  begun[0]!.fail(error);
  await settled();
  expect(begun).toHaveLength(17);
  for (const { answer } of begun) answer();
  expect((await ended)[0]).toEqual({ status: 'rejected', reason: error });
  expect(messages).toEqual([]);
});

test('a request that is aborted in the queue is not sent, and does not count', async () => {
  const { begun, ask } = stage();
  const gone = new AbortController();
  const first = Array.from({ length: 16 }, (_, index) => ask(index));
  const waiting = ask(16, gone.signal);
  const after = ask(17);
  gone.abort(new Error('gone'));
  await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' });
  await expect(ask(18, gone.signal)).rejects.toMatchObject({ kind: 'cancelled' });
  begun[0]!.answer();
  await settled();
  expect(begun.map(({ index }) => index)).toEqual([...Array(16).keys(), 17]);
  for (const { answer } of begun) answer();
  await Promise.all([...first, after]);
});
