import type { CDPSession } from 'playwright'

/** An event of Chromium's trace; the parts of it that are used here. */
interface TraceEvent {
  name: string
  /** When it began, in µs. */
  ts: number
  /** How long it took, in µs. */
  dur?: number
  pid: number
  tid: number
}

/** What Chromium did while something was done. */
export async function traceWhile(devtools: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event)
  })
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } })
  await act()
  const whole = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()))
  await devtools.send('Tracing.end')
  await whole
  return events
}

/**
 * How long scripts ran in each frame, in ms.
 *
 * @param events of a trace; the thread counts that has the most frames, as that of the page has that moves
 */
export function scriptPerFrame(events: readonly TraceEvent[]): number[] {
  const frames = Map.groupBy(
    events.filter(({ name }) => name === FRAME),
    ({ pid, tid }) => `${pid} ${tid}`,
  )
  const [thread = '', begun = []] = [...frames].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  const starts = begun.map(({ ts }) => ts).toSorted((a, b) => a - b)
  const spent = starts.map(() => 0)
  for (const [from, to] of outermost(
    events.filter(({ name, pid, tid }) => SCRIPT.has(name) && `${pid} ${tid}` === thread),
  )) {
    // What runs between two frames delays the second.
    const at = starts.findLastIndex((start) => start <= from)
    if (at >= 0) spent[at] = (spent[at] ?? 0) + (to - from) / 1000
  }
  return spent
}

const FRAME = 'BeginMainThreadFrame'

const CATEGORIES = ['devtools.timeline', 'v8.execute', 'disabled-by-default-devtools.timeline.frame']

const SCRIPT = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.compile',
])

/** The spans that stand in no other. */
function outermost(events: readonly TraceEvent[]): [from: number, to: number][] {
  const spans: [number, number][] = []
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = spans.at(-1)
    if (!last || ts >= last[1]) spans.push([ts, ts + dur])
  }
  return spans
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'ts' in event && 'pid' in event && 'tid' in event
}
