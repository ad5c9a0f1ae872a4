/** What a file is shown as. */
export type MediaKind = 'image' | 'audio' | 'video' | 'pdf' | 'file'

/** Tells by a file's ending what it is shown as. */
export function kindOf(path: string): MediaKind {
  return KIND_BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'file'
}

// Obsidian's list. What it names for both, such as webm, is mostly a film.
const ENDINGS_BY_KIND: Record<Exclude<MediaKind, 'file'>, string> = {
  image: 'avif bmp gif jpeg jpg png svg webp',
  audio: 'flac m4a mp3 ogg opus wav 3gp',
  video: 'mkv mov mp4 ogv webm',
  pdf: 'pdf',
}

const KIND_BY_ENDING = new Map(
  (['image', 'audio', 'video', 'pdf'] as const).flatMap((kind) =>
    ENDINGS_BY_KIND[kind].split(' ').map((ending): [string, MediaKind] => [ending, kind]),
  ),
)
