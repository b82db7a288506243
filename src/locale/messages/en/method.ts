/** Methodology, about, and the data page. */
export const method = {
  'method.lead':
    'How incidents are recorded, graded and counted. The tables on this page are the ones the register works by.',
  'method.incidents': 'What an incident is',
  'method.incidentsText':
    'An incident is one moment in time and space at which sources allege that an explosive weapon or other action in scope killed or injured civilians. The record brings together every account of it that is known. Civilians are people who take no active part in hostilities; a person is taken for a civilian unless evidence says otherwise, and a claim of the attacker alone is not such evidence. Records are live: they change when something new becomes known, and every change of a published figure is listed with its reason.',
  'method.grades': 'Grades',
  'method.gradesText':
    'The grade says how well the reporting supports that civilians were harmed by the party concerned. It is the recorder’s. A belligerent’s own position stands beside it and never replaces it.',
  'method.status': 'Attribution',
  'method.statusText':
    'Who did it is a question apart from whether harm was done, and has a scale of its own.',
  'method.positions': 'Positions of belligerents',
  'method.positionsText':
    'Each party’s public answer is kept in its own row: what it accepts, rejects or leaves open, with its reasons and the figures it concedes. A conceded zero is a figure; no answer is not. What a belligerent concedes in all is the sum of its own rows with the position credible, whatever grade the incident has.',
  'method.ranges': 'Ranges',
  'method.rangesText':
    'For each class of persons there are four numbers: killed and injured, each from a minimum to a maximum. The minimum is what is solid: the number of people identified, or the corroborated consensus, whichever is higher. The maximum is the highest figure that a usable source gives for this event. Unknown is not zero: a bound that is not known stays unknown, and adds nothing to a sum. The headline adds up incidents in which harm to civilians is reported and which are graded Fair or Confirmed, each once.',
  'method.counting': 'Counting rules',
  'method.countingText':
    'Reports often give words in place of numbers. Each wording counts as follows; a person may set another range and must say why.',
  'method.wording': 'Wording',
  'method.counts': 'Counts as',
  'method.example': 'Example',
  'quantifier.exact': 'The number. Example: 7.',
  'quantifier.at_least': 'The number up to the highest other claim, else the number. Example: at least 7.',
  'quantifier.up_to': 'Zero up to the number. Example: up to 7.',
  'quantifier.approx': 'The number, marked for review. Example: about 7.',
  'quantifier.range': 'The two numbers. Example: 3 to 5.',
  'quantifier.plural': 'Others, several, a number of: 2.',
  'quantifier.many': 'Many: 2 to 10.',
  'quantifier.dozens': 'Dozens, large numbers: 12 to 24.',
  'quantifier.children_of': 'Children without a number: 2.',
  'quantifier.whole_family': 'A whole family: at least 2, up to its stated size. Example: a family of 7.',
  'quantifier.maybe_one': 'One person, perhaps dead: 0 to 1.',
  'quantifier.unquantified_large': 'Hundreds, a massacre: unknown, marked for review.',
  'method.names': 'Names',
  'method.namesText':
    'Names of victims appear as each record’s policy says: all, adults only, or none. A person whose age is not known counts as a child for this purpose. Where a name is withheld the page says so. Titles of sources and labels beside it that hold the name are withheld too.',
  'method.rules': 'Rules of the register',
  'method.rulesText':
    'Each rule is a check that runs on new work, where it may refuse, and on imported data, where it warns.',
  'method.rule': 'Rule',
  'method.statement': 'What it says',
  'method.versions': 'Versions of the method',
  'method.version': 'Version',
  'method.validFrom': 'In force from {day}.',
  'about.heading': 'About this register',
  'about.lead':
    'Sijill is a register of civilian harm that anyone can check. It keeps what was reported, turns reports into counted claims and claims into incidents, weighs each incident by a published method, and sets it beside what the belligerents themselves admit.',
  'about.figures': 'What the figures are',
  'about.figuresText':
    'Every figure is a range, and every range comes from claims. An imported range is a claim too, by the recorder it came from. Figures of different records are never added up, and totals by belligerent overlap.',
  'about.checking': 'How to check a figure',
  'about.checkingText':
    'Open a tally, choose a row, and the incidents behind it appear. Open an incident, and each number names the claim it rests on: who said it, in which file, at which row or characters, with the SHA-256 of the file as it was captured.',
  'about.withheld': 'What is withheld',
  'about.withheldText':
    'Some things are not published because they may endanger people: names where a record’s policy says so, the words of people who spoke in confidence, working notes, and stored pictures. Where a name is withheld the page says so. The narrative of an incident and statements of belligerents appear as their authors wrote them.',
  'about.corrections': 'Errors and corrections',
  'about.correctionsText':
    'Records stay open to correction. If something here is wrong or missing, write to the team that publishes this register and name the code or the address of the incident. A correction changes the record, and the page says what changed, when, and why.',
  'about.history': 'Nothing is overwritten',
  'about.historyText':
    'Every change is kept as a revision with author, time and reason. A figure published on any day can be computed again as of that day. Incidents that were withdrawn or merged are listed among the deletions.',
  'about.languages': 'Languages',
  'about.languagesText':
    'The register speaks English and Arabic. Texts that exist in one language only appear in that language, marked as such.',
  'about.coverage': 'What is covered',
  'about.period': 'Period',
  'about.monitored': 'monitored {span}',
  'about.assessed': 'assessed {span}',
  'about.names': 'Names of victims',
  'about.names.all': 'Published',
  'about.names.adults': 'Published for adults only',
  'about.names.none': 'Not published',
  'about.training': 'A record for training says so at the top of each of its pages.',
  'data.heading': 'Data and downloads',
  'data.lead':
    'These files hold what the pages of this release show, and nothing else: they are made from the same public records and the same sums.',
  'data.leadLive':
    'Each numbered release holds these files, made from the same public records and the same sums as these pages.',
  'data.api': 'The same data can be read through the API, described at',
  'data.files': 'Files',
  'data.table': 'Table',
  'data.holds': 'What it holds',
  'data.formats': 'Formats',
  'data.also': 'Also:',
  'data.dictionary': 'Data dictionary',
  'data.dictionaryLead':
    'Every column of every table, with its meaning, its tag of the Humanitarian Exchange Language, and its controlled list.',
  'data.column': 'Column',
  'data.type': 'Type',
  'data.meaning': 'Meaning',
  'data.type.text': 'text',
  'data.type.integer': 'whole number',
  'data.type.number': 'number',
  'data.type.boolean': 'true or false',
  'data.lists': 'Controlled lists',
  'data.listsText': 'The only values that such columns hold.',
  'data.reading': 'How to read them',
  'data.unknown': 'An empty cell is unknown or not public. Zero is written 0.',
  'data.formula':
    'In CSV, text that a spreadsheet would take for a formula has an apostrophe before it; JSON and Parquet hold it as it is.',
  'data.additive': 'Rows by belligerent overlap: do not add them up.',
  'data.low':
    'The table events follows UCDP’s columns: low is the minimum, high the maximum, best is always empty.',
  'data.deletions': 'Records that are no longer public are listed in deletions.csv: take them out of copies.',
  'data.verify': 'To verify every file of a release:',
  'data.releases': 'Earlier releases',
  'data.noReleases': 'There are none yet.',
  'data.number': 'Number',
  'data.releasedAt': 'Released',
  'data.sequence': 'Journal entry',
} as const;
