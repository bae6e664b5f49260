// selector-observer: mutation observers, and a set of selectors that each added node is looked up in.
import { observe } from 'selector-observer';
import { chipSelector, paintNode } from './paint-node.ts';

observe(chipSelector, { add: paintNode });
