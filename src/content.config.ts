import { defineCollection } from 'astro:content'
import { noteEntry } from './note-entry.ts'
import { vaultLoader } from './vault-loader.ts'

export const collections = { notes: defineCollection({ loader: vaultLoader(), schema: noteEntry }) }
