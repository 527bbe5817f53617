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
    further: { oldest: 'Later comments', newest: 'Earlier comments', replies: 'More comments' },
    order: 'Order of the comments',
    orders: { oldest: 'Oldest first', newest: 'Newest first', replies: 'Most replies' },
    gone: 'This comment is not published.',
    reply: 'Reply',
    replyTo: (name: string) => `Reply to ${name}`,
    /** Around the name of whose comment is replied to. */
    inReplyTo: { before: 'In reply to ', after: '' },
    inReplyToGone: 'In reply to a comment that is not published',
    inReplyToEarlier: 'In reply to an earlier comment',
    allReplies: (count: number) => (count === 1 ? 'The reply' : `All ${write(count)} replies`),
    start: 'The conversation from its start',
    whole: 'All comments on the article',
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
  replying: { title: 'Your reply', to: 'In reply to this comment' },
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
    unsent: 'That was not taken yet',
    name: (fault: Fault) =>
      fault.code === 'too-long'
        ? `Names are limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please give a name.',
    text: (fault: Fault) =>
      fault.code === 'too-long'
        ? `Comments are limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please write your comment.',
    appeal: (fault: Fault): string =>
      fault.code === 'too-long'
        ? `An appeal is limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please write why it should be published.',
    reason: (_fault: Fault): string => 'Please choose what is wrong with the comment.',
    words: (fault: Fault): string =>
      fault.code === 'too-long'
        ? `A report is limited to ${write(fault.most)} characters; yours has ${write(fault.length)}.`
        : 'Please write what is wrong with the comment.',
    answer: (fault: Fault): string =>
      fault.code === 'wrong' ? 'That is not the answer. Here is another question.' : 'Please answer the question.',
  },
  status: {
    pending: {
      heading: 'Your comment waits for a moderator.',
      words: 'A person reads every comment before it appears.',
    },
    approved: { heading: 'Your comment is published.', words: '' },
    rejected: { heading: 'Your comment was not published.', words: 'A moderator read it and decided against it.' },
    spam: { heading: 'Your comment was not published.', words: 'A moderator took it for advertising.' },
    withdrawn: { heading: 'You took your comment back.', words: '' },
    erased: {
      heading: 'Your comment was erased.',
      words: 'What is left is that there was one, and when it was decided on.',
    },
    reason: (reason: string) => `The reason: ${reason}`,
    read: 'Read it under the article',
  },
  receipt: {
    /** Before where the comment stands. */
    thanks: (standing: string) => `Thank you. ${standing}`,
    address: 'Address of your comment’s own page',
    addressHint:
      'Keep it, as a bookmark or in a note. It always says where your comment stands, and lets you change it, take it back or erase it. Whoever has it can do so.',
    cookie:
      'This browser now has a cookie by which your comments are known as one author’s; without it everything works as well.',
  },
  own: {
    text: 'Your comment',
    stands: 'What readers see',
    waits: 'Your change, which waits for a moderator',
    editRefused: 'Your change was not published; your comment stands as it was.',
    acts: 'What you can do',
    go: 'Back to your comment',
    edit: {
      title: 'Change your comment',
      act: 'Change it',
      waiting: 'The new text takes the place of the old one.',
      published: 'Readers see the old text until a moderator has read the new one.',
      preview: 'Preview your change',
    },
    withdraw: {
      title: 'Take your comment back?',
      words: 'Nobody will see it any longer. For 24 hours you can bring it back.',
      act: 'Take it back',
    },
    back: {
      /** Around the time until which it can be done. */
      until: { before: 'You can bring it back until ', after: '.' },
      over: 'The 24 hours in which you could bring it back are over.',
      act: 'Bring it back',
    },
    appeal: {
      title: 'Ask for a second look',
      label: 'Why it should be published',
      hint: (most: number) =>
        `You can ask once, in up to ${write(most)} characters. Moderators read it beside the earlier decision.`,
      act: 'Ask for a second look',
      yours: 'What you wrote to the moderators',
    },
    data: { act: 'Send me my data' },
    erase: {
      title: 'Erase your comment for good?',
      words:
        'Its text in every version, your name, and all that was noted about it are deleted. What stays is that there was a comment, and when it was decided on; replies to it stay. This can’t be undone.',
      all: 'Erase all comments written with this browser',
      act: 'Erase it for good',
      open: 'Erase it',
    },
  },
  report: {
    link: 'Report',
    title: 'Report this comment',
    reason: 'What is wrong with it?',
    words: 'In your own words',
    wordsHint: (most: number) => `May stay empty. Up to ${write(most)} characters, for the moderators alone.`,
    send: 'Send the report',
    privacy: 'Nothing is kept by which you could be known after two days.',
    thanks: 'Thank you for your report',
    then: 'When several readers report a comment, it leaves the page until a moderator has read it again.',
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
    'unknown-parent':
      'The comment that you replied to is not there any more. You can send yours as a comment of its own.',
    'unknown-comment': 'There is no comment at this address.',
    'stale-version': 'Your comment changed while this page was open, so nothing was done. Here is how it stands now.',
    'impossible-decision': 'That can’t be done with your comment as it stands now.',
    'not-allowed': 'That is only for the browser with which the comment was written.',
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
