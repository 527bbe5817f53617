import { QUESTIONS, questionOf } from '#edge/comments/question.ts';
import { words } from '#edge/words/words.ts';
import { call, type Call } from './arrivals.ts';
import type { DirectEdge } from './direct-edge.ts';

/** Comments that are ready to be sent: their previews were seen, and the questions answered. */
export async function writtenForms(edge: DirectEdge, thread: string, count: number, series: number): Promise<Call[]> {
  const forms: Call[] = [];
  for (let n = 0; n < count; n++) {
    const fields = {
      name: `Reader ${n}`,
      text: `Comment ${n} of ${series}, which says that ${n} is ${n % 2 ? 'odd' : 'even'}.`,
    };
    const { body } = await call(edge.address, post(edge, thread, fields, n));
    const token = /name="token" value="([^"]*)"/.exec(body)?.[1];
    const answer = answerIn(body);
    if (!token || answer === undefined) throw new Error(`no form in the preview: ${body.slice(0, 200)}`);
    forms.push(post(edge, thread, { ...fields, token, answer }, n));
  }
  return forms;
}

function post(edge: DirectEdge, thread: string, fields: Record<string, string>, n: number): Call {
  return {
    path: `/comments/${thread}/`,
    method: 'POST',
    headers: {
      ...edge.headers,
      origin: edge.address,
      'content-type': 'application/x-www-form-urlencoded',
      'cf-connecting-ip': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    },
    body: new URLSearchParams(fields).toString(),
  };
}

/** The answer to the question that the page asks. */
function answerIn(html: string): string | undefined {
  for (let seed = 0; seed < QUESTIONS; seed++) {
    const question = questionOf(seed, words('en').question);
    if (html.includes(question.words)) return question.answers.at(-1);
  }
  return undefined;
}
