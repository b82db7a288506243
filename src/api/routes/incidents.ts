import { z } from '@hono/zod-openapi';
import { requireConflict } from '#casework/conflict-choice';
import { isDay } from '#record/calendar-day';
import { countryFromName } from '#record/country';
import { SijillError } from '#record/sijill-error';
import type { Grade } from '#record/tally';
import { isValue, valuesOf } from '#record/vocabulary';
import { conflictWord, day, paging, word, words } from '../parameters.ts';
import { nothingHere } from '../problem.ts';
import type { IncidentDetail, PublicRegister } from '../public-register.ts';
import type { Answer, RouteTable } from '../route-table.ts';
import * as shapes from '../shapes.ts';
import { resolveAddress } from './incident-address.ts';
import { detailDocument } from './incident-detail.ts';

const address = z.object({
  idOrCode: z.string().min(1).max(60).openapi({ description: 'The id of an incident, or one of its codes' }),
});

const several = {
  300: 'Several incidents stand there',
  308: 'It was merged; Location has the address of the other',
};

/** Public incidents: the list, and each with all that belongs to it. */
export function incidentRoutes(table: RouteTable, register: PublicRegister): void {
  const common = {
    method: 'get',
    action: 'read',
    kind: 'incident',
    audience: 'anyone',
    tag: 'Incidents',
  } as const;
  table.route(
    {
      ...common,
      path: '/incidents',
      summary: 'Published incidents, latest first',
      description: 'The same incidents that a tally with the same filters counts.',
      query: z.strictObject({
        conflict: conflictWord,
        code: word('A code, today’s or an earlier one, as a whole'),
        place: word('The name of a place or governorate'),
        belligerent: word('A party, by any of its names or its id'),
        country: word('A country, by code or name'),
        grade: words('A grade'),
        from: day('First day'),
        to: day('Last day'),
        sort: z
          .enum(['latest', 'earliest'])
          .default('latest')
          .openapi({ description: 'By the day it happened' }),
        ...paging,
      }),
      answer: z.object({
        total: z.int(),
        limit: z.int(),
        offset: z.int(),
        incidents: z.array(shapes.listedIncidentShape),
      }),
    },
    async ({ query, context }) => {
      const { limit, offset } = query;
      const conflict = await requireConflict(context, query.conflict ?? null);
      const filter = {
        conflict: conflict.id,
        code: query.code,
        place: query.place,
        party: query.belligerent,
        country: query.country === undefined ? undefined : country(query.country),
        grades: query.grade?.map(grade),
        from: dayOf(query.from, 'from'),
        to: dayOf(query.to, 'to'),
        order: query.sort,
      };
      const { total, incidents } = await register.incidents(filter, { limit, offset });
      return { body: { total, limit, offset, incidents } };
    },
  );

  const part = (
    name: string,
    summary: string,
    answer: z.ZodType,
    take: (detail: IncidentDetail) => unknown,
  ) =>
    table.route(
      {
        ...common,
        path: `/incidents/{idOrCode}${name}`,
        params: address,
        summary,
        answer,
        otherwise: several,
      },
      async ({ params }) => {
        const answered = await answerAt(register, params.idOrCode, name);
        return 'body' in answered ? answered : { body: take(answered) };
      },
    );
  part('', 'One published incident with all that belongs to it', shapes.detailShape, detailDocument);
  part(
    '/history',
    'What was changed of its published figures and facts, when and why',
    z.object({ publishedAt: z.string().nullable(), changes: z.array(z.looseObject({})) }),
    ({ incident }) => ({ publishedAt: incident.publishedAt ?? null, changes: incident.changeLog ?? [] }),
  );
  part(
    '/claims',
    'Who says how many, with the hash of the bytes',
    z.array(shapes.evidencedClaimShape),
    (detail) => detail.claims,
  );
  part(
    '/victims',
    'The persons harmed, named as the conflict’s policy allows',
    z.array(shapes.victimShape),
    (detail) => detail.victims,
  );
  part('/sources', 'The sources that it cites', z.array(shapes.sourceShape), (detail) => detail.sources);
}

/** The one incident at an address, or the answer that leads on: 308 for a merge, 300 for several, 410 for what is gone. */
async function answerAt(
  register: PublicRegister,
  idOrCode: string,
  part: string,
): Promise<IncidentDetail | Answer> {
  const { found, gone, isDirect } = await resolveAddress(register, idOrCode);
  const [only, another] = found;
  if (only && !another) {
    const isCode = gone.length === 0;
    if (isDirect || isCode) return only;
    const location = `/api/v1/incidents/${only.incident.id}${part}`;
    return { status: 308, body: { location, merged: gone }, headers: { location } };
  }
  if (another) {
    const choices = found.map(({ incident }) => ({
      id: incident.id,
      codes: incident.codes ?? [],
      location: `/api/v1/incidents/${incident.id}${part}`,
    }));
    return { status: 300, body: { choices, gone } };
  }
  if (gone.length > 0) return { status: 410, body: { gone } };
  throw nothingHere();
}

function grade(text: string): Grade {
  const value = text.toLowerCase();
  if (isValue('civilian_harm_grading', value)) return value;
  throw new SijillError(
    'bad_call',
    `'${text}' is no grade: ${valuesOf('civilian_harm_grading').join(', ')}.`,
  );
}

function country(text: string): string {
  const code = countryFromName(text);
  if (code) return code;
  throw new SijillError('bad_call', `'${text}' is no country that Sijill knows.`);
}

function dayOf(text: string | undefined, name: string): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new SijillError('bad_call', `${name}: '${text}' is no day of the calendar. Write it as 2017-06-01.`);
}
