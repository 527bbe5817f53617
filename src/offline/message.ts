/** What a page asks of the worker. It answers on the port that came along: whether it is so, or was done. */
export type Message =
  | {
      /** `read` keeps a page that was loaded before there was a worker. */
      to: 'read' | 'save';
      path: string;
      /** Addresses of what the browser has loaded for it. */
      files: string[];
    }
  | { to: 'find-saved' | 'remove'; path: string }
  | { to: 'remove-all' };
