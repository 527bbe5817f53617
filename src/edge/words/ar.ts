import type { Words, WriteNumber } from './words.ts';

/** As they are counted, and where the case of the sentence changes them, as they stand there. */
const numbers = [
  ['صفر'],
  ['واحد'],
  ['اثنان', 'اثنين'],
  ['ثلاثة'],
  ['أربعة'],
  ['خمسة'],
  ['ستة'],
  ['سبعة'],
  ['ثمانية'],
  ['تسعة'],
  ['عشرة'],
  ['أحد عشر', 'إحدى عشرة'],
  ['اثنا عشر', 'اثني عشر'],
];

const rules = new Intl.PluralRules('ar');

export const ar = (write: WriteNumber): Words => {
  /** `few` stands with 3 to 10, `many` with 11 to 99, `other` with whole hundreds. */
  const counted = (count: number, noun: { one: string; two: string; few: string; many: string; other: string }) => {
    const rule = rules.select(count);
    if (rule === 'one' || rule === 'two') return noun[rule];
    return `${write(count)} ${rule === 'zero' ? noun.other : noun[rule]}`;
  };
  const characters = (count: number) =>
    counted(count, { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', other: 'حرف' });

  return {
    number: write,
    count: (count) =>
      counted(count, { one: 'تعليق واحد', two: 'تعليقان', few: 'تعليقات', many: 'تعليقًا', other: 'تعليق' }),
    thread: {
      heading: 'التعليقات',
      none: 'لا توجد تعليقات بعد.',
      first: 'العودة إلى أول التعليقات',
      later: 'التعليقات التالية',
      add: 'أضف تعليقك',
      closed: 'أُغلق باب التعليق على هذا المقال.',
    },
    form: {
      title: 'تعليقك',
      name: 'الاسم',
      nameHint: 'يظهر فوق تعليقك.',
      text: 'التعليق',
      textHint: (most) =>
        `الحد الأقصى ${characters(most)}. اترك سطرًا فارغًا لتبدأ فقرة جديدة. ابدأ السطر بعلامة > للاقتباس أو - للقائمة، وضع *نجمتين* للتأكيد، وتصبح العناوين روابط.`,
      trap: 'اترك هذه الخانة فارغة',
      send: 'معاينة التعليق',
      next: 'لن يُرسل شيء الآن.',
      draft: 'حُفظت مسودة تعليقك على هذا الجهاز وحده.',
      discard: 'حذف المسودة',
      offline: 'لا يوجد اتصال بالشبكة، فلم يُرسل شيء. يبقى تعليقك هنا؛ حاول مجددًا عند عودة الاتصال.',
    },
    on: { before: 'تعليق على «', after: '»' },
    preview: {
      title: 'معاينة تعليقك',
      hint: 'يمنع هذا السؤال التعليقات الآلية. أجب بكلمة أو برقم.',
      send: 'إرسال إلى المشرفين',
      change: 'تعديل',
      working: 'يُجري متصفحك عملية حسابية صغيرة تمنع التعليقات الآلية. لا حاجة إلى الإجابة عن سؤال.',
      done: 'أتم متصفحك العملية. لا يوجد سؤال تجيب عنه.',
      failed: 'تعذر على متصفحك إتمام العملية. يرجى الإجابة عن السؤال.',
    },
    question: {
      numbers,
      things: ['نهر', 'مصباح', 'حجر', 'حديقة', 'نافذة', 'قطار', 'رسالة', 'ميناء', 'ساعة', 'جسر'],
      sum: (a, b) => `كم يساوي ${numbers[a]?.[0]} زائد ${numbers[b]?.at(-1)}؟`,
      choice: (place, things) =>
        `ما الكلمة ${['الأولى', 'الثانية', 'الثالثة'][place]} من هذه الكلمات: ${things.join('، ')}؟`,
    },
    faults: {
      heading: 'لم يُقبل تعليقك بعد',
      name: (fault) =>
        fault.code === 'too-long'
          ? `الحد الأقصى للاسم ${characters(fault.most)}، وفي الاسم الذي كتبته ${characters(fault.length)}.`
          : 'يرجى كتابة اسم.',
      text: (fault) =>
        fault.code === 'too-long'
          ? `الحد الأقصى للتعليق ${characters(fault.most)}، وفي تعليقك ${characters(fault.length)}.`
          : 'يرجى كتابة التعليق.',
      answer: (fault) => (fault.code === 'wrong' ? 'الإجابة غير صحيحة. إليك سؤالًا آخر.' : 'يرجى الإجابة عن السؤال.'),
    },
    status: {
      pending: {
        heading: 'شكرًا لك. تعليقك في انتظار المراجعة.',
        words: 'يقرأ أحد المشرفين كل تعليق قبل نشره. احتفظ بعنوان هذه الصفحة، ففيها تجد دائمًا ما آل إليه تعليقك.',
      },
      approved: { heading: 'نُشر تعليقك.', words: '' },
      rejected: { heading: 'لم يُنشر تعليقك.', words: 'قرأه أحد المشرفين وقرر عدم نشره.' },
      spam: { heading: 'لم يُنشر تعليقك.', words: 'عدّه أحد المشرفين إعلانًا.' },
      withdrawn: { heading: 'سُحب تعليقك بطلب منك.', words: '' },
      erased: { heading: 'مُحي تعليقك.', words: '' },
      reason: (reason) => `السبب: ${reason}`,
      read: 'اقرأه أسفل المقال',
    },
    reasons: {
      abusive: 'فيه تهجّم على أشخاص أو إساءة إليهم.',
      racist: 'فيه انتقاص من أشخاص بسبب أصلهم أو معتقدهم أو مظهرهم.',
      'off-topic': 'لا صلة له بموضوع المقال.',
      spam: 'فيه إعلان.',
      'personal-data': 'فيه بيانات خاصة بأحد الأشخاص.',
      illegal: 'يمنعنا القانون من نشره.',
      duplicate: 'يكرر ما قيل من قبل.',
    },
    discussion: {
      title: 'نقاش القراء',
      lead: 'المقالات التي يناقشها القراء، الأحدث أولًا.',
      none: 'لا توجد تعليقات بعد.',
      first: 'العودة إلى أحدث النقاشات',
      further: 'نقاشات أقدم',
      feed: 'خلاصة جميع التعليقات',
    },
    feed: {
      site: (name) => `تعليقات القراء: ${name}`,
      thread: (headline) => `التعليقات على «${headline}»`,
      entry: (name, headline) => `${name} عن «${headline}»`,
      link: 'خلاصة هذه التعليقات',
    },
    message: {
      refused: 'لم يُقبل تعليقك',
      nowhere: 'الصفحة غير موجودة',
      unreachable: 'التعليقات غير متاحة الآن',
      impossible: 'لا يمكن ذلك هنا',
      kept: 'ما كتبته',
      article: 'العودة إلى المقال',
      front: 'إلى الصفحة الرئيسية',
    },
    refusals: {
      'invalid-form': 'لم يصلنا هذا النموذج كما أصدرناه. يرجى تأكيد تعليقك مرة أخرى.',
      'expired-form': 'بقي هذا النموذج مفتوحًا أكثر من يوم. يرجى تأكيد تعليقك مرة أخرى.',
      'used-form': 'أُرسل بهذا النموذج تعليق آخر من قبل. يرجى تأكيد هذا التعليق مرة أخرى.',
      'too-many': 'وصلت تعليقات كثيرة في وقت قصير، ولم يُقبل هذا التعليق بعد. ما كتبته باقٍ هنا.',
      'unknown-thread': 'لا يوجد في هذا العنوان مقال له تعليقات.',
      'unknown-page': 'لا توجد في هذا العنوان صفحة تعليقات.',
      'closed-thread': 'أُغلق باب التعليق على هذا المقال.',
      duplicate: 'هذا التعليق منشور هنا من قبل، أو ينتظر المراجعة. لا حاجة إلى إرساله مرة أخرى.',
      'unknown-comment': 'لا يوجد تعليق في هذا العنوان.',
      'unknown-choice': 'هذا الخيار ليس مما تعرضه الصفحة. يرجى استخدام النموذج الموجود في صفحات موقعنا.',
      'cross-origin': 'أُرسل هذا من موقع آخر. يرجى استخدام النموذج الموجود في صفحات موقعنا.',
      'too-large': 'هذا أطول بكثير مما يتسع له تعليق. عُد في متصفحك إلى الصفحة السابقة واختصره، فنصك ما زال هناك.',
      'unsupported-form': 'لا يقبل هذا العنوان سوى نماذج صفحات هذا الموقع.',
      'unsupported-method': 'لا يقبل هذا العنوان سوى النموذج الموجود في صفحة المقال.',
    },
    wait: (minutes) => {
      const hours = { one: 'ساعة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' };
      const few = { one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' };
      const time = minutes > 90 ? counted(Math.round(minutes / 60), hours) : counted(minutes, few);
      return `يرجى إرساله مرة أخرى بعد ${time}.`;
    },
    failed: 'حدث خطأ لدينا. يرجى المحاولة مرة أخرى بعد قليل.',
  };
};
