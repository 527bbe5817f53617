/** How records are written: the part of a Table Dialect that matters to a writer. */
export interface Written {
  delimiter?: string;
  lineTerminator?: string;
  quoteChar?: string;
  escapeChar?: string;
}

/** Records as CSV, each cell in quotes, or escaped, where it must be. */
export function writeCsv(records: readonly (readonly string[])[], dialect: Written = {}): string {
  const { delimiter = ',', lineTerminator = '\n' } = dialect;
  return records
    .map((record) => record.map((cell) => writeCell(cell, dialect)).join(delimiter) + lineTerminator)
    .join('');
}

export function writeCell(
  cell: string,
  { delimiter = ',', lineTerminator = '\n', quoteChar = '"', escapeChar }: Written,
) {
  const special = [delimiter, lineTerminator, '\r', '\n', '\uFEFF'];
  if (escapeChar !== undefined) {
    const signs = [...special.join(''), escapeChar];
    return [...cell].map((sign) => (signs.includes(sign) ? escapeChar + sign : sign)).join('');
  }
  const mustQuote =
    cell === '' || [...special, quoteChar].some((sign) => cell.includes(sign)) || overlaps(cell, delimiter);
  return mustQuote ? quoteChar + cell.replaceAll(quoteChar, quoteChar + quoteChar) + quoteChar : cell;
}

/** Whether a cell ends with the beginning of a delimiter of several signs, so that the two could not be told apart. */
function overlaps(cell: string, delimiter: string): boolean {
  return delimiter.length > 1 && cell.endsWith(delimiter.charAt(0));
}
