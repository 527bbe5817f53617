import type { Fault } from '../comments/refusal.ts';
import type { WriteNumber } from './words.ts';

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const en = (write: WriteNumber) => ({
  number: write,
  count: (count: number) => (count === 1 ? '1 comment' : `${write(count)} comments`),
  thread: {
    heading: 'Comments',
    none: 'No comments yet.',
    first: 'Back to the first comments',
    later: 'Later comments',
    add: 'Add your comment',
    closed: 'Comments on this article are closed.',
  },
  form: {
    title: 'Your comment',
    name: 'Name',
    nameHint: 'It stands above your comment.',
    text: 'Comment',
    textHint: (most: number) =>
      `Up to ${write(most)} characters. An empty line starts a paragraph, > a quotation, - a list; *stars* emphasise, and addresses become links.`,
    trap: 'Leave this field empty',
    send: 'Preview your comment',
    next: 'Nothing is sent yet.',
    /** The rest is said by scripts. */
    draft: 'Your draft was kept on this device, and nowhere else.',
    discard: 'Throw it away',
    offline: 'There is no connection, so nothing was sent. Your comment stays here; try again when you are online.',
  },
  /** Around the headline of the article. */
  on: { before: 'On “', after: '”' },
  preview: {
    title: 'Preview of your comment',
    hint: 'It keeps machines away. Answer in a word or a number.',
    send: 'Send to the moderators',
    change: 'Change it',
    working: 'Your browser is doing a little work that keeps machines away, so that you need not answer a question.',
    done: 'Your browser has done the work that keeps machines away. There is no question to answer.',
    failed: 'Your browser could not do this for you. Please answer the question.',
  },
  question: {
    numbers: numbers.map((number) => [number]),
    things: ['river', 'lamp', 'stone', 'garden', 'window', 'train', 'letter', 'harbour', 'clock', 'bridge'],
    sum: (a: number, b: number) => `What is ${numbers[a]} plus ${numbers[b]}?`,
    choice: (place: number, things: readonly string[]) =>
      `Which is the ${['first', 'second', 'third'][place]} of these words: ${things.join(', ')}?`,
  },
  faults: {
    heading: 'Your comment was not taken yet',
    name: (fault: Fault) =>
      fault.code === 'too-long'
        ? `Names are limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please give a name.',
    text: (fault: Fault) =>
      fault.code === 'too-long'
        ? `Comments are limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please write your comment.',
    answer: (fault: Fault): string =>
      fault.code === 'wrong' ? 'That is not the answer. Here is another question.' : 'Please answer the question.',
  },
  status: {
    pending: {
      heading: 'Thank you. Your comment waits for a moderator.',
      words:
        'A person reads every comment before it appears. Keep the address of this page: it always says where your comment stands.',
    },
    approved: { heading: 'Your comment is published.', words: '' },
    rejected: { heading: 'Your comment was not published.', words: 'A moderator read it and decided against it.' },
    spam: { heading: 'Your comment was not published.', words: 'A moderator took it for advertising.' },
    withdrawn: { heading: 'You took your comment back.', words: '' },
    erased: { heading: 'Your comment was erased.', words: '' },
    reason: (reason: string) => `The reason: ${reason}`,
    read: 'Read it under the article',
  },
  reasons: {
    abusive: 'It attacks or insults people.',
    racist: 'It demeans people for their origin, faith or appearance.',
    'off-topic': 'It is not about the article.',
    spam: 'It advertises something.',
    'personal-data': 'It contains somebody’s private details.',
    illegal: 'We may not publish it by law.',
    duplicate: 'It says again what has been said already.',
  },
  discussion: {
    title: 'Discussion',
    lead: 'The articles that readers talk about, the latest first.',
    none: 'No comments yet.',
    first: 'Back to the latest',
    further: 'Earlier discussions',
    feed: 'Feed of all comments',
  },
  feed: {
    site: (name: string) => `Comments on ${name}`,
    thread: (headline: string) => `Comments on “${headline}”`,
    entry: (name: string, headline: string) => `${name} on “${headline}”`,
    link: 'Feed of these comments',
  },
  message: {
    refused: 'Your comment was not taken',
    nowhere: 'There is nothing here',
    unreachable: 'Comments can’t be reached at the moment',
    impossible: 'That can’t be done here',
    kept: 'What you wrote',
    article: 'Back to the article',
    front: 'To the front page',
  },
  refusals: {
    'invalid-form': 'This form did not come from us as it is. Please confirm your comment again.',
    'expired-form': 'This form was open for more than a day. Please confirm your comment again.',
    'used-form': 'This form has brought another comment already. Please confirm this one once more.',
    'too-many': 'Many comments came within a short time, and this one was not taken yet. Your text is still here.',
    'unknown-thread': 'There is no article with comments at this address.',
    'unknown-page': 'There is no page of comments at this address.',
    'closed-thread': 'Comments on this article are closed.',
    duplicate: 'The same comment is here already, or waits for a moderator. It need not be sent again.',
    'unknown-comment': 'There is no comment at this address.',
    'unknown-choice': 'This is not a choice that the page offers. Please use the form on our own page.',
    'cross-origin': 'This was sent from another site. Please use the form on our own page.',
    'too-large':
      'That is far more than a comment can be. Go back in your browser and shorten it; your text is still there.',
    'unsupported-form': 'This address takes the form of the site’s own pages, and nothing else.',
    'unsupported-method': 'This address takes the form of an article’s page.',
  },
  /** After how many minutes the same may be sent again, from 1. */
  wait: (minutes: number) => {
    if (minutes > 90) return `Please send it again in ${write(Math.round(minutes / 60))} hours.`;
    return `Please send it again in ${minutes === 1 ? 'a minute' : `${write(minutes)} minutes`}.`;
  },
  failed: 'Something is wrong on our side. Please try again in a little while.',
});
