import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE, useFixtureServer } from '../support/runner/fixtures/step.ts';
import { loaded } from '../support/runner/loaded.ts';
import { runStep, startStep } from '../support/runner/run-step.ts';
import { transcript } from '../support/runner/transcript.ts';

const server = useFixtureServer();
const { fixture } = server;

const ENVIRONMENT = "say(JSON.stringify(process.env).replaceAll('::', ''))";

describe('what a step finds', () => {
  test('inputs, given and by default, each under the name that the runner gives it', async () => {
    const env = JSON.parse((await runStep(fixture(ENVIRONMENT, { inputs: { unknown: 'x' } }))).log);
    expect(env).toMatchObject({
      'INPUT_POST-SCRIPT': '',
      INPUT_TWO_WORDS: '2',
      INPUT_UNKNOWN: 'x',
      'INPUT_JOB-STATUS': 'success',
      INPUT_REPOSITORY: 'of acme/web',
    });
  });

  test("a job's environment, and nothing of the test's own", async () => {
    process.env.HARNESS_LEFTOVER = 'yes';
    const github = { run_attempt: '2', repository_id: undefined };
    const step = await runStep(
      fixture(ENVIRONMENT, { github, env: { HTTPS_PROXY: 'http://p' }, debug: true }),
    );
    delete process.env.HARNESS_LEFTOVER;
    const env = JSON.parse(step.log);
    expect(env).toMatchObject({ CI: 'true', GITHUB_REPOSITORY: 'acme/web', HTTPS_PROXY: 'http://p' });
    expect(env).toMatchObject({ GITHUB_RUN_ATTEMPT: '2', RUNNER_DEBUG: '1' });
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['GITHUB_REPOSITORY_ID']));
    expect(Object.keys(env).filter((name) => /HARNESS|NODE_|VITEST/.test(name))).toEqual([]);
  });

  test("a job's environment replaces neither an input nor what comes from the contexts", async () => {
    const env = { INPUT_TWO_WORDS: 'env', GITHUB_REPOSITORY: 'env/env', RUNNER_OS: 'env', CI: 'env' };
    const found = JSON.parse((await runStep(fixture(ENVIRONMENT, { env }))).log);
    expect(found).toMatchObject({ INPUT_TWO_WORDS: '2', GITHUB_REPOSITORY: 'acme/web', CI: 'env' });
    expect(found.RUNNER_OS).not.toBe('env');
  });

  test('a clock that runs ahead', async () => {
    const script = 'say(Date.now()); say(new Date().getTime()); say(new Date(0).toISOString())';
    const before = Date.now();
    const [now, made, epoch] = (await runStep(fixture(script, { clockAheadMs: 660_000 }))).log.split('\n');
    for (const time of [now, made]) expect(Number(time) - before).toBeGreaterThanOrEqual(660_000);
    expect(Number(now) - before).toBeLessThan(690_000);
    expect(epoch).toBe('1970-01-01T00:00:00.000Z');
  });

  test('a clock that jumps over long waits, once for those that wait side by side', async () => {
    const script = `const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const started = [Date.now(), performance.now()];
      const { setTimeout: promised } = await import('node:timers/promises');
      await Promise.all([wait(60_000), promised(75_000), wait(30)]);
      say(Math.round((Date.now() - started[0]) / 1000)); say(performance.now() - started[1] < 5_000);
      const timer = setTimeout(() => say('never'), 90_000); clearTimeout(timer)`;
    expect((await runStep(fixture(script, { skipWaitsOverMs: 10_000 }))).log).toBe('75\ntrue\n');
  });

  test('a connection that reports another error when it is reset', async () => {
    const script = `say(await request('URL/a'));
      const seen = (error) => [error.message, error.code, error.syscall, error.errno].join();
      await fetch('URL/b').catch(({ cause }) => say(seen(cause))); say(await request('URL/c'))`;
    for (const path of [/a/, /b/]) server.proxy.fault({ path }, 'swallow-cut');
    const step = await runStep(fixture(script, { resetAs: 'read EHOSTUNREACH' }));
    server.proxy.heal();
    // The number is Linux's.
    expect(step.log).toMatch(/^EHOSTUNREACH\nread EHOSTUNREACH,EHOSTUNREACH,read,-\d+\n200\n$/);
  });

  test('an expression that the harness does not know is an error, not an empty input', () => {
    const action = join(FIXTURE, '../unknown-expression.yml');
    expect(() => startStep({ action })).toThrow(/secrets\.X/);
  });
});

