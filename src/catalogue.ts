/** One way in which a step can fail: the annotation's title, and what docs/troubleshooting.md says of it. */
export interface Entry {
  /** What happened: the title of the annotation, and the heading in docs/troubleshooting.md. */
  title: string;
  /** Why this is likely. Markdown. */
  why: string;
  /** What to do next; its first sentence is printed too. Markdown. */
  cure: string;
}

/**
 * Every failure that a person can meet. docs/troubleshooting.md is written from this table (`npm run docs`), and a test
 * proves that each entry is there.
 */
export const catalogue = {
  inputs: {
    title: 'Some inputs are not right',
    why: 'Inputs are checked before anything is called, all at once. Each line names the input, what was given, and what would be right.',
    cure: 'Correct the inputs that are named. Nothing was called, so nothing was made or changed.',
  },
} as const satisfies Record<string, Entry>;
