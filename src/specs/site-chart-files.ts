import { contentDirectory } from '#site/content-directory.ts';
import { readChartFiles, type ChartFiles } from './chart-files.ts';

let read: Promise<ChartFiles> | undefined;

/** What the site has in content/charts: read once for a build, and each time for the preview. */
export function siteChartFiles(): Promise<ChartFiles> {
  if (import.meta.env.DEV) return readChartFiles(contentDirectory());
  return (read ??= readChartFiles(contentDirectory()));
}
