import type { DrawingModule, Easel } from '../../src/charts/hand-drawn.ts';
import type { Mark } from '../../src/charts/parts/scene.ts';

/* A year as a wheel: a spoke for each week, from its mean coldest to its mean warmest hour, January at the top. */

export const about = 'Shows how far warm and cold hours lie apart through a year.';

export const channels: DrawingModule['channels'] = {
  day: { about: 'the day of a row', takes: ['date'], required: true },
  low: { about: 'the lowest value of the day', takes: ['number', 'integer'], required: true },
  high: { about: 'the highest value of the day', takes: ['number', 'integer'], required: true },
};

const WEEKS = 52;

interface Week {
  week: number;
  low: number;
  high: number;
}

export function draw(easel: Easel) {
  const { d3, width, isNarrow, theme, language } = easel;
  const size = Math.min(width, 440);
  const [cx, cy] = [width / 2, size / 2];
  const radius = size / 2 - (isNarrow ? 34 : 22);
  const weeks = weeksOf(easel);
  const [coldest, warmest] = [d3.min(weeks, (week) => week.low) ?? 0, d3.max(weeks, (week) => week.high) ?? 1];
  const r = d3.scaleLinear([Math.min(0, coldest), warmest], [radius * 0.3, radius]);
  const angle = d3.scaleLinear([0, WEEKS], [0, 2 * Math.PI]);
  const place = (turn: number, distance: number) =>
    [cx + distance * Math.sin(turn), cy - distance * Math.cos(turn)] as const;
  const hottest = d3.greatest(weeks, (week) => week.high);
  const arc = d3.arc().digits(1);
  const rings = r.ticks(3).map((tick): Mark => ({
    kind: 'path',
    d: arc({ innerRadius: r(tick), outerRadius: r(tick), startAngle: 0, endAngle: 2 * Math.PI }) ?? '',
    class: 'chart-open chart-grid',
  }));
  const spokes = weeks.map(({ week, low, high }): Mark => {
    const ends = { startAngle: angle(week + 0.15), endAngle: angle(week + 0.85) };
    const d = arc({ innerRadius: r(low), outerRadius: r(high), ...ends }) ?? '';
    return { kind: 'path', d, class: theme.fill(week === hottest?.week ? 2 : 1) };
  });
  const degrees = r.ticks(3).map((tick): Mark => {
    const lines = [easel.numbers([tick]).label(tick) + '°'];
    return { kind: 'text', x: cx, y: cy - r(tick) + 4, lines, style: 'tick', anchor: 'middle', class: 'chart-soft chart-halo' };
  });
  const month = new Intl.DateTimeFormat(language, { month: isNarrow ? 'short' : 'long', timeZone: 'UTC' });
  const months = d3.range(1, 12).map((index): Mark => {
    const at = new Date(Date.UTC(2015, index, 15));
    const [x, y] = place(angle(weekOf(d3, at)), radius + 11);
    const side = x > cx + 12 ? 'start' : x < cx - 12 ? 'end' : 'middle';
    return { kind: 'text', x, y: y + 4, lines: [month.format(at)], style: 'tick', anchor: side, class: 'chart-soft' };
  });
  return {
    height: size,
    marks: [{ kind: 'group' as const, marks: [...rings, ...spokes], x: cx, y: cy }, ...degrees, ...months],
  };
}

export function describe(easel: Easel): string {
  const { d3, language } = easel;
  const weeks = weeksOf(easel);
  const [hottest, coldest] = [d3.greatest(weeks, (week) => week.high), d3.least(weeks, (week) => week.low)];
  if (hottest === undefined || coldest === undefined) return '';
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const when = ({ week }: Week) => month.format(new Date(Date.UTC(2015, 0, 4 + 7 * week)));
  const degrees = (value: number) => `${value.toFixed(1)} degrees`;
  return (
    `Wheel of the ${weeks.length} weeks of a year, each from its mean lowest to its mean highest value. ` +
    `The warmest is in ${when(hottest)} with ${degrees(hottest.high)}, ` +
    `the coldest in ${when(coldest)} with ${degrees(coldest.low)}.`
  );
}

/** The weeks of all years together. */
function weeksOf({ d3, rows, fields }: Easel): Week[] {
  const { day, low, high } = fields;
  if (!day || !low || !high) return [];
  const mean = (values: typeof rows, name: string) => d3.mean(values, (row) => Number(row[name])) ?? 0;
  // The last days of December belong to the week before them.
  const byWeek = d3.group(rows, (row) => weekOf(d3, row[day.name] as Date));
  return d3.sort(
    Array.from(byWeek, ([week, members]) => ({ week, low: mean(members, low.name), high: mean(members, high.name) })),
    ({ week }) => week,
  );
}

/** From 0: seven days each, from the first of January. */
function weekOf(d3: Easel['d3'], at: Date): number {
  return Math.min(WEEKS - 1, Math.floor(d3.utcDay.count(d3.utcYear(at), at) / 7));
}
