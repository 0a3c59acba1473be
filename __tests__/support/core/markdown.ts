import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** GitHub-flavoured Markdown as HTML, raw HTML passed through: what is not escaped shows. */
export const render = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Every tag of an HTML text, with its attributes. */
export const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What a person reads. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : named[name!]!,
    );
