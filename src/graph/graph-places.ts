/** Name of the file in the memory's folder that pages read the graph from. */
export const NOTE_GRAPH_FILE = 'graph.json'

/** Where the page of the graph loads the whole drawing from: an address of the site. */
export const GRAPH_DATA_ADDRESS = '/graph/~data.json'

/** Of the page of the graph. */
export const GRAPH_ADDRESS = '/graph/'
