import type { Field, Row } from '#data/table.ts';
import { geoIdentity, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import * as d3Geo from 'd3-geo';
import * as d3GeoProjection from 'd3-geo-projection';
import type { Geometry } from 'geojson';
import { textIn } from './rows.ts';

/** A region of a map, and what it answers to. */
export interface Shape {
  names: readonly string[];
  geometry: Geometry;
}

type Projection = Pick<GeoProjection, 'fitExtent' | 'stream' | 'rotate'> &
  ((point: [number, number]) => [number, number] | null);

/** Every projection of d3-geo and d3-geo-projection, by its name without `geo`: `equalEarth`, `robinson`, `albersUsa`. */
const projections: ReadonlyMap<string, () => unknown> = new Map(
  Object.entries({ ...d3GeoProjection, ...d3Geo } as Record<string, unknown>).flatMap(([name, make]) => {
    if (!/^geo[A-Z]/.test(name) || /Raw$|^geo(?:Identity|Path|Stream|Transform)$/.test(name)) return [];
    const plain = name.charAt(3).toLowerCase() + name.slice(4);
    return isProjection(make) ? [[plain, make] as const] : [];
  }),
);

/** Of all that these libraries have, what makes a projection when it is called. */
function isProjection(make: unknown): make is () => unknown {
  if (typeof make !== 'function' || make.length > 0) return false;
  try {
    return typeof (make() as { fitExtent?: unknown }).fitExtent === 'function';
  } catch {
    return false;
  }
}

export function projectionNames(): string[] {
  return ['plane', ...projections.keys()];
}

/** @param name of a projection; `plane` for shapes that are laid flat already */
export function makeProjection(name: string): Projection {
  if (name === 'plane') return geoIdentity().reflectY(true) as unknown as Projection;
  const make = projections.get(name);
  if (make === undefined) throw new RangeError(`unknown projection: ${name}`);
  return make() as Projection;
}

/** The shapes that a dataset brings, each name once: its field of GeoJSON, named by the values of another. */
export function shapesIn(rows: readonly Row[], geometry: Field, name: Field | undefined): Shape[] {
  const named = new Map(rows.map((row) => [textIn(row, name), row]));
  return [...(name ? named.values() : rows)].flatMap((row) => {
    const value = row[geometry.name];
    if (value === null || typeof value !== 'object' || value instanceof Date || !('type' in value)) return [];
    return { names: [textIn(row, name)], geometry: value as unknown as Geometry };
  });
}

/**
 * A writer of shapes as paths on a grid of pixels: points that fall on the same place become one, so that a coast is as
 * long as it can be seen, and neighbours keep their border in common.
 *
 * @param grid in pixels
 */
export function shapeWriter(projection: Projection, grid: number): (object: GeoPermissibleObjects) => string {
  return (object) => {
    const parts: string[] = [];
    let ring: (readonly [number, number])[] = [];
    const snap = (value: number) => Math.round(value / grid);
    const flush = (isClosed: boolean) => {
      if (ring.length > 2) parts.push(ringPath(ring, grid, isClosed));
      ring = [];
    };
    const add = (x: number, y: number) => {
      const [at, last] = [[snap(x), snap(y)] as const, ring.at(-1)];
      if (!last || last[0] !== at[0] || last[1] !== at[1]) ring.push(at);
    };
    const context = {
      beginPath: () => undefined,
      moveTo(x: number, y: number) {
        flush(false);
        add(x, y);
      },
      lineTo: add,
      arc: () => undefined,
      closePath: () => flush(true),
    };
    geoPath(projection as GeoProjection, context)(object);
    flush(false);
    return parts.join('');
  };
}

/** A ring by its steps, which are shorter to write than its places. */
function ringPath(ring: readonly (readonly [number, number])[], grid: number, isClosed: boolean): string {
  const [first, ...rest] = ring;
  if (first === undefined) return '';
  let [x, y] = first;
  const number = (value: number) => String(Math.round(value * grid * 10) / 10);
  const steps = rest.map(([nextX, nextY]) => {
    const step = [number(nextX - x), number(nextY - y)];
    [x, y] = [nextX, nextY];
    return `${step[0]}${step[1]?.startsWith('-') ? '' : ' '}${step[1]}`;
  });
  return `M${number(first[0])} ${number(first[1])}l${steps.join(' ')}${isClosed ? 'z' : ''}`;
}
