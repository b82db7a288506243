import type { ReleaseManifest } from './manifest.ts';

/** README.txt of a release: what the folder is, for somebody who finds it without anything else. */
export function releaseReadme({ number, asOf, conflicts }: ReleaseManifest): string {
  const isInvented = conflicts.some((conflict) => conflict.training);
  const state = asOf ?? 'an empty register';
  return [
    `Release ${number} of a register of civilian harm, as it stood at ${state}.`,
    ...(isInvented ? ['', 'It holds a TRAINING RECORD: incidents and people in it are invented.'] : []),
    '',
    'Open index.html in a browser; no server is needed. The files in data/ hold the same records and sums as the pages:',
    'CSV, CSV with HXL tags, JSON, GeoJSON and Parquet. data/data-dictionary.csv explains every column and field.',
    'An empty cell is unknown or not public; zero is written 0. Totals by belligerent overlap: do not add them up.',
    'deletions.csv lists records that are no longer public: please take them out of copies.',
    'To verify every file: sha256sum -c SHA256SUMS',
    '',
    `الإصدار ${number} من سجل للأضرار اللاحقة بالمدنيين، كما كان في ${state}.`,
    ...(isInvented ? ['', 'يضم سجلًا تدريبيًا: الحوادث والأشخاص فيه من نسج الخيال.'] : []),
    '',
    'افتح index.html في المتصفح دون حاجة إلى خادم. وتضم ملفات data/ السجلات والمجاميع نفسها التي في الصفحات،',
    'ويشرح data/data-dictionary.csv كل عمود وحقل. الخانة الفارغة تعني غير معروف أو غير منشور، والصفر يُكتب 0.',
    'مجاميع الأطراف متداخلة فلا تُجمع. ويسرد deletions.csv ما لم يعد منشورًا: يُرجى حذفه من النسخ.',
    '',
  ].join('\n');
}
