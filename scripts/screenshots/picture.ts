/** Renders Markdown as GitHub does, into a PNG by headless Chromium. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { render } from '../../__tests__/support/core/markdown.ts';

const root = join(import.meta.dirname, '../..');
/** The width of a run's summary on a laptop, in CSS pixels. */
const WIDTH = 1000;
/** The maximum height in CSS pixels: a README does not need 100 rows. */
const HIGHEST = 1000;

export type Theme = 'light' | 'dark';

/** The path of the program. Throws an error of one line if it is missing. */
export function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [process.env.CHROMIUM, ...candidates].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'Chromium is missing: install it (`apt-get install chromium`), or say in CHROMIUM where it is.',
  );
}

export async function picture(chromium: string, markdown: string, theme: Theme): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const [page, png] = [join(folder, 'page.html'), join(folder, 'picture.png')];
  const run = async (...args: string[]) => {
    const own = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
    ];
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // which Chromium does not offer to root
    const { stdout } = await promisify(execFile)(chromium, [
      ...own,
      ...root,
      ...args,
      pathToFileURL(page).href,
    ]);
    return stdout;
  };
  try {
    writeFileSync(page, html(markdown, theme));
    const height = /data-height="(\d+)"/.exec(await run(`--window-size=${WIDTH},100`, '--dump-dom'))?.[1];
    if (!height) throw new Error('Chromium did not report the height of the page.');
    const size = `--window-size=${WIDTH},${Math.min(Number(height), HIGHEST)}`;
    await run(size, '--hide-scrollbars', '--force-device-scale-factor=1.5', `--screenshot=${png}`);
    return readFileSync(png);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function html(markdown: string, theme: Theme): string {
  const css = readFileSync(
    join(root, `node_modules/github-markdown-css/github-markdown-${theme}.css`),
    'utf8',
  );
  return `<!doctype html>
<meta charset="utf-8">
<style>${css} body { margin: 0 } article { padding: 16px 24px }</style>
<article class="markdown-body">${render(markdown)}</article>
<script>document.body.dataset.height = document.documentElement.scrollHeight</script>
`;
}
