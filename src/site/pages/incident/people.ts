import { formatNumber, formatPlain } from '#locale/number';
import { nameIn } from '#record/personal-name';
import type { PublicVictim } from '#record/public/victim';
import type { IncidentDetail } from '#release/public-register';
import { html, joinMarkup, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import { inItsLanguage, value } from '../../words.ts';
import { listOf, type Section } from './section.ts';

const tiers = ['verified', 'credible_report', 'unverified'] as const;

/**
 * The victims of an incident, by how well each identity is established where that is set. Names appear as the conflict's
 * policy allows; where one is withheld the page says so.
 */
export function victimSections({ victims, incident }: IncidentDetail, view: View): Section[] {
  if (victims.length === 0) return [];
  const { t } = view;
  const groups = groupsOf(incident, victims);
  const item = (victim: PublicVictim) => victimItem(victim, groups.get(victim.id), view);
  const wrap = listOf('victims');
  const withheld = victims.filter((victim) => victim.naming === 'withheld').length;
  const intro = withheld > 0 ? html`<p class="note">${t('victims.withheld', { n: withheld })}</p>` : null;
  if (!victims.some((victim) => victim.identityTier !== undefined)) {
    const heading = t('section.victims', { n: victims.length });
    return [{ id: 'victims', heading, intro, items: victims.map(item), wrap }];
  }
  const sections: Section[] = [];
  for (const tier of [...tiers, undefined]) {
    const members = victims.filter((victim) => victim.identityTier === tier);
    if (members.length === 0) continue;
    const id = tier === undefined ? 'victims' : `victims-${tier.replace('_', '-')}`;
    const heading = t(`section.victims.${tier ?? 'other'}`, { n: members.length });
    sections.push({
      id,
      heading,
      intro: sections.length === 0 ? intro : null,
      items: members.map(item),
      wrap,
    });
  }
  return sections;
}

function victimItem(victim: PublicVictim, group: number | undefined, view: View): Markup {
  const { t, lang } = view;
  const about = joinMarkup(
    [
      victim.ageGroup === 'exact' || victim.ageMin !== undefined
        ? null
        : value('age_group', victim.ageGroup, view),
      ageText(victim, view),
      victim.gender === 'unknown' ? null : value('gender', victim.gender, view),
      value('victim_status', victim.status, view),
      victim.civilianStatus === undefined || victim.civilianStatus === 'civilian'
        ? null
        : value('civilian_status', victim.civilianStatus, view),
      group === undefined ? null : t('victims.group', { n: group }),
      victim.site === undefined
        ? null
        : html`<a href="#site-${victim.site + 1}">${t('victims.site', { n: formatPlain(victim.site + 1, lang) })}</a>`,
      ...(victim.officialMatches ?? []).map(
        (match) => html`${t('victims.matched')} <bdi>${match.list}</bdi>`,
      ),
    ],
    t('list.separator'),
  );
  return html`<li>${nameMarkup(victim, view)}${about.length > 0 && html` <span class="about">${about}</span>`}</li>`;
}

/** The name in the reader's script first, then in the script it is originally written in. */
function nameMarkup(victim: PublicVictim, view: View): Markup {
  const { t, lang } = view;
  if (victim.naming !== 'published') {
    return html`<span class="unnamed">${t(victim.naming === 'withheld' ? 'victims.nameWithheld' : 'victims.nameUnknown')}</span>`;
  }
  const names = victim.names ?? [];
  const own = nameIn(names, lang);
  const others = names.filter((name) => name.value.trim() !== '' && name.value !== own?.value);
  const spellings: MarkupValue[] = others.map(
    (name) => html`<span class="spelling">${inItsLanguage(name.value, name.lang, view)}</span>`,
  );
  return html`<span class="person">${own && inItsLanguage(own.value, own.lang, view)}</span>${spellings.length > 0 && html` ${joinMarkup(spellings, ' ')}`}`;
}

function ageText(victim: PublicVictim, { t, lang }: View): string | null {
  const { ageMin, ageMax } = victim;
  if (ageMin === undefined && ageMax === undefined) return null;
  const from = ageMin ?? ageMax ?? 0;
  const to = ageMax ?? from;
  if (from !== to) return t('age.between', { from: formatNumber(from, lang), to: formatNumber(to, lang) });
  if (from < 1) return t('age.months', { n: Math.round(from * 12) });
  return t('age.years', { n: Number.isInteger(from) ? from : Math.round(from * 10) / 10 });
}

/** Families and groups are numbered: their names are not public. */
function groupsOf(
  incident: IncidentDetail['incident'],
  victims: readonly PublicVictim[],
): Map<string, number> {
  const known = new Set(victims.map((victim) => victim.id));
  const groups = new Map<string, number>();
  for (const [at, group] of (incident.victimGroups ?? []).entries()) {
    for (const member of group.members ?? []) if (known.has(member)) groups.set(member, at + 1);
  }
  return groups;
}
