import type { Strings } from '../strings.ts'

export const media: Strings['media'] = {
  youtube: 'Video auf YouTube',
  vimeo: 'Video auf Vimeo',
  tweet: 'Beitrag auf X',
  loadVideo: 'Video von {host} laden',
  loadPost: 'Beitrag von {host} laden',
}
