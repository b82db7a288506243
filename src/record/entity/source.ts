import { z } from 'zod';
import { textSchema } from '#record/text';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { groups, optional, required } from './field.ts';

const instant = z.iso.datetime();

/** A URL, a file or a pasted text, in any language. One source may serve many incidents; it may derive from another. */
export const source = define('source', 'A URL, a file or a pasted text that reports something', {
  url: optional(z.string(), 'public', 'Address as given'),
  urlNormal: optional(
    z.string(),
    'public',
    'Address in normal form, by which the same source is found again',
  ),
  title: optional(textSchema, 'public', 'Title or name'),
  platform: optional(vocabularyEnum('source_platform'), 'public', 'Where it was published'),
  platformPostId: optional(z.string(), 'public', 'Number of the post there'),
  author: optional(z.string(), 'public', 'Author or account'),
  authorTranslated: optional(z.string(), 'public', 'Author in another script'),
  publishedAt: optional(z.string(), 'public', 'When it was published, ISO date or instant'),
  language: optional(z.string(), 'public', 'Main language, BCP 47'),
  content: optional(z.string(), 'internal', 'Its text'),
  contentTranslation: groups(
    {
      text: required(z.string(), 'internal', 'Translated text'),
      by: required(z.enum(['human', 'machine']), 'internal', 'Who translated'),
      model: optional(z.string(), 'internal', 'With what'),
    },
    'Translations',
  ),
  includesVideo: optional(z.boolean(), 'public', 'Whether it carries film'),
  videoTranscript: optional(z.string(), 'internal', 'What is said in it'),
  independence: optional(
    vocabularyEnum('source_independence'),
    'public',
    'Whether it adds its own knowledge',
  ),
  derivesFrom: optional(reference('source'), 'public', 'The source it repeats'),
  evaluation: optional(textSchema, 'internal', 'How far it is trusted, and why'),
});

export type Source = Body<typeof source>;

/** The bytes of a source as received: hashed, dated, never changed. */
export const capture = define(
  'capture',
  'The bytes of a source as received',
  {
    source: optional(reference('source'), 'public', 'The source'),
    capturedAt: required(instant, 'public', 'When, UTC'),
    tool: required(z.string(), 'public', 'With what'),
    toolVersion: optional(z.string(), 'public', 'Its version'),
    requestedUrl: optional(z.string(), 'public', 'Address asked for'),
    finalUrl: optional(z.string(), 'public', 'Address that answered'),
    httpStatus: optional(z.int(), 'public', 'HTTP status'),
    state: required(vocabularyEnum('capture_state'), 'public', 'Result'),
    checkedBy: optional(z.string(), 'internal', 'Who looked at it'),
    files: groups(
      {
        role: required(
          z.enum(['html', 'warc', 'screenshot', 'media', 'text', 'pdf', 'table']),
          'public',
          'What the file is',
        ),
        path: optional(z.string(), 'internal', 'Name of the file as received'),
        mime: optional(z.string(), 'public', 'Media type'),
        bytes: required(z.int().nonnegative(), 'public', 'Length in bytes'),
        sha256: required(z.string().regex(/^[0-9a-f]{64}$/), 'public', 'SHA-256 of the bytes, hexadecimal'),
      },
      'Files',
    ),
    externalArchives: groups(
      {
        url: required(z.string(), 'public', 'Address in an outside archive'),
        verifiedAt: optional(instant, 'public', 'When it was looked at'),
        ok: optional(z.boolean(), 'public', 'Whether it holds the source'),
      },
      'Copies in outside archives',
    ),
    custody: groups(
      {
        at: required(instant, 'internal', 'When'),
        who: required(z.string(), 'internal', 'Who'),
        action: required(z.string(), 'internal', 'What was done'),
      },
      'Chain of custody',
    ),
  },
  'source',
);

export type Capture = Body<typeof capture>;
