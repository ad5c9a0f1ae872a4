import { defineCollection } from 'astro:content'
import { storedNote } from './stored-note.ts'
import { vaultLoader } from './vault-loader.ts'

export const collections = { notes: defineCollection({ loader: vaultLoader(), schema: storedNote }) }
