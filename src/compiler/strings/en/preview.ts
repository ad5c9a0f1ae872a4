/** What opens at a link before it is followed, and the row of notes side by side. */
export const preview = {
  name: 'Preview of {title}',
  open: 'Open the page',
  failed: 'This page cannot be shown here now.',
  said: 'Preview of {title}. Alt and arrow down lead into it, Escape closes it.',
}
