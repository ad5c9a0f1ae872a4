/**
 * Stands for `astro/config` where only the integrations of a configuration are asked for: Astro's own brings some 650 modules.
 *
 * @returns the configuration as it was written
 */
export function defineConfig<Config>(config: Config): Config {
  return config
}
