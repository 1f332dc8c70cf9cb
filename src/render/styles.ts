/** The few styles of the terminal: bold, dim, one accent; and links. */
import { Chalk, type ChalkInstance } from 'chalk';
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

/** Paints a run of text that is already laid out. */
export function painter(style: TextStyle): Painter {
  const paint = paints(new Chalk({ level: style.colour ? 1 : 0 }));
  return (text, emphasis, href) => {
    const painted = emphasis && style.colour ? paint[emphasis](text) : text;
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
];

/** The text in ASCII, for a terminal whose locale has no more: marks and accents replaced, the rest as `?`. */
export function toAscii(text: string): string {
  const marked = ASCII.reduce((result, [from, to]) => result.replace(from, to), text);
  return marked
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\n\u0020-\u007e\u001b\u0007]/gu, '?');
}
