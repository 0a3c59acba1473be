/** A hostile server instead of Elasticsearch: refusals, forged answers and ids. */
import { describe, expect, test } from 'vitest';
import { created, error, granted, keyOfOurs } from '../support/hostile/answers.ts';
import { CANARY, create, expectHarmless, NASTY, report, withServer } from '../support/hostile/harmless.ts';
import { type HostileServer, send, startHostileServer } from '../support/hostile/server.ts';
import type { Run } from '../support/runner/run.ts';

describe('a status that is not 200', () => {
  const statuses = [302, 400, 401, 403, 404, 409, 429, 500];
  test.each(
    statuses.flatMap((status) => [
      { status, name: 'report', inputs: report },
      { status, name: 'create', inputs: create },
    ]),
  )('status $status to $name: nothing of its texts and headers travels on', async ({ status, inputs }) => {
    await using server = await startHostileServer((_, response) =>
      send(response, status, error(status), {
        location: `http://127.0.0.1:9/${CANARY}?token=${CANARY}`,
        'www-authenticate': `Basic realm="${CANARY}"`,
        'retry-after': '0',
        warning: `299 Elasticsearch "${CANARY} ::set-output name=pwned::1"`,
      }),
    );
    const step = await withServer(server, inputs);
    expectHarmless(step);
    expect(step.status).toBe('failure');
    expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expectHarmless(await step.post());
  });
});

/** Verifies that no answer counted as a key: no verification was sent. */
function expectUnread(step: Run, { asked }: HostileServer): void {
  expect(step.annotations[0]).toMatchObject({ title: 'The answer of the cluster could not be read' });
  expect(step.outputs).toEqual({});
  expect(asked.map(({ path }) => path)).toContain('/_security/api_key');
  expect(asked.map(({ path }) => path)).not.toContain('/_security/user/_has_privileges');
}

describe('a forged answer', () => {
  test('a user whose name holds commands, and who lacks privileges that do too', async () => {
    await using server = await startHostileServer((asked, response) => {
      if (asked.path.endsWith('/_has_privileges'))
        return send(response, 200, { ...granted(asked), username: NASTY, index: { [NASTY]: {} } });
      if (asked.method === 'DELETE') return send(response, 200, { invalidated_api_keys: [created.id] });
      if (asked.path.endsWith('/_query/api_key')) return send(response, 200, { api_keys: [] });
      send(response, 200, created);
    });
    const step = await withServer(server, create);
    expectHarmless(step);
    expect(step.annotations[0]).toMatchObject({
      title: 'The minting user lacks privileges that the key needs',
    });
    expect(step.annotations[0]!.message.split('\n')).toHaveLength(3);
    expectHarmless(await step.post());
  });

  test.concurrent.each(['not-json', 'an array', 'a page'])('a 200 that is %s', async (kind) => {
    const bodies: Record<string, unknown> = {
      'not-json': `{"${CANARY} ${NASTY}`,
      'an array': [CANARY, NASTY],
      'a page': `<html>${CANARY}${NASTY}</html>`,
    };
    await using server = await startHostileServer((_, response) => send(response, 200, bodies[kind]));
    const step = await withServer(server, create);
    expectHarmless(step);
    expectUnread(step, server);
    expectHarmless(await step.post());
  });

  test.concurrent.each([NASTY, '', '../../_security/user', 'x'.repeat(1000)])(
    'a new key with the id %j is refused',
    async (id) => {
      await using server = await startHostileServer((asked, response) =>
        asked.path.endsWith('/_query/api_key')
          ? send(response, 200, { api_keys: [] })
          : send(response, 200, { ...created, id }),
      );
      const step = await withServer(server, create);
      expectHarmless(step);
      expectUnread(step, server);
      expect(step.rawFiles.state).not.toContain('begun');
    },
  );

  test('an id that begins with a hyphen is valid: created, delivered, invalidated', async () => {
    let validOf = true;
    await using server = await startHostileServer((asked, response) => {
      if (asked.path.endsWith('/_has_privileges')) return send(response, 200, granted(asked));
      if (asked.path.endsWith('/_query/api_key'))
        return send(response, 200, { api_keys: [keyOfOurs({ id: created.id, invalidated: !validOf })] });
      if (asked.method !== 'DELETE') return send(response, 200, created);
      expect(asked.body.ids).toEqual([created.id]);
      validOf = false;
      send(response, 200, { invalidated_api_keys: [created.id], error_count: 0 });
    });
    const step = await withServer(server, { ...create, 'revoke-after-job': 'true' });
    expect(step.status, step.log).toBe('success');
    expect(step.outputs.id).toBe(created.id);
    expect((await step.post()).log).toContain(`Invalidated: ${created.id}`);
    validOf = true;
    const end = await withServer(server, { operation: 'invalidate', 'key-id': created.id });
    expect(JSON.parse(end.outputs.invalidated!), end.log).toEqual([created.id]);
  });

  test('of two new keys with one id neither is delivered, and it is invalidated', async () => {
    const invalidated: string[] = [];
    await using server = await startHostileServer((asked, response) => {
      if (asked.path.endsWith('/_has_privileges')) return send(response, 200, granted(asked));
      if (asked.path.endsWith('/_query/api_key')) return send(response, 200, { api_keys: [] });
      if (asked.method !== 'DELETE') return send(response, 200, created);
      invalidated.push(...asked.body.ids);
      send(response, 200, { invalidated_api_keys: asked.body.ids, error_count: 0 });
    });
    const step = await withServer(server, { ...create, host: 'host001,host002' });
    expectHarmless(step);
    expect(step.annotations).toMatchObject([
      {
        title: 'The answer of the cluster could not be read',
        message: expect.stringContaining(`the same id, ${created.id}`),
      },
    ]);
    expect(step.outputs).toEqual({});
    expect(invalidated).toEqual([created.id]);
    expectHarmless(await step.post());
  });
});
