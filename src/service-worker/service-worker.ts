import { spoken } from 'virtual:verso'
import { ruleFor } from './answer-rules.ts'
import { offlinePage } from './offline-page.ts'
import { dropOldCopies, siteCopies } from './site-copies.ts'
import type { RequestEvent, WorkerScope } from './worker-scope.ts'

/*
 * Lets what was visited be read without a network: pages, the search as far as it was used, and the review of what was begun. It
 * stands at the top of the site, below the base path, and answers for nothing else.
 */

const worker = globalThis as unknown as WorkerScope
const base = new URL('./', worker.location.href).href
const copies = siteCopies(worker.caches, base)

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('activate', (event) => {
  const ready = [dropOldCopies(worker.caches, base), worker.registration.navigationPreload?.enable()]
  event.waitUntil(Promise.all(ready).then(() => worker.clients.claim()))
})

/** A page tells what it was made of: the first one was loaded before the worker was there. */
worker.addEventListener('message', (event) => {
  const { data } = event
  if (Array.isArray(data)) event.waitUntil(copies.keep(data.filter((address) => typeof address === 'string')))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const rule = ruleFor(request.url, base)
  // Films and sounds come in ranges, which a copy cannot answer.
  if (request.method !== 'GET' || rule === 'none' || request.headers.has('range')) return
  if (rule === 'page' && request.mode !== 'navigate') return
  event.respondWith(rule === 'kept' ? answerKept(event) : answerFresh(event, rule === 'page'))
})

async function answerKept(event: RequestEvent): Promise<Response> {
  const { request } = event
  const copy = await copies.find(request.url)
  if (copy) return copy
  const response = await fetch(request)
  event.waitUntil(copies.put(request.url, response.clone()))
  return response
}

async function answerFresh(event: RequestEvent, isPage: boolean): Promise<Response> {
  const { request } = event
  try {
    const response = (await event.preloadResponse) ?? (await fetch(request))
    // A page says itself when it is there: within the scope of a site at the top of an origin there may be others.
    if (!isPage) event.waitUntil(copies.put(request.url, response.clone()))
    return response
  } catch (error) {
    const copy = await copies.find(request.url)
    if (copy) return copy
    if (!isPage) throw error
    return new Response(offlinePage(base, spoken), {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    })
  }
}
