import { describe, expect, test } from 'vitest';
import { useFixtureServer } from '../support/runner/fixtures/step.ts';
import { runStep } from '../support/runner/run-step.ts';
import { transcript } from '../support/runner/transcript.ts';

const server = useFixtureServer();
const { fixture } = server;

describe('the transcript', () => {
  test('is one order of what was printed, written and asked, the same in each run', async () => {
    const id = (seed: string) => `${seed}aB3dE5gH7jK9mN1pQ3s`.slice(0, 20);
    const secret = (seed: string) => `${seed}Zy8Xw6Vu4Ts2Rq0Po8Nm6`.slice(0, 22);
    const run = (seed: string) =>
      runStep(
        fixture(
          `state('request', crypto.randomUUID());
           await Promise.all([request('URL/list?x=1'), request('URL/key'), request('URL/key')]);
           say('Creating'); await request('URL/create', 'POST');
           say('::add-mask::${secret(seed)}');
           output('api-key', '${id(seed)}:${secret(seed)}');
           output('other', '${secret(`${seed}not-masked`)}');
           const asking = request('URL/invalidate/${id(seed)}', 'DELETE'); say('meanwhile'); await asking;
           await request('http://127.0.0.1:1/refused');
           summary('| ${id(seed)} | ' + new Date().toISOString() + ' |'); say('took ' + performance.now() + ' ms');
           process.stdout.write('in '); process.stdout.write('pieces')`,
          { inputs: { 'post-script': `say('Retired ${id(seed)}'); await fetch('URL/fetched')` } },
        ),
      );
    const text = async (seed: string) => {
      const step = await run(seed);
      return transcript([step, await step.post()], { server: server.proxy.url });
    };
    const first = await text('x');
    expect(await text('y')).toBe(first);
    expect(first).not.toMatch(/Zy8Xw6|gH7jK9/);
    expect(first).toMatchSnapshot();
  });

  test('knows an id again in Markdown, where its characters may be escaped', async () => {
    const id = 'nOItDKIBcriExXyDAj_-';
    const escaped = [id, 'nOItDKIBcriExXyDAj&#95;-', 'nOItDKIBcriExXyDAj\\_\\-'];
    const step = await runStep(fixture(`for (const text of ${JSON.stringify(escaped)}) say(text)`));
    expect(transcript(step)).toBe(`main:\n${'  | <id 1>\n'.repeat(3)}  (exit code 0)\n`);
  });

  test.each(['rfdFDKIBn_TFQENHPGI1', 'cgLVDKIBPQUTQslboz85', 'NALTDKIBPQUTQslbfj_3', 'PALVDKIBPQUTQslbGT-B'])(
    'knows an id whose letters change but a few times: %s',
    async (id) => {
      const step = await runStep(
        fixture(`say('${id}'); say('heartbeat_WEBSERVER_01'); say('STATE begun-${id}')`),
      );
      expect(transcript(step)).toBe(
        'main:\n  | <id 1>\n  | heartbeat_WEBSERVER_01\n  | STATE <token 1>\n  (exit code 0)\n',
      );
    },
  );

  test('sorts what chance put in another order', async () => {
    const script = (paths: string[]) =>
      `await Promise.all(${JSON.stringify(paths)}.map((path) => request('URL/' + path).then(() => say(path))))`;
    const hold = () => new Promise((resolve) => setTimeout(resolve, 40));
    const transcriptOf = async (paths: string[], slow: RegExp) => {
      server.proxy.on({ path: slow, occurrence: 'every' }, 'answer', hold);
      const step = await runStep(fixture(script(paths)));
      server.proxy.heal();
      return transcript(step, { server: server.proxy.url });
    };
    const first = await transcriptOf(['a', 'b', 'b'], /a/);
    expect(first).toMatchSnapshot();
    expect(await transcriptOf(['b', 'a', 'b'], /b/)).toBe(first);
  });

  test('keeps requests of several hosts together, whether or not they overlap', async () => {
    const host = (name: string) =>
      `await request('URL/create', 'POST'); say('${name} made'); await request('URL/prove');`;
    const transcriptOf = async (script: string) =>
      transcript(
        await runStep(
          fixture(`await request('URL/list'); ${script} output('a', '1'); await request('URL/retire')`),
        ),
        { server: server.proxy.url },
        /create|prove/,
      );
    const oneByOne = await transcriptOf(host('a') + host('b'));
    const atOnce = await transcriptOf(
      `await Promise.all([(async () => { ${host('b')} })(), (async () => { ${host('a')} })()]);`,
    );
    expect(atOnce).toBe(oneByOne);
    expect(atOnce).toMatchSnapshot();
  });

  test('shows a repeated round of requests once', async () => {
    const asked = (times: number) =>
      runStep(
        fixture(`await request('URL/create'); for (let n = 0; n < ${times}; n++) {
          await request('URL/delete'); say('not yet'); await request('URL/get'); }
          await request('URL/delete'); say('done')`),
      );
    const transcriptOf = async (times: number) =>
      transcript(await asked(times), { server: server.proxy.url });
    const first = await transcriptOf(2);
    expect(await transcriptOf(3)).toBe(first);
    expect(first).toMatchSnapshot();
  });

  test('shows debug messages when a person would see them, and texts of several lines as such', async () => {
    const script = `say('::debug::hidden'); say('::error title=T::one%0Atwo'); output('keys', '[{"a":1},{"a":2}]')`;
    const transcriptOf = async (debug: boolean) => transcript(await runStep(fixture(script, { debug })));
    expect(await transcriptOf(true)).toContain('::debug::hidden');
    expect(await transcriptOf(false)).toMatchSnapshot();
  });

  test.each([
    ['appendFile', `(await import('node:fs/promises')).appendFile(F, 'a=1\\n')`],
    ['writeFile', `(await import('node:fs/promises')).writeFile(F, 'a=1\\n')`],
    [
      'a handle',
      `(await import('node:fs/promises')).open(F, 'a').then(async (h) => { await h.write('a=1\\n'); await h.close(); })`,
    ],
    [
      'a stream',
      `new Promise(async (done) => (await import('node:fs')).createWriteStream(F, { flags: 'a' }).end('a=1\\n', done))`,
    ],
    ['a callback', `new Promise(async (done) => (await import('node:fs')).appendFile(F, 'a=1\\n', done))`],
    [
      'a descriptor',
      `import('node:fs').then((fs) => { const fd = fs.openSync(F, 'a'); fs.writeSync(fd, Buffer.from('xa=1\\n'), 1); fs.closeSync(fd); })`,
    ],
  ])('has what is written by %s', async (_, write) => {
    const step = await runStep(fixture(`const F = process.env.GITHUB_OUTPUT; await ${write}`));
    expect(transcript(step)).toBe('main:\n  OUTPUT a=1\n  (exit code 0)\n');
  });

  test('is refused when a write escaped the preload', async () => {
    const script = `(await import('node:child_process')).execSync('echo a=1 >> "$GITHUB_OUTPUT"')`;
    await expect(runStep(fixture(script))).rejects.toThrow('did not see every write to GITHUB_OUTPUT');
  });
});
