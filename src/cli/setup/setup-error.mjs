/** What the set-up cannot mend itself: one sentence for a person, who knows from it what to do. */
export class SetupError extends Error {}
