/** Films and posts of other sites. */
export const media = {
  youtube: 'Video on YouTube',
  vimeo: 'Video on Vimeo',
  tweet: 'Post on X',
  loadVideo: 'Load the video from {host}',
  loadPost: 'Load the post from {host}',
}
