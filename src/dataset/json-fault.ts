/** Why a text is not JSON, told in plain words with its place. */
import { printParseErrorCode, visit } from 'jsonc-parser';

export interface JsonFault {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  message: string;
}

const MOST_SHOWN = 30;

/** A piece of the text as it is quoted in a sentence. */
function quoted(piece: string): string {
  const shown = piece.length > MOST_SHOWN ? `${piece.slice(0, MOST_SHOWN)}…` : piece;
  return shown.startsWith('"') ? shown : `"${shown}"`;
}

/** What other languages write, and what stands for it in JSON. */
const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  None: 'null',
  nil: 'null',
  NULL: 'null',
  Null: 'null',
  undefined: 'null',
  NaN: 'null',
  nan: 'null',
  Infinity: 'null',
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
};

function unknownWord(word: string): string {
  const meant = FOREIGN_WORDS[word];
  if (meant !== undefined) return `there is no ${quoted(word)} in JSON: write ${meant}`;
  if (/^['‘’“”`]/.test(word))
    return `${quoted(word)} has the wrong quotation marks: write straight double ones`;
  if (/^[+\-.]/.test(word)) return `${quoted(word)} is no number of JSON: write it as 0.5, -1 or 1e6`;
  return `${quoted(word)} stands outside quotation marks: add the one that is missing, and write \\" for one within text`;
}

const instead = (wanted: string, { piece, afterComma }: Place): string =>
  `${wanted} was expected, not ${quoted(piece)}${afterComma ? ': take out the comma before it' : ''}`;

const COMMENT = 'JSON has no comments: take it out';

/** Where a fault is: the piece of text that the parser stopped at, and whether that cannot follow a comma. */
interface Place {
  piece: string;
  afterComma: boolean;
}

/** What is said for each of the parser's codes. */
const SENTENCES: Readonly<Record<string, (place: Place) => string>> = {
  InvalidSymbol: ({ piece }) => unknownWord(piece),
  InvalidNumberFormat: ({ piece }) => `${quoted(piece)} is no number of JSON: write it as 0.5, -1 or 1e6`,
  UnexpectedEndOfNumber: ({ piece }) => `${quoted(piece)} is no number of JSON: write it as 0.5, -1 or 1e6`,
  PropertyNameExpected: (place) => instead('a field name in quotation marks', place),
  ValueExpected: (place) => instead('a value', place),
  ColonExpected: (place) => instead('a colon', place),
  CommaExpected: (place) => instead('a comma or a closing bracket', place),
  CloseBraceExpected: (place) => instead('a closing "}"', place),
  CloseBracketExpected: (place) => instead('a closing "]"', place),
  EndOfFileExpected: ({ piece }) =>
    `${quoted(piece)} stands after the end: the file is one list, or one object`,
  InvalidCommentToken: () => COMMENT,
  UnexpectedEndOfComment: () => COMMENT,
  UnexpectedEndOfString: () =>
    'the text that begins here has no closing quotation mark on its line: add it, and write \\n for a line break within the text',
  InvalidUnicode: () => 'the text that begins here has a \\u without the four hexadecimal digits after it',
  InvalidEscapeCharacter: () =>
    'the text that begins here has a backslash before a letter that needs none: write \\\\ for a backslash',
  InvalidCharacter: () =>
    'the text that begins here holds a tab or another control character: write \\t for a tab, or take it out',
};

/** The first syntax error. @param text what `JSON.parse` refuses */
function syntaxFault(text: string): JsonFault {
  const faults: JsonFault[] = [];
  visit(
    text,
    {
      onError(code, offset, length, line, column) {
        const piece = text.slice(offset, offset + length);
        const afterComma = /,\s*$/.test(text.slice(0, offset)) && /^[,\]}]$/.test(piece);
        const tell = SENTENCES[printParseErrorCode(code)];
        const sentence = length === 0 ? 'it ends too early' : tell?.({ piece, afterComma });
        faults.push({ line: line + 1, column: column + 1, message: sentence ?? 'it cannot be read here' });
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return faults[0] ?? { line: 1, column: 1, message: 'it cannot be read' };
}

/** The place of what was no UTF-8 when the text was read, or null. */
function encodingFault(text: string): JsonFault | null {
  const at = text.indexOf('\ufffd');
  if (at < 0) return null;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message: 'a letter here is not UTF-8: save the file as UTF-8, and write again what shows as \ufffd',
  };
}

/** What a file's text holds as JSON: its value, undefined where it has none, and the fault that keeps it from being right. */
export function readJson(text: string): { value: unknown; fault: JsonFault | null } {
  const json = text.replace(/^\uFEFF/, '');
  const fault = encodingFault(json);
  try {
    return { value: JSON.parse(json), fault };
  } catch {
    if (json.trim() === '')
      return { value: undefined, fault: { line: 1, column: 1, message: 'it is empty' } };
    return { value: undefined, fault: fault ?? syntaxFault(json) };
  }
}
