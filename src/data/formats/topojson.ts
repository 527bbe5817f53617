import { feature } from 'topojson-client';
import { featureSheet } from './geojson.ts';
import { readJsonText } from './json-text.ts';
import { isKeyedRow } from './keyed.ts';
import { nothing, type Sheet, type Writing } from './sheet.ts';

type Topology = Parameters<typeof feature>[0];

/**
 * Takes a TopoJSON file apart as if it were GeoJSON: each geometry of one of its objects is a row. The dialect's
 * `property` names the object where there are several.
 *
 * @see https://github.com/topojson/topojson-specification
 */
export function readTopoJson(bytes: Buffer, file: string, writing: Writing = {}): Sheet {
  const json = readJsonText(bytes, file, writing);
  if ('problem' in json) return nothing([json.problem]);
  if (!isTopology(json.value)) return nothing([{ file, ...json.place([]), ...NO_TOPOLOGY }]);
  const names = Object.keys(json.value.objects);
  const name = writing.dialect?.property ?? (names.length === 1 ? names[0] : undefined);
  const object = name === undefined ? undefined : json.value.objects[name];
  if (name === undefined || object === undefined) {
    return nothing([{ file, ...json.place(['objects']), ...whichObject(name, names) }]);
  }
  try {
    // A single geometry is a collection of one.
    const isOne = object.type !== 'GeometryCollection';
    const { features } = feature(json.value, isOne ? { type: 'GeometryCollection', geometries: [object] } : object);
    return featureSheet(features, file, (index, ...keys) =>
      json.place(['objects', name, ...(isOne ? [] : ['geometries', index]), ...keys]),
    );
  } catch {
    return nothing([{ file, ...json.place(['objects', name]), ...BROKEN }]);
  }
}

function isTopology(value: unknown): value is Topology {
  return isKeyedRow(value) && value['type'] === 'Topology' && isKeyedRow(value['objects']);
}

const NO_TOPOLOGY = {
  what: 'the file is not TopoJSON',
  fix: 'write a TopoJSON topology, or correct "format" in datapackage.json',
};
const BROKEN = {
  what: 'its geometries refer to arcs that are not there',
  fix: 'make the file again from its source',
};

function whichObject(name: string | undefined, names: readonly string[]) {
  return {
    what: name === undefined ? 'the file has several objects' : `there is no object "${name}"`,
    fix: `write "dialect": {"property": …} in datapackage.json with one of ${names.join(', ')}`,
  };
}
