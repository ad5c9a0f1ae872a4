/** Notes that stand side by side. */
export const panes = {
  close: 'Close {title}',
  show: 'Show {title}',
}
