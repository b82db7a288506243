import { z } from 'zod';
import { textSchema } from '#record/text';
import { type Body, define, reference } from './definition.ts';
import { optional, required } from './field.ts';

/** A party to a conflict, a recorder or another body that makes claims: the one who acts, concedes or counts (domain.md 5 'Actor'). */
export const party = define('party', 'A party to the conflict, or a body that makes claims about it', {
  names: required(textSchema, 'public', 'Names, in every language known'),
  kind: required(
    z.enum(['state', 'coalition', 'armed_group', 'recorder', 'organisation', 'media', 'unknown']),
    'public',
    'What it is',
  ),
  parent: optional(reference('party'), 'public', 'The coalition or state it belongs to'),
  aliases: optional(z.array(z.string()), 'public', 'Other names and codes; any of them finds it'),
});

export type Party = Body<typeof party>;