describe('the outcome', () => {
  test('outputs, state, summary, annotations, log and exit code', async () => {
    const step = await runStep(
      fixture(`say('::add-mask::geheimnis'); output('a', 'geheimnis'); state('s', 'x'); summary('# geheimnis');
        say('::warning title=T::geheimnis'); console.error('geheimnis'); process.exitCode = 3`),
    );
    expect(step).toMatchObject({
      exitCode: 3,
      status: 'failure',
      outputs: { a: 'geheimnis' },
      state: { s: 'x' },
      summary: '# ***\n',
      annotations: [{ level: 'warning', title: 'T', message: '***' }],
      log: '##[warning]***\n***\n',
      masks: ['geheimnis'],
      rawStderr: 'geheimnis\n',
    });
    expect(step.maxRssKiB).toBeGreaterThan(10_000);
  });

  test('secrets of the workflow are masked from the start', async () => {
    const step = await runStep(
      fixture(`say('from the start'); summary('the\\rstart, the start')`, { secrets: ['the start\n'] }),
    );
    expect(step).toMatchObject({ log: 'from ***\n', summary: 'the\nstart, ***\n', masks: ['the start'] });
  });

  test('a file with an invalid format fails the step, and what was written before the fault counts', async () => {
    const step = await runStep(fixture(`output('a', '1'); output('b<<E', '')`));
    expect(step).toMatchObject({ exitCode: 0, status: 'failure', outputs: { a: '1' } });
    expect(step.log).toContain("Unable to process file command 'output' successfully.");
  });

  test('nothing is left on disk', async () => {
    const step = await runStep(fixture(`say(process.env.HOME + '\\n' + process.env.GITHUB_OUTPUT)`));
    for (const path of step.log.trim().split('\n')) expect(existsSync(dirname(path))).toBe(false);
  });
});

describe('post', () => {
  test("gets main's state, its masks, the same inputs, and the job's status evaluated anew", async () => {
    const inputs = { 'post-script': `say(process.env.STATE_s, 'geheimnis'); ${ENVIRONMENT}` };
    const step = await runStep(fixture(`state('s', 'a=b'); say('::add-mask::geheimnis')`, { inputs }));
    const post = await step.post({ jobStatus: 'cancelled' });
    const [state, env] = post.log.split('\n');
    expect(state).toBe('a=b');
    expect(JSON.parse(env!)).toMatchObject({ 'INPUT_JOB-STATUS': 'cancelled', STATE_s: 'a=b' });
    expect(post.log).not.toContain('geheimnis');
  });

  test('has the status of main, unless the test sets another', async () => {
    const inputs = { 'post-script': `say(process.env['INPUT_JOB-STATUS'])` };
    const status = async (script: string) => (await (await runStep(fixture(script, { inputs }))).post()).log;
    expect(await status('')).toBe('success\n');
    expect(await status('process.exit(1)')).toBe('failure\n');
  });
});

