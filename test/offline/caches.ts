/** What the shelf uses of a browser's caches, in memory. */
export function memoryCaches(origin: string): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const address = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : key, origin).href;
  const cacheOf = (store: Map<string, Response>) => ({
    match: async (key: RequestInfo) => store.get(address(key))?.clone(),
    matchAll: async () => [...store.values()].map((response) => response.clone()),
    keys: async () => [...store.keys()].map((url) => new Request(url)),
    delete: async (key: RequestInfo) => store.delete(address(key)),
    async put(key: RequestInfo, response: Response) {
      const body = await response.arrayBuffer();
      store.set(address(key), new Response(body, { headers: response.headers }));
    },
  });
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return cacheOf(store);
  };
  const caches = {
    open,
    match: async (key: RequestInfo, { cacheName = '' } = {}) => stores.get(cacheName)?.get(address(key))?.clone(),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  return caches as unknown as CacheStorage;
}
