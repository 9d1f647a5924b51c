/** The public search module, at its own address: it finds the index beside itself. */
export type Client = typeof import('../../client.ts');

/** Throws an error with the reason `offline` where the module does not come; calling again tries anew. */
export type LoadClient = () => Promise<Client>;

export function clientAt(address: string): LoadClient {
  let attempts = 0;
  return async () => {
    try {
      const client: Client = await import(/* @vite-ignore */ attempts > 0 ? `${address}?attempt=${attempts}` : address);
      return client;
    } catch (cause) {
      // A browser remembers that a module failed; under another address it tries again.
      attempts++;
      throw Object.assign(new Error('The search module could not be loaded', { cause }), { reason: 'offline' as const });
    }
  };
}
