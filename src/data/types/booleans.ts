import type { CellType } from './type.ts';

const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

export const boolean: CellType = {
  noun: () => 'true or false',
  example: ({ trueValues = TRUE, falseValues = FALSE }) => `${trueValues[0]} or ${falseValues[0]}`,
  reader: ({ trueValues = TRUE, falseValues = FALSE }) => {
    const known = new Map([
      ...falseValues.map((text) => [text, false] as const),
      ...trueValues.map((text) => [text, true] as const),
    ]);
    return (text) => known.get(text);
  },
  native: () => (cell) => (typeof cell === 'boolean' ? cell : undefined),
};
