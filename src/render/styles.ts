/** The few styles of the terminal: bold, dim, one accent; and links. */
import type { ChalkInstance } from 'chalk';
import type { Emphasis } from './document';

export interface TextStyle {
  /** Columns of the page. */
  width: number;
  colour: boolean;
  /** A terminal reads: months as headings, days alone. Else every date is whole and ISO. */
  terminal: boolean;
  /** OSC 8 links. */
  links: boolean;
  /** Letters beyond ASCII can be shown. */
  unicode: boolean;
}

export type Painter = (text: string, emphasis?: Emphasis, href?: string) => string;

function paints(chalk: ChalkInstance): Record<Emphasis, (text: string) => string> {
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    quote: chalk.italic,
    match: chalk.bold.underline,
  };
}

/** Paints a run of text that is already laid out. Chalk is loaded where there is colour. */
export async function painter(style: TextStyle): Promise<Painter> {
  const paint = style.colour ? paints(new (await import('chalk')).Chalk({ level: 1 })) : null;
  return (text, emphasis, href) => {
    const painted = emphasis && paint ? paint[emphasis](text) : text;
    return href && style.links && /^https?:\/\/[!-~]+$/.test(href)
      ? `\u001b]8;;${href}\u0007${painted}\u001b]8;;\u0007`
      : painted;
  };
}

const ASCII: [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/[·•]/g, '-'],
  [/[─━]/g, '-'],
  [/[█▓▒]/g, '#'],
  [/†/g, '+'],
  [/‡/g, '#'],
];

/** The text in ASCII, for a terminal whose locale has no more: marks and accents replaced, the rest as `?`. */
export function toAscii(text: string): string {
  const marked = ASCII.reduce((result, [from, to]) => result.replace(from, to), text);
  return marked
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\t\r\n\u0020-\u007e\u001b\u0007]/gu, '?');
}
