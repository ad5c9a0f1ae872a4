/** The package types all its icons together; read one by one, a build loads thirteen modules instead of thousands. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  import type { IconNode } from 'lucide'

  const icon: IconNode
  export default icon
}
