import type { Counted } from '../plural.ts';
import type { Words } from '../words.ts';
import { isolated } from './isolated.ts';

/*
 * A field's title, a place or a maker may be of either gender and of any number, so no verb or adjective has to agree
 * with one; nor is one joined to ب or ل, which would change its article.
 */

const lines = { one: 'خط واحد', two: 'خطين', few: '# خطوط', many: '# خطًا', other: '# خط' };
const rows = { one: 'صف واحد', two: 'صفين', few: '# صفوف', many: '# صفًا', other: '# صف' };
const dots = { one: 'نقطة واحدة', two: 'نقطتين', few: '# نقاط', many: '# نقطة', other: '# نقطة' };
const bars = { one: 'شريط واحد', two: 'شريطين', few: '# أشرطة', many: '# شريطًا', other: '# شريط' };
const columns = { one: 'عمود واحد', two: 'عمودين', few: '# أعمدة', many: '# عمودًا', other: '# عمود' };
const boxes = { one: 'صندوق واحد', two: 'صندوقين', few: '# صناديق', many: '# صندوقًا', other: '# صندوق' };
const parts = { one: 'جزء واحد', two: 'جزأين', few: '# أجزاء', many: '# جزءًا', other: '# جزء' };
const numbers = { one: 'قيمة واحدة', two: 'قيمتين', few: '# قيم', many: '# قيمة', other: '# قيمة' };
const rectangles = { one: 'مستطيل واحد', two: 'مستطيلين', few: '# مستطيلات', many: '# مستطيلًا', other: '# مستطيل' };
const flows = { one: 'تدفق واحد', two: 'تدفقين', few: '# تدفقات', many: '# تدفقًا', other: '# تدفق' };
const regions = { one: 'منطقة واحدة', two: 'منطقتين', few: '# مناطق', many: '# منطقة', other: '# منطقة' };
const places = { one: 'موقع واحد', two: 'موقعين', few: '# مواقع', many: '# موقعًا', other: '# موقع' };
const events = { one: 'حدث واحد', two: 'حدثين', few: '# أحداث', many: '# حدثًا', other: '# حدث' };

