/** One way in which a step can fail: the annotation's title, and what docs/troubleshooting.md says of it. */
export interface Entry {
  /** What happened: the title of the annotation, and the heading in docs/troubleshooting.md. */
  title: string;
  /** Why this is likely. Markdown. */
  why: string;
  /** What to do next; printed with the error. Markdown. */
  cure: string;
}
