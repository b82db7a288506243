import type { PublicCapture, PublicSource } from '#record/public/source';
import type { EvidencedClaim } from '../public-register.ts';
import type { IncidentRow } from './incidents.ts';
import { boolean, integer, joined, type Table, text } from './table.ts';
import { inLanguage, partyName, partyNames } from './wording.ts';

export const sourcesTable: Table<PublicSource> = {
  name: 'sources',
  title: { en: 'Sources', ar: 'المصادر' },
  doc: {
    en: 'One row per source that a published incident or a public total cites. Which incident cites which source is in the file citations.',
    ar: 'صف لكل مصدر تستشهد به حادثة منشورة أو مجموع معلن. أما الربط بين الحوادث والمصادر ففي ملف citations.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the source', ar: 'معرّف المصدر' }, (source) => source.id),
    text('title_en', { hxl: '#meta+title+en', en: 'Title or name in English', ar: 'العنوان أو الاسم بالإنكليزية' }, (source) => inLanguage(source.title, 'en')),
    text('title_ar', { hxl: '#meta+title+ar', en: 'Title or name in Arabic', ar: 'العنوان أو الاسم بالعربية' }, (source) => inLanguage(source.title, 'ar')),
    text('title_other', { hxl: '#meta+title+other', en: 'Title in any other language', ar: 'العنوان بلغة أخرى' }, (source) => joined(source.title?.filter(({ lang }) => !/^(en|ar)(-|$)/.test(lang)).map(({ value }) => value))),
    boolean('title_withheld', { hxl: '#meta+withheld', en: 'Title and author are left out because they hold a name that is not published', ar: 'حُجب العنوان والكاتب لورود اسم غير منشور' }, (source) => source.titleWithheld),
    text('author', { hxl: '#meta+author', en: 'Author or account', ar: 'الكاتب أو الحساب' }, (source) => source.author),
    text('platform', { hxl: '#meta+platform', list: 'source_platform', en: 'Where it was published', ar: 'منصة النشر' }, (source) => source.platform),
    text('published_at', { hxl: '#date+published', en: 'When it was published', ar: 'تاريخ النشر' }, (source) => source.publishedAt),
    text('language', { hxl: '#meta+language', en: 'Main language', ar: 'اللغة الرئيسية' }, (source) => source.language),
    text('url', { hxl: '#meta+url', en: 'Address as given', ar: 'العنوان الشبكي كما ورد' }, (source) => source.url),
    text('independence', { hxl: '#meta+independence', list: 'source_independence', en: 'Whether it adds its own knowledge', ar: 'هل يضيف معرفة خاصة به' }, (source) => source.independence),
    text('derives_from', { hxl: '#meta+derived', en: 'The source it repeats', ar: 'المصدر الذي ينقل عنه' }, (source) => source.derivesFrom),
  ],
};

/** One source as one incident cites it. */
export interface CitationRow {
  readonly row: IncidentRow;
  readonly citation: NonNullable<IncidentRow['incident']['sources']>[number];
}

export const citationsTable: Table<CitationRow> = {
  name: 'citations',
  title: { en: 'Citations', ar: 'الاستشهادات' },
  doc: { en: 'One row per source that an incident cites.', ar: 'صف لكل مصدر تستشهد به حادثة.' },
  // biome-ignore format: one column a line
  columns: [
    text('incident_id', { hxl: '#meta+id+incident', en: 'The incident', ar: 'الحادثة' }, ({ row }) => row.incident.id),
    text('source_id', { hxl: '#meta+id+source', en: 'The source', ar: 'المصدر' }, ({ citation }) => citation.source),
    integer('order', { hxl: '#meta+order', en: 'Place in the list', ar: 'الترتيب في القائمة' }, ({ citation }) => citation.order),
    text('cited_as', { hxl: '#meta+title+cited', en: 'Name by which this incident cites it', ar: 'الاسم الوارد في الحادثة' }, ({ citation }) => citation.citedAs),
    text('role', { hxl: '#meta+role', en: 'What it is used for', ar: 'وجه الاستخدام' }, ({ citation }) => citation.role),
    boolean('cited_in_narrative', { hxl: '#meta+narrative', en: 'Whether the narrative cites it', ar: 'هل يرد في السرد' }, ({ citation }) => citation.citedInNarrative),
    text('archive_url', { hxl: '#meta+url+archive', en: 'Outside archive cited with it', ar: 'رابط الأرشفة الخارجية' }, ({ citation }) => citation.archiveUrl),
  ],
};

/** A claim about an incident. */
export interface ClaimRow extends EvidencedClaim {
  readonly row: IncidentRow;
}

