import { geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Chart } from '../chart.ts';
import { makeProjection, shapeWriter, type Shape } from './shapes.ts';
import { isNarrow } from './theme.ts';

/** The projection fitted to the shapes and the width; the height that follows. */
export function drawMap({ options: { projection, within }, fields }: Chart, shapes: readonly Shape[], width: number) {
  const isWorld = fields['shape'] === undefined && within === undefined;
  const fitted = makeProjection(projection ?? (isWorld ? 'equalEarth' : 'mercator'));
  // The Bering Strait rather than Russia lies at the edge.
  if (isWorld && projection === undefined) fitted.rotate([-11, 0]);
  const all: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  };
  const most = isNarrow(width) ? 420 : 560;
  fitted.fitExtent(
    [
      [1, 1],
      [width - 1, most - 1],
    ],
    all,
  );
  const [[, top], [, bottom]] = geoPath(fitted as GeoProjection).bounds(all);
  const height = Math.min(most, Math.ceil(bottom - top) + 2);
  fitted.fitExtent(
    [
      [1, 1],
      [width - 1, height - 1],
    ],
    all,
  );
  return { writer: shapeWriter(fitted, isNarrow(width) ? 1 : 0.5), projection: fitted, height };
}
