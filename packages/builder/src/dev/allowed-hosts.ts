import { hostname, networkInterfaces } from 'node:os';

const everywhere = new Set(['0.0.0.0', '::']);

/**
 * Lists the `Host` headers that are answered, so that a foreign name that was made to point at this
 * machine (DNS rebinding) gets nothing.
 *
 * @param host - the name or address that the server listens on
 * @param port - the port it listens on
 * @returns lower-case values, each the whole header
 */
export function listAllowedHosts(host: string, port: number): ReadonlySet<string> {
  const names = ['localhost', '127.0.0.1', '[::1]', bracket(host)];
  if (everywhere.has(host)) names.push(hostname(), ...ownAddresses());
  const hosts = new Set<string>();
  for (const name of names) {
    hosts.add(`${name}:${port}`.toLowerCase());
    if (port === 80) hosts.add(name.toLowerCase());
  }
  return hosts;
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => bracket(address));
}

/** An address as a URL spells it. */
export function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