export const claimsTable: Table<ClaimRow> = {
  name: 'claims',
  title: { en: 'Claims', ar: 'الأقوال' },
  doc: {
    en: 'One row per claim behind an incident’s figures, with where it stands and the hash of the captured file.',
    ar: 'صف لكل قول تستند إليه أرقام الحادثة، مع موضعه وبصمة الملف المحفوظ.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the claim', ar: 'معرّف القول' }, ({ claim }) => claim.id),
    text('incident_id', { hxl: '#meta+id+incident', en: 'The incident', ar: 'الحادثة' }, ({ row }) => row.incident.id),
    text('codes', { hxl: '#meta+code', en: 'Codes of the incident', ar: 'رموز الحادثة' }, ({ row }) => row.incident.codes?.join(' ')),
    text('claimant', { hxl: '#org+name', en: 'Who says so', ar: 'القائل' }, ({ row, claim }) => partyName(row.named.party(claim.claimant)) ?? claim.claimantText),
    text('attributed_to', { hxl: '#group+name', en: 'Who is said to have done it', ar: 'المنسوب إليه الفعل' }, ({ row, claim }) => partyNames(row.named, claim.attributedTo)),
    text('measure', { hxl: '#indicator+type', en: 'What is counted', ar: 'ما يُحصى' }, ({ claim }) => claim.measure),
    text('category', { hxl: '#population+type', list: 'casualty_category', en: 'Which class of persons', ar: 'الفئة' }, ({ claim }) => claim.category),
    text('group_text', { hxl: '#population+text', en: 'Which persons, in words', ar: 'الأشخاص المعنيون بالكلمات' }, ({ claim }) => claim.groupText),
    integer('min', { hxl: '#affected+min', en: 'At least; empty is unknown', ar: 'الحد الأدنى؛ الفارغ غير معروف' }, ({ claim }) => claim.range?.min),
    integer('max', { hxl: '#affected+max', en: 'At most; empty is unknown or open', ar: 'الحد الأقصى؛ الفارغ غير معروف أو مفتوح' }, ({ claim }) => claim.range?.max),
    boolean('approximate', { hxl: '#indicator+approximate', en: 'Said as about or nearly', ar: 'قيل على وجه التقريب' }, ({ claim }) => claim.approximate),
    text('quantifier', { hxl: '#indicator+quantifier', list: 'quantifier', en: 'How the number was worded', ar: 'صيغة العدد' }, ({ claim }) => claim.quantifier),
    text('source_id', { hxl: '#meta+id+source', en: 'The source it was read in', ar: 'المصدر' }, ({ claim }) => claim.source),
    text('capture_id', { hxl: '#meta+id+capture', en: 'The capture it stands in', ar: 'النسخة المحفوظة' }, ({ claim }) => claim.capture),
    text('file', { hxl: '#meta+file', en: 'File within the capture', ar: 'الملف' }, ({ claim }) => claim.locator?.file),
    integer('file_row', { hxl: '#meta+row', en: 'Row of a table, the first data row being 1', ar: 'رقم الصف بدءًا من 1' }, ({ claim }) => claim.locator?.row),
    text('file_columns', { hxl: '#meta+columns', en: 'Columns of a table', ar: 'الأعمدة' }, ({ claim }) => joined(claim.locator?.columns)),
    integer('start', { hxl: '#meta+start', en: 'First character, UTF-16, from 0', ar: 'الحرف الأول' }, ({ claim }) => claim.locator?.start),
    integer('end', { hxl: '#meta+end', en: 'Character after the last', ar: 'الحرف التالي للأخير' }, ({ claim }) => claim.locator?.end),
    text('sha256', { hxl: '#meta+sha256', en: 'SHA-256 of the captured file', ar: 'بصمة SHA-256 للملف' }, ({ sha256 }) => sha256),
  ],
};

/** One file of one capture. */
export interface CaptureRow {
  readonly capture: PublicCapture;
  readonly file: NonNullable<PublicCapture['files']>[number] | null;
}

export const capturesTable: Table<CaptureRow> = {
  name: 'captures',
  title: { en: 'Captures', ar: 'النسخ المحفوظة' },
  doc: {
    en: 'One row per captured file behind a public claim or source: when it was captured and what it hashes to. The bytes themselves are not part of a release.',
    ar: 'صف لكل ملف محفوظ يستند إليه قول أو مصدر منشور: وقت الحفظ والبصمة. والملفات نفسها ليست جزءًا من الإصدار.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the capture', ar: 'معرّف النسخة' }, ({ capture }) => capture.id),
    text('source_id', { hxl: '#meta+id+source', en: 'The source', ar: 'المصدر' }, ({ capture }) => capture.source),
    text('captured_at', { hxl: '#date+captured', en: 'When, UTC', ar: 'وقت الحفظ (توقيت عالمي)' }, ({ capture }) => capture.capturedAt),
    text('state', { hxl: '#status', list: 'capture_state', en: 'Result', ar: 'النتيجة' }, ({ capture }) => capture.state),
    text('tool', { hxl: '#meta+tool', en: 'With what', ar: 'الأداة' }, ({ capture }) => joined([[capture.tool, capture.toolVersion].filter(Boolean).join(' ')])),
    text('final_url', { hxl: '#meta+url', en: 'Address that answered', ar: 'العنوان الشبكي المجيب' }, ({ capture }) => capture.finalUrl ?? capture.requestedUrl),
    integer('http_status', { hxl: '#status+http', en: 'HTTP status', ar: 'حالة HTTP' }, ({ capture }) => capture.httpStatus),
    text('role', { hxl: '#meta+role', en: 'What the file is', ar: 'نوع الملف' }, ({ file }) => file?.role),
    integer('bytes', { hxl: '#meta+bytes', en: 'Length in bytes', ar: 'الحجم بالبايت' }, ({ file }) => file?.bytes),
    text('sha256', { hxl: '#meta+sha256', en: 'SHA-256 of the bytes', ar: 'بصمة SHA-256' }, ({ file }) => file?.sha256),
    text('archives', { hxl: '#meta+url+archive', en: 'Copies in outside archives', ar: 'نسخ في أرشيفات خارجية' }, ({ capture }) => joined(capture.externalArchives?.map((archive) => archive.url))),
  ],
};
