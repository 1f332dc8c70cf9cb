import { check } from './check';
import type { Command } from './command';
import { completion } from './completion';
import { country } from './country';
import { last } from './last';
import { events, meetings, statements } from './listings';
import { on } from './on';
import { positions } from './positions';
import { readouts } from './readouts';
import { schema } from './schema';
import { search } from './search';
import { show } from './show';
import { sources } from './sources';
import { ties } from './ties';
import { timeline } from './timeline';
import { topics } from './topics';
import { who } from './who';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  timeline,
  meetings,
  statements,
  events,
  show,
  search,
  who,
  country,
  topics,
  sources,
  last,
  positions,
  readouts,
  ties,
  on,
  check,
  schema,
  completion,
];
