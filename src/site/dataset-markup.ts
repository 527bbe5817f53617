import type { Resource, Version } from '#data/catalogue.ts';
import { makersOf } from './dataset-citation.ts';
import { datasetUrl, dataUrl, tableFileUrl, versionFileUrl, versionUrl } from './urls.ts';

/*
 * Datasets for machines: schema.org for search engines, DCAT for data catalogues.
 *
 * @see https://schema.org/Dataset
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */

type Markup = Record<string, unknown>;

export interface Publication {
  name: string;
  publisher?: string;
  /** `https://meridian.example` */
  address: string;
  /** BCP 47. */
  language: string;
}

const mediaTypes: Record<Resource['format'], string> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  geojson: 'application/geo+json',
  topojson: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

/** A version as schema.org's Dataset. */
export function schemaDataset(version: Version, site: Publication): Markup {
  const url = whole(versionUrl(version.dataset, version.id), site);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: version.title,
    // Google asks for fifty characters and more; a title alone would be refused.
    description: version.description ?? `${version.title}, version ${version.id}, as published by ${site.name}.`,
    version: version.id,
    dateModified: version.created,
    inLanguage: site.language,
    keywords: version.keywords.length > 0 ? version.keywords : undefined,
    license: licenceOf(version),
    isAccessibleForFree: true,
    creator: makersOf(version).map((name) => ({ '@type': 'Organization', name })),
    publisher: publisherOf(site),
    isBasedOn: version.sources.flatMap(({ path }) => (isWeb(path) ? [path] : [])),
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: whole(dataUrl, site) },
    distribution: downloadsOf(version, site).map(({ title, mediaType, address }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: address,
    })),
    variableMeasured: version.resources.flatMap(({ fields }) =>
      fields.map(({ name, title, description, unit }) => ({
        '@type': 'PropertyValue',
        name,
        alternateName: title,
        description,
        unitText: unit,
      })),
    ),
  };
}

/** All datasets as a DCAT catalogue in JSON-LD. */
export function dcatCatalogue(versions: readonly Version[], site: Publication): Markup {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      'dct:license': { '@type': '@id' },
      'dct:source': { '@type': '@id' },
      'dcat:landingPage': { '@type': '@id' },
      'dcat:downloadURL': { '@type': '@id' },
      'dcat:accessURL': { '@type': '@id' },
    },
    '@id': whole(dataUrl, site),
    '@type': 'dcat:Catalog',
    'dct:title': site.name,
    'dct:language': site.language,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': site.publisher ?? site.name },
    'dcat:dataset': versions.map((version) => dcatDataset(version, site)),
  };
}

function dcatDataset(version: Version, site: Publication): Markup {
  return {
    '@id': whole(datasetUrl(version.dataset), site),
    '@type': 'dcat:Dataset',
    'dct:identifier': `${version.dataset}@${version.id}`,
    'dct:title': version.title,
    'dct:description': version.description,
    'dcat:version': version.id,
    'dct:modified': version.created,
    'dcat:keyword': version.keywords,
    'dct:creator': makersOf(version).map((name) => ({ '@type': 'foaf:Agent', 'foaf:name': name })),
    'dct:license': licenceOf(version),
    'dct:source': version.sources.flatMap(({ path }) => (isWeb(path) ? [path] : [])),
    'dcat:landingPage': whole(versionUrl(version.dataset, version.id), site),
    'dcat:distribution': downloadsOf(version, site).map(({ title, mediaType, address }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': title,
      'dcat:mediaType': mediaType,
      'dcat:accessURL': whole(versionUrl(version.dataset, version.id), site),
      'dcat:downloadURL': address,
    })),
  };
}

interface Download {
  title: string;
  mediaType: string;
  address: string;
}

/** Each table as its editor wrote it, as CSV and as JSON, and the package that describes them. */
function downloadsOf({ dataset, id, resources }: Version, site: Publication): Download[] {
  const tables = resources.flatMap(({ name, title = name, path, format }) => [
    { title, mediaType: mediaTypes[format], address: versionFileUrl(dataset, id, path) },
    { title: `${title} (CSV)`, mediaType: 'text/csv', address: tableFileUrl(dataset, id, name, 'csv') },
    { title: `${title} (JSON)`, mediaType: 'application/json', address: tableFileUrl(dataset, id, name, 'json') },
  ]);
  const descriptor = versionFileUrl(dataset, id, 'datapackage.json');
  return [...tables, { title: 'Data Package', mediaType: 'application/json', address: descriptor }].map((download) => ({
    ...download,
    address: whole(download.address, site),
  }));
}

/** Where the licence can be read, or its name where that is not known. */
function licenceOf({ licenses }: Version): string | undefined {
  const [licence] = licenses;
  return licence?.path ?? licence?.name;
}

function publisherOf(site: Publication): Markup {
  return { '@type': 'Organization', name: site.publisher ?? site.name, url: site.address };
}

function isWeb(path: string | undefined): path is string {
  return path !== undefined && /^https?:/.test(path);
}

function whole(path: string, { address }: Publication): string {
  return new URL(path, address).href;
}
