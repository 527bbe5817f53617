import type { Child } from 'hono/jsx';
import { CommentArticle } from './comment.tsx';
import { OwnForm } from './own-acts.tsx';
import { words } from '../words/words.ts';
import type { OwnPage } from './status.tsx';
import type { Screen } from '../shell.ts';

/** Asks whether a comment is to be taken back. */
export function withdrawScreen(page: OwnPage): Screen {
  const say = words(page.language).own.withdraw;
  return confirmScreen(page, { ...say, act: 'withdraw', label: say.act });
}

/** Asks whether a comment is to be erased; a browser that is known as the author's may erase all of them. */
export function eraseScreen(page: OwnPage, { isKnown }: { isKnown: boolean }): Screen {
  const say = words(page.language).own.erase;
  const all = isKnown && (
    <p class="field">
      <label>
        <input type="checkbox" name="all" value="yes" /> {say.all}
      </label>
    </p>
  );
  return confirmScreen(page, { ...say, act: 'erase', label: say.act, more: all });
}

interface Question {
  title: string;
  words: string;
  /** The last part of the address to which it is sent. */
  act: string;
  label: string;
  more?: Child;
}

function confirmScreen(page: OwnPage, { title, words: said, act, label, more }: Question): Screen {
  const { own, thread, language, path } = page;
  return {
    title,
    language,
    ...(thread && { edition: thread.edition }),
    content: (
      <div class="comment-page">
        <h1>{title}</h1>
        <p class="comment-standing">{said}</p>
        <div class="comment-preview">
          <CommentArticle comment={own.comment} language={language} alone />
        </div>
        <OwnForm page={page} act={act}>
          {more}
          <p class="comment-form-send">
            <button class="button" type="submit">
              {label}
            </button>{' '}
            <a href={path}>{words(language).own.go}</a>
          </p>
        </OwnForm>
      </div>
    ).toString(),
  };
}
