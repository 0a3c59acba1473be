/** A job summary's text as a reader sees it: its character references are characters. */
export const asRead = (markdown: string): string =>
  markdown.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
