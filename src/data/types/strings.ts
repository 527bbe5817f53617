import { onlyText, type CellType, type Present } from './type.ts';

interface Format {
  noun: string;
  example: string;
  fits(text: string): boolean;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;
/** One sign before and after the "@" and no white space: what can be told without sending a letter. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const plain: Format = { noun: 'a text', example: 'words', fits: () => true };

const formats: Record<string, Format> = {
  default: plain,
  email: { noun: 'an e-mail address', example: 'name@example.org', fits: (text) => EMAIL.test(text) },
  uri: { noun: 'an address', example: 'https://example.org/page', fits: (text) => URL.canParse(text) },
  binary: { noun: 'binary data in base64', example: 'RGF0ZWxpbmU=', fits: (text) => BASE64.test(text) },
  uuid: { noun: 'a UUID', example: '123e4567-e89b-12d3-a456-426614174000', fits: (text) => UUID.test(text) },
};

function formatOf(name = 'default'): Format {
  return formats[name] ?? plain;
}

export const string: CellType = {
  noun: ({ format }) => formatOf(format).noun,
  example: ({ format }) => formatOf(format).example,
  hasFormat: (format) => Object.hasOwn(formats, format),
  formats: Object.keys(formats).join(', '),
  reader: ({ format }) => {
    const { fits } = formatOf(format);
    return (text) => (fits(text) ? text : undefined);
  },
  native: onlyText,
};

/** A value as it is in the source. */
export const any: CellType = {
  noun: () => 'a value',
  example: () => 'words',
  reader: () => (text) => text,
  native: () => (cell) => {
    if (typeof cell !== 'bigint') return cell as Present;
    return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  },
};
