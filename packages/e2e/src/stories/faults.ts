/**
 * What is wrong with what a page shows, in sentences: sideways overflow, clipped or spilling text, controls that
 * overlap or are too small. Runs in the page, so it brings everything it needs. `least` is the least size of a control, px.
 */
export function faultsOf({ least }: { readonly least: number }): string[] {
  const faults = new Set<string>();
  const elements: Element[] = [];
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      elements.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document.querySelector('main') ?? document.body);

  const nameOf = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim();
    const part = element.getAttribute('part') ?? element.id;
    return `<${element.localName}${part && ` ${part}`}> “${words.slice(0, 40)}”`;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden');
  /** The box in which a table scrolls sideways by itself; the keyboard reaches it. */
  const scrollerOf = (element: Element) => element.closest('[role=group][tabindex="0"]');
  /** Less than a pixel is rounding. */
  const slack = 1;

  const page = document.documentElement;
  const width = page.clientWidth;
  if (page.scrollWidth > width + slack)
    faults.add(`the page scrolls sideways: ${page.scrollWidth} px in ${width} px`);

  const controls: Element[] = [];
  for (const element of elements.filter(isSeen)) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const scroller = scrollerOf(element);
    if (scroller && scroller !== element) continue;
    if (box.width > 0 && (box.left < -slack || box.right > width + slack))
      faults.add(
        `${nameOf(element)} leaves the page: ${Math.round(box.left)} to ${Math.round(box.right)} px`,
      );
    const isField = element.matches('input, textarea, select');
    const isControl = isField || element.matches('button, a[href], summary, [tabindex="0"]');
    const isClipping = !/visible/.test(`${style.overflowX} ${style.overflowY}`) || element.matches('button');
    if (!isField && isClipping && element.textContent.trim()) {
      const over = scroller ? 0 : element.scrollWidth - element.clientWidth;
      const under = element.scrollHeight - element.clientHeight;
      // An inline box has no client size.
      const isScrolled = /auto|scroll/.test(style.overflowY);
      if (element.clientWidth > 0 && (over > slack || (under > slack && !isScrolled)))
        faults.add(`${nameOf(element)} clips its text by ${over} × ${under} px`);
    }
    if (!isControl) continue;
    controls.push(element);
    const isInText = element.localName === 'a' && style.display === 'inline';
    if (!isInText && (box.width < least || box.height < least))
      faults.add(
        `${nameOf(element)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px, less than ${least} px`,
      );
  }

  const isStuck = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).position === 'sticky' || isStuck(element.parentElement));
  const modal = elements.find((element) => element.matches('dialog:modal'));
  const boxes = controls
    // Nothing beside an open dialog can be pressed; what floats may stand over the list below it.
    .filter((control) => !modal || modal.contains(control))
    .filter((control) => !control.closest('[part~=notice], [popover], .said'))
    .map((control) => ({ control, box: control.getBoundingClientRect(), isStuck: isStuck(control) }));
  boxes.forEach(({ control, box, isStuck }, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (control.contains(other.control)) continue;
      // What scrolls below a bar at the edge comes out from under it.
      if (isStuck !== other.isStuck) continue;
      // A button at the end of its field stands in room that the words in there never reach.
      const room = parseFloat(getComputedStyle(control).paddingInlineEnd);
      const isItsOwn = control.matches('input') && control.parentElement === other.control.parentElement;
      if (isItsOwn && other.box.width <= room) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > slack && along > slack)
        faults.add(
          `${nameOf(control)} overlaps ${nameOf(other.control)} by ${across.toFixed(0)} × ${along.toFixed(0)} px`,
        );
    }
  });

  // Text that leaves the box it was laid out in runs into its neighbours.
  for (const element of elements.filter(isSeen)) {
    const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim());
    const block = element.closest('p, h1, h2, h3, li, button, label, header, footer, div, [part~=author]');
    if (!block || scrollerOf(block)) continue;
    const outer = block.getBoundingClientRect();
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, width: drawn } of range.getClientRects())
        if (drawn > 0 && (left < outer.left - 2 || right > outer.right + 2))
          faults.add(
            `text spills out of ${nameOf(block)} by ${Math.max(outer.left - left, right - outer.right).toFixed(0)} px`,
          );
    }
  }
  return [...faults];
}