describe('stopping a step', () => {
  const SCRIPT = `state('begun', 'yes'); await request('URL/first'); output('first', 'done');
    await request('URL/second'); output('second', 'done')`;

  test('kill -9 at the second request: what was written before is read, and nothing follows', async () => {
    const running = startStep(fixture(SCRIPT, { inputs: { 'post-script': 'say(process.env.STATE_begun)' } }));
    server.proxy.on({ path: /second/ }, 'request', () => running.kill());
    const step = await running.ended;
    server.proxy.heal();
    expect(step).toMatchObject({
      exitCode: null,
      signal: 'SIGKILL',
      status: 'failure',
      outputs: { first: 'done' },
    });
    expect(step.outputs).not.toHaveProperty('second');
    expect(transcript(step, { server: server.proxy.url })).toMatchSnapshot();
    expect((await step.post()).log).toBe('yes\n');
  });

  test('a cancelled step gets SIGINT, and its job is cancelled', async () => {
    const running = startStep(
      fixture(
        `process.on('SIGINT', () => { state('undone', 'yes'); process.exit(1); }); await request('URL/wait')`,
      ),
    );
    server.proxy.fault({}, 'hang');
    server.proxy.on({}, 'request', () => void running.cancel());
    expect(await running.ended).toMatchObject({ status: 'cancelled', exitCode: 1, state: { undone: 'yes' } });
    server.proxy.heal();
  });

  test('one that ignores SIGINT gets SIGTERM after 7.5 s, and is killed 2.5 s later', {
    timeout: 20_000,
  }, async () => {
    const running = startStep(
      fixture(`const started = performance.now();
        for (const signal of ['SIGINT', 'SIGTERM'])
          process.on(signal, () => say(signal + ' ' + Math.round((performance.now() - started) / 100)));
        await request('URL/ready'); setInterval(() => {}, 1000)`),
    );
    server.proxy.on({}, 'end', () => void running.cancel());
    const step = await running.ended;
    server.proxy.heal();
    expect(step).toMatchObject({ signal: 'SIGKILL', status: 'cancelled' });
    const [interrupted, terminated] = step.log.split('\n').map((line) => Number(line.split(' ')[1]) / 10);
    expect(terminated! - interrupted!).toBeGreaterThan(7.3);
    expect(terminated! - interrupted!).toBeLessThan(9);
    expect(step.durationMs / 1000 - terminated!).toBeGreaterThan(2.4);
  });
});

describe('files that cannot be written', () => {
  const TRY = `for (const write of [output, state, summary]) try { write('a', '1'); say('written') } catch (error) { say(error.code) }`;

  test.each([
    ['unset', 'ERR_INVALID_ARG_TYPE'],
    ['full', 'ENOSPC'],
  ] as const)('%s', async (condition, code) => {
    const step = await runStep(fixture(TRY, { files: { output: condition } }));
    expect(step).toMatchObject({ log: `${code}\nwritten\nwritten\n`, outputs: {}, state: { a: '1' } });
  });

  test('missing', async () => {
    const script = `const { existsSync } = await import('node:fs'); say(existsSync(process.env.GITHUB_STATE))`;
    expect((await runStep(fixture(script, { files: { state: 'missing' } }))).log).toBe('false\n');
  });

  test('full from a moment on: what was written before is kept', async () => {
    const running = startStep(fixture(`output('a', '1'); await request('URL/now'); output('b', '2')`));
    server.proxy.on({ path: /now/ }, 'request', () => running.fill('output'));
    const step = await running.ended;
    server.proxy.heal();
    expect(step).toMatchObject({ exitCode: 1, outputs: { a: '1' } });
    expect(step.rawStderr).toContain('ENOSPC');
    expect(transcript(step, { server: server.proxy.url })).toContain('OUTPUT could not be written: ENOSPC');
  });

  test('post has whole files again', async () => {
    const step = await runStep(
      fixture('', { files: { output: 'full' }, inputs: { 'post-script': `output('a', '1')` } }),
    );
    expect((await step.post()).outputs).toEqual({ a: '1' });
  });
});

test('loaded names the modules of Node and the files that a step loaded', async () => {
  const step = await runStep(fixture(`await request('URL/x'); await import('node:dgram')`));
  const { builtins, files } = loaded(step);
  expect(builtins).toEqual(expect.arrayContaining(['http', 'dgram']));
  expect(builtins).not.toContain('https');
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['main.mjs', 'action.mjs']);
});
