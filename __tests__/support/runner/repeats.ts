/** Waiting for a search to see a key takes two or three different requests a round, at most. */
const LONGEST_ROUND = 4;

/**
 * Makes one round of the same requests over and over: how often a step has to ask before the answer changes is a matter
 * of chance.
 * @param parts what happened, in order; a part that is a request or a group of them says so
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

/** The shortest round that is repeated from here on, and how often; a single part, once, if none is. */
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
