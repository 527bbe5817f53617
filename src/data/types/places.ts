import { json, plainObject } from './structures.ts';
import type { CellType, Present } from './type.ts';

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;
const PAIR = new RegExp(`^(${NUMBER}), ?(${NUMBER})$`);

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
  'Feature',
  'FeatureCollection',
]);

/** A point on the earth; its value is [longitude, latitude] in degrees, whatever its format. */
export const geopoint: CellType = {
  noun: () => 'a point (longitude, latitude)',
  example: ({ format }) =>
    format === 'array' ? '[116.4, 39.9]' : format === 'object' ? '{"lon": 116.4, "lat": 39.9}' : '116.4, 39.9',
  hasFormat: (format) => ['default', 'array', 'object'].includes(format),
  formats: 'default, array, object',
  reader: ({ format = 'default' }) => {
    if (format !== 'default') return (text) => pointOf(json(text), format);
    return (text) => {
      const [, longitude, latitude] = PAIR.exec(text) ?? [];
      return point(Number(longitude), Number(latitude));
    };
  },
  native:
    ({ format = 'default' }) =>
    (cell) =>
      pointOf(cell, format),
};

/** Its value is the GeoJSON or TopoJSON object. */
export const geojson: CellType = {
  noun: ({ format }) => (format === 'topojson' ? 'a TopoJSON object' : 'a GeoJSON object'),
  example: ({ format }) =>
    format === 'topojson'
      ? '{"type": "Topology", "objects": {…}, "arcs": […]}'
      : '{"type": "Point", "coordinates": [116.4, 39.9]}',
  hasFormat: (format) => ['default', 'topojson'].includes(format),
  formats: 'default, topojson',
  reader:
    ({ format }) =>
    (text) =>
      shape(json(text), format),
  native:
    ({ format }) =>
    (cell) =>
      shape(cell, format),
};

function shape(value: unknown, format = 'default'): Present | undefined {
  const found = plainObject(value);
  const type = found?.['type'];
  if (typeof type !== 'string') return undefined;
  return (format === 'topojson' ? type === 'Topology' : GEOMETRIES.has(type)) ? found : undefined;
}

function pointOf(value: unknown, format: string): Present | undefined {
  if (Array.isArray(value) && format !== 'object') return value.length === 2 ? point(value[0], value[1]) : undefined;
  const found = format === 'object' ? plainObject(value) : undefined;
  return found && Object.keys(found).length === 2 ? point(found['lon'], found['lat']) : undefined;
}

function point(longitude: unknown, latitude: unknown): Present | undefined {
  const isPlace = isWithin(longitude, 180) && isWithin(latitude, 90);
  return isPlace ? [longitude, latitude] : undefined;
}

function isWithin(degrees: unknown, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}
