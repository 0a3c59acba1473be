/** Start-up of every job: the time to start, what is loaded, and what the runner downloads. */
import { table } from '../scripts/markdown.ts';
import { ratio, spread } from './figures.ts';
import type { Measured } from './measured.ts';
import { quotedPeer } from './peers.ts';
import type { Path, StartUp } from './start-up.ts';

export function startUpSection({
  startUp,
  loaded,
  archive,
}: Pick<Measured, 'startUp' | 'loaded' | 'archive'>): string {
  return `## Start-up
An empty Node process: ${spread(startUp.empty)} ms, ${startUp.emptyPeak.toFixed(0)} MiB. The rest is against it, in the same round.

${startUpTable(startUp)}

What is loaded by then is the same on every machine, and has a budget in \`npm run check\`:

${table(
  ['until', 'files of dist', 'kB', "modules of Node's own beyond an empty process's"],
  Object.entries(loaded).map(([name, { files, size, builtins }]) => [
    name,
    String(files),
    size.toFixed(0),
    String(builtins),
  ]),
)}

The archive that the runner downloads for each job has ${(archive / 1e6).toFixed(2)} MB; that of actions/create-github-app-token 0.43.`;
}

/** This action, and the one that the goals refer to: measured in the same rounds, or quoted. */
function startUpTable({ action, peer }: StartUp): string {
  const cells = ({ ratio: times, processor, peak }: Path) => [
    spread(times, ratio),
    processor === undefined ? '' : ratio(processor),
    peak.toFixed(1),
  ];
  const rows = (Object.keys(action) as (keyof typeof action)[]).map((name) => {
    const quoted = quotedPeer[name];
    return [
      name,
      ...cells(action[name]),
      ...(peer ? cells(peer[name]) : [String(quoted.ratio), '', String(quoted.peak ?? '')]),
    ];
  });
  const what = ['times the empty process', 'in processor time', 'MiB at most'];
  const beside = what.map((heading) => `create-github-app-token: ${heading}`);
  const origin = peer
    ? ''
    : '\n\nThe figures of actions/create-github-app-token 3.1.1 are quoted, and not part of the run.';
  return table(['until', ...what, ...beside], rows) + origin;
}
