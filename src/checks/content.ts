import type { SpecFault } from '#charts/check.ts';
import type { ChartTypes } from '#charts/index.ts';
import type { Catalogue } from '#data/catalogue.ts';
import type { Table } from '#data/table.ts';
import type { Problem } from '#problem.ts';
import type { WrittenDocument } from '#site/document.ts';
import type { Site } from '#site/site.ts';
import type { MdxSource } from '#mdx/sources.ts';
import type { ChartFiles } from '#specs/chart-files.ts';

/** What the checks look at, read once for all of them. */
export interface Content {
  /** The folder that editors write in, as an absolute path. */
  directory: string;
  articles: readonly MdxSource[];
  pages: readonly MdxSource[];
  /** The names of the files in content/authors, without ".yaml". */
  authors: readonly string[];
  /** Undefined where site.yaml is missing or has problems. */
  site: Site | undefined;
  /** Undefined where it is missing or no YAML. */
  siteDocument: WrittenDocument | undefined;
  siteProblems: readonly Problem[];
  catalogue: Catalogue;
  catalogueProblems: readonly Problem[];
  /** The tags that editors may write, as `Chart`. */
  tags: readonly string[];
  /** What content/charts holds. */
  chartFiles: ChartFiles;
  chartFileProblems: readonly Problem[];
  checkSpec: CheckSpec;
}

/** The charts' own judgement of a spec. */
export type CheckSpec = (spec: Record<string, unknown>, table: Table, types: ChartTypes) => SpecFault[];

/** One reason for which a build stops: all places in the content where it holds. */
export type Check = (content: Content) => Problem[] | Promise<Problem[]>;
