/* What the browser tells of the network. Some tell nothing: then nobody asked to spare data, and nothing is known to be fast. */

function connection(): { readonly saveData?: boolean; readonly effectiveType?: string } {
  return (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection ?? {};
}

/** Whether nothing should be fetched that was not asked for: somebody spares data, or the network is very slow. */
export function sparesData(): boolean {
  const { saveData, effectiveType = '' } = connection();
  return saveData === true || effectiveType.endsWith('2g');
}

/** Whether this connection is known to carry well what may not be needed. */
export function carriesMore(): boolean {
  return connection().effectiveType === '4g' && !sparesData();
}
