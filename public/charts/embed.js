/* Gives the frames of this site's charts the height that they ask for. It is loaded by the page that embeds them. */
(() => {
  const { origin } = new URL(document.currentScript.src);
  addEventListener('message', ({ data, source, origin: from }) => {
    if (from !== origin || data?.dateline !== 'height' || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`;
    }
  });
})();
