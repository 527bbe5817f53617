/* Puts a thread of this site's comments below the script that asks for it, as high as it needs to be. */
(() => {
  const script = document.currentScript;
  const { origin } = new URL(script.src);
  const frame = document.createElement('iframe');
  frame.src = `${origin}/comments/${encodeURIComponent(script.dataset.thread)}/frame/`;
  frame.title = script.dataset.title || 'Comments';
  Object.assign(frame.style, { display: 'block', width: '100%', height: '30rem', border: 0 });
  addEventListener('message', ({ data, source, origin: from }) => {
    if (from !== origin || source !== frame.contentWindow) return;
    if (data?.dateline === 'height' && data.height > 0) frame.style.height = `${Math.ceil(data.height)}px`;
  });
  script.after(frame);
})();
