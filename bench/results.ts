/** The measurements as Markdown. */
import { table } from '../scripts/markdown.ts';
import { ms, ratio, spread } from './figures.ts';
import { atOnce } from './fleets.ts';
import { goalsSection } from './goals.ts';
import type { Measured } from './measured.ts';
import type { Contest } from './operations.ts';
import { peers } from './peers.ts';
import { startUpSection } from './start-up-section.ts';

const percent = (value: number) => (value * 100).toFixed(0);

export function resultsOf(measured: Measured): string {
  const { about, contests, traffic, distances, fleets, bulk, loadAfter } = measured;
  return `# Measured

\`npm run bench\` wrote this page. Times are from one machine on one day: compare within a table, not between machines. Contenders take
turns, so that the machine's load affects all alike. In *a (b to c)*, a is the median, b and c are the first and the third quartile.

${table(
  ['', ''],
  [
    ['Date', about.date],
    ['Machine', `${about.cpu}, ${about.memory.toFixed(0)} GiB, ${about.system}`],
    ['Load of the machine before and after', `${ratio(about.loadBefore)}, ${ratio(loadAfter)}`],
    ['Node', about.node],
    ['Elasticsearch', `${about.elasticsearch}, one node on this machine, plain HTTP`],
    ['@elastic/elasticsearch', about.client],
    ['curl', about.curl],
  ],
)}

## Goals
${goalsSection(measured)}

${startUpSection(measured)}

## One key
In ms, from the start of the process to its end. A DELETE waits for the cluster's next refresh, up to a second, so a later one waits less.

${contests.map(contestTable).join('\n\n')}

${peers}

## Requests
${table(
  ['operation', 'requests', 'connections', 'bytes sent', 'bytes received'],
  Object.entries(traffic).map(([name, { requests, connections, sent, received }]) => [
    name,
    ...[requests, connections, sent, received].map(String),
  ]),
)}

## Distance
\`create\` with a longer round trip to the cluster, in ms.

${table(
  ['round trip', 'action', 'bare Node script', 'difference'],
  distances.map(({ roundTrip, contest: { contenders } }) => {
    const [action, bare] = [contenders.action!, contenders['bare Node script']!];
    return [`${roundTrip}`, spread(action), spread(bare), ms(action.median - bare.median)];
  }),
)}

## Fleets
\`create\` for many hosts, compared with a bare loop of create and verification with ${atOnce} concurrent requests. 5,000 hosts are five steps of
1,000: one step delivers as many keys as fit into GitHub's 1 MB of outputs.

${table(
  ['hosts', 'steps', 'action, ms a host', 'bare loop, ms a host', '% of its throughput', 'MiB at most'],
  fleets.map(({ hosts, steps, action, bare, share, peak }) => [
    hosts.toLocaleString('en'),
    String(steps),
    spread(action, ratio),
    spread(bare, ratio),
    spread(share, percent),
    peak.toFixed(0),
  ]),
)}

And all that they made, in one step each:

${table(
  ['step', 'valid keys', 's', 'ms a key', 'MiB at most'],
  bulk.map(({ what, keys, wall, peak }) => [
    what,
    String(keys),
    (wall / 1000).toFixed(2),
    (wall / keys).toFixed(2),
    peak.toFixed(0),
  ]),
)}
`;
}

function contestTable({ what, contenders }: Contest): string {
  const base = contenders['bare Node script'];
  const rows = Object.entries(contenders).map(([name, figures]) => [
    name,
    spread(figures),
    base ? ratio(figures.median / base.median) : '',
  ]);
  return table([what, 'ms', 'times the bare script'], rows);
}
