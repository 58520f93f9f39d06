import type { Stretch } from '#domain/read-aloud.ts';

/** A block of text on the page: the text nodes it is made of, and the same as stretches. */
export interface PageBlock {
  readonly nodes: readonly Text[];
  readonly stretches: readonly Stretch[];
}

/** What is no text of the page: ways to elsewhere, controls, and what is there for eyes or for ears only. */
const notRead = [
  'nav, button, input, select, textarea, script, style, noscript, template, svg, iframe, .leaflet-container',
  '[hidden], [aria-hidden="true"], [role="status"], details:not([open]) > :not(summary)',
  // The title is read, also where it does not go on paper.
  '.gidw-aloud, .gidw-said, .gidw-screen:not(h1)',
].join();
/** These are one text, however they are drawn. */
const whole = 'h1, h2, h3, h4, p, dt';

/** The text of the page in blocks, in its order: all that is in sight and is no control. */
export function blocksIn(root: Element): PageBlock[] {
  const blocks: { element: Element; nodes: Text[]; stretches: Stretch[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(notRead) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const element = blockOf(node.parentElement!);
    let block = blocks[blocks.length - 1];
    if (block?.element !== element) blocks.push((block = { element, nodes: [], stretches: [] }));
    block.nodes.push(node);
    block.stretches.push(stretchOf(node));
  }
  return blocks.filter(({ element, nodes }) => nodes.some(({ data }) => data.trim()) && element.getClientRects().length > 0);
}

function blockOf(element: Element): Element {
  const one = element.closest(whole);
  if (one) return one;
  let block = element;
  while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
  return block;
}

function stretchOf(node: Text): Stretch {
  const parent = node.parentElement!;
  return {
    text: node.data,
    lang: parent.closest<HTMLElement>('[lang]')?.lang ?? '',
    isPhone: parent.closest('a[href^="tel:"]') !== null,
  };
}

/** Whether a block still says what it said. */
export function isSame({ nodes, stretches }: PageBlock): boolean {
  return nodes.every((node, index) => node.isConnected && node.data === stretches[index]!.text);
}

/** From one place in the text of a block to another. */
export function rangeIn({ nodes }: PageBlock, start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}
