/* What a service worker has around it (W3C, Service Workers), as far as ours uses it; the project's types are those of pages. */

/** An event that the browser waits for. */
export interface WaitingEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}

/** A request of a page, to be answered by the worker or left to the browser. */
export interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** Something a page says; of which page, the browser vouches for. */
export interface PageMessageEvent extends WaitingEvent {
  readonly source: { readonly url: string };
}

/** The worker itself: what `globalThis` is there. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageMessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
