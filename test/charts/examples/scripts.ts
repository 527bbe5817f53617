import { table, type Example } from './example.ts';

/* Charts in scripts other than Latin: words of squares without spaces, and words from right to left. */

export const scriptExamples: readonly Example[] = [
  {
    name: 'bar-arabic',
    locale: 'ar',
    spec: { type: 'bar', x: 'share', y: 'name', title: 'A finding', format: '.1%', sort: 'none', highlight: 'الصين' },
    table: table('name share:number', ['العالم', 0.037], ['الصين', 0.011], ['الاتحاد الأوروبي (EU 27)', -0.024]),
  },
  {
    name: 'line-arabic',
    locale: 'ar',
    spec: {
      type: 'line',
      x: 'year',
      y: 'value',
      series: 'name',
      title: 'A finding',
      annotations: [{ x: 2008, text: 'الأزمة المالية' }],
    },
    table: table(
      'year:year value:number name',
      ...Array.from({ length: 20 }, (_, i) => [2000 + i, 4 + Math.sin(i / 3), 'الصين']),
      ...Array.from({ length: 20 }, (_, i) => [2000 + i, 2 + i / 9, 'الهند']),
    ),
  },
  {
    name: 'choropleth-arabic',
    locale: 'ar',
    spec: { type: 'choropleth', region: 'code', value: 'value', title: 'A finding' },
    table: table('code value:number', ['EGY', 3], ['SAU', 8], ['MAR', 1]),
  },
  {
    name: 'column-chinese',
    locale: 'zh',
    spec: { type: 'column', x: 'name', y: 'value', title: 'A finding', sort: 'descending' },
    table: table(
      'name value:integer',
      ['北京市经济和信息化局', 41],
      ['上海市', 32],
      ['广东省深圳市南山区', 27],
      ['成都', 9],
    ),
  },
  {
    name: 'treemap-chinese',
    locale: 'zh',
    spec: { type: 'treemap', label: 'name', value: 'value', title: 'A finding' },
    table: table(
      'name value:integer',
      ['制造业', 410],
      ['信息传输、软件和信息技术服务业', 320],
      ['建筑业', 127],
      ['农业', 59],
    ),
  },
];
