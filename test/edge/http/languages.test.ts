import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

const speaking = {
  well: {
    html: '<html lang="ar" dir="rtl">',
    masthead: '<header>الجريدة</header>',
    // The fixture has no rules in Arabic.
    rules: '<ul class="comment-rules" lang="en" dir="ltr"><li>Be kind.</li>',
    preview: 'معاينة تعليقك',
    pending: 'تعليقك في انتظار المراجعة',
    add: 'أضف تعليقك',
    count: '<span data-comment-count="well">تعليق واحد</span>',
    reason: 'السبب: لا صلة له بموضوع المقال.',
    missing: 'يرجى كتابة اسم.',
  },
  tide: {
    html: '<html lang="zh-Hans" dir="ltr">',
    masthead: '<header>公报</header>',
    rules: '<ul class="comment-rules" lang="zh-Hans" dir="ltr"><li>请友善发言。</li></ul>',
    preview: '预览您的评论',
    pending: '您的评论正在等待审核',
    add: '发表评论',
    count: '<span data-comment-count="tide">1 条评论</span>',
    reason: '原因：与文章内容无关。',
    missing: '请填写署名。',
  },
};

describe.each(Object.entries(speaking))('the thread %s', (thread, say) => {
  test('speaks its language from the form to the decision', async () => {
    const preview = await send(site, `/comments/${thread}/`, { name: 'Mira', text: `About ${thread}` });
    expect(preview.html).toContain(say.html);
    expect(preview.html).toContain(`<title>${say.preview}</title>`);
    expect(preview.html).toContain(say.masthead);

    const status = await comment(site, thread, 'Mira', `About ${thread}`);
    expect((await ask(site, status)).html).toContain(say.pending);
    const found = entry(await look(site, ana), `About ${thread}`);
    await decide(site, ana, { ...found, to: 'approved' });
    const article = (await ask(site, `/articles/${thread}/`)).html;
    expect(article).toContain(say.rules);
    expect(article).toContain(say.add);
    expect(article).toContain(say.count);

    const version = String(Number(found.version) + 1);
    await decide(site, ana, { ...found, version, to: 'rejected', reason: 'off-topic' });
    expect((await ask(site, status)).html).toContain(say.reason);
  });

  test('refuses in its language', async () => {
    const { html } = await send(site, `/comments/${thread}/`, { name: '', text: 'Words' });
    expect(html).toContain(say.html);
    expect(html).toContain(say.missing);
    expect(html).toContain(say.masthead);
    expect(html).toContain(say.rules);
  });
});

test('a thread in a language without an edition is in that of the site, which says in which language it is', async () => {
  const { html } = await send(site, '/comments/maree/', { name: '', text: 'Mots' });
  expect(html).toContain('<html lang="fr" dir="ltr">');
  expect(html).toContain('<div lang="en" dir="ltr">');
  expect(html).toContain('<main id="main" lang="fr" dir="ltr">');
  expect(html).toContain('<ul class="comment-rules" lang="en" dir="ltr"><li>Be kind.</li>');
});

test('what belongs to no thread is said in the language of the site', async () => {
  const { status, html } = await send(site, '/comments/nowhere/', { name: 'Lea', text: 'Words' });
  expect([status, html.includes('<html lang="en" dir="ltr">')]).toEqual([404, true]);
  expect(html).toContain('There is no article with comments at this address.');
});

test('an address that takes no other method says so', async () => {
  const { status, html } = await ask(site, '/comments/flood/', {
    method: 'DELETE',
    headers: { origin: site.address },
  });
  expect([status, html.includes('That can’t be done here')]).toEqual([405, true]);
});
