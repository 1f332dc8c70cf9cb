/** Names in their own script: which runs of a text are not Latin, and which way they run. */

const SCRIPTS = [
  ['Arab', /\p{scx=Arab}/u, true],
  ['Hebr', /\p{scx=Hebr}/u, true],
  ['Thaa', /\p{scx=Thaa}/u, true],
  ['Deva', /\p{scx=Deva}/u, false],
  ['Beng', /\p{scx=Beng}/u, false],
  ['Taml', /\p{scx=Taml}/u, false],
  ['Hani', /\p{scx=Hani}/u, false],
  ['Kana', /\p{scx=Kana}/u, false],
  ['Hang', /\p{scx=Hang}/u, false],
  ['Cyrl', /\p{scx=Cyrl}/u, false],
  ['Grek', /\p{scx=Grek}/u, false],
] as const;

export interface ScriptRun {
  text: string;
  /** The ISO 15924 code of the script; null for Latin and whatever stands with it. */
  script: string | null;
  rightToLeft: boolean;
}

const LETTER = /(?!\p{sc=Latn})\p{L}/u;
/** Words of letters beyond Latin, with the marks, spaces and stops between them. */
const FOREIGN =
  /(?!\p{sc=Latn})\p{L}(?:(?:(?!\p{sc=Latn})[\p{L}\p{M}]|[\s.،؛۔'’-]|\u200c|\u200d)*(?!\p{sc=Latn})[\p{L}\p{M}])?/gu;

/** The text in runs of one script each; joined, they are the text. */
export function scriptRuns(text: string): ScriptRun[] {
  if (!LETTER.test(text)) return text === '' ? [] : [{ text, script: null, rightToLeft: false }];
  const runs: ScriptRun[] = [];
  const latin = (part: string): void => {
    if (part !== '') runs.push({ text: part, script: null, rightToLeft: false });
  };
  let at = 0;
  for (const match of text.matchAll(FOREIGN)) {
    latin(text.slice(at, match.index));
    const first = match[0].slice(0, 2);
    const [script, , rightToLeft] = SCRIPTS.find(([, letters]) => letters.test(first)) ?? [
      'Zyyy',
      null,
      false,
    ];
    runs.push({ text: match[0], script, rightToLeft });
    at = match.index + match[0].length;
  }
  latin(text.slice(at));
  return runs;
}
