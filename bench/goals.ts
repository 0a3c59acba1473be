/** What was to be reached, beside what was. */
import { table } from '../scripts/markdown.ts';
import type { Measured } from './results.ts';

interface Goal {
  what: string;
  wanted: string;
  measured: string;
  met: boolean;
  /** What stands in the way, said where the goal is missed. */
  why: string;
}

const load =
  'The machine was shared while this was measured (its load is above): whoever runs longer is interrupted more often.';
const http =
  "About half of it is Node's own HTTP with TLS and crypto, which the client's connection loads whatever the scheme. Of the rest the largest part is OpenTelemetry: more than half of the chunk, imported by the client's transport and not used.";

const atMost = (what: string, value: number, limit: number, unit = '', why = load): Goal => ({
  what,
  why,
  wanted: `at most ${limit}${unit}`,
  measured: `${value.toFixed(2)}${unit}`,
  met: value <= limit,
});

function goalsOf({ startUp, fleets }: Measured): Goal[] {
  const { 'input error': error, 'clean post': post, 'first request': first } = startUp.paths;
  const [small, large] = [fleets[0]!, fleets.at(-1)!];
  const growth = large.action.median / small.action.median;
  const thousand = fleets.find(({ hosts }) => hosts === 1_000)!;
  const share = thousand.share.median * 100;
  return [
    atMost('an input error, times an empty process', error.ratio.median, 1.3),
    atMost('a post step that has nothing to do, times an empty process', post.ratio.median, 1.5),
    atMost(
      'main up to its first request, times an empty process',
      first.ratio.median,
      2.8,
      '',
      `${http} ${load}`,
    ),
    atMost('memory by then', first.peak, 63, ' MiB', http),
    {
      what: 'a fleet of 1,000, throughput of the bare loop',
      wanted: 'at least 80 %',
      measured: `${share.toFixed(0)} %`,
      met: share >= 80,
      why: load,
    },
    atMost('memory of that step', thousand.peak, 150, ' MiB'),
    atMost(`a host among ${large.hosts.toLocaleString('en')}, times a host among ${small.hosts}`, growth, 1),
  ];
}

export function goalsSection(measured: Measured): string {
  const goals = goalsOf(measured);
  const rows = goals.map(({ what, wanted, measured: value, met }) => [
    what,
    wanted,
    value,
    met ? 'yes' : '**no**',
  ]);
  const missed = goals.filter(({ met }) => !met).map(({ what, why }) => `- Missed: ${what}. ${why}`);
  return [table(['goal', 'wanted', 'measured', 'met'], rows), ...missed].join('\n\n');
}
