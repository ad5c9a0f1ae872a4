/*
 * What a service worker is given. TypeScript's own types for workers cannot stand beside those for pages in one project.
 * @see https://w3c.github.io/ServiceWorker/
 */

export interface WorkerScope {
  location: Location
  caches: CacheStorage
  clients: { claim(): Promise<void> }
  registration: { navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void
  addEventListener(type: 'message', hear: (event: LastingEvent & { data: unknown }) => void): void
  addEventListener(type: 'fetch', hear: (event: RequestEvent) => void): void
}

export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface RequestEvent extends LastingEvent {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(response: Promise<Response>): void
}
