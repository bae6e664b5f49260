// arrive: mutation observers, and a walk through all that was added.
import 'arrive';
import { chipSelector, paintNode } from './paint-node.ts';

type Arrive = (
  selector: string,
  options: { readonly existing: boolean },
  arrived: (element: Element) => void,
) => void;

// It puts itself on the document and brings no types.
(document as Document & { readonly arrive: Arrive }).arrive(chipSelector, { existing: true }, paintNode); // brand: see above
