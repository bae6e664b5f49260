// Whether an element is drawn, for documents without a browser: only what is written on it and around it counts.

export function tellDrawn(document: Document): Document {
  const { prototype } = Object.getPrototypeOf(document.createElement('p')).constructor as typeof Element; // brand: a class of this document's
  Object.defineProperty(prototype, 'checkVisibility', {
    configurable: true,
    value(this: Element) {
      return this.closest('[hidden], [style*="display: none"], [style*="visibility: hidden"]') === null;
    },
  });
  return document;
}
