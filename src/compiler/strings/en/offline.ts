/** The page that stands in for one that was not visited before the network went. */
export const offline = {
  title: 'Offline',
  heading: 'You are offline',
  words: 'This page was not visited yet, so there is no copy of it here. {first} and {review} may be.',
  first: 'The first page',
  review: 'the review',
}
