import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import { readJsonText } from './json-text.ts';
import { isKeyedRow, keyedSheet, type KeyedRow } from './keyed.ts';
import { nothing, type Sheet, type Writing } from './sheet.ts';

/**
 * Takes a GeoJSON file apart: each feature is a row, its properties are cells, and so are `geometry` and, where features
 * have one, `id`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function readGeoJson(bytes: Buffer, file: string, writing: Writing = {}): Sheet {
  const json = readJsonText(bytes, file, writing);
  if ('problem' in json) return nothing([json.problem]);
  const { value } = json;
  const isOne = isKeyedRow(value) && value['type'] === 'Feature';
  const features: unknown = isOne ? [value] : isKeyedRow(value) ? value['features'] : undefined;
  if (!Array.isArray(features)) return nothing([{ file, ...json.place([]), ...NO_FEATURES }]);
  return featureSheet(features, file, (index, ...keys) => json.place(isOne ? keys : ['features', index, ...keys]));
}

/**
 * A sheet of features.
 *
 * @param place of a feature, or of something in it
 */
export function featureSheet(
  features: readonly unknown[],
  file: string,
  place: (index: number, ...keys: string[]) => Place,
): Sheet {
  const problems: Problem[] = [];
  const rows = features.map((feature, index): KeyedRow => {
    if (isKeyedRow(feature) && feature['type'] === 'Feature') return rowOf(feature);
    problems.push({ file, ...place(index), ...NO_FEATURE });
    return {};
  });
  if (rows.length === 0) problems.push({ file, line: 1, column: 1, ...NO_FEATURES });
  if (problems.length > 0) return nothing(problems);
  const isProperty = (index: number, key: string) => Object.hasOwn(propertiesOf(features[index]), key);
  return keyedSheet(
    rows,
    (index, key) =>
      key === undefined ? place(index) : isProperty(index, key) ? place(index, 'properties', key) : place(index, key),
    problems,
  );
}

/** A property stands before the feature's own `id` or `geometry` of the same name. */
function rowOf(feature: KeyedRow): KeyedRow {
  const { id, geometry = null } = feature;
  return {
    ...(id === undefined ? {} : { id }),
    ...propertiesOf(feature),
    ...(isGeometryFree(feature) ? { geometry } : {}),
  };
}

function isGeometryFree(feature: KeyedRow): boolean {
  return !Object.hasOwn(propertiesOf(feature), 'geometry');
}

function propertiesOf(feature: unknown): KeyedRow {
  const properties = isKeyedRow(feature) ? feature['properties'] : undefined;
  return isKeyedRow(properties) ? properties : {};
}

const NO_FEATURES = {
  what: 'the file has no features',
  fix: 'write a GeoJSON FeatureCollection with at least one feature',
};
const NO_FEATURE = {
  what: 'this is not a feature',
  fix: 'write {"type": "Feature", "properties": {…}, "geometry": {…}}',
};
