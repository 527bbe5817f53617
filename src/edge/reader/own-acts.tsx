import type { Child, FC } from 'hono/jsx';
import { Time } from './comment.tsx';
import { control, Field, KeptText } from './form.tsx';
import { APPEAL_MOST, mayAppeal } from '../comments/appeal.ts';
import { mayEdit } from '../comments/edit.ts';
import { isOpen } from '../comments/thread.ts';
import { mayBecome } from '../comments/transitions.ts';
import { returnableUntil } from '../comments/withdraw.ts';
import { words } from '../words/words.ts';
import type { OwnPage, StatusNews } from './status.tsx';

/** What an author can do with their comment as it stands: forms, each to an address of its own. */
export const OwnActs: FC<{ page: OwnPage; news: StatusNews }> = ({ page, news }) => {
  const { own, thread, path, language, now } = page;
  const { comment } = own;
  const { own: say, message } = words(language);
  const asks = mayAppeal(comment);
  return (
    <section class="own-acts" aria-labelledby="own-acts-heading">
      {news.written && !asks && <KeptText label={message.kept} text={news.written} rows={5} />}
      <h2 id="own-acts-heading">{say.acts}</h2>
      {asks && <Appeal page={page} news={news} />}
      <Return page={page} />
      <ul class="own-acts-list">
        {mayEdit(comment) && thread && isOpen(thread, now) && (
          <li>
            <a href={`${path}/edit`}>{say.edit.act}</a>
          </li>
        )}
        {mayBecome('author', comment.status, 'withdrawn') && (
          <li>
            <a href={`${path}/withdraw`}>{say.withdraw.act}</a>
          </li>
        )}
        <li>
          <a href={`${path}/data`} download="comments.json">
            {say.data.act}
          </a>
        </li>
        {mayBecome('author', comment.status, 'erased') && (
          <li>
            <a href={`${path}/erase`}>{say.erase.open}</a>
          </li>
        )}
      </ul>
    </section>
  );
};

/** A form of the comment's own, on the version that its author sees. */
export const OwnForm: FC<{ page: OwnPage; act: string; children?: Child }> = ({ page, act, children }) => (
  <form class="own-form" method="post" action={`${page.path}/${act}`}>
    <input type="hidden" name="version" value={String(page.own.comment.version)} />
    {children}
  </form>
);

const Appeal: FC<{ page: OwnPage; news: StatusNews }> = ({ page, news }) => {
  const say = words(page.language).own.appeal;
  const fault = news.faults?.appeal;
  return (
    <OwnForm page={page} act="appeal">
      <Field name="appeal" label={say.label} hint={say.hint(APPEAL_MOST)} fault={fault} language={page.language}>
        <textarea class="field-input" {...control('appeal', fault)} rows={4} autocomplete="off">
          {news.written ?? ''}
        </textarea>
      </Field>
      <p class="comment-form-send">
        <button class="button" type="submit">
          {say.act}
        </button>
      </p>
    </OwnForm>
  );
};

const Return: FC<{ page: OwnPage }> = ({ page }) => {
  const say = words(page.language).own.back;
  const until = returnableUntil(page.own);
  if (!until) return null;
  if (page.now > until) return <p>{say.over}</p>;
  return (
    <OwnForm page={page} act="return">
      <p>
        {say.until.before}
        <Time at={until} language={page.language} />
        {say.until.after}
      </p>
      <p class="comment-form-send">
        <button class="button" type="submit">
          {say.act}
        </button>
      </p>
    </OwnForm>
  );
};
