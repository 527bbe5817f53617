/* Whoever frames the thread may know its height, and nothing else is told. */
const tell = () => parent.postMessage({ dateline: 'height', height: document.documentElement.offsetHeight }, '*');
if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
