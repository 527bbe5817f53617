import type { Words } from '../words.ts';

const list = new Intl.ListFormat('zh-Hans', { type: 'conjunction' });
const { format: write } = new Intl.NumberFormat('zh-Hans');

/** What charts say, and what is said around them. */
export const chart: Words['chart'] = {
  magnitudes: [
    { size: 1e4, sign: '万' },
    { size: 1e8, sign: '亿' },
    { size: 1e12, sign: '万亿' },
  ],
  noData: '无数据',
  count: '行数',
  nothing: '没有可显示的数据。',
  done: '已完成',
  planned: '计划中',
  source: '来源',
  data: '数据',
  version: (id) => `版本${id}`,
  credit: (name) => `制图：${name}`,
  download: '下载CSV',
  inspect: '用方向键逐一读取数值，按退出键结束。',
  page: '链接、嵌入、下载',
  aboutPage: {
    kicker: '图表',
    downloads: '下载',
    svg: 'SVG，可任意缩放的矢量图',
    png: 'PNG，带标题和来源的图片',
    csv: 'CSV，图中所用的数据',
    link: '链接',
    linkTo: (version) => `此图表连同这些数据的永久链接（数据版本${version}）：`,
    newest: '文章中目前使用的版本',
    embed: '嵌入',
    embedHelp: '将以下代码放入网页。框架会自动适应图表所需的高度。',
    usedIn: '用于',
    inSite: (name) => `来自${name}`,
  },
  table: '查看数据',
  tableOf: (title) => `图表数据：${title}`,
  firstRows: (shown, total) => `共${total}行，显示前${shown}行。`,
  allRows: '完整数据见文件',
  list: (items) => list.format(items),
  columns: (titles) => titles.join('、'),
  sentences: (said) => said.join(''),
  clauses: (said) => `${said.join('，')}。`,
  facets: {
    shows: (count) => (count === 1 ? '一幅小图。' : `${write(count)}幅小图，刻度相同。`),
    part: (name, said) => `${name}：${said}`,
  },
  bar: {
    shows: (count, measure) => `条形图，共${write(count)}条，表示${measure}。`,
    showsColumns: (count, measure) => `柱状图，共${write(count)}根柱，表示${measure}。`,
    series: (names) => `颜色区分${names}。`,
    ofSeries: (name, said) => `${name}：${said}`,
    only: (name, value) => `${name}：${value}。`,
    equal: (value) => `全部为${value}。`,
    extremes: (most, mostValue, least, leastValue) =>
      `最高的是${most}，为${mostValue}；最低的是${least}，为${leastValue}。`,
    missing: (names) => `${names}没有数据。`,
  },
  line: {
    shows: (count, measure, from, to) =>
      `折线图，表示${measure}${count > 1 ? `，共${write(count)}条线` : ''}，自${from}至${to}。`,
    trend: (name, first, last, from, to) => `${name}：${from}为${first}，${to}为${last}`,
    highest: (value, when) => `最高为${value}（${when}）`,
    lowest: (value, when) => `最低为${value}（${when}）`,
    others: (count) => `图中还有${write(count)}条线。`,
  },
  fromTo: (from, to) => `${from}至${to}`,
  spread: (low, high) => `数值介于${low}与${high}之间。`,
  dot: { shows: (count, measure) => `点图，共${write(count)}行，表示${measure}。` },
  lollipop: { shows: (count, measure) => `棒棒糖图，共${write(count)}条线，表示${measure}。` },
  range: {
    shows: (count, from, to) => `区间图，共${write(count)}行，每行从“${from}”到“${to}”。`,
    lane: (name, from, to) => `${name}，从${from}到${to}`,
    widest: (lane) => `差距最大：${lane}。`,
    closest: (lane) => `差距最小：${lane}。`,
  },
  box: {
    shows: (count, measure) =>
      `箱线图，表示${measure}${count === 1 ? '' : `，共${write(count)}个箱体`}：标出中位数、中间一半和全部范围。`,
    spread: (name, median, lower, upper, low, high) =>
      `${name ? `${name}：` : ''}中位数为${median}，中间一半介于${lower}与${upper}之间，全部介于${low}与${high}之间。`,
    fields: {
      count: '行数',
      lowest: '最小值',
      lower: '下四分位数',
      median: '中位数',
      upper: '上四分位数',
      highest: '最大值',
    },
  },
  beeswarm: { shows: (count, measure) => `蜂群图，共${write(count)}个点，表示${measure}。` },
  histogram: {
    shows: (count, measure) => `直方图，表示${measure}，共${write(count)}个数值。`,
    middle: (median) => `其中一半不超过${median}。`,
    fullest: (from, to, count) => `最高的柱从${from}到${to}，含${write(count)}个数值。`,
  },
  scatter: {
    shows: (count, across, up) => `散点图，共${write(count)}个点：横轴为${across}，纵轴为${up}。`,
    extent: (measure, low, high) => `${measure}：从${low}到${high}。`,
    together: (r) => {
      const size = Math.abs(r);
      if (size < 0.2) return '两者几乎没有关联。';
      const how = size < 0.5 ? '关联较弱' : size < 0.8 ? '关联明显' : '关联密切';
      return r > 0 ? `两者同升同降，${how}。` : `一方上升时另一方下降，${how}。`;
    },
  },
  area: {
    shows: (count, measure, from, to) =>
      `面积图，表示${measure}${count > 1 ? `，分为${write(count)}部分` : ''}，自${from}至${to}。`,
  },
  slope: {
    shows: (count, measure, from, to) => `斜率图，表示${measure}，共${write(count)}条线，自${from}至${to}。`,
    line: (name, from, to) => `${name}：从${from}到${to}。`,
  },
  heatmap: {
    cell: (row, column) => `${row}、${column}`,
    shows: (measure, rows, columns) => `热力图，表示${measure}，纵向为“${rows}”，横向为“${columns}”。`,
  },
  calendar: { shows: (measure, from, to) => `日历图，表示${measure}，自${from}至${to}。` },
  donut: {
    shows: (count, measure) => `环形图，共${write(count)}个部分，表示${measure}。`,
    part: (name, written) => `${name}：${written}。`,
  },
  treemap: { shows: (count, measure) => `矩形树图，共${write(count)}个矩形，表示${measure}。` },
  sankey: {
    shows: (count, measure) => `桑基图，共${write(count)}条流向，表示${measure}。最大的是：`,
    flow: (from, to, written) => `从${from}到${to}：${written}。`,
  },
  gantt: {
    shows: (count) => `甘特图，共${write(count)}条。`,
    span: (name, from, to) => `${name}：自${from}至${to}。`,
    now: '今',
  },
  pictogram: {
    shows: (count, measure) => `象形图，共${write(count)}行，表示${measure}。`,
    each: (count) => `每个图形代表${count}`,
  },
  number: {
    only: (title, written) => `${title}：${written}。`,
    course: (title, last, to, first, from) => `${title}：${to}为${last}，${from}为${first}。`,
    change: (when, change, before) => `${when}：较${before} ${change}`,
    points: (change) => `${change}个百分点`,
    after: (when, value, before) => `${when}，${before}为${value}`,
  },
  tableChart: { shows: (count, measure) => `表格，共${write(count)}行，表示${measure}。` },
  choropleth: { shows: (count, measure) => `地图，共${write(count)}个地区，表示${measure}。` },
  symbols: { shows: (count, measure) => `地图，共${write(count)}个地点${measure ? `，表示${measure}` : ''}。` },
  waffle: {
    shows: '每项占比以100个方格中的若干格表示。',
    share: (label, share) => `${label}：${share}。`,
  },
  timeline: {
    shows: (count, from, to) =>
      count === 1 ? `时间线，共一个事件，${from}。` : `时间线，共${write(count)}个事件，自${from}至${to}。`,
    event: (date, label, status) => `${date}${status && `（${status}）`}：${label}。`,
  },
};
