import { defineHastPlugin } from 'satteri';

/**
 * Writes the alignment of Markdown's table columns as classes (`align-right`), where the compiler writes style
 * attributes: the pages' Content-Security-Policy refuses those.
 */
export const tableAlignment = defineHastPlugin({
  name: 'table-alignment',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const side = /^text-align: (left|center|right)$/.exec(String(cell.properties['style'] ?? ''))?.[1];
      if (side === undefined) return;
      context.setProperty(cell, 'style', null);
      context.setProperty(cell, 'className', [`align-${side}`]);
    },
  },
});
