/** Which room of `src` may import which other: defined in biome.rooms.json, and checked by the linter. */
import { code, table } from './markdown.ts';

interface Override {
  includes: string[];
  linter: { rules: { style?: { noRestrictedImports: { options: { patterns: { group: string[] }[] } } } } };
}

/** @param biome the text of biome.rooms.json */
export function roomTable(biome: string): string {
  const { overrides } = JSON.parse(biome) as { overrides: Override[] };
  const rows = overrides.flatMap(({ includes: [folder = ''], linter }) => {
    const [pattern] = linter.rules.style?.noRestrictedImports.options.patterns ?? [];
    if (!pattern) return [];
    const allowed = pattern.group.flatMap((entry) => /^!\.\.\/(\w+)/.exec(entry)?.[1] ?? []);
    return [[code(folder.replace('/**', '')), allowed.map(code).join(', ') || 'nothing outside it']];
  });
  return table(['Room', 'may import'], rows);
}
