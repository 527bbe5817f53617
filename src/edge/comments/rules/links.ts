/** What a reader or a search engine would take for a link. */
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;

/** Where brackets and signs end a link that stands in a sentence. */
const TAIL = /[)\]>.,;:!?"'»”’]+$/u;

/** The links of a text, with the host of each as browsers read it: empty where none can. */
export function linksIn(text: string): { host: string }[] {
  return [...text.matchAll(LINK)].map(([link]) => {
    const address = /^www\./i.test(link) ? `http://${link}` : link;
    return { host: hostOf(address.replace(TAIL, '')) };
  });
}

/** The longest name that a host may have (RFC 1035, 2.3.4). */
const LONGEST = 255;

/** All in a text that may be the name of a host: `bad.example` as well as `and.Then`. */
export function hostsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}.-]+/gu) ?? [])
    .filter((word) => word.length <= LONGEST && /[^.]\.[^.]/.test(word))
    .map((word) => hostOf(`http://${word.replaceAll(/^[.-]+|[.-]+$/g, '')}`))
    .filter((host) => host !== '');
}

/** Whether the host is one of these domains, or below one. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
}
