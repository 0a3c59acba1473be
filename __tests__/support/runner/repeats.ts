/** The longest round: waiting until a search sees a key takes up to three different requests. */
const LONGEST_ROUND = 4;

/**
 * Reduces repeated rounds of requests to one, because the number of polls depends on timing.
 * @param parts what happened, in order; requests and groups of them are marked
 */
export function withoutRepeats(parts: Part[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const { length, rounds } = roundsAt(parts, at);
    const round = parts.slice(at, at + length).flatMap((part) => part.lines);
    lines.push(...(rounds > 1 ? ['repeatedly:', ...indented(round)] : round));
    at += length * rounds;
  }
  return lines;
}

export interface Part {
  lines: string[];
  asks: boolean;
}

export function indented(lines: string[]): string[] {
  return lines.map((line) => line.replace(/^(?=.)/gm, '  '));
}

/** The shortest round repeated from here, and how often; or a single part, once. */
function roundsAt(parts: Part[], at: number): { length: number; rounds: number } {
  const texts = parts.map((part) => part.lines.join('\n'));
  for (let length = 1; length <= LONGEST_ROUND; length += 1) {
    const isRound = (from: number) =>
      from + length <= texts.length &&
      texts.slice(at, at + length).every((text, offset) => text === texts[from + offset]);
    let rounds = 1;
    while (isRound(at + rounds * length)) rounds += 1;
    if (rounds > 1 && parts.slice(at, at + length).some(({ asks }) => asks)) return { length, rounds };
  }
  return { length: 1, rounds: 1 };
}
