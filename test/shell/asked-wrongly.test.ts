/** What the program says to a command line that it cannot take as it stands, and what it takes all the same. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { brief } from '../support/shell';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('options may stand before the command', () => {
  test.each([
    ['--limit 2 timeline Berg', 'timeline Berg --limit 2'],
    ['--since 2024-03 --topic fisheries timeline', 'timeline --since 2024-03 --topic fisheries'],
    ['--reverse timeline', 'timeline --reverse'],
    ['--for NO on Jónsson', 'on Jónsson --for NO'],
    ['--topic=fisheries --json meetings', 'meetings --topic=fisheries --json'],
    ['--person Berg -q timeline', 'timeline --person Berg -q'],
    ['-q help', 'help'],
    ['--no-color help on', 'help on'],
    ['--json help', 'help'],
    ['--as-of 2024-06-15 help who', 'help who'],
  ])('brief %s', async (before, after) => {
    const expected = await brief(after.split(' '));
    expect(expected.status).toBe(0);
    expect(await brief(before.split(' '))).toEqual(expected);
  });

  test('the value of an option is not taken for the command', async () => {
    expect((await brief(['--limit', '1', '-o', '-', 'timeline'])).status).toBe(0);
    expect((await brief(['--person', 'show', 'timeline'])).stderr).toContain('"show"');
  });
});

describe('an empty argument is refused', () => {
  test.each(COMMANDS.map(({ name }) => name))('brief %s ""', async (name) => {
    for (const argv of [
      [name, ''],
      [name, 'Berg', ' '],
      [name, '--as-of', ''],
    ]) {
      const { status, stdout, stderr } = await brief(argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('an empty argument');
    }
  });

  test('and one that holds only commas', async () => {
    expect((await brief(['timeline', ','])).status).toBe(2);
  });

  test('an option is named', async () => {
    expect(oneLine((await brief(['timeline', '--dataset', ''])).stderr)).toContain('after --dataset');
    expect(oneLine((await brief(['timeline', '--type='])).stderr)).toContain('--type=');
  });
});

describe('what was meant is said', () => {
  test.each([
    ['schema meetings extra', 'schema takes [kind], no more'],
    ['timeline Berg since may 2024', 'It is a date: --since "may 2024"'],
    ['timeline Berg until may 2024', 'It is a date: --until "may 2024"'],
    ['statements Berg fisheries since may', 'It is a date: --since may'],
    ['timeline Berg after may', 'It is a date: --since may'],
    ['timeline Berg before may', 'It is a date: --until "before may"'],
    ['timeline Berg during may', 'It is a date: --on may'],
    ['timeline Berg in 2024', 'It is a date: --on 2024'],
    ['timeline NO IS 2024', 'It is a date: --on 2024'],
    ['timeline Berg last week', 'It is a date: --on "last week"'],
    ['timeline Berg between may and june', 'It is a date: --on "between may and june"'],
    ['timeline Berg three weeks ago', 'It is a date: --on "three weeks ago"'],
    ['timeline calls Berg', '"calls" is a form of meeting: brief meetings --type call'],
    [
      'timeline Berg press briefings',
      '"press briefings" is a form of statement: brief statements --type press',
    ],
    ['timeline statements Berg', '"statements" is a kind of record: brief statements'],
    ['timeline Berg or Jónsson', 'meant together Ask for each by itself: Berg; Jónsson'],
    ['meetings Berg OR NO', 'Ask for each by itself: Berg; NO'],
    ['timeline Berg and not Jónsson', '"not" cannot be asked for: no subject can be left out'],
    ['timeline Berg without Jónsson', '`brief search <words> -word` leaves out a word.'],
    ['timeline nowhere', 'nothing on record is called "nowhere"'],
    ['timeline --reverse=yes', '--reverse takes no value'],
    ['topics --limit=3', 'topics has no option --limit --limit belongs to timeline,'],
    ['who Berg --limit 3', '--limit cuts the list'],
    ['timeline --as-of 2024-03..2024-04', '--as-of wants a day, not "2024-03..2024-04"'],
    ['on Berg as of 5 March 2024', 'It is a date: --as-of "5 March 2024"'],
    ['timeline Berg yesterday', 'It is a date: --on yesterday, or --as-of yesterday'],
    ['on Berg yesterday', 'It is a date, which only --as-of takes here: --as-of yesterday'],
    ['last Berg Jónsson since 2024', 'It is a date, which only --as-of takes here: --as-of 2024'],
    ['timeline --since may 2024', 'Quote it: --since "may 2024"'],
    ['timeline Berg --since 3 weeks ago', 'Quote it: --since "3 weeks ago"'],
    ['meetings --country NO,IS', '--country takes one name at a time, not "NO,IS"'],
    ['who Breg', 'Nearest: Anna Berg'],
    ['meetings --kind event', 'meetings lists no event brief timeline --kind event'],
    ['meetings --type speech', '--type: "speech" is a form of statement brief statements --type speech'],
    ['statements --type CALL', '--type: "CALL" is a form of meeting brief meetings --type call'],
    ['positions --type call', 'brief meetings --type call'],
    ['meetings --from 2024', 'Did you mean --since?'],
    ['meetings --after 2024', 'Did you mean --since?'],
    ['meetings --before 2024', 'Did you mean --until?'],
    ['meetings --to 2024', 'Did you mean --until?'],
    ['meetings --until-date 2024', 'Did you mean --until?'],
    ['meetings --between 2024', 'Did you mean --on 2025-05..2025-07?'],
    ['statements --by Berg', 'Did you mean --speaker?'],
    ['timeline -n5', 'Did you mean --limit?'],
    ['timeline --pretty', 'Did you mean --json?'],
    ['timeline fisheries -cod', 'To leave a word out: brief search <words> -cod; no other command can.'],
    ['nonsense --help', 'no command is called "nonsense"'],
    ['timelin --help', 'Did you mean timeline?'],
    ['help timelin', 'Did you mean timeline?'],
    ['who 🤖', '`brief who`, `brief topics`'],
  ])('brief %s', async (line, hint) => {
    const { status, stderr } = await brief(line.split(' '));
    expect(status).toBe(2);
    expect(oneLine(stderr)).toContain(hint);
  });

  test('a closed word may be typed in any case', async () => {
    expect(await brief(['ties', 'NO', 'IS', '--by', 'MONTH'])).toEqual(
      await brief(['ties', 'NO', 'IS', '--by', 'month']),
    );
    expect(await brief(['timeline', '--kind', 'Meeting,EVENT'])).toEqual(
      await brief(['timeline', '--kind', 'meeting,event']),
    );
  });

  test('the versions as JSON', async () => {
    const { stdout } = await brief(['-V', '--json']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['brief', 'dataset', 'updated', 'schema']);
  });

  test('a day after the end of the record', async () => {
    const later = await brief(['timeline', '--as-of', '2030']);
    expect(oneLine(later.stderr)).toContain('"2030" is later than the record, which goes to December 2024');
    expect((await brief(['timeline', '--as-of', '2024-06'])).stderr).toBe('');
    const addendum = await brief(['on', 'Berg', '--since', '2027']);
    expect(oneLine(addendum.stderr)).toContain('"2027" is later than the record, which goes to');
  });
});

describe('a span where one end is wanted', () => {
  test.each([
    ['meetings', '--since', '2024-05..2024-06'],
    ['meetings', '--until', '2024-05..2024-06'],
  ])('brief %s %s %s', async (...argv) => {
    const { status, stdout, stderr } = await brief(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(oneLine(stderr)).toBe(
      `brief: ${argv.at(-2)} "2024-05..2024-06" is a span: --on 2024-05..2024-06, or --since 2024-05 --until 2024-06`,
    );
  });

  test('the addendum counts from its first day', async () => {
    const { status, stderr } = await brief(['on', 'Berg', '--since', '2024-05..2024-06']);
    expect(status).toBe(2);
    expect(oneLine(stderr)).toBe('brief: --since "2024-05..2024-06" is a span: --since 2024-05');
  });

  test('its words are quoted for the shell', async () => {
    expect(oneLine((await brief(['meetings', '--since', 'May 2024 to July 2024'])).stderr)).toContain(
      'is a span: --on "May 2024 to July 2024", or --since "May 2024" --until "July 2024"',
    );
  });

  test('a month, a year and the last weeks have a first and a last day', async () => {
    expect((await brief(['meetings', '--since', '2024-05', '--until', '2024'])).status).toBe(0);
    expect((await brief(['meetings', '--since', 'last 3 weeks', '--until', 'up to december'])).status).toBe(
      0,
    );
    const whole = await brief(['timeline', '--since', '2024-05', '--until', '2024-07', '--json']);
    expect((await brief(['timeline', '--on', 'may 2024 to july 2024', '--json'])).stdout).toBe(whole.stdout);
  });
});

describe('every line on stderr fits the page', () => {
  test.each([
    ['readouts', 'Berg', 'Jónsson'],
    ['timeline', 'nobody at all of this name anywhere'],
    ['timeline', 'اسحاق ڈار جے شنکر اسحاق ڈار جے شنکر'],
    ['timeline', '--since', 'tomorrow'],
    ['search', 'nothing-of-the-kind'],
    ['on', 'Berg', '--since', '2027', '--as-of', '2030'],
  ])('brief %s %s', async (...argv) => {
    for (const columns of [40, 60, 80]) {
      const { stderr } = await brief(argv, { columns });
      expect(stderr).not.toBe('');
      for (const line of stderr.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('--exit-code tells of every answer whether it found anything', () => {
  test.each([
    'timeline --on 2018',
    'who Berg --on 2018',
    'who norway-mfa --on 2018',
    'country NO --on 2018',
    'country --on 2018',
    'topics --on 2018',
    'ties NO IS --on 2018',
    'last anna-berg lina-lund',
    'readouts anna-berg lina-lund',
    'readouts --across NO IS --on 2018',
    'on Norway --since 2025-03',
    'search walrus',
  ])('brief %s finds nothing', async (line) => {
    const argv = line.split(' ');
    const { status, stderr } = await brief([...argv, '--exit-code']);
    expect(stderr).toContain('nothing found');
    expect(status).toBe(1);
    expect((await brief(argv)).status).toBe(0);
  });

  test.each(['who Berg', 'country NO', 'topics', 'ties NO IS', 'last Berg Jónsson', 'on Norway', 'check'])(
    'brief %s finds something',
    async (line) => {
      const { status, stderr } = await brief([...line.split(' '), '--exit-code']);
      expect(stderr).not.toContain('nothing found');
      expect(status).toBe(0);
    },
  );
});

describe('words of time count from the as-of day', () => {
  test.each([
    ['meetings --since', 'last month', '1 February 2024'],
    ['on Berg --since', '2 weeks ago', '1 March 2024'],
  ])('brief %s "%s"', async (command, words, day) => {
    const { stderr, status } = await brief([...command.split(' '), words, '--as-of', '2024-03-15']);
    expect(stderr).toContain(`"${words}" is read as ${day}`);
    expect(status).toBe(0);
  });
});

test('show takes several ids, each once and in the order given', async () => {
  const ids = ['2024-06-berg-jonsson-call', '2024-03-05-berg-jonsson'];
  const shown = await brief(['show', ...ids, ids[0] ?? '', '--json']);
  expect(JSON.parse(shown.stdout).map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(JSON.parse((await brief(['show', ids[0] ?? '', '--json'])).stdout).id).toBe(ids[0]);
  const { stdout } = await brief(['show', ...ids]);
  for (const id of ids) expect(stdout).toContain(id);
  expect((await brief(['show', ...ids, 'no-such-id'])).status).toBe(2);
});

describe('a filter that no record of the list can meet is taken, and told', () => {
  test.each([
    ['events --type call', '--type: an event has no form', 0],
    ['meetings --speaker Berg', '--speaker: only a statement has a speaker', 0],
    ['meetings --issue cod-quota', '--issue: only a statement takes a stand on an issue', 0],
    ['meetings --category agree', '--category: every meeting is CONSULT', 0],
    ['meetings --category consult', '--category: every meeting is CONSULT', 4],
    ['events --kind event', '--kind: all of these are events', 1],
  ])('brief %s', async (line, told, found) => {
    const { status, stdout, stderr } = await brief([...line.split(' '), '--json']);
    expect(stderr).toContain(told);
    expect(JSON.parse(stdout)).toHaveLength(found);
    expect(status).toBe(0);
  });
});
