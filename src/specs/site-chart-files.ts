import { contentDirectory } from '#site/content-directory.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { readChartFiles } from './chart-files.ts';

/** What the site has in content/charts. */
export const siteChartFiles = oncePerBuild(() => readChartFiles(contentDirectory()));
