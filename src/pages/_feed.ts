import { escapeHtml } from '#site/escape.ts';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { loadRenderers } from 'astro:container';
import { getCollection, render } from 'astro:content';
import { words } from '#i18n/words.ts';
import type { Edition } from '#site/edition.ts';
import { feedOf, writeFeed, type FeedHead, type FeedItem } from '#site/feed.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import type { Story } from '#site/story.ts';
import {
  absoluteUrl,
  correctionsUrl,
  dataUrl,
  feedTypes,
  frontUrl,
  sectionUrl,
  versionUrl,
  type FeedFormat,
} from '#site/urls.ts';
import { plainFile } from '../components/picture-files.ts';
import { feedTags } from '../components/tags.ts';
import { datasets } from './_datasets.ts';
import { authorsIn, correctionsOf, topicsIn } from './_lists.ts';
import { published } from './_published.ts';

/** How many of its latest items a feed holds. */
const LATEST = 20;

/** A list of the site that can be followed. */
export interface FollowedList {
  edition: Edition;
  head: FeedHead;
  /** The latest items; made when a feed is written. */
  items(): Promise<FeedItem[]>;
}

/** Every list that has feeds. */
export const followedLists = oncePerBuild(async (): Promise<FollowedList[]> => {
  const { editions } = await published();
  const found = await Promise.all(editions.map(listsOf));
  return [...found.flat(), datasetList(editions[0])];
});

/** A list as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export async function answerFeed({ edition, head, items }: FollowedList, format: FeedFormat): Promise<Response> {
  const { site } = await published();
  const text = writeFeed(feedOf(site, edition, head, await items()), format);
  return new Response(text, { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } });
}

async function listsOf(edition: Edition): Promise<FollowedList[]> {
  const { storiesIn } = await published();
  const own = storiesIn(edition);
  const { name, description, prefix, sections } = edition;
  const titled = (title: string) => words(edition.language).feeds.title(name, title);
  const stories = (head: FeedHead, stories: readonly Story[]) => ({ edition, head, items: () => storyItems(stories) });
  return [
    stories({ title: name, description, list: prefix + frontUrl }, own),
    ...sections.map(({ id, title, description: about = description }) =>
      stories(
        { title: titled(title), description: about, list: prefix + sectionUrl(id) },
        own.filter(({ section }) => section.id === id),
      ),
    ),
    ...(await topicsIn(edition)).map(({ topic, stories: its }) =>
      stories({ title: titled(topic.title), description, list: topic.url }, its),
    ),
    ...(await authorsIn(edition)).map(({ name, url, bio = description, stories: its }) =>
      stories({ title: titled(name), description: bio, list: url }, its),
    ),
    correctionList(edition),
  ];
}

function correctionList(edition: Edition): FollowedList {
  const { corrections } = words(edition.language);
  const head = {
    title: corrections.feed(edition.name),
    description: corrections.standfirst,
    list: edition.prefix + correctionsUrl,
  };
  const items = async () =>
    (await correctionsOf(edition)).slice(0, LATEST).map(({ on, text, url, story }) => ({
      url,
      title: `${corrections.label}: ${story.headline}`,
      summary: text,
      html: `<p>${escapeHtml(text)}</p>`,
      authors: story.authors.map(({ name }) => name),
      categories: [story.section.title],
      published: on,
    }));
  return { edition, head, items };
}

/** Every version of every dataset, as they appear. */
function datasetList(edition: Edition): FollowedList {
  const { data, feeds } = words(edition.language);
  const head = { title: feeds.datasets(edition.name), description: data.standfirst, list: dataUrl };
  const items = async () => {
    const versions = (await datasets()).flatMap(({ dataset, name, title }) =>
      dataset.versions.map((version) => ({ name, title, version })),
    );
    return versions
      .sort((a, b) => (a.version.id < b.version.id ? 1 : -1))
      .slice(0, LATEST)
      .map(({ name, title, version }) => ({
        url: versionUrl(name, version.id),
        title: `${title}: ${feeds.version(version.id)}`,
        summary: version.description ?? title,
        html: `<p>${escapeHtml(version.description ?? title)}</p>`,
        authors: [],
        categories: [...version.keywords],
        published: version.id.slice(0, 'yyyy-mm-dd'.length),
      }));
  };
  return { edition, head, items };
}

async function storyItems(stories: readonly Story[]): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const story of stories.slice(0, LATEST)) {
    items.push({
      url: story.url,
      title: story.headline,
      summary: story.standfirst,
      html: (await pictureHtml(story)) + (await storyHtml(story)),
      // Readers of feeds show no drawings beside their lists.
      image: story.picture && story.picture.file.format !== 'svg' ? await plainFile(story.picture.file) : undefined,
      authors: story.authors.map(({ name }) => name),
      categories: [story.section.title, ...story.topics.map(({ title }) => title)],
      published: story.published,
      updated: story.updated,
    });
  }
  return items;
}

const kitchen = oncePerBuild(async () => ({
  entries: new Map((await getCollection('articles')).map((entry) => [entry.id, entry])),
  container: await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) }),
}));

/** Texts as feeds have them: a story is in several. */
const texts = new WeakMap<Story, Promise<string>>();

function storyHtml(story: Story): Promise<string> {
  const known = texts.get(story) ?? writeStory(story);
  texts.set(story, known);
  return known;
}

async function pictureHtml({ picture, language }: Story): Promise<string> {
  if (picture === undefined) return '';
  const { img, Figure } = feedTags as Record<'img' | 'Figure', AstroComponentFactory>;
  const { container } = await kitchen();
  const { file, alt, ...props } = picture;
  const image = await container.renderToString(img, { props: { src: file, alt } });
  const figure = await container.renderToString(Figure, {
    props,
    slots: { default: withoutMachinery(image) },
    locals: { language },
  });
  return withoutMachinery(figure);
}

async function writeStory(story: Story): Promise<string> {
  const [{ site }, { entries, container }] = await Promise.all([published(), kitchen()]);
  const entry = entries.get(story.slug);
  if (entry === undefined) return '';
  const { Content } = await render(entry);
  const html = await container.renderToString(Content, {
    props: { components: feedTags },
    locals: { language: story.language },
    request: new Request(new URL(story.url, absoluteUrl(frontUrl, site.address))),
  });
  return withoutMachinery(html);
}

/** The first paragraph of a story as plain text, with its figures; undefined where it begins with something else. */
export async function openingOf(story: Story): Promise<string | undefined> {
  if (story.opening !== undefined) return story.opening;
  const [, paragraph] = /^<p>([\s\S]*?)<\/p>/.exec(await storyHtml(story)) ?? [];
  return paragraph && textOf(paragraph);
}

/** Without Astro's own marks, and the scripts and styles that no feed reader takes. */
function withoutMachinery(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|^<!DOCTYPE html>/gi, '').trim();
}

/** Text of HTML that a Markdown engine has written; footnotes are left out. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
  return html
    .replace(/<sup[\s\S]*?<\/sup>|<[^>]*>/g, '')
    .replace(/&([#\w]+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
