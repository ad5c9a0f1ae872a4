import { parentPort, workerData } from 'node:worker_threads'
import { surveySite } from './site-survey.ts'

// Surveys one folder, says what lies in it, and ends.
const folder: string = workerData
parentPort?.postMessage(surveySite(folder), [])
