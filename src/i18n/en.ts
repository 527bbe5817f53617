/**
 * The words of the interface in English, a block for each room that speaks to readers.
 *
 * A sentence with something to fill in is a function, so that each language orders its own.
 */
export const en = {
  /** What stands on every page. */
  page: {
    skip: 'Skip to the content',
    sections: 'Sections',
    site: 'The publication',
    publishedBy: (publisher: string) => `Published by ${publisher}.`,
  },

  front: {
    latest: 'Latest stories',
    datasets: 'Latest data',
    allDatasets: 'All datasets',
    sections: 'By section',
    empty: 'Nothing has been published yet.',
  },

  section: {
    articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    empty: 'Nothing has been published in this section yet.',
  },

  article: {
    by: 'By',
    and: 'and',
    published: 'Published',
    updated: 'Updated',
    readingTime: (minutes: number) => (minutes === 1 ? '1 minute’s read' : `${minutes} minutes’ read`),
    source: 'Source',
    reportOf: (day: string) => `report of ${day}`,
    comments: 'Comments',
    next: 'More stories',
  },

  comments: {
    heading: 'Comments',
    unavailable: 'Comments are unavailable at the moment. The article is complete without them.',
  },

  data: {
    heading: 'Data',
    standfirst: 'Every figure and every chart here comes from one of these datasets. Take them, check them, use them.',
    empty: 'No dataset has been published yet.',
    kicker: 'Dataset',
    version: 'Version',
    versions: 'Versions',
    newest: 'newest',
    about: 'About this data',
    sources: 'Source',
    licences: 'Licence',
    noLicence: 'None given',
    fields: 'Fields',
    field: 'Field',
    type: 'Type',
    unit: 'Unit',
    meaning: 'Meaning',
    preview: 'Preview',
    previewOf: (title: string) => `First rows of ${title}`,
    fieldsOf: (title: string) => `Fields of ${title}`,
    rows: (count: number, written: string) => (count === 1 ? `${written} row` : `${written} rows`),
    rowsShown: (shown: string, total: string) => `The first ${shown} of ${total} rows.`,
    rounded: 'Long numbers are rounded for reading; the file has every digit.',
    missing: 'missing',
    yes: 'yes',
    no: 'no',
    downloads: 'Downloads',
    cited: 'Used in',
    notCited: 'No article uses this dataset yet.',
  },

  datum: {
    /** `2nd` */
    ordinal: (place: number, written: string) => {
      const ending = { one: 'st', two: 'nd', few: 'rd' } as Partial<Record<Intl.LDMLPluralRule, string>>;
      return written + (ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)] ?? 'th');
    },
  },

  chart: {
    /** After a number: thousands, millions, billions and trillions. */
    magnitudes: { k: 'k', M: 'm', G: 'bn', T: 'trn' },
    noData: 'no data',
    nothing: 'There are no data to show.',
    done: 'done',
    planned: 'planned',
    source: 'Source',
    data: 'Data',
    version: (id: string) => `version ${id}`,
    download: 'Download CSV',
    table: 'See the figures',
    tableOf: (title: string) => `Figures of the chart: ${title}`,
    firstRows: (shown: string, total: string) => `The first ${shown} of ${total} rows.`,
    allRows: 'All of them are in the file',
    list: (items: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
    bar: {
      shows: (count: number, measure: string) =>
        count === 1 ? `Bar chart with one bar, by ${measure}.` : `Bar chart with ${count} bars, by ${measure}.`,
      only: (name: string, value: string) => `${name}: ${value}.`,
      equal: (value: string) => `All are ${value}.`,
      extremes: (most: string, mostValue: string, least: string, leastValue: string) =>
        `The highest is ${most} with ${mostValue}, the lowest ${least} with ${leastValue}.`,
      missing: (names: string) => `There is no figure for ${names}.`,
    },
    line: {
      shows: (count: number, measure: string, from: string, to: string) =>
        `Line chart of ${measure}${count > 1 ? ` with ${count} lines` : ''}, from ${from} to ${to}.`,
      trend: (name: string, first: string, last: string, from: string, to: string) =>
        `${name}: ${first} in ${from}, ${last} in ${to}`,
      highest: (value: string, when: string) => `highest ${value} in ${when}`,
      lowest: (value: string, when: string) => `lowest ${value} in ${when}`,
      others: (count: number) => (count === 1 ? 'One more line is drawn.' : `${count} more lines are drawn.`),
    },
    waffle: {
      shows: 'Each share is drawn as part of 100 squares.',
      share: (label: string, share: string) => `${label}: ${share}.`,
    },
    timeline: {
      shows: (count: number, from: string, to: string) =>
        count === 1 ? `Timeline with one event, ${from}.` : `Timeline with ${count} events, from ${from} to ${to}.`,
      event: (date: string, label: string, status: string) => `${date}${status && ` (${status})`}: ${label}.`,
    },
  },

  notFound: {
    title: 'Page not found',
    explanation: 'There is no page at this address. It may have moved, or the address may have been mistyped.',
    instead: 'These have appeared most recently:',
  },

  shell: {
    reader: 'Comments',
    console: 'Moderation',
  },
};
