import { chartIn } from './ar/chart.ts';
import { isolated } from './ar/isolated.ts';
import { counting } from './plural.ts';
import type { Words } from './words.ts';

/**
 * The words of the interface in Arabic.
 *
 * @param language with its region, which decides the digits: `ar-EG` has ١٢٣, `ar-MA` has 123
 */
export function arabic(language: string): Words {
  const counted = counting(language);
  return {
    signs: { colon: ': ', comma: '، ', semicolon: '؛ ', stop: '.', open: ' (', close: ')' },

    page: {
      skip: 'انتقل إلى المحتوى',
      sections: 'الأقسام',
      site: 'عن الموقع',
      publishedBy: (publisher) => `الناشر: ${publisher}.`,
      follow: 'تابعنا',
      languages: 'اللغات',
      discussion: 'النقاش',
      archive: 'الأرشيف',
      topics: 'الموضوعات',
      authors: 'الكتّاب',
      corrections: 'التصويبات',
      charts: 'الرسوم البيانية',
    },

    reading: {
      heading: 'النص والألوان',
      size: 'حجم النص',
      sizes: { s: 'صغير', m: 'عادي', l: 'كبير', xl: 'كبير جدًا' },
      width: 'عرض السطر',
      widths: { narrow: 'ضيّق', normal: 'عادي', wide: 'واسع' },
      theme: 'الألوان',
      themes: { auto: 'كما في جهازي', light: 'فاتحة', dark: 'داكنة' },
      keep: 'احفظ الاختيار',
    },

    share: {
      heading: 'شارك',
      mail: 'البريد الإلكتروني',
      copy: 'انسخ الرابط',
      copied: 'نُسخ الرابط.',
      system: 'مشاركة…',
      print: 'اطبع',
      printComments: 'اطبع التعليقات أيضًا',
      mailNote: (site) => `من ${site}:`,
    },

    front: {
      latest: 'أحدث الأخبار',
      datasets: 'أحدث البيانات',
      allDatasets: 'مجموعات البيانات كلها',
      sections: 'حسب القسم',
      commentFeed: (site) => `تعليقات القراء: ${site}`,
      empty: 'لم يُنشر شيء بعد.',
    },

    section: {
      articles: (count) =>
        counted(count, {
          zero: 'لا مقالات',
          one: 'مقال واحد',
          two: 'مقالان',
          few: '# مقالات',
          many: '# مقالًا',
          other: '# مقال',
        }),
      empty: 'لم يُنشر شيء في هذا القسم بعد.',
      older: 'المقالات الأقدم في الأرشيف',
    },

    topics: {
      standfirst: 'كل ما تتناوله المقالات هنا.',
      kicker: 'موضوع',
      empty: 'لا يذكر أي مقال موضوعًا بعد.',
    },

    authors: {
      standfirst: 'من يكتب هنا.',
      kicker: 'الكاتب',
      empty: 'لم يُنشر بهذا الاسم مقال بهذه اللغة بعد.',
      elsewhere: 'في مواقع أخرى',
    },

    archive: {
      standfirst: 'كل المقالات حسب شهر نشرها.',
      year: (year) => `أرشيف ${year}`,
      month: (month) => `الأرشيف: ${month}`,
      empty: 'لم يُنشر شيء بعد.',
    },

    corrections: {
      standfirst: 'ما أخطأنا فيه وما هو الصواب. وكل تصويب مذكور أيضًا في موضعه من المقال.',
      empty: 'لم يُحتج إلى أي تصويب بعد.',
      label: 'تصويب',
      on: (day) => `تصويب بتاريخ ${day}`,
      corrected: (day) => `صُوّب في ${day}`,
      feed: (site) => `${site}: التصويبات`,
    },

    charts: {
      standfirst: 'كل رسوم الموقع البيانية، مع بياناتها وأسطر تضمينها في مواقع أخرى.',
      empty: 'لا رسم بيانيًا في أي مقال بعد.',
    },

    feeds: {
      title: (site, list) => `${site}: ${list}`,
      datasets: (site) => `${site}: مجموعات البيانات`,
      version: (id) => `الإصدار ${id}`,
    },

    article: {
      by: 'بقلم',
      and: 'و',
      published: 'نُشر في',
      updated: 'حُدّث في',
      readingTime: (minutes) =>
        `مدة القراءة ${counted(minutes, {
          zero: 'أقل من دقيقة',
          one: 'دقيقة واحدة',
          two: 'دقيقتان',
          few: '# دقائق',
          other: '# دقيقة',
        })}`,
      source: 'المصدر',
      reportOf: (day) => `تقرير بتاريخ ${day}`,
      comments: 'التعليقات',
      commentFeed: (headline) => `التعليقات على «${headline}»`,
      next: 'مزيد من الأخبار',
      contents: 'في هذا المقال',
      alsoIn: 'متاح أيضًا بـ',
      topics: 'الموضوعات',
      footnotes: 'الحواشي',
      backToReference: (number) => `العودة إلى موضع الإحالة ${number}`,
      credit: (name) => `الصورة: ${name}`,
      sideNote: 'ملاحظة',
    },

    search: {
      heading: 'البحث',
      standfirst: 'المقالات ومجموعات البيانات والصفحات، بحسب الكلمات الواردة فيها.',
      field: 'ابحث عن',
      submit: 'ابحث',
      kind: 'النوع',
      everything: 'الكل',
      allArticles: 'المقالات',
      allDatasets: 'مجموعات البيانات',
      allPages: 'الصفحات',
      kinds: { article: 'مقال', dataset: 'مجموعة بيانات', page: 'صفحة' },
      section: 'القسم',
      allSections: 'كل الأقسام',
      year: 'السنة',
      allYears: 'كل السنوات',
      order: 'الترتيب',
      byRelevance: 'الأقرب أولًا',
      byDate: 'الأحدث أولًا',
      results: 'النتائج',
      found: (count, written) =>
        counted(
          count,
          { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', other: '# نتيجة' },
          written,
        ),
      foundArticles: (count, written) =>
        counted(
          count,
          {
            zero: 'لا مقالات',
            one: 'مقال واحد',
            two: 'مقالان',
            few: '# مقالات',
            many: '# مقالًا',
            other: '# مقال',
          },
          written,
        ),
      foundDatasets: (count, written) =>
        counted(
          count,
          {
            zero: 'لا مجموعات بيانات',
            one: 'مجموعة بيانات واحدة',
            two: 'مجموعتا بيانات',
            few: '# مجموعات بيانات',
            other: '# مجموعة بيانات',
          },
          written,
        ),
      foundPages: (count, written) =>
        counted(
          count,
          { zero: 'لا صفحات', one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', other: '# صفحة' },
          written,
        ),
      searching: 'جارٍ البحث…',
      nothing: (query) => `لم يُعثر على شيء عن «${query}».`,
      otherwise: 'قد تجد أكثر بكلمات أقل أو بكتابة أخرى. وفيما يلي ما يمكن تصفّحه بدلًا من ذلك.',
      withoutFilters: 'ابحث في كل شيء وفي كل السنوات',
      failed: 'تعذّر تحميل البحث.',
      without: 'قد يكون الاتصال منقطعًا. وفيما يلي ما يمكن تصفّحه في هذه الأثناء.',
      again: 'حاول مرة أخرى',
      more: 'مزيد من النتائج',
      noScript:
        'يحتاج البحث بالكتابة إلى تشغيل البرامج النصية في المتصفح. ومن دونها تقودك هذه الصفحة حسب القسم والموضوع والتاريخ.',
      sections: 'الأقسام',
      topics: 'الموضوعات',
      latest: 'أحدث العناوين',
      archive: 'كل العناوين حسب الشهر',
      allTopics: 'كل الموضوعات',
      of: (site) => `ابحث في ${site}`,
    },

    comments: {
      heading: 'التعليقات',
      unavailable: 'التعليقات غير متاحة في الوقت الحالي. المقال مكتمل من دونها.',
      offline: 'لا يمكن قراءة التعليقات وكتابتها إلا عند الاتصال بالشبكة.',
      draft: 'ما كتبته محفوظ على هذا الجهاز:',
    },

    offline: {
      title: 'لا اتصال بالشبكة',
      explanation: 'لا يمكن الوصول إلى هذه الصفحة الآن، وليست محفوظة على هذا الجهاز.',
      again: 'حاول مرة أخرى',
      savedTitle: 'المقالات المحفوظة',
      savedExplanation: 'مقالات يمكن قراءتها على هذا الجهاز من دون اتصال.',
      saved: 'المحفوظة',
      read: 'قُرئت مؤخرًا',
      noneSaved: 'لم يُحفظ أي مقال على هذا الجهاز.',
      noneRead: 'لا مقالات مقروءة محفوظة على هذا الجهاز.',
      keptOn: (day) => `حُفظ في ${day}`,
      remove: 'أزل',
      removeOne: (headline) => `أزل «${headline}»`,
      removeAll: 'أزل الكل',
      removed: 'أُزيل من هذا الجهاز.',
      removedAll: 'أُزيلت كل المقالات من هذا الجهاز.',
      failed: 'لم ينجح ذلك. حاول مرة أخرى.',
      privacy:
        'ما تحفظه وما تقرؤه يبقى على هذا الجهاز وحده ولا يُبلَّغ به أحد. ويمكن لكل من يستخدم هذا المتصفح أن يراه هنا.',
      without: 'يحتاج حفظ المقالات إلى تشغيل البرامج النصية.',
      save: 'احفظ للقراءة دون اتصال',
      savedNow: 'حُفظ على هذا الجهاز.',
      all: 'كل المقالات المحفوظة',
    },

    data: {
      heading: 'البيانات',
      standfirst: 'كل رقم وكل رسم بياني هنا مأخوذ من إحدى مجموعات البيانات هذه. خذها وتحقق منها واستخدمها.',
      empty: 'لم تُنشر أي مجموعة بيانات بعد.',
      kicker: 'مجموعة بيانات',
      version: 'الإصدار',
      versionOf: (id) => `الإصدار\u00A0${isolated(id)}`,
      versions: 'الإصدارات',
      newest: 'الأحدث',
      about: 'عن هذه البيانات',
      sources: 'المصدر',
      licences: 'الترخيص',
      noLicence: 'غير مذكور',
      fields: 'الحقول',
      field: 'الحقل',
      type: 'النوع',
      unit: 'الوحدة',
      meaning: 'المعنى',
      preview: 'معاينة',
      previewOf: (title) => `الصفوف الأولى من ${title}`,
      fieldsOf: (title) => `حقول ${title}`,
      rows: (count, written) =>
        counted(
          count,
          { zero: 'لا صفوف', one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفًا', other: '# صف' },
          written,
        ),
      rowsShown: (shown, total) => `الصفوف الأولى: ${shown} من أصل ${total}.`,
      rounded: 'الأرقام الطويلة مقرّبة تسهيلًا للقراءة، وفي الملف جميع خاناتها.',
      missing: 'غير متوفر',
      yes: 'نعم',
      no: 'لا',
      downloads: 'التنزيلات',
      original: (file) => `${isolated(file)}، كما نُشر`,
      asCsv: 'CSV',
      asJson: 'JSON',
      descriptor: 'وصف حزمة البيانات',
      makers: 'إعداد',
      homepage: 'الصفحة الرئيسية',
      released: 'تاريخ النشر',
      keywords: 'الكلمات المفتاحية',
      constraints: 'القواعد',
      key: (fields) => `لا تتكرر قيم ${isolated(fields)} في أكثر من صف.`,
      reference: (fields, table, there) =>
        `تشير قيم ${isolated(fields)} إلى ${isolated(there)} في الجدول ${isolated(table)}.`,
      missingAs: (words) => `تُكتب القيمة غير المتوفرة هكذا: ${words}.`,
      quoted: (text) => `«${isolated(text)}»`,
      values: (values, isMore) => values.map(isolated).join('، ') + (isMore ? '، …' : ''),
      rule: {
        required: 'مطلوب دائمًا',
        unique: 'لا يتكرر',
        minimum: (limit) => `لا يقل عن ${isolated(limit)}`,
        maximum: (limit) => `لا يزيد على ${isolated(limit)}`,
        exclusiveMinimum: (limit) => `أكبر من ${isolated(limit)}`,
        exclusiveMaximum: (limit) => `أصغر من ${isolated(limit)}`,
        minLength: (length) => `لا يقل عدد أحرفه عن ${length}`,
        maxLength: (length) => `لا يزيد عدد أحرفه على ${length}`,
        pattern: (pattern) => `يُكتب على الصيغة ${isolated(pattern)}`,
        enum: (values) => `إحدى القيم: ${values}`,
      },
      cite: {
        heading: 'كيف تُقتبس',
        text: (makers, title, version, site, year) =>
          `${makers}${/[.!؟?]$/.test(makers) ? '' : '.'} «${title}»، الإصدار\u00A0${isolated(version)}. الناشر: ${site}${year && `، ${year}`}.`,
        bibtex: 'بصيغة BibTeX',
      },
      citedRows: 'صفوف تستشهد بها المقالات',
      citedRowsOf: (title) => `صفوف من ${title} تستشهد بها المقالات`,
      row: 'الصف',
      moreRows: (count) => `… و${count} غيرها.`,
      changes: {
        first: 'الإصدار الأول.',
        none: 'البيانات هي نفسها في الإصدار السابق، وربما تغيّر وصفها.',
        rows: (added, removed, changed, written) =>
          [['أُضيف', added] as const, ['حُذف', removed] as const, ['عُدّل', changed] as const]
            .filter(([, count]) => count > 0)
            .map(
              ([what, count]) =>
                `${what} ${counted(
                  count,
                  { one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفًا', other: '# صف' },
                  written(count),
                )}`,
            )
            .join('، '),
        order: 'تغيّر ترتيب الصفوف.',
        fieldAdded: (name) => `حقل جديد: ${name}`,
        fieldRemoved: (name) => `حقل محذوف: ${name}`,
        fieldChanged: (name, changes) => `الحقل ${isolated(name)}: ${changes}`,
        tableAdded: (name) => `جدول جديد: ${name}`,
        tableRemoved: (name) => `جدول محذوف: ${name}`,
        show: 'عرض الصفوف',
        addedRow: 'أُضيف',
        removedRow: 'حُذف',
        from: 'كان',
        to: 'أصبح',
        field: 'الحقل',
        what: 'التغيير',
        row: 'الصف',
        numbered: (number) => `الصف ${number}`,
      },
      superseded: (id) => `هذا إصدار سابق. أحدث إصدار هو\u00A0${isolated(id)}.`,
      withdrawn: (day) => `سُحب هذا الإصدار في ${day}.`,
      withdrawnLabel: 'مسحوب',
      instead: (id) => `استخدم الإصدار\u00A0${isolated(id)} بدلًا منه.`,
      cited: 'ورد في',
      citedIn: (id) => `الإصدار\u00A0${isolated(id)}`,
      notCited: 'لا يستخدم أي مقال مجموعة البيانات هذه بعد.',
      filter: 'ابحث عن مجموعة بيانات',
      byKeyword: 'حسب الكلمة المفتاحية',
      found: (count) =>
        counted(count, {
          zero: 'لا مجموعات بيانات',
          one: 'مجموعة بيانات واحدة',
          two: 'مجموعتا بيانات',
          few: '# مجموعات بيانات',
          other: '# مجموعة بيانات',
        }),
      catalogue: 'الفهرس الكامل للآلات (DCAT)',
    },

    sources: {
      heading: 'البيانات',
      version: (id) => `الإصدار\u00A0${isolated(id)}`,
      superseded: (id) => `صدر بعد ذلك إصدار أحدث هو ${isolated(id)}. أرقام هذا المقال من الإصدار المذكور.`,
      withdrawn: (title, day, reason) => `سُحبت في ${day} البيانات التي يستند إليها هذا المقال، «${title}». ${reason}`,
      mark: { superseded: (id) => `صدر إصدار أحدث هو ${isolated(id)}`, withdrawn: 'مسحوبة' },
    },

    /** As newsrooms write a rank, without its gender: المرتبة الـ12 */
    datum: { ordinal: (_, written) => `الـ${written}` },

    chart: chartIn(language, counted),

    notFound: {
      title: 'الصفحة غير موجودة',
      explanation: 'لا توجد صفحة على هذا العنوان. ربما نُقلت، أو كُتب العنوان خطأً.',
      instead: 'أحدث ما نُشر:',
    },

    shell: {
      reader: 'التعليقات',
      console: 'إدارة التعليقات',
    },
  };
}

export const ar = arabic('ar');
