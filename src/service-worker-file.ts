import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Writes the service worker to the top of a built site, where it may answer for all of it. */
export function serviceWorkerFile(): Plugin {
  return {
    name: 'verso-service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = fileURLToPath(new URL('service-worker/service-worker.ts', import.meta.url))
      this.emitFile({ type: 'chunk', id, fileName: 'sw.js' })
    },
  }
}
