import { z } from 'zod';

/** `two-giants-gdp`: what may stand in an address, and what folders and ids of the content are called. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id as editors write it; also a folder's or file's name. */
export const slug = z.string().regex(SLUG, 'use lower-case letters, digits and single hyphens, as in "two-giants-gdp"');
