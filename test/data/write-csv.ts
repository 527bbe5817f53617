/** Records as CSV, each cell in quotes where it must be. */
export function writeCsv(records: readonly (readonly string[])[], newline = '\n'): string {
  return records.map((record) => record.map(quoted).join(',') + newline).join('');
}

function quoted(cell: string): string {
  return cell === '' || /[",\r\n\uFEFF]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
