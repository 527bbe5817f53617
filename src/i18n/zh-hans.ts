import type { Words } from './words.ts';
import { chart } from './zh-hans/chart.ts';

const { format: write } = new Intl.NumberFormat('zh-Hans');

/** The words of the interface in Chinese, in simplified characters. */
export const zhHans: Words = {
  signs: { colon: '：', comma: '，', semicolon: '；', stop: '。', open: '（', close: '）' },

  page: {
    skip: '跳至正文',
    sections: '栏目',
    site: '关于本站',
    publishedBy: (publisher) => `由${publisher}出版。`,
    follow: '关注',
    feeds: '订阅源',
    languages: '语言',
    discussion: '讨论',
    archive: '存档',
    topics: '话题',
    authors: '作者',
    corrections: '更正',
    charts: '图表',
    trail: '当前位置',
  },

  reading: {
    heading: '字体与配色',
    size: '字号',
    sizes: { s: '小', m: '标准', l: '大', xl: '特大' },
    width: '行宽',
    widths: { narrow: '窄', normal: '标准', wide: '宽' },
    theme: '配色',
    themes: { auto: '跟随设备', light: '浅色', dark: '深色' },
    keep: '记住这些设置',
  },

  share: {
    heading: '分享',
    mail: '电子邮件',
    copy: '复制链接',
    copied: '链接已复制。',
    system: '分享…',
    print: '打印',
    printComments: '同时打印评论',
    mailNote: (site) => `来自${site}：`,
  },

  front: {
    latest: '最新报道',
    datasets: '最新数据',
    allDatasets: '全部数据集',
    sections: '分栏目浏览',
    empty: '尚未发布任何内容。',
  },

  section: {
    articles: (count) => `${write(count)}篇文章`,
    empty: '本栏目尚未发布任何内容。',
    older: '更早的文章见存档',
  },

  topics: {
    standfirst: '本站文章涉及的全部话题。',
    kicker: '话题',
    empty: '还没有文章标注话题。',
  },

  authors: {
    standfirst: '本站的作者。',
    kicker: '作者',
    empty: '该作者尚无此语言的文章。',
    elsewhere: '其他主页',
  },

  archive: {
    standfirst: '按发布月份排列的全部文章。',
    year: (year) => `${year}年存档`,
    month: (month) => `存档：${month}`,
    empty: '尚未发布任何内容。',
  },

  corrections: {
    standfirst: '我们弄错了什么，正确的又是什么。每条更正也列在原文的相应位置。',
    empty: '目前没有需要更正的内容。',
    label: '更正',
    on: (day) => `${day}更正`,
    corrected: (day) => `${day}已更正`,
    feed: (site) => `${site}：更正`,
  },

  charts: {
    standfirst: '本站的全部图表，附数据和嵌入代码。',
    empty: '还没有文章使用图表。',
  },

  feeds: {
    title: (site, list) => `${site}：${list}`,
    datasets: (site) => `${site}：数据集`,
    version: (id) => `版本 ${id}`,
  },

  article: {
    by: '撰文',
    and: '和',
    published: '发布于',
    updated: '更新于',
    readingTime: (minutes) => `阅读约需${write(minutes)}分钟`,
    source: '来源',
    reportOf: (day) => `${day}报道`,
    comments: '评论',
    next: '更多报道',
    related: '相关报道',
    contents: '本文目录',
    alsoIn: '另有版本',
    topics: '话题',
    footnotes: '脚注',
    backToReference: (number) => `返回引用处${number}`,
    credit: (name) => `图片：${name}`,
    sideNote: '旁注',
    facts: '要点',
  },

  comments: {
    heading: '评论',
    unavailable: '评论暂时无法显示，不影响阅读全文。',
  },

  data: {
    heading: '数据',
    standfirst: '本站的每个数字、每幅图表都出自以下数据集。欢迎取用、核查。',
    empty: '尚未发布任何数据集。',
    kicker: '数据集',
    version: '版本',
    versionOf: (id) => `版本${id}`,
    versions: '历次版本',
    newest: '最新',
    about: '数据说明',
    sources: '来源',
    licences: '许可协议',
    noLicence: '未注明',
    fields: '字段',
    field: '字段',
    type: '类型',
    unit: '单位',
    meaning: '含义',
    preview: '预览',
    previewOf: (title) => `${title}的前几行`,
    fieldsOf: (title) => `${title}的字段`,
    rows: (_, written) => `${written}行`,
    rowsShown: (shown, total) => `共${total}行，显示前${shown}行。`,
    rounded: '较长的数字为便于阅读已作舍入，文件中保留全部数位。',
    missing: '缺失',
    yes: '是',
    no: '否',
    downloads: '下载',
    original: (file) => `${file}，原始文件`,
    asCsv: 'CSV',
    asJson: 'JSON',
    descriptor: '数据包描述文件',
    makers: '制作',
    homepage: '主页',
    released: '发布日期',
    keywords: '关键词',
    constraints: '取值规则',
    key: (fields) => `每一行的${fields}各不相同。`,
    reference: (fields, table, there) => `${fields}对应表${table}中的${there}。`,
    missingAs: (words) => `缺失值记作${words}。`,
    quoted: (text) => `“${text}”`,
    values: (values, isMore) => values.join('、') + (isMore ? '……' : ''),
    rule: {
      required: '必填',
      unique: '不重复',
      minimum: (limit) => `不小于${limit}`,
      maximum: (limit) => `不大于${limit}`,
      exclusiveMinimum: (limit) => `大于${limit}`,
      exclusiveMaximum: (limit) => `小于${limit}`,
      minLength: (length) => `至少${length}个字符`,
      maxLength: (length) => `至多${length}个字符`,
      pattern: (pattern) => `格式为${pattern}`,
      enum: (values) => `取值为${values}之一`,
    },
    cite: {
      heading: '如何引用',
      text: (makers, title, version, site, year) =>
        `${makers}：《${title}》，版本${version}。${year && `${year}年`}由${site}发布。`,
      bibtex: 'BibTeX格式',
    },
    citedRows: '文章引用的行',
    citedRowsOf: (title) => `${title}中被文章引用的行`,
    row: '行',
    moreRows: (count) => `……另有${count}行。`,
    changes: {
      first: '首个版本。',
      none: '数据与上一版本相同，说明文字或有改动。',
      rows: (added, removed, changed, written) =>
        [['新增', added] as const, ['删除', removed] as const, ['修改', changed] as const]
          .filter(([, count]) => count > 0)
          .map(([what, count]) => `${what}${written(count)}行`)
          .join('，'),
      order: '行的顺序有变。',
      fieldAdded: (name) => `新增字段：${name}`,
      fieldRemoved: (name) => `删除字段：${name}`,
      fieldChanged: (name, changes) => `字段${name}：${changes}`,
      tableAdded: (name) => `新增表：${name}`,
      tableRemoved: (name) => `删除表：${name}`,
      show: '查看各行',
      addedRow: '新增',
      removedRow: '删除',
      from: '原为',
      to: '现为',
      field: '字段',
      what: '改动',
      row: '行',
      numbered: (number) => `第${number}行`,
    },
    superseded: (id) => `这是较早的版本。最新版本为${id}。`,
    withdrawn: (day) => `此版本已于${day}撤回。`,
    withdrawnLabel: '已撤回',
    instead: (id) => `请改用版本${id}。`,
    cited: '用于',
    citedIn: (id) => `版本${id}`,
    notCited: '尚无文章使用此数据集。',
    filter: '查找数据集',
    byKeyword: '按关键词',
    found: (count) => `${write(count)}个数据集`,
    catalogue: '供机器读取的完整目录（DCAT）',
  },

  sources: {
    heading: '数据',
    version: (id) => `版本${id}`,
    superseded: (id) => `此后已有更新的版本${id}。本文数字出自所注明的版本。`,
    withdrawn: (title, day, reason) => `本文所依据的数据“${title}”已于${day}撤回。${reason}`,
    mark: { superseded: (id) => `已有更新的版本${id}`, withdrawn: '已撤回' },
  },

  datum: { ordinal: (_, written) => `第${written}` },

  chart,

  notFound: {
    title: '页面不存在',
    explanation: '此地址没有页面。页面可能已移动，也可能是地址输入有误。',
    instead: '最近发布：',
  },

  shell: {
    reader: '评论',
    console: '评论管理',
  },
};
