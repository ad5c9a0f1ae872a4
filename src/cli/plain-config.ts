/** Stands for `astro/config` where nothing of a configuration but its integrations is asked for: Astro's is a thousand modules of Astro. */
export function defineConfig<Config>(config: Config): Config {
  return config
}
