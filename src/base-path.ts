/** Joins a site address to the base path that the site is served under: `/aws/` -> `/repo/aws/`. */
export function withBase(address: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${address}`
}
