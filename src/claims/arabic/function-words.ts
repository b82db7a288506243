import { foldedWord } from '#language/folded-text';

/** Small words of Arabic, in ordinary spelling, that are no noun after a number. */
const words = (
  'في من على إلى عن مع منذ حتى خلال بعد قبل عند عندما لدى جراء إثر نتيجة بسبب بينهم بينها بينهن منهم منها أثناء ضمن ' +
  'حسب وفق وفقا بحسب نقلا قال قالت أن إن أنه إنه كان كانت هم هي هو الذين الذي التي قد لم لا ما هذا هذه ذلك تلك أو ثم كما ' +
  'حيث بين تحت فوق قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج على الأقل حتى الآن اليوم أمس صباح مساء فجر ظهر ' +
  'يوم ليلة معظمهم غالبيتهم أغلبهم جميعهم كلهم أحدهم إحداهم بجروح بإصابات آخرون آخرين آخر حالتهم حالته كلهم تقريبا فقط بينما ' +
  'فيما إضافة فضلا لهم لها له به بها بهم نحو حوالي أيضا كذلك ليرتفع لترتفع لتصل ليصل وفاته وذلك على متأثرا متأثرين عقب لكن ' +
  'لتبلغ أغلبهن معظمهن غالبيتها معظمها أغلبها منهما بينهما تم توفي توفيت سقطوا قضوا قتلوا أصيبوا'
)
  .split(' ')
  .map(foldedWord);

const functionWords = new Set(words);

/** True for a small word, or one that begins with a preposition and the article (بالقصف) or with و. */
export function isFunctionWord(word: string): boolean {
  if (functionWords.has(word) || word.length === 1) return true;
  if (word.startsWith('و') || word.startsWith('بال') || word.startsWith('لل')) return true;
  return /^(ب(قصف|غار|انفجار|هجوم|صاروخ|رصاص|نيران|طلق|قذ|عبو|لغم|استهداف|جروح|اصاب|حال|ريف|مدين|بلد|قري|حي|منطق|محيط|اشتباك|ضرب|طيران|تفجير|عملي|قنص|شظاي))/.test(
    word,
  );
}
