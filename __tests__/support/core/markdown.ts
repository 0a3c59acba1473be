import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** GitHub-flavoured Markdown as HTML. Raw HTML is kept, so that missing escapes are visible. */
export const render = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Every tag of an HTML text, with its attributes. */
export const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The visible text. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : named[name!]!,
    );