/** What charts say, and what is said around them. */
export function chartIn(language: string, counted: Counted): Words['chart'] {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { format: write } = new Intl.NumberFormat(language);
  return {
    magnitudes: [
      { size: 1e3, sign: '\u00A0ألف' },
      { size: 1e6, sign: '\u00A0مليون' },
      { size: 1e9, sign: '\u00A0مليار' },
      { size: 1e12, sign: '\u00A0تريليون' },
    ],
    noData: 'لا بيانات',
    count: 'عدد الصفوف',
    nothing: 'لا توجد بيانات لعرضها.',
    done: 'تم',
    planned: 'مخطط له',
    source: 'المصدر',
    data: 'البيانات',
    version: (id) => `الإصدار\u00A0${isolated(id)}`,
    credit: (name) => `الرسم البياني: ${name}`,
    download: 'تنزيل CSV',
    inspect: 'تنقّل بين القيم بمفاتيح الأسهم، واضغط مفتاح الخروج للإنهاء.',
    page: 'رابط وتضمين وتنزيل',
    aboutPage: {
      kicker: 'رسم بياني',
      downloads: 'التنزيلات',
      svg: 'SVG، رسم يقبل التكبير والتصغير',
      png: 'PNG، صورة مع العنوان والمصدر',
      csv: 'CSV، الأرقام المرسومة',
      link: 'الرابط',
      linkTo: (version) => `رابط دائم إلى هذا الرسم بهذه الأرقام (الإصدار\u00A0${isolated(version)} من بياناته):`,
      newest: 'كما يرد الآن في المقالات',
      embed: 'التضمين',
      embedHelp: 'ضع هذه الأسطر في الصفحة. يأخذ الإطار الارتفاع الذي يحتاج إليه الرسم.',
      usedIn: 'ورد في',
      inSite: (name) => `من ${name}`,
    },
    table: 'عرض الأرقام',
    tableOf: (title) => `أرقام الرسم البياني: ${title}`,
    firstRows: (shown, total) => `الصفوف الأولى: ${shown} من أصل ${total}.`,
    allRows: 'الصفوف كلها في الملف',
    list: (items) => list.format(items),
    columns: (titles) => titles.join('، '),
    sentences: (said) => said.join(' '),
    clauses: (said) => `${said.join('، ')}.`,
    facets: {
      shows: (count) =>
        counted(count, {
          one: 'رسم صغير واحد.',
          two: 'رسمان صغيران بالمقياس نفسه.',
          few: '# رسوم صغيرة بالمقياس نفسه.',
          many: '# رسمًا صغيرًا بالمقياس نفسه.',
          other: '# رسم صغير بالمقياس نفسه.',
        }),
      part: (name, said) => `${name}: ${said}`,
    },
    bar: {
      shows: (count, measure) => `مخطط شريطي من ${counted(count, bars)} يعرض ${measure}.`,
      showsColumns: (count, measure) => `مخطط أعمدة من ${counted(count, columns)} يعرض ${measure}.`,
      series: (names) => `تميّز الألوان بين ${names}.`,
      ofSeries: (name, said) => `${name}: ${said}`,
      only: (name, value) => `${name}: ${value}.`,
      equal: (value) => `القيم كلها ${value}.`,
      extremes: (most, mostValue, least, leastValue) =>
        `أعلى قيمة: ${most} (${mostValue})، وأدنى قيمة: ${least} (${leastValue}).`,
      missing: (names) => `لا رقم لدى ${names}.`,
    },
    line: {
      shows: (count, measure, from, to) =>
        `مخطط خطي${count > 1 ? ` من ${counted(count, lines)}` : ''} يعرض ${measure}، من ${from} إلى ${to}.`,
      trend: (name, first, last, from, to) => `${name}: ${first} في ${from}، و${last} في ${to}`,
      highest: (value, when) => `أعلاها ${value} في ${when}`,
      lowest: (value, when) => `أدناها ${value} في ${when}`,
      others: (count) =>
        counted(count, {
          one: 'وفي الرسم خط آخر.',
          two: 'وفي الرسم خطان آخران.',
          few: 'وفي الرسم # خطوط أخرى.',
          many: 'وفي الرسم # خطًا آخر.',
          other: 'وفي الرسم # خط آخر.',
        }),
    },
    fromTo: (from, to) => `من ${from} إلى ${to}`,
    spread: (low, high) => `تمتد القيم من ${low} إلى ${high}.`,
    dot: { shows: (count, measure) => `مخطط نقاط من ${counted(count, rows)} يعرض ${measure}.` },
    lollipop: { shows: (count, measure) => `مخطط أعواد من ${counted(count, lines)} يعرض ${measure}.` },
    range: {
      shows: (count, from, to) => `مخطط نطاقات من ${counted(count, rows)}، كل منها من «${from}» إلى «${to}».`,
      lane: (name, from, to) => `${name}، من ${from} إلى ${to}`,
      widest: (lane) => `أوسع فارق: ${lane}.`,
      closest: (lane) => `أضيق فارق: ${lane}.`,
    },
    box: {
      shows: (count, measure) =>
        `مخطط صندوقي${count === 1 ? '' : ` من ${counted(count, boxes)}`} يعرض ${measure}: الوسيط والنصف الأوسط والمدى كله.`,
      spread: (name, median, lower, upper, low, high) =>
        `${name ? `${name}: ` : ''}الوسيط ${median}، والنصف الأوسط من ${lower} إلى ${upper}، والمدى كله من ${low} إلى ${high}.`,
      fields: {
        count: 'عدد الصفوف',
        lowest: 'الأدنى',
        lower: 'الربيع الأدنى',
        median: 'الوسيط',
        upper: 'الربيع الأعلى',
        highest: 'الأعلى',
      },
    },
    beeswarm: { shows: (count, measure) => `سرب من ${counted(count, dots)} يعرض ${measure}.` },
    histogram: {
      shows: (count, measure) => `مدرج تكراري من ${counted(count, numbers)} يعرض ${measure}.`,
      middle: (median) => `نصفها لا يتجاوز ${median}.`,
      fullest: (from, to, count) => `أطول الأعمدة، من ${from} إلى ${to}، فيه ${write(count)} منها.`,
    },
    scatter: {
      shows: (count, across, up) =>
        `مخطط انتشار من ${counted(count, dots)}: على المحور الأفقي ${across}، وعلى المحور الرأسي ${up}.`,
      extent: (measure, low, high) => `${measure}: من ${low} إلى ${high}.`,
      together: (r) => {
        const size = Math.abs(r);
        if (size < 0.2) return 'لا يكاد يوجد ارتباط بينهما.';
        const how = size < 0.5 ? 'ضعيف' : size < 0.8 ? 'واضح' : 'وثيق';
        return r > 0 ? `يرتفعان معًا، والارتباط ${how}.` : `كلما ارتفع أحدهما انخفض الآخر، والارتباط ${how}.`;
      },
    },
    area: {
      shows: (count, measure, from, to) =>
        `مخطط مساحي${count > 1 ? ` من ${counted(count, parts)}` : ''} يعرض ${measure}، من ${from} إلى ${to}.`,
    },
    slope: {
      shows: (count, measure, from, to) =>
        `مخطط ميل من ${counted(count, lines)} يعرض ${measure}، من ${from} إلى ${to}.`,
      line: (name, from, to) => `${name}: من ${from} إلى ${to}.`,
    },
    heatmap: {
      cell: (row, column) => `${row}، ${column}`,
      shows: (measure, rows, columns) => `خريطة حرارية تعرض ${measure}: «${rows}» رأسيًا و«${columns}» أفقيًا.`,
    },
    calendar: { shows: (measure, from, to) => `تقويم يعرض ${measure}، من ${from} إلى ${to}.` },
    donut: {
      shows: (count, measure) => `مخطط حلقي من ${counted(count, parts)} يعرض ${measure}.`,
      part: (name, written) => `${name}: ${written}.`,
    },
    treemap: { shows: (count, measure) => `مخطط شجري من ${counted(count, rectangles)} يعرض ${measure}.` },
    sankey: {
      shows: (count, measure) => `مخطط تدفق من ${counted(count, flows)} يعرض ${measure}. أكبرها:`,
      flow: (from, to, written) => `من ${from} إلى ${to}: ${written}.`,
    },
    gantt: {
      shows: (count) => `مخطط زمني من ${counted(count, bars)}.`,
      span: (name, from, to) => `${name}: من ${from} إلى ${to}.`,
      now: 'الآن',
    },
    pictogram: {
      shows: (count, measure) => `مخطط بالرموز من ${counted(count, rows)} يعرض ${measure}.`,
      each: (count) => `كل رمز يمثل ${count}`,
    },
    number: {
      only: (title, written) => `${title}: ${written}.`,
      course: (title, last, to, first, from) => `${title}: ${last} في ${to}، و${first} في ${from}.`,
      change: (when, change, before) => `${when}: ${change} مقارنةً مع ${before}`,
      points: (change) => `${change} نقطة مئوية`,
      after: (when, value, before) => `${when}، بعد ${value} في ${before}`,
    },
    tableChart: { shows: (count, measure) => `جدول من ${counted(count, rows)} يعرض ${measure}.` },
    choropleth: { shows: (count, measure) => `خريطة من ${counted(count, regions)} تعرض ${measure}.` },
    symbols: {
      shows: (count, measure) => `خريطة من ${counted(count, places)}${measure ? ` تعرض ${measure}` : ''}.`,
    },
    waffle: {
      shows: `كل حصة مرسومة جزءًا من ${write(100)} مربع.`,
      share: (label, share) => `${label}: ${share}.`,
    },
    timeline: {
      shows: (count, from, to) =>
        count === 1 ? `خط زمني من حدث واحد، ${from}.` : `خط زمني من ${counted(count, events)}، من ${from} إلى ${to}.`,
      event: (date, label, status) => `${date}${status && ` (${status})`}: ${label}.`,
    },
  };
}
