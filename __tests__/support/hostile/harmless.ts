/** Runs with a hostile server, and their invariants: its content is never run, rendered as markup or passed on. */
import { expect } from 'vitest';
import { render, tagsOf } from '../core/markdown.ts';
import { leaks } from '../runner/leaks.ts';
import type { Run } from '../runner/run.ts';
import { runStep, type StepOptions } from '../runner/run-step.ts';
import type { HostileServer } from './server.ts';

const PASSWORD = 'pw-Zx81kq0Lm2Vb';
export const CANARY = 'canary-q7Jw5TzR0xNe4uYc';
/** Commands for a runner, a terminal and a browser. */
export const NASTY = [
  'a\u001b[31m\u0007<img src=x onerror=alert(1)><script>pwned</script>',
  '::set-output name=pwned::1',
  '::add-mask::pwned',
  '::error title=pwned::pwned',
  '::stop-commands::pwned',
  '##[error]pwned',
  '##[add-mask]pwned\r##[set-output name=pwned]1',
  '| [link](https://pwned.example) `x` |%0A::warning::pwned',
].join('\r\n');
const MEMORY_KIB = 256 * 1024;

export const withServer = (
  { url }: HostileServer,
  inputs: Record<string, string>,
  more: Pick<StepOptions, 'github' | 'env'> = {},
) =>
  runStep({
    ...more,
    inputs: { cluster: url, username: 'minter', password: PASSWORD, ...inputs },
    secrets: [PASSWORD],
    debug: true,
  });

export const create = { operation: 'create', host: 'host001', expiration: '1h' };
export const report = { operation: 'report' };

/** The invariants of every run, with any answer of the server. */
export function expectHarmless(run: Run): void {
  const shown = `${run.rawStdout}${run.rawStderr}${run.rawFiles.summary}`;
  expect(shown).not.toMatch(/(?![\r\n])\p{Cc}/u);
  expect(run.log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  const allowed = ['add-mask', 'debug', 'error', 'notice', 'warning', 'group', 'endgroup'];
  expect(run.commands.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  expect(run.masks.filter((mask) => mask.includes('pwned'))).toEqual([]);
  expect(run.annotations.filter(({ title = 'pwned' }) => title.includes('pwned'))).toEqual([]);
  expect(Object.keys({ ...run.outputs, ...run.state }).filter((name) => name.includes('pwned'))).toEqual([]);
  const tags = tagsOf(render(run.summary)).filter((tag) => !ours.test(tag));
  expect(tags).toEqual([]);
  expect(leaks(run, [CANARY, PASSWORD])).toEqual([]);
  expect(run.maxRssKiB).toBeLessThan(MEMORY_KIB);
}
const ours =
  /^<\/?(h[34]|p|pre|strong|code( class="language-console")?|table|thead|tbody|tr|th|td|details|summary|em|br|wbr|ul|li|a|a href="https:\/\/(github\.com\/beats-api-key\/|docs\.github\.com\/|www\.githubstatus\.com)[^"]*")>$/;
