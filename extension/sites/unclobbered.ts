// What a document has by its kind, whatever the page hides it behind: `<img name="querySelector">` turns `document.querySelector`
// into an image, for a content script too. Its prototype still holds the real one.

export function realOf<Key extends keyof Document>(document: Document, key: Key): Document[Key] {
  const kind: unknown = Object.getPrototypeOf(document);
  return typeof kind === 'object' && kind !== null && key in kind
    ? (Reflect.get(kind, key, document) as Document[Key]) // brand: what this kind of object has under this name
    : document[key];
}

export const findAll = (document: Document, selector: string): readonly Element[] => [
  ...realOf(document, 'querySelectorAll').call(document, selector),
];
