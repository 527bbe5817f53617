/**
 * The words of the interface in English, a block for each room that speaks to readers.
 *
 * A sentence with something to fill in is a function, so that each language orders its own.
 */
export const en = {
  /** What stands between words that a page puts together, with the spaces that belong to it. */
  signs: { colon: ': ', comma: ', ', semicolon: '; ', stop: '.', open: ' (', close: ')' },

  /** What stands on every page. */
  page: {
    skip: 'Skip to the content',
    sections: 'Sections',
    site: 'The publication',
    publishedBy: (publisher: string) => `Published by ${publisher}.`,
    follow: 'Follow',
    languages: 'Languages',
    discussion: 'Discussion',
    archive: 'Archive',
    topics: 'Topics',
    authors: 'Authors',
    corrections: 'Corrections',
    charts: 'Charts',
  },

  /** How text and colours are chosen. */
  reading: {
    heading: 'Text and colours',
    size: 'Text size',
    sizes: { s: 'Small', m: 'Normal', l: 'Large', xl: 'Very large' },
    width: 'Line width',
    widths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
    theme: 'Colours',
    themes: { auto: 'As my device', light: 'Light', dark: 'Dark' },
    keep: 'Keep this',
  },

  /** What a reader can do with a page. */
  share: {
    heading: 'Share',
    mail: 'E-mail',
    copy: 'Copy link',
    copied: 'The link has been copied.',
    system: 'Share …',
    print: 'Print',
    printComments: 'Print the comments too',
    /** The sentence over the link in an e-mail. */
    mailNote: (site: string) => `From ${site}:`,
  },

  front: {
    latest: 'Latest stories',
    datasets: 'Latest data',
    allDatasets: 'All datasets',
    sections: 'By section',
    commentFeed: (site: string) => `Comments on ${site}`,
    empty: 'Nothing has been published yet.',
  },

  section: {
    articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    empty: 'Nothing has been published in this section yet.',
    older: 'Older articles are in the archive',
  },

  topics: {
    standfirst: 'Everything that articles here are about.',
    kicker: 'Topic',
    empty: 'No article names a topic yet.',
  },

  authors: {
    standfirst: 'Who writes here.',
    kicker: 'Author',
    empty: 'No article has appeared under this name in this language yet.',
    elsewhere: 'Elsewhere',
  },

  archive: {
    standfirst: 'Every article by the month in which it appeared.',
    year: (year: string) => `Archive of ${year}`,
    month: (month: string) => `Archive: ${month}`,
    empty: 'Nothing has been published yet.',
  },

  corrections: {
    standfirst: 'What we got wrong, and what is right. Each correction also stands in its article, at its place.',
    empty: 'Nothing has had to be corrected yet.',
    label: 'Correction',
    on: (day: string) => `Correction of ${day}`,
    /** In the facts of an article. */
    corrected: (day: string) => `Corrected on ${day}`,
    feed: (site: string) => `Corrections of ${site}`,
  },

  charts: {
    standfirst: 'Every chart of the site, with its data, and with lines to embed it elsewhere.',
    empty: 'No article has a chart yet.',
  },

  feeds: {
    /** @param list of what, as `Economy` */
    title: (site: string, list: string) => `${site}: ${list}`,
    datasets: (site: string) => `Datasets of ${site}`,
    version: (id: string) => `Version ${id}`,
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
    commentFeed: (headline: string) => `Comments on “${headline}”`,
    next: 'More stories',
    contents: 'In this article',
    alsoIn: 'Also in',
    topics: 'Topics',
    footnotes: 'Footnotes',
    /** @param number of the note, `2`, and `2-2` where it is referred to again */
    backToReference: (number: string) => `Back to reference ${number}`,
    credit: (name: string) => `Picture: ${name}`,
    sideNote: 'Note',
  },

  search: {
    heading: 'Search',
    standfirst: 'Articles, datasets and pages, by the words that stand in them.',
    field: 'Search for',
    submit: 'Search',
    kind: 'Kind',
    everything: 'Everything',
    allArticles: 'Articles',
    allDatasets: 'Datasets',
    allPages: 'Pages',
    /** What a result is, where it has no section. */
    kinds: { article: 'Article', dataset: 'Dataset', page: 'Page' },
    section: 'Section',
    allSections: 'All sections',
    year: 'Year',
    allYears: 'All years',
    order: 'Order',
    byRelevance: 'Best match first',
    byDate: 'Newest first',
    results: 'Results',
    found: (count: number, written: string) => (count === 1 ? `${written} result` : `${written} results`),
    foundArticles: (count: number, written: string) => (count === 1 ? `${written} article` : `${written} articles`),
    foundDatasets: (count: number, written: string) => (count === 1 ? `${written} dataset` : `${written} datasets`),
    foundPages: (count: number, written: string) => (count === 1 ? `${written} page` : `${written} pages`),
    searching: 'Searching …',
    nothing: (query: string) => `Nothing was found for “${query}”.`,
    otherwise: 'Fewer words, or another spelling, may find more. Below is what can be looked through instead.',
    withoutFilters: 'Search everything, in all years',
    failed: 'The search could not be loaded.',
    without: 'The connection may be down. Below is what can be looked through meanwhile.',
    again: 'Try again',
    more: 'More results',
    noScript:
      'To search by typing, a browser has to run JavaScript. Without it, this page leads on by section, topic and date.',
    sections: 'Sections',
    topics: 'Topics',
    latest: 'Latest headlines',
    archive: 'All headlines, by month',
    allTopics: 'All topics',
    of: (site: string) => `Search ${site}`,
  },

  comments: {
    heading: 'Comments',
    unavailable: 'Comments are unavailable at the moment. The article is complete without them.',
    /** In an article that is read without a connection. */
    offline: 'Comments can be read and written with a connection only.',
    /** Over what a reader wrote, where there is no form to write it into. */
    draft: 'What you wrote is kept on this device:',
  },

  /** Reading without a connection. */
  offline: {
    title: 'No connection',
    explanation: 'This page can’t be reached at the moment, and it is not kept on this device.',
    again: 'Try again',
    savedTitle: 'Saved articles',
    savedExplanation: 'Articles that can be read on this device without a connection.',
    saved: 'Saved',
    read: 'Read lately',
    noneSaved: 'No article has been saved on this device.',
    noneRead: 'No article that was read is kept on this device.',
    keptOn: (day: string) => `Kept on ${day}`,
    remove: 'Remove',
    removeOne: (headline: string) => `Remove “${headline}”`,
    removeAll: 'Remove all',
    removed: 'Removed from this device.',
    removedAll: 'All articles have been removed from this device.',
    failed: 'That did not work. Please try again.',
    privacy:
      'What you save and read stays on this device alone: nobody else is told. Anybody who uses this browser can see it here.',
    without: 'Keeping articles needs JavaScript.',
    save: 'Save for offline',
    savedNow: 'Saved on this device.',
    all: 'All saved articles',
  },

  data: {
    heading: 'Data',
    standfirst: 'Every figure and every chart here comes from one of these datasets. Take them, check them, use them.',
    empty: 'No dataset has been published yet.',
    kicker: 'Dataset',
    version: 'Version',
    versionOf: (id: string) => `Version ${id}`,
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
    original: (file: string) => `${file}, as published`,
    asCsv: 'CSV',
    asJson: 'JSON',
    descriptor: 'Data Package',
    makers: 'Made by',
    homepage: 'Homepage',
    released: 'Released',
    keywords: 'Keywords',
    constraints: 'Rules',
    key: (fields: string) => `Each row has its own ${fields}.`,
    reference: (fields: string, table: string, there: string) => `${fields} refers to ${there} in the table ${table}.`,
    missingAs: (words: string) => `A missing value is written as ${words}.`,
    quoted: (text: string) => `“${text}”`,
    /** Values in a cell, or choices of which not all are told. */
    values: (values: readonly string[], isMore: boolean) => values.join(', ') + (isMore ? ', …' : ''),
    rule: {
      required: 'always given',
      unique: 'never twice',
      minimum: (limit: string) => `${limit} or more`,
      maximum: (limit: string) => `${limit} or less`,
      exclusiveMinimum: (limit: string) => `more than ${limit}`,
      exclusiveMaximum: (limit: string) => `less than ${limit}`,
      minLength: (length: string) => `${length} characters or more`,
      maxLength: (length: string) => `${length} characters or less`,
      pattern: (pattern: string) => `written as ${pattern}`,
      enum: (values: string) => `one of ${values}`,
    },
    cite: {
      heading: 'How to cite',
      /** A sentence that credits the makers, the publication and the version, without its address. */
      text: (makers: string, title: string, version: string, site: string, year: string) =>
        `${makers}${/[.!?]$/.test(makers) ? '' : '.'} ${title}, version ${version}. Published by ${site}${year && `, ${year}`}.`,
      bibtex: 'As BibTeX',
    },
    citedRows: 'Rows that articles cite',
    citedRowsOf: (title: string) => `Rows of ${title} that articles cite`,
    row: 'Row',
    moreRows: (count: string) => `… and ${count} more.`,
    changes: {
      first: 'The first version.',
      none: 'The same data as in the version before; what is said of them may have changed.',
      rows: (added: number, removed: number, changed: number, written: (count: number) => string) =>
        [[added, 'added'] as const, [removed, 'removed'] as const, [changed, 'changed'] as const]
          .filter(([count]) => count > 0)
          .map(([count, what]) => `${written(count)} ${count === 1 ? 'row' : 'rows'} ${what}`)
          .join(', '),
      order: 'The rows stand in another order.',
      fieldAdded: (name: string) => `A new field: ${name}`,
      fieldRemoved: (name: string) => `A field that is gone: ${name}`,
      fieldChanged: (name: string, changes: string) => `The field ${name}: ${changes}`,
      tableAdded: (name: string) => `A new table: ${name}`,
      tableRemoved: (name: string) => `A table that is gone: ${name}`,
      show: 'Show the rows',
      addedRow: 'added',
      removedRow: 'removed',
      from: 'Was',
      to: 'Is',
      field: 'Field',
      what: 'Change',
      row: 'Row',
      numbered: (number: string) => `row ${number}`,
    },
    superseded: (id: string) => `This is an earlier version. The newest is version ${id}.`,
    withdrawn: (day: string) => `This version was withdrawn on ${day}.`,
    withdrawnLabel: 'withdrawn',
    instead: (id: string) => `Use version ${id} instead.`,
    cited: 'Used in',
    citedIn: (id: string) => `version ${id}`,
    notCited: 'No article uses this dataset yet.',
    filter: 'Find a dataset',
    byKeyword: 'By keyword',
    found: (count: number) => (count === 1 ? '1 dataset' : `${count} datasets`),
    catalogue: 'The whole catalogue for machines (DCAT)',
  },

  /** What an article says of the data that it rests on. */
  sources: {
    heading: 'The data',
    version: (id: string) => `version ${id}`,
    superseded: (id: string) =>
      `A newer version, ${id}, has appeared since. This article’s figures are of the version named.`,
    withdrawn: (title: string, day: string, reason: string) =>
      `The data behind this article, “${title}”, were withdrawn on ${day}. ${reason}`,
    mark: { superseded: (id: string) => `a newer one is version ${id}`, withdrawn: 'withdrawn' },
  },

  datum: {
    /** `2nd` */
    ordinal: (place: number, written: string) => {
      const ending = { one: 'st', two: 'nd', few: 'rd' } as Partial<Record<Intl.LDMLPluralRule, string>>;
      return written + (ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)] ?? 'th');
    },
  },

  chart: {
    /** What stands after a number for so many, from the least on; Chinese counts in ten thousands. */
    magnitudes: [
      { size: 1e3, sign: 'k' },
      { size: 1e6, sign: 'm' },
      { size: 1e9, sign: 'bn' },
      { size: 1e12, sign: 'trn' },
    ],
    noData: 'no data',
    count: 'Number of rows',
    nothing: 'There are no data to show.',
    done: 'done',
    planned: 'planned',
    source: 'Source',
    data: 'Data',
    version: (id: string) => `version ${id}`,
    credit: (name: string) => `Chart: ${name}`,
    download: 'Download CSV',
    inspect: 'Arrow keys lead from value to value, Escape ends.',
    page: 'Link, embed, download',
    aboutPage: {
      kicker: 'Chart',
      downloads: 'Downloads',
      svg: 'SVG, a drawing that scales',
      png: 'PNG, an image with title and source',
      csv: 'CSV, the figures drawn',
      link: 'Link',
      linkTo: (version: string) => `To this chart with these figures, for good (version ${version} of its data):`,
      newest: 'As the articles have it now',
      embed: 'Embed',
      embedHelp: 'Put these lines into the page. The frame takes the height that the chart needs.',
      usedIn: 'Used in',
      inSite: (name: string) => `From ${name}`,
    },
    table: 'See the figures',
    tableOf: (title: string) => `Figures of the chart: ${title}`,
    firstRows: (shown: string, total: string) => `The first ${shown} of ${total} rows.`,
    allRows: 'All of them are in the file',
    list: (items: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
    /** Titles of columns that are drawn together. */
    columns: (titles: readonly string[]) => titles.join(', '),
    /** Sentences of a description, one after the other. */
    sentences: (said: readonly string[]) => said.join(' '),
    /** A sentence of parts: `France: 3 in 2001, 4 in 2020, highest 5 in 2010.` */
    clauses: (said: readonly string[]) => `${said.join(', ')}.`,
    facets: {
      shows: (count: number) => (count === 1 ? 'One small chart.' : `${count} small charts with the same scales.`),
      part: (name: string, said: string) => `${name}: ${said}`,
    },
    bar: {
      shows: (count: number, measure: string) =>
        count === 1 ? `Bar chart with one bar, by ${measure}.` : `Bar chart with ${count} bars, by ${measure}.`,
      showsColumns: (count: number, measure: string) =>
        count === 1
          ? `Column chart with one column, by ${measure}.`
          : `Column chart with ${count} columns, by ${measure}.`,
      series: (names: string) => `Colours tell apart ${names}.`,
      ofSeries: (name: string, said: string) => `${name}: ${said}`,
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
    /** `10 to 20`, of the numbers from one bound to the next. */
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    spread: (low: string, high: string) => `They reach from ${low} to ${high}.`,
    dot: {
      shows: (count: number, measure: string) =>
        count === 1 ? `Dot chart with one lane, by ${measure}.` : `Dot chart with ${count} lanes, by ${measure}.`,
    },
    lollipop: {
      shows: (count: number, measure: string) =>
        count === 1
          ? `Lollipop chart with one line, by ${measure}.`
          : `Lollipop chart with ${count} lines, by ${measure}.`,
    },
    range: {
      shows: (count: number, from: string, to: string) =>
        `Range chart with ${count} ${count === 1 ? 'lane' : 'lanes'}, each from “${from}” to “${to}”.`,
      lane: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
      widest: (lane: string) => `Farthest apart: ${lane}.`,
      closest: (lane: string) => `Closest: ${lane}.`,
    },
    box: {
      shows: (count: number, measure: string) =>
        `Box plot of ${measure}${count === 1 ? '' : `, with ${count} boxes`}: the median, the middle half, and the reach.`,
      spread: (name: string, median: string, lower: string, upper: string, low: string, high: string) =>
        `${name ? `${name}: ` : ''}median ${median}, middle half from ${lower} to ${upper}, all from ${low} to ${high}.`,
      fields: {
        count: 'Rows',
        lowest: 'Lowest',
        lower: 'Lower quartile',
        median: 'Median',
        upper: 'Upper quartile',
        highest: 'Highest',
      },
    },
    beeswarm: {
      shows: (count: number, measure: string) =>
        count === 1 ? `Swarm with one dot, by ${measure}.` : `Swarm of ${count} dots, by ${measure}.`,
    },
    histogram: {
      shows: (count: number, measure: string) =>
        count === 1 ? `Histogram of one number, ${measure}.` : `Histogram of ${count} numbers, ${measure}.`,
      middle: (median: string) => `Half of them are ${median} or less.`,
      fullest: (from: string, to: string, count: number) =>
        `The tallest column, from ${from} to ${to}, has ${count} of them.`,
    },
    scatter: {
      shows: (count: number, across: string, up: string) =>
        `Scatter plot of ${count} ${count === 1 ? 'dot' : 'dots'}: ${across} across, ${up} up.`,
      extent: (measure: string, low: string, high: string) => `${measure}: from ${low} to ${high}.`,
      /** @param r the coefficient of correlation */
      together: (r: number) => {
        const size = Math.abs(r);
        if (size < 0.2) return 'The two hardly go together.';
        const how = size < 0.5 ? 'loosely' : size < 0.8 ? 'clearly' : 'closely';
        return r > 0 ? `The two rise together, ${how}.` : `As one rises the other falls, ${how}.`;
      },
    },
    area: {
      shows: (count: number, measure: string, from: string, to: string) =>
        `Area chart of ${measure}${count > 1 ? ` in ${count} parts` : ''}, from ${from} to ${to}.`,
    },
    slope: {
      shows: (count: number, measure: string, from: string, to: string) =>
        `Slope chart of ${measure} with ${count} ${count === 1 ? 'line' : 'lines'}, from ${from} to ${to}.`,
      line: (name: string, from: string, to: string) => `${name}: from ${from} to ${to}.`,
    },
    heatmap: {
      cell: (row: string, column: string) => `${row}, ${column}`,
      shows: (measure: string, rows: string, columns: string) =>
        `Heat map of ${measure}, by “${rows}” down and “${columns}” across.`,
    },
    calendar: {
      shows: (measure: string, from: string, to: string) => `Calendar of ${measure}, from ${from} to ${to}.`,
    },
    donut: {
      shows: (count: number, measure: string) =>
        `Ring with ${count === 1 ? 'one part' : `${count} parts`}, by ${measure}.`,
      part: (name: string, written: string) => `${name}: ${written}.`,
    },
    treemap: {
      shows: (count: number, measure: string) =>
        `Treemap with ${count === 1 ? 'one rectangle' : `${count} rectangles`}, by ${measure}.`,
    },
    sankey: {
      shows: (count: number, measure: string) =>
        `Flow chart with ${count === 1 ? 'one flow' : `${count} flows`}, by ${measure}. The largest:`,
      flow: (from: string, to: string, written: string) => `From ${from} to ${to}: ${written}.`,
    },
    gantt: {
      shows: (count: number) => (count === 1 ? 'Time chart with one bar.' : `Time chart with ${count} bars.`),
      span: (name: string, from: string, to: string) => `${name}: from ${from} to ${to}.`,
      now: 'now',
    },
    pictogram: {
      shows: (count: number, measure: string) =>
        `Pictogram with ${count === 1 ? 'one line' : `${count} lines`}, by ${measure}.`,
      each: (count: string) => `Each stands for ${count}`,
    },
    number: {
      only: (title: string, written: string) => `${title}: ${written}.`,
      course: (title: string, last: string, to: string, first: string, from: string) =>
        `${title}: ${last} in ${to}, ${first} in ${from}.`,
      /** @param change with its sign: `+3.2%` */
      change: (when: string, change: string, before: string) => `${when}: ${change} on ${before}`,
      points: (change: string) => `${change} points`,
      after: (when: string, value: string, before: string) => `${when}, after ${value} in ${before}`,
    },
    tableChart: {
      shows: (count: number, measure: string) =>
        `Table with ${count === 1 ? 'one row' : `${count} rows`}, by ${measure}.`,
    },
    choropleth: {
      shows: (count: number, measure: string) =>
        `Map of ${count === 1 ? 'one region' : `${count} regions`}, by ${measure}.`,
    },
    symbols: {
      shows: (count: number, measure: string | undefined) =>
        `Map with ${count === 1 ? 'one place' : `${count} places`}${measure ? `, by ${measure}` : ''}.`,
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
