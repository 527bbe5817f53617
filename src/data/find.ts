import { nearest } from '#problem.ts';
import type { Catalogue, Resource, Version } from './catalogue.ts';
import { formatReference, LATEST, type Reference } from './reference.ts';

/** How many names a mend lists. */
const LISTED = 8;

/** Why a reference leads nowhere, and what to write instead. */
export interface NotFound {
  what: string;
  fix: string;
  /** The version is there, but its descriptor has problems, which are reported with it. */
  unreadable?: boolean;
}

/** The version that a reference names; `latest` is the newest that was not withdrawn. */
export function findVersion(
  catalogue: Catalogue,
  { dataset: name, version: id }: Reference,
): { version: Version } | NotFound {
  const dataset = catalogue.datasets.find((dataset) => dataset.name === name);
  if (dataset === undefined) {
    const names = catalogue.datasets.map((dataset) => dataset.name);
    return { what: `unknown dataset "${name}"`, fix: instead(name, names, String, `add it as data/${name}/${id}`) };
  }
  const version = dataset.versions.find((version) => (id === LATEST ? !version.withdrawn : version.id === id));
  if (version !== undefined) return { version };
  if (dataset.unreadable.includes(id)) {
    return { what: `${name}@${id} can't be read`, fix: 'mend its datapackage.json', unreadable: true };
  }
  const ids = dataset.versions.map((version) => version.id);
  const refer = (version: string) => formatReference({ dataset: name, version });
  return {
    what: `dataset "${name}" has no version "${id}"`,
    fix: instead(id, ids, refer, `add it as data/${name}/${id}`),
  };
}

/** What a reference names: a version, and the resource named or the only one that it has. */
export function findResource(
  catalogue: Catalogue,
  reference: Reference,
): { version: Version; resource: Resource } | NotFound {
  const found = findVersion(catalogue, reference);
  if ('what' in found) return found;
  const { version } = found;
  const { dataset: name, version: id, resource: part } = reference;
  const resources = version.resources.map((resource) => resource.name);
  const [only] = version.resources;
  if (part === undefined && only !== undefined && resources.length === 1) return { version, resource: only };
  const resource = version.resources.find((resource) => resource.name === part);
  if (resource !== undefined) return { version, resource };

  const refer = (resource: string) => formatReference({ ...reference, resource });
  if (part === undefined) {
    return {
      what: `${name}@${id} has ${resources.length} resources`,
      fix: `name one of them: ${list(resources.map(refer))}`,
    };
  }
  return {
    what: `${name}@${id} has no resource "${part}"`,
    fix: instead(part, resources, refer, 'describe it in datapackage.json'),
  };
}

/**
 * `did you mean …?` where something is near, otherwise what there is.
 *
 * @param refer how a name is written in a reference
 * @param otherwise what to do where none of the names is meant
 */
function instead(wrong: string, known: readonly string[], refer: (name: string) => string, otherwise: string): string {
  const meant = nearest(wrong, known);
  if (known.length === 0) return otherwise;
  if (meant === undefined) return `use ${list(known.map(refer))}, or ${otherwise}`;
  return `did you mean "${refer(meant)}"?${known.length > 1 ? ` There is ${list(known.map(refer))}` : ''}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${shown} and ${names.length - LISTED} more` : shown;
}
